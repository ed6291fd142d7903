/// The status that the coordinator gives a chapter.
public enum ChapterStatus: String, CaseIterable, Sendable {
    /// Not yet approved; shown in the preview only.
    case draft = "utkast"
    /// In force.
    case current = "gjeldende"
    /// No longer in force; stays under its address with a pointer to what replaces it.
    case obsolete = "utgått"
}
