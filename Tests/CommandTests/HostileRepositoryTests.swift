import FileSystem
import Glibc
import SystemTesting
import Testing

/// Everything that git knows of is set to run a program that leaves a trace.
@Suite("A repository from a stranger runs nothing")
struct HostileRepositoryTests {
    let program: Program
    let repository: Repository

    init() throws {
        program = try Program([
            "rutiner/a.md": Program.chapter(body: "Først.\n"),
            "aarshjul.yaml": """
            kategorier:
              drift:
                tittel: Drift
            aktiviteter:
              - id: runde
                tittel: Runde
                kategori: drift
                ansvarlig: fagkoordinator
                når: hver måned
            """,
        ])
        repository = try Repository(program.folder)
        try repository.commit(on: "2026-01-15")
        try program.folder.write([
            "handbook/rutiner/a.md": Program.chapter(body: "Så.\n"),
            "handbook/rutiner/b.md": Program.chapter(body: "Ny.\n"),
            "handbook/rutiner/u.md":
                "---\ntittel: U\ntype: rutine\ndokumentansvarlig: fagkoordinator\n---\nTekst.\n",
        ])
        try repository.commit(on: "2026-03-01")
        try program.folder.write([
            "felle.sh": "#!/bin/sh\necho $0 $@ >>\(program.folder("spor"))\ncat\n"
        ])
        #expect(chmod(trap, 0o755) == 0)
    }

    private var trap: String { program.folder("felle.sh") }
    private static let attributes =
        "* filter=x diff=x merge=x text eol=lf ident working-tree-encoding=x\n"

    /// What the program may not come to run.
    private func trace() throws -> String? { try program.folder.texts()["spor"] }

    /// Every setting of `git help -c` and some that it names only by a pattern, with the trap.
    private func settings() throws -> [String] {
        let run = try Subprocess(
            "git", ["help", "-c"], environment: ["PATH=/usr/local/bin:/usr/bin:/bin"])
        let listed = String(decoding: run.output, as: UTF8.self).split(separator: "\n")
            .map(String.init).filter { $0.contains(".") && !$0.contains(" ") }
        try #require(listed.count > 500)
        let patterned = listed.map { name in
            var plain = ""
            var isOpen = false
            for character in name {
                switch character {
                case "<": (isOpen, plain) = (true, plain + "x")
                case ">": isOpen = false
                case "*": plain += "x"
                default: if !isOpen { plain.append(character) }
                }
            }
            return plain
        }
        return patterned + [
            "filter.x.process", "filter.x.required", "pager.log", "pager.diff", "gpg.ssh.program",
            "alias.log", "alias.diff-tree", "alias.cat-file", "includeIf.gitdir:/.path",
        ]
    }

