import XML

extension WordReader {
    /// The pictures of a drawing, and the frames with text in it.
    mutating func read(drawing: XMLNode, into reading: inout RunReading) {
        var found = Drawing()
        found.search(drawing)
        let description = WordReader.said(found.description)
        for id in found.pictures {
            guard let target = links.targets[id], !target.isOutside else {
                note(.outsidePicture)
                continue
            }
            guard let bytes = package.bytes(target.target) else {
                note(.missingPicture)
                continue
            }
            reading.inlines.append(
                .picture(WordPicture(description: description, bytes: bytes)))
        }
        if found.hasOutside { note(.outsidePicture) }
        if found.hasChart { note(.chart) }
        if found.hasDiagram { note(.diagram) }
        for frame in found.frames {
            // The paragraph around the frame goes on after it.
            let (outerBoxes, outerFields, outerCarried) = (boxes, fields, carried)
            (boxes, fields, carried) = ([], [], [])
            let content = blocks(in: frame)
            (boxes, fields, carried) = (outerBoxes, outerFields, outerCarried)
            if !content.isEmpty { boxes.append(.textBox(content)) }
        }
        if found.pictures.isEmpty, found.frames.isEmpty, !found.hasOutside, !found.hasChart,
            !found.hasDiagram, found.hasShape
        {
            note(.drawnShape)
        }
    }

    /// A description that somebody wrote; not one that a program made, nor the name of a file.
    private static func said(_ text: String) -> String {
        let parts = text.split(whereSeparator: \.isNewline).map { String($0).plainSpaces }
        let isMade = parts.contains {
            $0.lowercased().contains("automatisk generert")
                || $0.lowercased().contains("automatically generated")
                || $0.lowercased().contains("ai-generert")
                || $0.lowercased().contains("ai-generated")
        }
        let text = parts.joined(separator: " ")
        let last = text.lowercased().split(separator: ".").last.map(String.init) ?? ""
        let isFile =
            text.contains("\\") || text.contains("://")
            || !text.contains(" ") && text.contains(".")
                && ["png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "emf", "wmf", "svg"]
                    .contains(last)
        return isMade || isFile ? "" : text
    }

    /// What a search through a drawing finds.
    private struct Drawing {
        var description = ""
        var pictures: [String] = []
        var frames: [XMLNode] = []
        var hasOutside = false
        var hasChart = false
        var hasDiagram = false
        var hasShape = false

        mutating func search(_ element: XMLNode) {
            switch element.name {
            case "wp:docPr":
                let text = element.attributes["descr"] ?? element.attributes["title"] ?? ""
                if description.isEmpty { description = text }
            case "a:blip":
                if let id = element.attributes["r:embed"] {
                    pictures.append(id)
                } else if element.attributes["r:link"] != nil {
                    hasOutside = true
                }
                return
            case "v:imagedata":
                if let id = element.attributes["r:id"] { pictures.append(id) }
                return
            case "v:shape":
                if description.isEmpty { description = element.attributes["alt"] ?? "" }
                hasShape = true
            case "w:txbxContent":
                frames.append(element)
                return
            case "a:graphicData":
                let kind = element.attributes["uri"] ?? ""
                hasChart = hasChart || kind.hasSuffix("/chart") || kind.hasSuffix("/chartex")
                hasDiagram = hasDiagram || kind.hasSuffix("/diagram")
            case "wps:wsp", "v:rect", "v:line", "v:oval": hasShape = true
            case "mc:AlternateContent":
                (element.first("mc:Choice") ?? element.first("mc:Fallback")).map { search($0) }
                return
            default: break
            }
            for child in element.elements { search(child) }
        }
    }
}
