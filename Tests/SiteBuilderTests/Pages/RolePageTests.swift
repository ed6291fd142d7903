import Testing

@testable import SiteBuilder

@Suite("The page of a role")
struct RolePageTests {
    @Test("A role and the chapter about it are one page, and the old address leads on")
    func described() throws {
        let site = try SmallSite([
            "roller/fagkoordinator.md": SmallSite.chapter(title: "Fagkoordinator", kind: "rolle")
        ])
        #expect(site.faults.isEmpty)
        let page = try #require(site.files["roller/fagkoordinator.html"])
        #expect(page.contains("Svarer for"))
        let former = try #require(site.files["rolle/fagkoordinator.html"])
        #expect(former.contains("href=\"../roller/fagkoordinator.html\""))
        #expect(!former.contains("Svarer for"))
        let index = try #require(site.files["register.html"])
        #expect(index.matches(of: />Fagkoordinator</).count == 1)
        #expect(
            try #require(site.files["roller.html"]).contains("href=\"roller/fagkoordinator.html\""))
    }

    @Test("A role that no chapter describes keeps its own page")
    func alone() throws {
        let site = try SmallSite(["rutiner/a.md": SmallSite.chapter()])
        #expect(try #require(site.files["rolle/fagkoordinator.html"]).contains("Svarer for"))
        #expect(try #require(site.files["register.html"]).contains("rolle/fagkoordinator.html"))
    }
}
