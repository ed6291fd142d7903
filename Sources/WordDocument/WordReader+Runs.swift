import XML

extension WordReader {
    /// A field: an instruction, and the text that it gave when Word last worked it out.
    struct Field {
        var instruction = ""
        var isInResult = false
        /// A box of an old form, with its state.
        var box: Bool?
        /// Where its result begins in the paragraph.
        var start = 0

        /// Whether its result is no part of the text.
        func isDropped(inMargins: Bool) -> Bool {
            let word = instruction.split(separator: " ").first.map { $0.uppercased() } ?? ""
            if [
                "PAGE", "NUMPAGES", "SECTIONPAGES", "FILENAME", "AUTHOR", "LASTSAVEDBY", "USERNAME",
                "TEMPLATE",
            ]
            .contains(word) {
                return inMargins || !word.hasSuffix("PAGES") && word != "PAGE"
            }
            return ["TOC", "TC", "XE", "INDEX"].contains(word)
        }

        /// Where a field that is a link leads: `HYPERLINK "https://…"`, `HYPERLINK \l "mark"`, `REF mark \h`.
        var link: WordLink? {
            let words = instruction.split(separator: " ")
            let word = words.first.map { $0.uppercased() } ?? ""
            if word == "HYPERLINK" {
                let quoted = instruction.split(separator: "\"", omittingEmptySubsequences: false)
                guard quoted.count >= 3 else { return nil }
                let isLocal = quoted[0].contains("\\l")
                return isLocal ? .bookmark(String(quoted[1])) : .address(String(quoted[1]))
            }
            guard ["REF", "NOTEREF"].contains(word), words.count > 1,
                words.contains(where: { $0.lowercased() == "\\h" })
            else { return nil }
            return .bookmark(String(words[1]))
        }
    }

    /// A paragraph while its runs are read.
    struct RunReading {
        /// What the paragraph's style says.
        let style: WordProperties
        var inlines: [WordInline] = []
        private var hasText = false
        private var isAllBold = true
        private(set) var size: Int?
        /// The first place that text may not be joined to what stands before it.
        private var seam = 0

        init(style: WordProperties) {
            self.style = style
        }

        /// Whether there is text, and all of it is bold.
        var isBold: Bool { hasText && isAllBold }

        /// Wraps what the open links have of this paragraph.
        mutating func finish(fields: inout [Field]) {
            for index in fields.indices.reversed() where fields[index].isInResult {
                wrap(fields[index])
                fields[index].start = 0
            }
        }

        /// Marks that what comes is not joined to what stands here, and tells the place.
        mutating func begin() -> Int {
            seam = inlines.count
            return seam
        }

        /// Makes a link of what a field gave.
        mutating func wrap(_ field: Field) {
            guard let link = field.link, field.start < inlines.count else { return }
            let content = Array(inlines[field.start...])
            inlines.removeSubrange(field.start...)
            inlines.append(.link(link, content))
        }

        mutating func add(_ text: String, _ emphasis: WordEmphasis, isBold: Bool, size: Int) {
            guard !text.isEmpty else { return }
            if text.contains(where: { !$0.isWhitespace }) {
                hasText = true
                isAllBold = isAllBold && isBold
                self.size = min(self.size ?? size, size)
            }
            if inlines.count > seam, case .text(let last, emphasis) = inlines.last {
                inlines[inlines.count - 1] = .text(last + text, emphasis)
            } else {
                inlines.append(.text(text, emphasis))
            }
        }
    }

    /// Whether what is read now belongs to the text.
    private var isText: Bool {
        fields.allSatisfy { $0.isInResult && !$0.isDropped(inMargins: dropsPageNumbers) }
    }

