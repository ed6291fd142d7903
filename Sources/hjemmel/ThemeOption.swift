import ArgumentParser
import Handbook
import SiteBuilder

/// How a command that makes pages is told what they look like.
struct ThemeOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Mappen med et eget tema, eller «standard». Ellers det som handbok.yaml sier.",
            valueName: "mappe"))
    var theme: String?

    /// A theme, and the folder it is read from; the standard theme has none.
    struct Chosen {
        let theme: Theme
        let folder: String?
    }

    /// The folder of the theme for a handbook; `nil` for the standard theme.
    func folder(for handbook: Handbook) -> String? {
        let name = theme ?? handbook.settings.theme
        return name == "standard" ? nil : theme ?? "themes/\(name)"
    }

    /// The theme for a handbook.
    func chosen(for handbook: Handbook) throws(EnvironmentFailure) -> Chosen {
        let folder = folder(for: handbook)
        do throws(ThemeRefusal) {
            guard let folder else { return Chosen(theme: try Theme.standard(), folder: nil) }
            return Chosen(theme: try Theme.folder(at: folder), folder: folder)
        } catch {
            throw EnvironmentFailure(
                message: "Temaet «\(error.theme)» kan ikke brukes: \(error.message)")
        }
    }
}
