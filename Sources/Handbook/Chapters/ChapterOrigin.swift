public import CalendarDate

/// Whose a chapter is.
public enum ChapterOrigin: Sendable {
    /// All offices': it stands in the common handbook.
    case common
    /// The office's own.
    case local
    /// The office's, in the place of a common one.
    case replacement(LocalReplacement)
}

/// A chapter that an office has in the place of a common one.
public struct LocalReplacement: Sendable {
    /// The chapter that is replaced.
    public let common: Chapter
    /// Why the office has its own.
    public let reason: String
    /// The version of the common chapter that the office compared its own with last.
    public let comparedVersion: Day?

    package init(common: Chapter, reason: String, comparedVersion: Day?) {
        self.common = common
        self.reason = reason
        self.comparedVersion = comparedVersion
    }

    /// Whether the common chapter has changed since they were compared.
    public var isOutdated: Bool {
        guard let comparedVersion, let version = common.version else { return false }
        return comparedVersion < version
    }
}

/// What an office adds to a common chapter, shown in the chapter as «Lokalt i …».
public struct LocalAddition: Sendable {
    /// The text, as a chapter of its own: with basis, owner and approval.
    public let text: Chapter
    /// The block of the common text that it stands before; after all of them, their number.
    public let index: Int
    /// The level of its heading, 2–6.
    public let level: Int

    package init(text: Chapter, index: Int, level: Int) {
        self.text = text
        self.index = index
        self.level = level
    }
    /// What stands before each of its anchors on the page.
    public static let anchorPrefix = "lokalt."
    /// The anchor of its heading.
    public static let anchor = "side:lokalt"

    /// What the text cites, as seen from the page of the chapter.
    package var mentions: [Mention] {
        text.mentions.map { mention in
            Mention(
                reference: mention.reference, sentence: mention.sentence,
                anchor: mention.anchor.map { LocalAddition.anchorPrefix + $0 }
                    ?? LocalAddition.anchor,
                position: mention.position)
        }
    }
}
