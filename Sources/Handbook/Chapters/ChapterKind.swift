/// What a chapter is for; decides how it is shown and what it covers.
public enum ChapterKind: String, CaseIterable, Sendable {
    /// How something is done.
    case routine = "rutine"
    /// A subject explained.
    case subject = "fagside"
    /// A form to fill in.
    case form = "skjema"
    /// A control, such as a spot check.
    case control = "kontroll"
    /// A role of the office.
    case role = "rolle"
    /// A meeting or another place where people work together.
    case arena = "arena"
    /// A concept.
    case concept = "begrep"
    /// A path for new employees.
    case path = "opplæringsløp"
    /// Any other page.
    case page = "side"
    /// The office's guidance to one section of law; chosen by the place under `lover/`.
    case guidance = "lovveiledning"

    /// The name of the kind as a heading over several.
    public var pluralTitle: String {
        switch self {
        case .routine: "Rutiner"
        case .subject: "Fagsider"
        case .form: "Skjema"
        case .control: "Kontroller"
        case .role: "Roller"
        case .arena: "Arenaer"
        case .concept: "Begreper"
        case .path: "Opplæring"
        case .page: "Sider"
        case .guidance: "Andre paragrafer"
        }
    }

    /// The name of the kind for one.
    public var title: String {
        switch self {
        case .routine: "Rutine"
        case .subject: "Fagside"
        case .form: "Skjema"
        case .control: "Kontroll"
        case .role: "Rolle"
        case .arena: "Arena"
        case .concept: "Begrep"
        case .path: "Opplæringsløp"
        case .page: "Side"
        case .guidance: "Lovveiledning"
        }
    }
}
