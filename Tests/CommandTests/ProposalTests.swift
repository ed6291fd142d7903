import FileSystem
import Glibc
import SystemTesting
import Testing

/// Two clones of one bare repository, each with a handbook below its root.
struct Clones {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let program = try Program([
            "rutiner/a.md": Program.chapter(body: "Én.\n\nTo.\n\nTre.\n\nFire.\n"),
            "rutiner/b.md": Program.chapter().replacing("Et kapittel", with: "Et annet"),
        ])
        try git(["init", "--quiet", "--bare", "--initial-branch=main", "origin.git"])
        try git(["clone", "--quiet", "origin.git", "kari"])
        let files = try program.folder.texts().filter { $0.key.hasPrefix("handbook/") }
        try folder.write(
            Dictionary(uniqueKeysWithValues: files.map { ("kari/\($0.key)", $0.value) }))
        try folder.write(["kari/ute.txt": "ute\n", "hjem/.gitconfig": Self.person])
        try git(["checkout", "--quiet", "-b", "main"], in: "kari")
        try git(["add", "."], in: "kari")
        try git(["commit", "--quiet", "--message", "Start"], in: "kari")
        try git(["push", "--quiet", "origin", "main"], in: "kari")
        try git(["clone", "--quiet", "origin.git", "ola"])
        try git(["clone", "--quiet", "origin.git", "vert"])
    }

    private static let person = "[user]\n\tname = Kari Nordmann\n\temail = kari@example.no\n"

    /// Runs git and gives what it says.
    @discardableResult
    func git(_ arguments: [String], in place: String = "") throws -> String {
        let run = try Subprocess(
            "git", ["-C", folder(place)] + arguments,
            environment: [
                "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=\(folder("hjem"))",
                "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=Ola", "GIT_AUTHOR_EMAIL=ola@example.no",
                "GIT_COMMITTER_NAME=Ola", "GIT_COMMITTER_EMAIL=ola@example.no",
            ])
        #expect(run.status == 0, "\(arguments) \(String(decoding: run.errors, as: UTF8.self))")
        return String(decoding: run.output, as: UTF8.self)
    }

    /// Runs the program in a clone.
    func hjemmel(_ arguments: [String], in place: String) throws -> Program.Result {
        let script = "cd \"$0\" && exec env HOME=\"$1\" GIT_CONFIG_NOSYSTEM=1 \"${@:2}\" >ut 2>feil"
        let run = try ChildProcess(
            "bash",
            ["-c", script, folder(place), folder("hjem"), ChildProcess.builtProgram("hjemmel")]
                + arguments)
        let status = run.wait()
        let texts = try folder.texts(in: place)
        try folder.folder(place).remove("ut")
        try folder.folder(place).remove("feil")
        return Program.Result(
            status: status, output: texts["ut"] ?? "", errors: texts["feil"] ?? "")
    }

    /// The text of chapter a with another paragraph.
    func write(_ old: String, as new: String, in place: String) throws {
        let file = "\(place)/handbook/rutiner/a.md"
        let text = try #require(try folder.texts(in: place)["handbook/rutiner/a.md"])
        #expect(text.contains(old))
        try folder.write([file: text.replacing(old, with: new)])
    }

    /// Publishes a branch as a host does.
    func publish(_ branch: String) throws {
        try git(["pull", "--quiet"], in: "vert")
        let message = "Merge pull request #1 from \(branch)"
        try git(
            ["merge", "--quiet", "--no-ff", "-m", message, "origin/\(branch)"], in: "vert")
        try git(["push", "--quiet", "origin", "main"], in: "vert")
    }
}

@Suite("hjemmel submit and update")
struct ProposalTests {
    let clones: Clones

    init() throws { clones = try Clones() }

