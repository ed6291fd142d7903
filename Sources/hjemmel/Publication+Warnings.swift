import SiteBuilder

extension Publication {
    /// Says on standard error what others have done in the output, and what stays beside it.
    func tellWarnings(at output: String) {
        for warning in warnings(at: output.withoutEndingSlash) {
            Output.error("Advarsel: \(warning)")
        }
    }
}
