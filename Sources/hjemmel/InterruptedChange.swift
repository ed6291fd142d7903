import ArgumentParser
import FileSystem
import Glibc

/// What a command says and does about a change of the handbook that did not come to its end.
enum InterruptedChange {
    /// Finishes what an earlier command left half done, before anything is read, and says so.
    static func finish(in source: String) throws(EnvironmentFailure) {
        // A folder that is missing is told of by those who read it.
        guard let folder = try? Folder(at: source), folder.hasUnfinishedChange else { return }
        do throws(SystemError) {
            switch try folder.finishChange() {
            case nil: return
            case .goneOn:
                Output.error("En endring av håndboka som ble avbrutt, er nå gjort ferdig.")
            case .takenBack:
                Output.error(
                    "En endring av håndboka som ble avbrutt, er tatt tilbake, fordi filer er endret "
                        + "siden.")
            }
        } catch {
            throw EnvironmentFailure(message: message(error))
        }
    }

    /// Why files were not changed, as it is told.
    static func failure(_ error: SystemError, in source: String) -> any Error {
        if error.code == EINTR {
            Output.error("hjemmel: Avbrutt. Ingen filer er endret.")
            return ExitCode(130)
        }
        if (try? Folder(at: source))?.hasUnfinishedChange ?? false {
            return EnvironmentFailure(message: message(error))
        }
        let reason =
            error.kind == .busy
            ? "\(error.path): filen er endret av andre mens programmet arbeidet."
            : error.description
        return EnvironmentFailure(message: "\(reason) Ingen filer er endret.")
    }

    private static func message(_ error: SystemError) -> String {
        if error.kind == .busy, error.call == "flock" {
            return
                "En annen kommando endrer håndboka akkurat nå. Vent til den er ferdig, og prøv igjen."
        }
        if error.kind == .exists, error.call == "change" {
            return "En endring av håndboka ble avbrutt, og filer er endret siden. Det gamle og nye "
                + "innholdet ligger i \(error.path). Rett filene, og slett mappen."
        }
        if error.kind == .exists, error.call == "open" {
            return "\(error.path) er ikke laget av hjemmel på denne maskinen. Slett mappen."
        }
        return "En endring av håndboka ble avbrutt og kan ikke gjøres ferdig: \(error.description) "
            + "Rett feilen og prøv igjen."
    }
}
