extension Chapter {
    /// Where the sheet to sign stands, for a path.
    public var sheetAddress: PagePath { address.sheet("kvittering") }
}

extension Role {
    /// Where the sheet stands on which the role signs for what it has read.
    public var sheetAddress: PagePath { address.sheet("lesekvittering") }
}

extension PagePath {
    /// The page that compares the versions of the chapter of this page.
    public var comparison: PagePath { sheet("sammenlign") }

    /// The page beside this one, with a word after the name.
    package func sheet(_ word: String) -> PagePath {
        PagePath(path: "\(path.dropLast(".html".count))-\(word).html")
    }
}
