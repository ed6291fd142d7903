import Handbook
import LegalReferences
import Templates

/// Where a link of a text leads, before it is known on which page it stands.
enum LinkPlace {
    /// Somewhere in the site.
    case slot(Slot)
    /// To an anchor of the same text.
    case here(anchor: String)
    /// Out of the site.
    case outside(String)
}

extension Slot {
    /// The address of a page.
    static func link(_ page: PagePath, anchor: String? = nil) -> Slot {
        .link(page: page.path, anchor: anchor)
    }
}

extension Composer {
    /// Where a link leads; `nil` for one that leads nowhere.
    func place(of target: LinkTarget) -> LinkPlace? {
        switch target {
        case .chapter(let id, let anchor):
            handbook.address(of: id).map { .slot(.link($0, anchor: anchor)) }
        case .folder(let path):
            handbook.folders.first { $0.path == path }.map { .slot(.link($0.address)) }
        case .here(let anchor): .here(anchor: anchor)
        case .page(let page): .slot(.link(page.address))
        case .controlRound(let day):
            handbook.controlRounds.first { $0.day == day }.map { .slot(.link($0.address)) }
        case .file(let path): .slot(.file(path))
        case .external(let address): .outside(address)
        case .broken: nil
        }
    }

    /// The href of a link on a page; `nil` for one that leads nowhere.
    func href(of target: LinkTarget, _ links: Links) -> String? {
        switch place(of: target) {
        case .slot(.link(let page, let anchor)): links.href(PagePath(path: page), anchor: anchor)
        case .slot(.file(let path)): links.href(file: path)
        case .slot: nil
        case .here(let anchor): "#" + Links.encode(anchor)
        case .outside(let address): address
        case nil: nil
        }
    }
}
