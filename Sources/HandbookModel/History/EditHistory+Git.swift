import Git

extension EditHistory {
    /// The history of the handbook in a folder. Without git, or outside a repository, nothing is
    /// known, and nothing is wrong with that.
    public init(of folder: String) {
        do throws(GitRepository.Refusal) {
            let repository = try GitRepository(around: folder)
            if repository.isShallow {
                self.init(days: [:], absence: .shallow)
            } else {
                self.init(days: try repository.daysOfLatestChange())
            }
        } catch {
            switch error {
            case .noGit, .noRepository: self = .unknown
            case .notTrusted, .failed: self.init(days: [:], absence: .refused)
            }
        }
    }
}
