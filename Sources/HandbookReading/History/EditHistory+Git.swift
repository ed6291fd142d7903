import Git
public import Handbook

extension EditHistory {
    /// The history of the chapters in a folder. Without git, or outside a repository, nothing is
    /// known, and nothing is wrong with that.
    public init(of folder: String) {
        do throws(GitRepository.Refusal) {
            let repository = try GitRepository(around: folder)
            guard !repository.isShallow else {
                self.init(days: [:], absence: .shallow)
                return
            }
            self.init(days: try repository.daysOfLatestChange { $0.hasSuffix(".md") })
        } catch {
            switch error {
            case .noGit, .noRepository: self = .unknown
            case .notTrusted, .unreachable, .failed:
                self.init(days: [:], absence: .refused(error.message))
            }
        }
    }
}
