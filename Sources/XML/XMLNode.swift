/// An element with all that is in it.
package struct XMLNode: Sendable {
    /// What an element holds.
    package enum Child: Sendable {
        case element(XMLNode)
        case text(String)
    }

    /// The name, with its prefix.
    package let name: String
    /// The values by the names of the attributes.
    package let attributes: [String: String]
    /// Elements and texts in their order.
    package fileprivate(set) var children: [Child] = []

    /// The elements in it.
    package var elements: some Sequence<XMLNode> {
        children.lazy.compactMap { child in
            if case .element(let element) = child { element } else { nil }
        }
    }

    /// The first element of a name in it.
    package func first(_ name: String) -> XMLNode? {
        for case .element(let element) in children where element.name == name { return element }
        return nil
    }

    /// All text in it.
    package var text: String {
        var result = ""
        for child in children {
            switch child {
            case .text(let text): result += text
            case .element(let element): result += element.text
            }
        }
        return result
    }
}

extension XMLNode {
    /// Reads a whole text.
    ///
    /// Prefixes are the author's choice, so names of the spaces in `prefixes` (address to prefix)
    /// get the prefix given there, whatever the text calls it.
    ///
    /// - Parameter largest: How many elements the text may have.
    package init(
        _ bytes: [UInt8], prefixes: [String: String] = [:], largest: Int = 2_000_000
    ) throws(XMLFault) {
        var scanner = try XMLScanner(bytes, deepestNesting: 250)
        var open: [XMLNode] = []
        var names: [String: String] = [:]
        var count = 0
        while let event = try scanner.next() {
            switch event {
            case .start(let element):
                count += 1
                guard count <= largest else {
                    throw scanner.fault("Filen har mer enn \(largest) elementer.")
                }
                for (key, value) in element.attributes where key.hasPrefix("xmlns") {
                    let prefix = String(key.dropFirst(key.hasPrefix("xmlns:") ? 6 : 5))
                    if let usual = prefixes[value], usual != prefix { names[prefix] = usual }
                }
                open.append(XMLNode(element, renaming: names))
            case .text(let text):
                open[open.count - 1].children.append(.text(text))
            case .end:
                let closed = open.removeLast()
                guard !open.isEmpty else {
                    self = closed
                    // What follows the root is read, too, to see that it is nothing.
                    while try scanner.next() != nil {}
                    return
                }
                open[open.count - 1].children.append(.element(closed))
            }
        }
        throw scanner.fault("Filen er tom.")
    }

    private init(_ element: XMLElement, renaming names: [String: String]) {
        guard !names.isEmpty else {
            name = element.name
            attributes = element.attributes
            return
        }
        func usual(_ name: String) -> String {
            let parts = name.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let prefix = names[String(parts[0])] else { return name }
            return "\(prefix):\(parts[1])"
        }
        let name = usual(element.name)
        if !name.contains(":"), let prefix = names[""] {
            self.name = "\(prefix):\(name)"
        } else {
            self.name = name
        }
        attributes = Dictionary(
            element.attributes.map { (usual($0.key), $0.value) }, uniquingKeysWith: { $1 })
    }
}
