import FoundationEssentials
import HandbookEditing
import PreviewServer

/// What the client gets when it opens a chapter.
struct OpenedChapter: Encodable {
    struct Block: Encodable {
        let slag: String
        let fra: Int
        let til: Int
        let kilde: String
    }

    let fil: String
    let versjon: String
    let harRik: Bool
    let blokker: [Block]
}

/// A block's new text, or a new block, as the client sends it.
struct WrittenBlock: Decodable {
    /// The path of the file from the handbook's root.
    let fil: String
    /// The version of the file that the block was read from.
    let versjon: String
    /// The first line of the block; of a new one, that of the block that it follows, or 0.
    let fra: Int
    /// The block as it was opened; of a new one, the block that it follows.
    let kilde: String
    /// What the block shall be.
    let tekst: String
}

/// What the client gets when a block is saved.
struct SavedBlock: Encodable {
    let versjon: String
    let melding: String
}

/// What the client gets when the file is another than the one it opened.
struct Conflict: Encodable {
    let melding: String
    /// The text that was to be saved.
    let din: String
    /// The file as it is.
    let fila: String
}

/// Why something was not done.
private struct RefusalMessage: Encodable {
    let melding: String
}

extension Endpoint.Answer {
    /// A value as JSON.
    static func json(_ value: some Encodable, status: Int = 200) -> Self {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = (try? encoder.encode(value)).map(Array.init) ?? []
        return Self(status: status, name: "svar.json", body: body)
    }

    /// A refusal, with what the user is told.
    static func refusal(_ status: Int, _ message: String) -> Self {
        json(RefusalMessage(melding: message), status: status)
    }
}
