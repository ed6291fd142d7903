import CZlib
import CalendarDate
import FileSystem
import Handbook

/// What an edition holds: enough to tell whether it is whole, and which chapters to link to.
///
/// It is kept beside the edition's pages as lines of fields with a tab between. A reader of the next
/// version must understand those of this one, since editions are never made again.
struct EditionRecord: Sendable {
    /// One of its files.
    struct File: Sendable {
        let path: String
        let size: Int
        /// CRC-32 (RFC 1952, section 8): it finds damage, not forgery.
        let checksum: UInt32
    }

    /// The name of the file in the edition's folder.
    static let name = "utgave.tsv"
    private static let format = "hjemmel-utgave\t1"

    let day: Day
    /// The office whose site it goes with; `nil` for the common one.
    let office: Office.ID?
    /// The commit that it was made of.
    let commit: String
    /// The pages of its chapters.
    let chapters: Set<PagePath>
    /// All its files but this record.
    let files: [File]
}

extension EditionRecord {
    /// The record as it is kept.
    var text: String {
        let chapters = chapters.sorted().map { "kapittel\t\($0)" }
        let files = files.map { "fil\t\($0.checksum)\t\($0.size)\t\($0.path)" }
        let lines =
            [Self.format, "dag\t\(day)", "kontor\t\(office ?? "")", "arkiv\t\(commit)"] + chapters
            + files
        return lines.map { $0 + "\n" }.joined()
    }

    /// Reads a record; `nil` when anything in it is unlike one.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 4, lines[0] == Self.format, lines.last == "",
            let day = EditionRecord.value(of: "dag", in: lines[1]).flatMap({ Day($0) }),
            let office = EditionRecord.value(of: "kontor", in: lines[2]),
            let commit = EditionRecord.value(of: "arkiv", in: lines[3])
        else { return nil }
        var chapters: Set<PagePath> = []
        var files: [File] = []
        for line in lines[4...].dropLast() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            switch (fields.first, fields.count) {
            case ("kapittel", 2): chapters.insert(PagePath(path: String(fields[1])))
            case ("fil", 4):
                guard let checksum = UInt32(fields[1]), let size = Int(fields[2]) else {
                    return nil
                }
                files.append(File(path: String(fields[3]), size: size, checksum: checksum))
            default: return nil
            }
        }
        self.init(
            day: day, office: office.isEmpty ? nil : office, commit: commit, chapters: chapters,
            files: files)
    }

    private static func value(of key: String, in line: Substring) -> String? {
        line.hasPrefix(key + "\t") ? String(line.dropFirst(key.count + 1)) : nil
    }
}

extension EditionRecord.File {
    /// The file at a path with this content.
    init(_ path: String, _ bytes: [UInt8]) {
        self.init(path: path, size: bytes.count, checksum: Self.checksum(of: bytes))
    }

    /// Whether a folder has it, unchanged.
    func isWhole(in folder: Folder) -> Bool {
        guard let bytes = try? folder.read(at: path) else { return false }
        return bytes.count == size && Self.checksum(of: bytes) == checksum
    }

    private static func checksum(of bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { buffer in
            UInt32(truncatingIfNeeded: crc32_z(0, buffer.baseAddress, buffer.count))
        }
    }
}