    private func plantSettings() throws {
        var text = ""
        for setting in try settings() {
            let parts = setting.split(separator: ".", omittingEmptySubsequences: false)
            let middle = parts.dropFirst().dropLast().joined(separator: ".")
            text += "[\(parts[0])\(middle.isEmpty ? "" : " \"\(middle)\"")]\n"
            text += "\t\(parts[parts.count - 1]) = \(trap)\n"
        }
        try program.folder.write([
            ".git/config": text, "handbook/.gitattributes": Self.attributes,
            ".git/info/attributes": Self.attributes,
            ".git/config.worktree": text, "hjem/.gitconfig": text,
            "hjem/.config/git/config": text, "hjem/.config/git/attributes": Self.attributes,
        ])
        for hook in ["post-index-change", "reference-transaction", "post-checkout", "pre-commit"] {
            try program.folder.write([".git/hooks/\(hook)": "#!/bin/sh\n\(trap) \(hook)\n"])
            #expect(chmod(program.folder(".git/hooks/\(hook)"), 0o755) == 0)
        }
    }

    private static let commands: [[String]] = [
        ["build", "--date", "2026-11-21"],
        ["build", "--as-of", "2026-02-01", "--output", "da"],
        ["check"], ["check", "--format", "json", "--hints"], ["review", "--date", "2026-11-21"],
        ["audit", "--output", "tilsyn"], ["audit", "--output", "tilsyn", "--as-of", "2026-02-01"],
        ["calendar"], ["refs", "handbook/rutiner/a.md"], ["render", "handbook/rutiner/a.md"],
        ["new", "kapittel", "--help"],
        ["done", "runde", "--date", "2026-11-21"],
        ["approve", "rutiner/a.md", "--by", "nav-leder", "--date", "2026-11-21"],
        ["move", "rutiner/b.md", "rutiner/c.md"],
        ["rename", "rolle", "nav-leder", "leder"], ["remove", "rutiner/b.md"],
        ["set", "revisjon_hver", "6 måneder", "rutiner"],
        ["submit", "--dry-run", "--as", "Kari <kari@example.no>"],
    ]

    /// Runs a command in an environment that names the trap wherever git looks.
    private func run(_ arguments: [String]) throws -> CInt {
        let variables = [
            "HOME=\(program.folder("hjem"))", "GIT_EXTERNAL_DIFF=\(trap)", "GIT_PAGER=\(trap)",
            "PAGER=\(trap)", "GIT_SSH=\(trap)", "GIT_EDITOR=\(trap)", "GIT_ASKPASS=\(trap)",
            "GIT_CONFIG_COUNT=1", "GIT_CONFIG_KEY_0=filter.x.clean", "GIT_CONFIG_VALUE_0=\(trap)",
            "GIT_DIR=\(program.folder(".git"))", "GIT_WORK_TREE=\(program.folder.path)",
        ]
        let script = "cd \"$0\" && exec env \"$@\" </dev/null >ut 2>feil"
        return try ChildProcess(
            "sh",
            ["-c", script, program.folder.path] + variables
                + [ChildProcess.builtProgram("hjemmel")] + arguments
        ).wait()
    }

    /// The bytes and times of all that git keeps.
    private func repositoryState() throws -> String {
        let list =
            "cd \"$0/.git\" && find . -printf '%p %T@ %s\\n' | sort && find . -type f | sort | xargs cat"
        let run = try Subprocess(
            "sh", ["-c", list, program.folder.path],
            environment: ["PATH=/usr/bin:/bin", "LC_ALL=C"])
        #expect(run.status == 0)
        return String(decoding: run.output, as: UTF8.self)
    }

    @Test("Whatever is set, no command runs it, and nothing is written", arguments: commands)
    func nothingRuns(command: [String]) throws {
        try plantSettings()
        let before = try repositoryState()
        let status = try run(command)
        let texts = try program.folder.texts()
        #expect(status == 0, "\(texts["feil"] ?? "")")
        #expect(try trace() == nil)
        #expect(try repositoryState() == before)
    }

    @Test(
        "Sending and fetching run nothing of a repository's settings, hooks and attributes",
        arguments: [true, false])
    func transport(isOwnToo: Bool) throws {
        let bare = program.folder("origin.git")
        #expect(
            ChildProcess.run("git", "clone", "--quiet", "--bare", program.folder.path, bare) == 0)
        try plantSettings()
        let settings = try #require(try program.folder.texts()[".git/config"])
        try program.folder.write([
            ".git/config": "\(settings)[remote \"origin\"]\n\turl = \(bare)\n",
            "handbook/rutiner/a.md": Program.chapter(body: "Sist.\n"),
            "origin.git/config": settings,
        ])
        for hook in [
            "pre-receive", "update", "post-receive", "reference-transaction", "post-update",
        ] {
            try program.folder.write(["origin.git/hooks/\(hook)": "#!/bin/sh\n\(trap) \(hook)\n"])
            #expect(chmod(program.folder("origin.git/hooks/\(hook)"), 0o755) == 0)
        }
        if !isOwnToo {
            try program.folder.write([
                "hjem/.gitconfig": "", "hjem/.config/git/config": "",
                "origin.git/config": "[core]\n\tbare = true\n",
            ])
        }
        let status = try run(["submit", "-m", "Sist", "--as", "Kari <kari@example.no>"])
        let told = try program.folder.texts()["feil"] ?? ""
        #expect(status == 0, "\(told)")
        _ = try run(["update"])
        #expect(try trace() == nil)
    }

    @Test("The days are known all the same")
    func days() throws {
        try plantSettings()
        #expect(try run(["build", "--date", "2026-11-21"]) == 0)
        let site = try program.folder.texts(in: "Site")
        #expect(site["rutiner/u.html"]?.contains("datetime=\"2026-03-01\"") == true)
    }

    @Test("git itself would run the trap, so that the test can fail")
    func control() throws {
        try program.folder.write([
            ".git/config": "[filter \"x\"]\n\tclean = \(trap)\n",
            ".git/info/attributes": "* filter=x\n", "handbook/rutiner/a.md": "endret",
        ])
        _ = ChildProcess.run("git", "-C", program.folder.path, "diff", "--name-only", "HEAD")
        #expect(try trace() != nil)
    }

    @Test("A bare repository among the files is an error, and its filter is not run")
    func bare() throws {
        try program.folder.write([
            "handbook/HEAD": "ref: refs/heads/main\n", "handbook/objects/x": "x",
            "handbook/refs/x": "x",
            "handbook/config":
                "[core]\n\tbare = false\n\tworktree = .\n[filter \"x\"]\n\tclean = \(trap)\n",
        ])
        #expect(try run(["build"]) == 1)
        #expect(try trace() == nil)
        let told = try #require(try program.folder.texts()["feil"])
        #expect(told.contains("handbook/HEAD:1:1: feil[fil-som-git-arkiv]"), "\(told)")
    }

    @Test("A repository of somebody else is told of, with what to do", .enabled(if: geteuid() == 0))
    func owner() throws {
        #expect(ChildProcess.run("chown", "-R", "12345", program.folder(".git")) == 0)
        let told = try program("build", "--date", "2026-11-21")
        #expect(told.status == 0)
        #expect(
            told.errors.contains("git config --global --add safe.directory \(program.folder.path)"))
        #expect(try program("build", "--as-of", "2026-02-01", "--output", "da").status == 3)
        try program.folder.write([
            "hjem/.gitconfig": "[safe]\n\tdirectory = \(program.folder.path)\n"
        ])
        #expect(try run(["build", "--date", "2026-11-21"]) == 0)
        let site = try program.folder.texts(in: "Site")
        #expect(site["rutiner/u.html"]?.contains("datetime=\"2026-03-01\"") == true)
    }
}
