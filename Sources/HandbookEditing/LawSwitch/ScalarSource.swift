import Diagnostics
import HandbookReading
import Yams

/// A text in YAML whose values are changed where they stand, and nothing else.
struct ScalarSource {
    private(set) var text: String

    init(_ text: String) {
        self.text = text
    }

    /// Makes edits of one value, each found in the source as the value has it. Values must be taken
    /// from the last of the text to the first.
    mutating func apply(_ edits: [SwitchedText.Edit], to scalar: YAMLScalars.Value) -> Bool {
        guard !edits.isEmpty else { return true }
        let value = Array(scalar.text.utf8)
        guard let start = offset(of: scalar.position) else { return false }
        var bytes = Array(text.utf8)
        for edit in edits.reversed() {
            let old = Array(value[edit.range])
            let before = ScalarSource.places(of: old, in: value[..<edit.range.lowerBound]).count
            let places = ScalarSource.places(of: old, in: bytes[start...])
            guard places.count > before else { return false }
            let place = places[before]
            bytes.replaceSubrange(place..<place + old.count, with: edit.text.utf8)
        }
        text = String(decoding: bytes, as: UTF8.self)
        return true
    }

    private func offset(of position: SourcePosition) -> Int? {
        var line = 1
        var index = text.utf8.startIndex
        while line < position.line {
            guard let end = text.utf8[index...].firstIndex(of: UInt8(ascii: "\n")) else {
                return nil
            }
            index = text.utf8.index(after: end)
            line += 1
        }
        let start = text.unicodeScalars.index(
            index, offsetBy: position.column - 1, limitedBy: text.endIndex)
        return start.map { text.utf8.distance(from: text.utf8.startIndex, to: $0) }
    }

    /// Where some bytes stand, without those that overlap.
    private static func places(of part: [UInt8], in whole: ArraySlice<UInt8>) -> [Int] {
        var places: [Int] = []
        var index = whole.startIndex
        while index + part.count <= whole.endIndex {
            if whole[index] == part[0], whole[index..<index + part.count].elementsEqual(part) {
                places.append(index)
                index += part.count
            } else {
                index += 1
            }
        }
        return places
    }
}

/// The values of a YAML tree, in the order of the text.
struct YAMLScalars {
    struct Value {
        /// The key it stands under, or that of its list.
        let key: String
        let text: String
        /// Where it begins in the text.
        let position: SourcePosition
    }

    private(set) var all: [Value] = []

    init(_ root: Node) {
        collect(root, key: "")
    }

    /// What has happened stays as it was written, and addresses are no texts.
    private static let history: Set<String> = [
        "endringer", "godkjent", "tidligere_adresser", "vedtatt",
    ]

    private mutating func collect(_ node: Node, key: String) {
        switch node {
        case .scalar(let scalar):
            guard let mark = node.mark else { return }
            all.append(Value(key: key, text: scalar.string, position: SourcePosition(mark)))
        case .mapping(let mapping):
            for pair in mapping {
                let name = pair.key.scalar?.string ?? ""
                if !YAMLScalars.history.contains(name) { collect(pair.value, key: name) }
            }
        case .sequence(let sequence):
            for item in sequence { collect(item, key: key) }
        default: break
        }
    }
}
