import Handbook

extension GeneratedPage {
    /// The page that shows what a YAML file of the handbook says.
    init?(source file: String) {
        switch file {
        case "roller.yaml": self = .roles
        case "ordliste.yaml": self = .glossary
        case "rundskriv.yaml": self = .circulars
        case "aarshjul.yaml": self = .wheel
        case "lover": self = .laws
        case ParsedControlRound.folder: self = .results
        case ParsedRisks.file: self = .risks
        default: return nil
        }
    }
}
