import Handbook
import HandbookEditing
import SiteBuilder
import Testing

@Suite("The plan of an output")
struct OutputPlanTests {
    private func fault(of paths: [String]) -> OutputPlan.Fault? {
        do {
            _ = try OutputPlan(paths.map { OutputFile(path: $0, text: "") })
            return nil
        } catch {
            return error
        }
    }

    @Test("Files come in the order of their paths' bytes")
    func order() throws {
        let plan = try OutputPlan(
            ["b", "a/x", "a-b", "å", "a/b/c", "Z"].map { OutputFile(path: $0, text: "") })
        #expect(plan.files.map(\.path) == ["Z", "a-b", "a/b/c", "a/x", "b", "å"])
    }

    @Test(
        "Paths that one file system or another takes for the same are refused",
        arguments: [
            ["a.html", "a.html"], ["a.html", "A.html"], ["å.html", "Å.html"],
            ["å.html", "a\u{30A}.html"], ["a/x", "A/y"], ["å/x", "a\u{30A}/y"], ["a", "a/b"],
            ["a/b", "A/B/c"], ["x/a/1", "x/b/1", "x/A/2"],
        ])
    func same(paths: [String]) {
        guard case .sameName = fault(of: paths) else {
            Issue.record("\(paths) were taken")
            return
        }
    }

    @Test(
        "Paths that leave the output are refused",
        arguments: [
            "", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", "a\nb", "a\\b", "a\0b",
        ])
    func outside(path: String) {
        #expect(fault(of: [path]) == .leavesOutput(path))
    }

    @Test(
        "Names that the publisher keeps for itself are refused",
        arguments: [".hjemmel", ".gitignore", ".git/config", ".GIT/config", ".Hjemmel/a"])
    func reserved(path: String) {
        #expect(fault(of: [path]) == .reserved(path))
    }

    @Test(
        "Paths that can lie beside each other are taken",
        arguments: [["a/b", "a-b", "a.b"], ["a/.gitignore", ".nojekyll"], ["å/æ ø.html"], []])
    func taken(paths: [String]) {
        #expect(fault(of: paths) == nil)
    }
}
