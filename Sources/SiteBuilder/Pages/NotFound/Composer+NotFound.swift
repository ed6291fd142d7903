import Handbook
import LegalReferences

extension Composer {
    /// What is shown for an address that does not exist.
    func notFoundPage() -> NotFoundPage {
        let address = GeneratedPage.notFound.address
        let links = links(from: address)
        return NotFoundPage(
            layout: layout(address, facts("Siden finnes ikke"), showsNavigation: false),
            homeHref: links.href(.home), searchHref: links.href(.search),
            indexHref: links.href(.index),
            laws: handbook.laws.map(\.law.id.rawValue).joined(separator: " "))
    }
}