    /// Reads runs and what wraps them.
    mutating func read(runsIn element: XMLNode, into reading: inout RunReading) {
        for child in element.elements {
            switch child.name {
            case "w:r": read(run: child, into: &reading)
            case "w:ins", "w:moveTo":
                if child.name == "w:ins" { note(.trackedChange) }
                read(runsIn: child, into: &reading)
            case "w:del":
                note(.trackedChange)
            case "w:hyperlink": read(link: child, into: &reading)
            case "w:fldSimple":
                var field = Field(instruction: child.attributes["w:instr"] ?? "")
                field.isInResult = true
                field.start = reading.begin()
                fields.append(field)
                read(runsIn: child, into: &reading)
                fields.removeLast()
                reading.wrap(field)
            case "w:sdt": read(control: child, into: &reading)
            case "w:smartTag", "w:customXml", "w:dir", "w:bdo":
                read(runsIn: child, into: &reading)
            case "m:oMath", "m:oMathPara":
                guard isText else { continue }
                note(.equation)
                let size = reading.style.size ?? styles.usualSize
                reading.add(child.text, [], isBold: false, size: size)
            case "w:bookmarkStart":
                guard let name = child.attributes["w:name"], name != "_GoBack" else { continue }
                reading.inlines.append(.bookmark(name))
            case "w:commentRangeStart":
                if let id = child.attributes["w:id"] { openComments.insert(id) }
            case "w:commentRangeEnd":
                if let id = child.attributes["w:id"] { openComments.remove(id) }
            case "mc:AlternateContent":
                if let chosen = chosen(child) { read(runsIn: chosen, into: &reading) }
            default: break
            }
        }
    }

    private mutating func read(link element: XMLNode, into reading: inout RunReading) {
        let start = reading.begin()
        read(runsIn: element, into: &reading)
        let content = Array(reading.inlines[min(start, reading.inlines.count)...])
        guard content.contains(where: \.saysSomething) else { return }
        let mark = element.attributes["w:anchor"]
        let link: WordLink? =
            if let target = element.attributes["r:id"].flatMap({ links.targets[$0] }) {
                .address(target.target + (mark.map { "#\($0)" } ?? ""))
            } else {
                mark.map { .bookmark($0) }
            }
        guard let link else { return }
        reading.inlines.removeSubrange(start...)
        reading.inlines.append(.link(link, content))
    }

    /// A content control: a box to tick, a place to write, or just text.
    private mutating func read(control: XMLNode, into reading: inout RunReading) {
        let properties = control.first("w:sdtPr")
        let content = control.first("w:sdtContent")
        if let box = properties?.first("w14:checkbox") {
            guard isText else { return }
            let checked = box.first("w14:checked")?.attributes["w14:val"] ?? "0"
            reading.inlines.append(.box(isTicked: ["1", "true", "on"].contains(checked)))
            return
        }
        guard let content else { return }
        if properties?.first("w:showingPlcHdr")?.isOn == true,
            WordReader.isPrompt(content.text.plainSpaces)
        {
            if isText { reading.inlines.append(.blank) }
            return
        }
        read(runsIn: content, into: &reading)
    }

    /// Whether a text is what Word itself asks the writer to do.
    private static func isPrompt(_ text: String) -> Bool {
        let text = text.lowercased()
        return text.isEmpty
            || ["klikk", "trykk", "skriv inn", "velg", "click", "tap", "choose", "enter text"]
                .contains { text.hasPrefix($0) }
    }

    private mutating func read(run: XMLNode, into reading: inout RunReading) {
        let form = run.first("w:rPr")
        var direct = WordProperties(paragraph: nil, run: form)
        if let style = form?.first("w:rStyle")?.value {
            direct.complete(with: styles.properties(of: style))
        }
        var emphasis: WordEmphasis = []
        if direct.isBold == true { emphasis.insert(.bold) }
        if direct.isItalic == true { emphasis.insert(.italic) }
        if form?.first("w:strike")?.isOn == true || form?.first("w:dstrike")?.isOn == true {
            emphasis.insert(.struck)
        }
        switch form?.first("w:vertAlign")?.value {
        case "superscript": emphasis.insert(.raised)
        case "subscript": emphasis.insert(.lowered)
        default: break
        }
        let isHidden = direct.isHidden == true
        let isBold = direct.isBold ?? reading.style.isBold ?? false
        let size = direct.size ?? reading.style.size ?? styles.usualSize
        for child in run.elements {
            switch child.name {
            case "w:fldChar": change(field: child, in: &reading)
            case "w:instrText":
                if !fields.isEmpty, !fields[fields.count - 1].isInResult {
                    fields[fields.count - 1].instruction += child.text
                }
            default:
                guard isText else { continue }
                if isHidden {
                    if child.name == "w:t", !child.text.plainSpaces.isEmpty { note(.hiddenText) }
                    continue
                }
                if let text = text(of: child) {
                    let font = form?.first("w:rFonts")?.attributes["w:ascii"] ?? ""
                    for piece in pieces(of: text, font: font) {
                        guard case .text(let text, _) = piece else {
                            reading.inlines.append(piece)
                            continue
                        }
                        reading.add(text, emphasis, isBold: isBold, size: size)
                        for id in openComments { commented[id, default: ""] += text }
                    }
                } else {
                    read(object: child, into: &reading)
                }
            }
        }
    }

