import ArgumentParser
import Glibc

/// How the program ends when something stops it, in Norwegian.
///
/// Exit status: 0 done, 1 faults in the content, 2 wrong use of the command, 3 the environment.
enum Ending {
    /// Prints what an error says and ends the program.
    static func exit(with error: any Error, from root: any ParsableCommand.Type) -> Never {
        switch error {
        case let code as ExitCode:
            Glibc.exit(code.rawValue)
        case let failure as EnvironmentFailure:
            Output.error("hjemmel: \(failure.message)")
            Glibc.exit(3)
        case let refusal as ValidationError:
            refuse(UseMessages.text(refusal.message, CommandDescription(of: [root])))
        default:
            break
        }
        if let (failure, commands) = ParserFailure.read(error, from: root),
            let last = commands.last,
            let command = CommandDescription(of: commands)
        {
            switch failure {
            case .help: show(HelpText(command: command).text)
            case .other where root.exitCode(for: error) == .success: break
            default: refuse(UseMessages(command: command, type: last).text(of: failure))
            }
        }
        // The version, and scripts for shells: nothing in them is a sentence.
        if root.exitCode(for: error) == .success { show(root.fullMessage(for: error)) }
        Output.error("hjemmel: \(error)")
        Glibc.exit(3)
    }

    private static func show(_ text: String) -> Never {
        Output.write(VisibleText(lines: text + "\n"))
        Glibc.exit(0)
    }

    private static func refuse(_ text: String) -> Never {
        Output.error(VisibleText(lines: text))
        Glibc.exit(2)
    }
}

/// Something outside the content that stopped the program: the disk, a permission, a port.
struct EnvironmentFailure: Error {
    /// What happened, in Norwegian.
    let message: String
}
