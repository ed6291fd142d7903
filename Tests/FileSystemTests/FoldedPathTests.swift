import FileSystem
import Testing

@Suite("Paths on file systems that ignore case")
struct FoldedPathTests {
    @Test(
        "Names that cannot lie beside each other are equal",
        arguments: [
            ("a/b.md", "A/B.MD"), ("blåbær", "BLÅBÆR"), ("ØL", "øl"), ("É", "é"),
            ("å", "a\u{30A}"), ("Å", "a\u{30A}"), ("", ""),
        ])
    func equal(_ left: String, _ right: String) {
        #expect(FoldedPath(left) == FoldedPath(right))
    }

    @Test(
        "Names that can lie beside each other differ",
        arguments: [("a", "b"), ("å", "a"), ("×", "÷"), ("a/b", "a-b"), ("@", "`"), ("[", "{")])
    func different(_ left: String, _ right: String) {
        #expect(FoldedPath(left) != FoldedPath(right))
    }
}