    /// A text cut at its boxes, with the signs of fonts of pictures replaced.
    private mutating func pieces(of text: String, font: String) -> [WordInline] {
        guard text.unicodeScalars.contains(where: WordSymbol.isSpecial) else {
            return [.text(text, [])]
        }
        var result: [WordInline] = []
        var plain = ""
        func flush(_ result: inout [WordInline]) {
            if !plain.isEmpty { result.append(.text(plain, [])) }
            plain = ""
        }
        for scalar in text.unicodeScalars {
            if let isTicked = WordSymbol.box(scalar) {
                flush(&result)
                result.append(.box(isTicked: isTicked))
            } else if !WordSymbol.isSpecial(scalar) {
                plain.unicodeScalars.append(scalar)
            } else if let sign = WordSymbol.sign(scalar.value, font: font) {
                if let isTicked = sign.box {
                    flush(&result)
                    result.append(.box(isTicked: isTicked))
                } else {
                    plain += sign.text
                }
            } else {
                note(.symbol)
            }
        }
        flush(&result)
        return result
    }

    /// The text that an element of a run stands for.
    private func text(of element: XMLNode) -> String? {
        switch element.name {
        case "w:t": element.text
        case "w:tab", "w:ptab": "\t"
        case "w:noBreakHyphen": "-"
        default: nil
        }
    }

    private mutating func read(object: XMLNode, into reading: inout RunReading) {
        switch object.name {
        case "w:br", "w:cr":
            if (object.attributes["w:type"] ?? "textWrapping") == "textWrapping" {
                reading.inlines.append(.lineBreak)
            }
        case "w:sym":
            let code = object.attributes["w:char"].flatMap { UInt32($0, radix: 16) } ?? 0
            guard let sign = WordSymbol.sign(code, font: object.attributes["w:font"] ?? "") else {
                return note(.symbol)
            }
            reading.inlines.append(
                sign.box.map { .box(isTicked: $0) } ?? .text(sign.text, []))
        case "w:footnoteReference":
            object.attributes["w:id"].map { reading.inlines.append(.footnote("f" + $0)) }
        case "w:endnoteReference":
            object.attributes["w:id"].map { reading.inlines.append(.footnote("e" + $0)) }
        case "w:ruby":
            if let base = object.first("w:rubyBase") { read(runsIn: base, into: &reading) }
        case "mc:AlternateContent":
            for child in chosen(object).map({ Array($0.elements) }) ?? [] {
                read(object: child, into: &reading)
            }
        case "w:drawing", "w:pict": read(drawing: object, into: &reading)
        case "w:object": note(.embeddedObject)
        default: break
        }
    }

    private mutating func change(field element: XMLNode, in reading: inout RunReading) {
        switch element.attributes["w:fldCharType"] {
        case "begin":
            var field = Field()
            if let box = element.first("w:ffData")?.first("w:checkBox") {
                field.box = box.first("w:checked")?.isOn ?? box.first("w:default")?.isOn ?? false
            }
            guard fields.count < 50 else { return }
            fields.append(field)
        case "separate":
            guard !fields.isEmpty else { return }
            fields[fields.count - 1].isInResult = true
            fields[fields.count - 1].start = reading.begin()
        case "end":
            guard let field = fields.popLast() else { return }
            if let box = field.box {
                if isText { reading.inlines.append(.box(isTicked: box)) }
            } else if field.isInResult {
                reading.wrap(field)
            }
        default: break
        }
    }
}
