import Diagnostics
import PersonalData

extension PersonalDataPlace {
    /// What the names of files hold.
    static func names(of paths: [String]) -> [PersonalDataPlace] {
        paths.flatMap { path in
            PersonalDataPlace.all(in: Array(path.utf8), of: path).map {
                PersonalDataPlace(
                    file: path, kind: $0.kind, position: .start, detail: $0.detail)
            }
        }
    }
}
