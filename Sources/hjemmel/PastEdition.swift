import CalendarDate
import Git
import Handbook
import HandbookReading
import SourceFiles

/// The handbook as it was on a day that has passed, out of git.
struct PastEdition {
    /// The commit that it is.
    let commit: String
    let tree: FileTree

    /// The edition of the handbook in a folder.
    init(of folder: String, on day: Day) throws(EnvironmentFailure) {
        do throws(GitRepository.Refusal) {
            let repository = try GitRepository(around: folder)
            guard !repository.isShallow else {
                throw .failed("bare en del av historikken er hentet. Kjør «git fetch --unshallow».")
            }
            guard let edition = try repository.tree(on: day) else {
                throw .failed("håndboka fantes ikke der \(day.longText).")
            }
            commit = edition.state.commit
            tree = edition.tree
            if let doubt = edition.state.doubt { Output.error("hjemmel: Merk: \(doubt)") }
        } catch {
            throw EnvironmentFailure(
                message: "Fant ikke den tidligere utgaven i git: \(error.message)")
        }
    }
}
