import CMinizip

/// An archive while minizip reads it.
final class OpenArchive {
    private let handle: unzFile
    private let file: MemoryFile
    private var hasBegun = false

    init(_ file: MemoryFile) throws(ZipFault) {
        self.file = file
        var functions = file.functions
        guard let handle = unzOpen2_64(nil, &functions) else { throw .damaged }
        self.handle = handle
    }

    func close() {
        unzClose(handle)
    }

    /// Moves to the next file and gives its name; `nil` after the last.
    func next() throws(ZipFault) -> String? {
        let status = hasBegun ? unzGoToNextFile(handle) : unzGoToFirstFile(handle)
        hasBegun = true
        guard status != UNZ_END_OF_LIST_OF_FILE else { return nil }
        guard status == UNZ_OK else { throw .damaged }
        var facts = unz_file_info64()
        var name = [CChar](repeating: 0, count: Self.longestName + 1)
        guard
            unzGetCurrentFileInfo64(
                handle, &facts, &name, UInt(Self.longestName), nil, 0, nil, 0) == UNZ_OK,
            facts.size_filename <= Self.longestName
        else { throw .damaged }
        return String(
            decoding: name.prefix(Int(facts.size_filename)).map { UInt8(bitPattern: $0) },
            as: UTF8.self)
    }

    private static let longestName = 4096

    /// What the file at hand holds.
    func content(upTo limit: Int) throws(ZipFault) -> [UInt8] {
        var facts = unz_file_info64()
        guard unzGetCurrentFileInfo64(handle, &facts, nil, 0, nil, 0, nil, 0) == UNZ_OK else {
            throw .damaged
        }
        guard facts.flag & 1 == 0 else { throw .encrypted }
        guard unzOpenCurrentFile(handle) == UNZ_OK else { throw .damaged }
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        // The size that the archive tells may be a lie: what comes out is counted.
        while true {
            let count = Int(unzReadCurrentFile(handle, &chunk, UInt32(chunk.count)))
            guard count >= 0 else { throw .damaged }
            guard count > 0 else { break }
            content += chunk[..<count]
            guard content.count <= limit else { throw .tooLarge }
        }
        guard unzCloseCurrentFile(handle) == UNZ_OK else { throw .damaged }
        return content
    }
}
