extension SearchDocument {
    /// What the page is for, in all words that are given for it.
    var searchedTasks: [String] { tasks + words + questions.flatMap(\.wordings) }
}
