import Handbook

extension Composer {
    /// The search page.
    func searchPage() -> SearchPage {
        let address = GeneratedPage.search.address
        return SearchPage(
            layout: layout(address, facts("Søk"), showsNavigation: false),
            indexHref: links(from: address).href(.index))
    }
}
