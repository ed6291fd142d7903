import FileSystem
import Glibc

// Changes the folder that `FolderChangeFaultTests` lays ready, so that the tests can kill it and take its
// disk away: `change-probe FOLDER`, or `change-probe FOLDER finish`.
let arguments = CommandLine.arguments
guard arguments.count >= 2 else { exit(64) }
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
do {
    let folder = try Folder(at: arguments[1])
    if arguments.count > 2 {
        try folder.finishChange()
    } else {
        try folder.change([
            FileReplacement(path: "a.md", before: bytes("gammel a"), after: bytes("ny a")),
            FileReplacement(
                path: "b/c.md", before: bytes("gammel c"), after: bytes("ny og lengre c")),
            FileReplacement(path: "lenket.md", before: bytes("gammel og lang"), after: bytes("ny")),
            FileReplacement(path: "ny/mappe/d.md", before: nil, after: bytes("flyttes")),
            FileReplacement(path: "d.md", before: bytes("flyttes"), after: nil),
            FileReplacement(
                path: "lenket-2.md", before: bytes("kort"), after: bytes("ny og lengre")),
            FileReplacement(path: "e.md", before: nil, after: bytes("ny e")),
        ])
    }
} catch {
    print(error)
    exit(3)
}
