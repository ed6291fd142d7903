extension LeafScan {
    /// Links, images and references to footnotes that are none.
    mutating func scanBrackets() {
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case 0x5B: scanOpening(index)
            case 0x5D: scanClosing(index)
            case 0x29 where byte(index + 1) == 0x5B: scanReversed(index)
            default: break
            }
            index += 1
        }
    }

    private mutating func scanOpening(_ start: Int) {
        if starts("[[", at: start) {
            guard let end = find("]]", from: start), isLetter(start + 2) else { return }
            report(.foreign(.wikiLink), at: start, start..<(end + 2))
        } else if starts("[^", at: start), let end = find("]", from: start), end > start + 2,
            !bytes[start..<end].contains(where: { $0 == 0x20 })
        {
            report(.footnoteMissing, at: start, start..<(end + 1))
        } else if let open = unclosedText(start), let end = addressEnd(open) {
            report(.linkOpen, at: start, start..<end)
        }
    }

    /// The parenthesis that follows a bracket which is never closed: `[klage(fil.md)`.
    private func unclosedText(_ start: Int) -> Int? {
        var index = start + 1
        while index < start + LeafScan.reach, byte(index) != 0x0A {
            if byte(index) == 0x5D || byte(index) == 0x5B { return nil }
            if byte(index) == 0x28, addressEnd(index) != nil {
                // The bracket may come after it.
                return find("]", from: index) == nil ? index : nil
            }
            index += 1
        }
        return nil
    }

    private mutating func scanClosing(_ close: Int) {
        let start = opening(before: close)
        let isImage = start.map { byte($0 - 1) == 0x21 } ?? false
        let from = start.map { isImage ? $0 - 1 : $0 } ?? close
        switch byte(close + 1) {
        case 0x28:
            guard let end = find(")", from: close) else {
                if !isBreak(close + 2), !isSpace(close + 2) {
                    report(.linkOpen, at: from, from..<bytes.count)
                }
                return
            }
            let hasSpace = bytes[(close + 2)..<end].contains { $0 == 0x20 }
            if start == nil {
                if addressEnd(close + 1) != nil { report(.linkOpen, at: from, from..<(end + 1)) }
            } else if hasSpace, !holdsTemplate((close + 2)..<end) {
                report(.linkSpaces, at: from, from..<(end + 1))
            }
        case 0x5B:
            guard let start, let end = find("]", from: close + 1),
                !(start - 1 >= 0 && byte(start - 1) == 0x5D)
            else { return }
            let label = bytes[(close + 2)..<end]
            // `[1][2]` are two marks of sources.
            guard !label.allSatisfy({ (0x30...0x39).contains($0) }) || label.isEmpty,
                label.first != 0x5E,
                label.first != 0x21, byte(end + 1) != 0x28
            else { return }
            report(.linkReference, at: from, from..<(end + 1))
        case 0x20, 0x09, 0x0A:
            var open = close + 1
            while isSpace(open) || byte(open) == 0x0A && open < bytes.count { open += 1 }
            guard byte(open) == 0x28, start != nil, let end = addressEnd(open) else { return }
            report(.linkGap(isImage: isImage), at: from, from..<end)
        default:
            let space = noBreakSpace(close + 1)
            guard space > 0, byte(close + 1 + space) == 0x28, start != nil,
                let end = addressEnd(close + 1 + space)
            else { return }
            report(.linkGap(isImage: isImage), at: from, from..<end)
        }
    }

    /// Whether an address is one that another program makes, which is told of by itself.
    private func holdsTemplate(_ range: Range<Int>) -> Bool {
        zip(bytes[range], bytes[range].dropFirst()).contains {
            $0 == 0x7B && ($1 == 0x25 || $1 == 0x7B)
        }
    }

    /// `(klage)[fil.md]`
    private mutating func scanReversed(_ close: Int) {
        guard let end = find("]", from: close), isAddress((close + 2)..<end) else { return }
        var start = close
        let least = max(0, close - LeafScan.reach)
        while start > least, byte(start) != 0x28, byte(start) != 0x0A { start -= 1 }
        report(.linkReversed, at: start, start..<(end + 1))
    }

    /// The bracket that belongs to a closing one.
    private func opening(before close: Int) -> Int? {
        var depth = 0
        var index = close - 1
        let least = max(0, close - LeafScan.reach)
        while index >= least {
            if byte(index) == 0x5D { depth += 1 }
            if byte(index) == 0x5B {
                if depth == 0 { return index }
                depth -= 1
            }
            index -= 1
        }
        return nil
    }

    /// The end of a parenthesis that holds an address.
    private func addressEnd(_ open: Int) -> Int? {
        guard byte(open) == 0x28, let end = find(")", from: open), isAddress((open + 1)..<end)
        else {
            return nil
        }
        return end + 1
    }

    /// Whether a text is an address and not a remark: a file name, a path, an anchor or a whole address.
    private func isAddress(_ range: Range<Int>) -> Bool {
        // The parser makes links of whole addresses, so that they are no text any more.
        if range.count > 3, bytes[range].allSatisfy({ $0 == LeafScan.object }) { return true }
        let text = string(range)
        guard !text.isEmpty, !text.contains(" ") else { return false }
        if text.hasPrefix("#") || text.hasPrefix("http") || text.hasPrefix("../") { return true }
        let endings = [
            "md", "html", "htm", "yaml", "pdf", "png", "jpg", "jpeg", "gif", "svg", "webp", "docx",
            "xlsx", "pptx", "odt", "txt", "csv",
        ]
        let path = text.prefix { $0 != "#" }.lowercased()
        return endings.contains { path.hasSuffix(".\($0)") }
    }
}
