import FileSystem
import FoundationEssentials
import HandbookEditing
import Markdown
import PreviewServer
import SourceFiles

extension HandbookEditor {
    /// The blocks of the chapter on a page.
    func chapter(onPage page: String) -> Answer {
        guard let file = file(ofPage: page) else {
            return .json(["melding": "Denne siden er laget av programmet."])
        }
        do {
            let chapter = try open(file)
            return .json(
                OpenedChapter(
                    fil: file, versjon: chapter.version, harRik: Self.hasRichEditor,
                    blokker: chapter.blocks.map {
                        OpenedChapter.Block(
                            slag: $0.kind.rawValue, fra: $0.lines.lowerBound,
                            til: $0.lines.upperBound, kilde: chapter.text(of: $0))
                    }))
        } catch {
            return error.answer
        }
    }

    /// Gives a block the text of a request.
    func save(_ body: [UInt8]) -> Answer {
        write(body, saying: "Lagret.") { chapter, written throws(EditFailure) in
            let block = try chapter.block(of: written)
            return chapter.replacing(block, with: written.tekst)
        }
    }

    /// Puts a new block into a chapter.
    func insert(_ body: [UInt8]) -> Answer {
        write(body, saying: "Lagt til.") { chapter, written throws(EditFailure) in
            guard written.fra > 0 else { return chapter.inserting(written.tekst, after: nil) }
            return chapter.inserting(written.tekst, after: try chapter.block(of: written))
        }
    }

    private func write(
        _ body: [UInt8], saying message: String,
        _ edit: (ChapterBlocks, WrittenBlock) throws(EditFailure) -> [UInt8]
    ) -> Answer {
        guard let written = try? JSONDecoder().decode(WrittenBlock.self, from: Data(body)) else {
            return .refusal(400, "Forespørselen er ikke gyldig.")
        }
        do throws(EditFailure) {
            let chapter = try open(written.fil)
            guard chapter.version == written.versjon else { throw .changed(chapter) }
            let new = try edit(chapter, written)
            let saved = try ChapterBlocks.checked(new)
            if new != chapter.bytes { try replace(chapter, at: written.fil, with: new) }
            return .json(SavedBlock(versjon: saved.version, melding: message))
        } catch {
            if case .changed(let chapter) = error {
                return .json(Conflict(of: written, with: chapter), status: 409)
            }
            return error.answer
        }
    }

    /// A chapter's file: only one that the handbook has, reached through no link.
    private func open(_ file: String) throws(EditFailure) -> ChapterBlocks {
        guard file.hasSuffix(".md") else { throw .refused(404, "Filen er ikke et kapittel.") }
        let bytes: [UInt8]?
        do throws(SystemError) {
            let tree = try FileTree.folder(at: source)
            bytes = tree.entries.contains { $0.path == file } ? try tree.read(file) : nil
        } catch {
            throw .refused(500, "Filen kan ikke leses. \(error.description)")
        }
        guard let bytes else { throw .refused(404, "Filen finnes ikke i håndboka.") }
        return try ChapterBlocks.checked(bytes)
    }

    private func replace(
        _ chapter: ChapterBlocks, at file: String, with new: [UInt8]
    ) throws(EditFailure) {
        do throws(SystemError) {
            try Folder(at: source).change([
                FileReplacement(path: file, before: chapter.bytes, after: new)
            ])
        } catch {
            // Somebody else was quicker, between the reading and the writing.
            if error.kind == .busy, let now = try? open(file), now.bytes != chapter.bytes {
                throw .changed(now)
            }
            throw .refused(500, "Filen ble ikke lagret. \(error.description)")
        }
    }
}

/// Why a chapter cannot be opened or saved.
enum EditFailure: Error {
    /// What the user is told, and the status.
    case refused(Int, String)
    /// The file is another than the one that was opened.
    case changed(ChapterBlocks)

    var answer: Endpoint.Answer {
        switch self {
        case .refused(let status, let message): .refusal(status, message)
        case .changed: .refusal(409, "Filen er endret.")
        }
    }
}

extension ChapterBlocks {
    /// The blocks of a file that is text.
    fileprivate static func checked(_ bytes: [UInt8]) throws(EditFailure) -> ChapterBlocks {
        guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
            throw .refused(422, "Filen er ikke tekst i UTF-8.")
        }
        do {
            return try ChapterBlocks(bytes)
        } catch {
            throw .refused(422, "Kapittelet er for stort eller for dypt til å redigeres her.")
        }
    }

    /// The block that a request means, which is as it was opened.
    fileprivate func block(of written: WrittenBlock) throws(EditFailure) -> Block {
        guard let block = blocks.first(where: { $0.lines.lowerBound == written.fra }),
            text(of: block) == written.kilde
        else { throw .changed(self) }
        return block
    }
}

extension Conflict {
    fileprivate init(of written: WrittenBlock, with chapter: ChapterBlocks) {
        melding =
            "Kapittelet er endret av andre siden du åpnet det. Ingenting er lagret eller borte: "
            + "her er begge tekstene."
        din = written.tekst
        fila = String(decoding: chapter.bytes, as: UTF8.self)
    }
}
