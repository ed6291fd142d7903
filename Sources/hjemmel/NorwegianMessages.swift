import ArgumentParser
import Glibc

/// The one place where the argument parser's English becomes Norwegian, and its exit codes ours.
///
/// Exit status: 0 done, 1 faults in the content, 2 wrong use of the command, 3 the environment.
enum NorwegianMessages {
    /// Prints what an error says and ends the program.
    static func exit(with error: any Error, from command: any ParsableCommand.Type) -> Never {
        let code = command.exitCode(for: error)
        switch error {
        case is ExitCode:
            Glibc.exit(code.rawValue)
        case let failure as EnvironmentFailure:
            Output.error("hjemmel: \(failure.message)")
            Glibc.exit(3)
        default:
            let text = translate(command.fullMessage(for: error))
            switch code {
            case .success:
                Output.write(VisibleText(lines: text + "\n"))
                Glibc.exit(0)
            case .validationFailure:
                Output.error(VisibleText(lines: text))
                Glibc.exit(2)
            default:
                Output.error("hjemmel: \(error)")
                Glibc.exit(3)
            }
        }
    }

    /// The parser's own words, phrase by phrase; what the commands say is Norwegian already.
    static func translate(_ message: String) -> String {
        var text = message
        for (english, norwegian) in phrases {
            text = text.replacing(english, with: norwegian)
        }
        return text
    }

    private static let phrases: [(english: String, norwegian: String)] = [
        ("OVERVIEW: ", ""),
        ("USAGE:", "BRUK:"),
        ("Usage:", "Bruk:"),
        ("ARGUMENTS:", "ARGUMENTER:"),
        ("OPTIONS:", "VALG:"),
        ("SUBCOMMANDS:", "KOMMANDOER:"),
        ("<subcommand>", "<kommando>"),
        ("<subcommands>", "<kommando>"),
        ("<options>", "<valg>"),
        ("Error: ", "Feil: "),
        ("Help:  ", "Hjelp: "),
        ("Show the version.", "Vis versjonen."),
        ("Show help information.", "Vis hjelp."),
        ("Show subcommand help information.", "Vis hjelp til en kommando."),
        ("for detailed help.", "for mer hjelp."),
        ("for more information.", "for mer hjelp."),
        ("See '", "Se '"),
        ("  See ", "  Se "),
        ("Did you mean", "Mente du"),
        ("Unknown option", "Ukjent valg"),
        ("Unexpected argument", "Uventet argument"),
        ("unexpected arguments:", "uventede argumenter:"),
        ("Missing expected argument", "Mangler argumentet"),
        ("Missing value for", "Mangler verdi for"),
        ("is invalid for", "er ugyldig for"),
        ("The value ", "Verdien "),
        ("The option ", "Valget "),
        (" does not take any value, but ", " tar ingen verdi, men fikk "),
        (" was specified.", "."),
        ("Missing one of:", "Mangler en av:"),
        ("Can't generate completion scripts for ", "Kan ikke lage fullføring for "),
        ("Please use ", "Bruk "),
        ("Invalid option:", "Ugyldig valg:"),
        ("' and '", "' eller '"),
        ("' or '", "' eller '"),
        ("', or '", "' eller '"),
        ("Please provide ", "Oppgi "),
        ("one of ", "en av "),
        (" unexpected ", " uventede "),
        ("default: ", "standard: "),
        ("(values: ", "(verdier: "),
        ("aliases: ", "også: "),
    ]
}

/// Something outside the content that stopped the program: the disk, a permission, a port.
struct EnvironmentFailure: Error {
    /// What happened, in Norwegian.
    let message: String
}