    @Test("From a correction to the others, and nothing of other files")
    func wholeWay() throws {
        try clones.write("To.", as: "To og en halv.", in: "kari")
        try clones.folder.write([
            "kari/ute.txt": "endret\n", "kari/lagt.txt": "x\n",
            "kari/handbook/rutiner/b.md~": "rest\n",
        ])
        try clones.git(["add", "lagt.txt"], in: "kari")
        let trial = try clones.hjemmel(["submit", "-m", "Rett to", "--dry-run"], in: "kari")
        #expect(trial.output.contains("  endret  handbook/rutiner/a.md\n"), "\(trial.words)")
        #expect(try clones.git(["branch", "--list", "forslag/*"], in: "kari") == "")
        let sent = try clones.hjemmel(["send-inn", "-m", "Rett to"], in: "kari")
        #expect(sent.status == 0, "\(sent.words)")
        #expect(
            sent.output == "«Rett to», av Kari Nordmann <kari@example.no>:\n"
                + "  endret  handbook/rutiner/a.md\nSendt til «origin» på «forslag/rett-to».\n")
        #expect(
            try clones.git(["status", "--short", "--branch"], in: "kari")
                == "## forslag/rett-to\nA  lagt.txt\n M ute.txt\n?? handbook/rutiner/b.md~\n")
        let made = try clones.git(
            ["log", "-1", "--format=%an %ae %s", "--name-only", "forslag/rett-to"], in: "origin.git"
        )
        #expect(made == "Kari Nordmann kari@example.no Rett to\n\nhandbook/rutiner/a.md\n")
        try clones.publish("forslag/rett-to")
        try clones.write("Fire.", as: "Fire og fem.", in: "ola")
        let got = try clones.hjemmel(["hent"], in: "ola")
        #expect(
            got.output == "  handbook/rutiner/a.md\n1 fil hentet fra «origin».\n", "\(got.words)")
        let text = try clones.folder.texts(in: "ola")["handbook/rutiner/a.md"]
        #expect(text?.contains("To og en halv.\n\nTre.\n\nFire og fem.\n") == true)
        #expect(
            try clones.git(["status", "--short", "--branch"], in: "ola")
                == "## main...origin/main\n M handbook/rutiner/a.md\n")
        let back = try clones.hjemmel(["update"], in: "kari")
        #expect(
            back.output.contains("«forslag/rett-to» er publisert. Du står nå på «main»."),
            "\(back.words)")
        #expect(
            try clones.hjemmel(["update"], in: "kari").output == "Du har alt som er publisert.\n")
        #expect(try clones.hjemmel(["submit"], in: "kari").output.contains("ikke noe nytt"))
    }

    @Test("Two change the same: both texts are shown, nothing is changed, and a choice is made")
    func conflict() throws {
        try clones.write("To.", as: "To fra Kari.", in: "kari")
        #expect(try clones.hjemmel(["submit", "-m", "Endring"], in: "kari").status == 0)
        try clones.publish("forslag/endring")
        try clones.write("To.", as: "To fra Ola.", in: "ola")
        let mine = try clones.hjemmel(["submit", "-m", "Endring"], in: "ola")
        #expect(mine.output.contains("på «forslag/endring-2»"), "\(mine.words)")
        let before = try clones.folder.texts(in: "ola/handbook")
        let head = try clones.git(["rev-parse", "HEAD"], in: "ola")
        let told = try clones.hjemmel(["update"], in: "ola")
        #expect(told.status == 1)
        #expect(told.errors.contains("handbook/rutiner/a.md: du og andre (Kari Nordmann, "))
        #expect(
            told.errors.contains(
                "Din tekst:\n    To fra Ola.\n  Publisert tekst:\n    To fra Kari."))
        #expect(try clones.folder.texts(in: "ola/handbook") == before)
        #expect(try clones.git(["rev-parse", "HEAD"], in: "ola") == head)
        let chosen = try clones.hjemmel(["update", "--mine", "handbook/rutiner/a.md"], in: "ola")
        #expect(chosen.status == 0, "\(chosen.words)")
        #expect(try clones.folder.texts(in: "ola/handbook") == before)
        let line = try clones.git(["log", "--first-parent", "--format=%s", "-3"], in: "ola")
        #expect(
            line == "Hent det som er publisert\nMerge pull request #1 from forslag/endring\nStart\n"
        )
        #expect(try clones.hjemmel(["submit"], in: "ola").output.contains("Sendt til «origin»"))
        try clones.publish("forslag/endring-2")
        #expect(try clones.hjemmel(["update"], in: "ola").output.contains("nå på «main»"))
    }

    @Test("A connection that is lost, and a host that refuses: kept, and sent later")
    func trouble() throws {
        try clones.write("To.", as: "Ny to.", in: "kari")
        try clones.folder.folder().rename(
            "origin.git", into: clones.folder.folder(), as: "borte.git")
        let lost = try clones.hjemmel(["submit", "-m", "Ny to"], in: "kari")
        #expect(lost.status == 3)
        #expect(lost.errors.contains("Fikk ikke kontakt med «origin»"), "\(lost.words)")
        #expect(lost.errors.contains("ingenting er tapt. Kjør kommandoen en gang til"))
        try clones.folder.folder().rename(
            "borte.git", into: clones.folder.folder(), as: "origin.git")
        let sent = try clones.hjemmel(["submit"], in: "kari")
        #expect(sent.output == "Sendt til «origin» på «forslag/ny-to».\n", "\(sent.words)")
        // Somebody adds to the proposal at the host.
        try clones.git(["fetch", "--quiet"], in: "vert")
        try clones.git(["checkout", "--quiet", "forslag/ny-to"], in: "vert")
        try clones.write("Tre.", as: "Tre fra vert.", in: "vert")
        try clones.git(["commit", "--quiet", "-am", "Mer"], in: "vert")
        try clones.git(["push", "--quiet", "origin", "forslag/ny-to"], in: "vert")
        try clones.write("Fire.", as: "Ny fire.", in: "kari")
        let refused = try clones.hjemmel(["submit", "-m", "Mer"], in: "kari")
        #expect(refused.status == 3)
        #expect(refused.errors.contains("Kjør «hjemmel update», og send inn på nytt"))
        #expect(try clones.hjemmel(["update"], in: "kari").status == 0)
        #expect(try clones.hjemmel(["submit"], in: "kari").output.contains("Sendt"))
        let text = try clones.git(
            ["show", "forslag/ny-to:handbook/rutiner/a.md"], in: "origin.git")
        #expect(text.hasSuffix("Én.\n\nNy to.\n\nTre fra vert.\n\nNy fire.\n"))
    }

    @Test("Without a branch, without origin, without a name, and with an error")
    func states() throws {
        try clones.write("To.", as: "Ny to.", in: "kari")
        try clones.git(["checkout", "--quiet", "--detach"], in: "kari")
        try clones.git(["remote", "remove", "origin"], in: "kari")
        let local = try clones.hjemmel(["submit", "-m", "Ny"], in: "kari")
        #expect(
            local.output.contains("på «forslag/ny». Arkivet har ingen «origin»"), "\(local.words)")
        #expect(try clones.git(["status", "--short", "--branch"], in: "kari") == "## forslag/ny\n")
        try clones.folder.write(["hjem/.gitconfig": ""])
        try clones.write("To.", as: "Ny to.", in: "ola")
        let nameless = try clones.hjemmel(["submit"], in: "ola")
        #expect(nameless.status == 3)
        #expect(nameless.errors.contains("git config --global user.name"))
        let named = try clones.hjemmel(["submit", "--as", "Per <per@example.no>"], in: "ola")
        #expect(named.output.hasPrefix("«Endre Et kapittel», av Per <per@example.no>:\n"))
        try clones.write("Tre.", as: "[borte](borte.md)", in: "ola")
        let faulty = try clones.hjemmel(["submit", "--as", "Per <per@example.no>"], in: "ola")
        #expect(faulty.status == 1)
        #expect(faulty.errors.hasSuffix("Ingenting er sendt inn. Rett feilene og prøv igjen.\n"))
    }

    @Test(
        "An origin that names a program, or lies in the repository, is not followed",
        arguments: ["ext::sh -c touch% spor", "-u./x", "fd::17", "handbook/ond.git", "ssh://-oX/x"])
    func hostile(address: String) throws {
        try clones.write("To.", as: "Ny to.", in: "kari")
        try clones.git(["config", "remote.origin.url", address], in: "kari")
        let told = try clones.hjemmel(["submit"], in: "kari")
        #expect(told.status == 3)
        #expect(told.errors.contains("ikke av en type som hjemmel sender til"), "\(told.words)")
        #expect(try clones.folder.texts(in: "kari")["spor"] == nil)
    }

    @Test(
        "Killed at each call that changes the disk, it can be done again",
        .enabled(if: Tracing.isPossible))
    func killed() throws {
        try clones.write("To.", as: "Ny to.", in: "kari")
        try clones.git(["remote", "remove", "origin"], in: "kari")
        try clones.folder.folder().rename("kari", into: clones.folder.folder(), as: "mal")
        for call in ["renameat", "mkdirat"] {
            for number in 1..<100 {
                try clones.folder.folder().removeTree("kari")
                #expect(
                    ChildProcess.run("cp", "-a", clones.folder("mal"), clones.folder("kari")) == 0)
                let run = try Tracing.run(
                    [
                        "sh", "-c",
                        "cd \"$0\" && exec env HOME=\"$1\" \"$2\" submit -m Ny >ut 2>feil",
                        clones.folder("kari"), clones.folder("hjem"),
                        ChildProcess.builtProgram("hjemmel"),
                    ], fault: "signal=SIGKILL", call: call, at: number,
                    log: clones.folder("spor"))
                guard run.met else { break }
                let again = try clones.hjemmel(["submit", "-m", "Ny"], in: "kari")
                #expect(again.status == 0, "\(call) \(number) \(again.words)")
                #expect(
                    try clones.git(["log", "--format=%s", "forslag/ny"], in: "kari")
                        == "Ny\nStart\n", "\(call) \(number)")
                #expect(
                    try clones.git(["status", "--short", "--branch"], in: "kari")
                        == "## forslag/ny\n", "\(call) \(number)")
            }
        }
    }
}
