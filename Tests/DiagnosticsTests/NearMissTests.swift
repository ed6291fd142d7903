import Diagnostics
import Testing

@Suite("The word that was meant")
struct NearMissTests {
    @Test(
        "One edit in short words, two in longer ones, three in long ones",
        arguments: [
            ("rloe", "rolle", nil), ("role", "rolle", "rolle"), ("ab", "ba", "ba"),
            ("veildeer", "veileder", "veileder"),
            ("fagkordinatro", "fagkoordinator", "fagkoordinator"),
            ("VEILEDER", "veileder", "veileder"), ("Årshul", "årshjul", "årshjul"),
            ("abcd", "abxy", nil), ("", "a", "a"), ("a", "", ""), ("abc", "cba", nil),
            ("10-vedtak/a.md", "10-vedtak/b.md", "10-vedtak/b.md"), ("xx", "xx", "xx"),
        ])
    func distance(word: String, candidate: String, found: String?) {
        #expect(nearMiss(of: word, in: [candidate]) == found)
        #expect(NearMissIndex([candidate]).nearest(to: word) == found)
    }

    @Test("Of equally near ones the first")
    func equals() {
        #expect(nearMiss(of: "abx", in: ["aby", "abz"]) == "aby")
        #expect(nearMiss(of: "abx", in: ["ayy", "abz", "abx"]) == "abx")
    }

    @Test("Among many paths a slip in one place is found, wherever it is")
    func many() {
        let paths = (0..<5000).map { "\($0 % 37)-del/rutine-om-\($0)-saker/\($0 * 7919 % 5000).md" }
        let index = NearMissIndex(paths)
        for path in paths.enumerated().filter({ $0.offset.isMultiple(of: 97) }).map(\.element) {
            for place in [0, path.count / 2, path.count - 4] {
                var letters = Array(path)
                letters[place] = "ø"
                #expect(index.nearest(to: String(letters)) != nil, "\(String(letters))")
                letters.remove(at: place)
                #expect(index.nearest(to: String(letters)) != nil, "\(String(letters))")
            }
            #expect(index.nearest(to: path) == path)
        }
        #expect(index.nearest(to: "noe helt annet enn dette.md") == nil)
    }

    @Test("Only one that is nearer than all others is the only one")
    func only() {
        let index = NearMissIndex(["krav-a", "krav-b", "frister"])
        #expect(index.onlyNearest(to: "krav-c") == nil)
        #expect(index.onlyNearest(to: "frist") == "frister")
        let many = NearMissIndex((0..<300).map { "punkt-\($0)x" } + ["frister"])
        #expect(many.onlyNearest(to: "fristar") == "frister")
    }
}
