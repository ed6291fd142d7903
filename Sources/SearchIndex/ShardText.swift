/// Writes terms as the text of a shard: for each term
///
///     shared letters with the term before · the other letters · split · numbers · space
///
/// Shared letters (ASCII only) and split are one capital letter each (`A` is zero). The numbers are in base 64
/// with continuation (the digits of source maps, without sign): how many pages were left out, then
/// for each page the distance from the one before times eight plus the impact.
struct ShardText {
    private(set) var bytes: [UInt8] = []
    private var previous: ArraySlice<UInt8> = []

    static let digits = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// Appends the letters of a term.
    mutating func append(name: ArraySlice<UInt8>) {
        var shared = 0
        for (first, second) in zip(previous, name) {
            guard first == second, first < 0x80, shared < 25 else { break }
            shared += 1
        }
        bytes.append(UInt8(0x41 + shared))
        bytes.append(contentsOf: name.dropFirst(shared))
        previous = name
    }

    /// Appends split and pages of a term.
    mutating func append(split: Int, leftOut: Int, pages: [Postings.Entry]) {
        bytes.append(UInt8(0x41 + (split <= 25 ? split : 0)))
        append(number: leftOut)
        var page = 0
        for entry in pages {
            append(number: (Int(entry.page) - page) * 8 + Int(entry.impact))
            page = Int(entry.page)
        }
        endTerm()
    }

    /// Appends the space that ends a term.
    mutating func endTerm() {
        bytes.append(0x20)
    }

    private mutating func append(number: Int) {
        var rest = number
        while rest > 31 {
            bytes.append(Self.digits[rest & 31 | 32])
            rest >>= 5
        }
        bytes.append(Self.digits[rest])
    }
}
