import FileSystem
import Handbook
import HandbookReading
import LegalReferences
import LovdataFormat
import SourceFiles

/// The acts that files, folders and archives from Lovdata hold, as far as the handbook has them.
struct ActSources {
    /// The XML of each act, with the name to tell faults by.
    private(set) var acts: [(name: String, xml: [UInt8])] = []
    /// What cannot be read, in Norwegian.
    private(set) var faults: [String] = []
    /// The titles of laws of the handbook that the archives and folders do not hold.
    private(set) var missing: [String] = []
    private let wanted: [ActName: String]
    private var found: Set<ActName> = []
    private var hasCollection = false

    init(_ paths: [String], for tree: FileTree) throws {
        wanted = Dictionary(
            LawFile.all(in: tree).compactMap { file in
                file.law.lovdataID.flatMap(ActName.init(id:)).map { ($0, file.law.title) }
            }, uniquingKeysWith: { first, _ in first })
        for path in paths {
            do {
                try read(path)
            } catch let error as SystemError where error.kind == .tooLarge {
                let limit = LovdataAct.sizeLimit / 1_000_000
                faults.append("\(path): Filen er større enn \(limit) MB og kan ikke være en lov.")
            } catch let error as SystemError {
                throw EnvironmentFailure(message: error.description)
            }
        }
        guard hasCollection else { return }
        // An archive of laws holds no regulations, and the other way round.
        let kinds = Set(found.map(\.kind))
        missing = wanted.filter { !found.contains($0.key) && kinds.contains($0.key.kind) }
            .map(\.value).sorted()
        if acts.isEmpty, faults.isEmpty {
            faults.append("Fant ingen av lovene i håndboka i \(paths.joined(separator: ", ")).")
        }
    }

    private mutating func read(_ path: String) throws {
        if let folder = try? Folder(at: path) {
            hasCollection = true
            return try read(folder, at: path)
        }
        let limit =
            path.hasSuffix(".bz2") ? ActSources.archiveLimit : LovdataAct.sizeLimit
        let bytes = try Input.read(file: path, limit: limit)
        guard LovdataArchive.isArchive(bytes) else {
            acts.append((path, bytes))
            return
        }
        hasCollection = true
        let wanted = wanted
        var read: [(String, [UInt8])] = []
        do {
            try LovdataArchive.forEachFile(
                in: bytes, wants: { ActName(file: $0).map { wanted[$0] != nil } ?? false }
            ) { read.append(($0, $1)) }
        } catch {
            faults.append("\(path): \(error.message)")
        }
        for (name, xml) in read { add(xml, named: "\(path)/\(name)", ActName(file: name)) }
    }

    /// The acts of a folder and of the folders in it, as the archives are unpacked.
    private mutating func read(_ folder: Folder, at path: String) throws(SystemError) {
        for entry in try folder.names().compactMap(\.text) {
            let inner = "\(path)/\(entry)"
            if let name = ActName(file: entry), wanted[name] != nil {
                add(
                    try folder.read(entry, limit: LovdataAct.sizeLimit), named: inner, name)
            } else if !entry.contains("."), try folder.status(of: entry)?.kind == .folder {
                try read(try folder.folder(entry), at: inner)
            }
        }
    }

    private mutating func add(_ xml: [UInt8], named name: String, _ act: ActName?) {
        acts.append((name, xml))
        if let act { found.insert(act) }
    }

    /// More than this no archive of Lovdata has.
    private static let archiveLimit = 500_000_000
}

/// An act by its kind, date and number: `nl-20091218-131.xml` and `lov/2009-12-18-131` are the same.
struct ActName: Hashable {
    enum Kind: Hashable { case act, regulation }

    let kind: Kind
    private let date: String
    private let number: Int

    /// The name of a file in an archive, perhaps with its folder.
    init?(file: String) {
        let name = file.split(separator: "/").last ?? ""
        guard name.hasSuffix(".xml") else { return nil }
        let parts = name.dropLast(4).split(separator: "-")
        guard parts.count == 2 || parts.count == 3, parts[1].utf8.count == 8,
            let kind = ActName.kinds[String(parts[0])],
            let number = parts.count == 3 ? Int(parts[2]) : 0
        else { return nil }
        self.kind = kind
        date = String(parts[1])
        self.number = number
    }

    /// The id at Lovdata.
    init?(id: String) {
        let parts = id.split(separator: "/")
        guard parts.count == 2, let kind = ActName.kinds[String(parts[0])] else { return nil }
        let numbers = parts[1].split(separator: "-")
        guard numbers.count == 3 || numbers.count == 4,
            let number = numbers.count == 4 ? Int(numbers[3]) : 0
        else { return nil }
        self.kind = kind
        date = numbers[..<3].joined()
        self.number = number
    }

    private static let kinds: [String: Kind] = [
        "nl": .act, "lov": .act, "sf": .regulation, "forskrift": .regulation,
    ]
}
