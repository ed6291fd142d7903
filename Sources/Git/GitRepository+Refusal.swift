extension GitRepository {
    /// Why there is no repository to ask.
    public enum Refusal: Error, Hashable, Sendable {
        /// The machine has no `git`.
        case noGit
        /// The folder lies in no repository, or in one without any commit.
        case noRepository
        /// Another user owns this folder of the repository, and nobody has said that it is safe.
        case notTrusted(folder: String)
        /// The others' copy could not be reached; what git said.
        case unreachable(String)
        /// Git failed, or keeps the repository in a way that is not known here; what it said.
        case failed(String)

        /// What is wrong and what to do about it, in Norwegian.
        public var message: String {
            switch self {
            case .noGit: "git er ikke installert på denne maskinen."
            case .noRepository: "håndboka ligger ikke i et git-arkiv med historikk."
            case .notTrusted(let folder):
                "git-arkivet \(folder) eies av en annen bruker. Kjør programmet som den brukeren. "
                    + "Stoler du på arkivet, kan du i stedet kjøre «git config --global --add "
                    + "safe.directory \(folder)» først."
            case .unreachable(let message): "fikk ikke kontakt med «origin»: \(message)"
            case .failed(let message): message
            }
        }
    }
}
