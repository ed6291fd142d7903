import FileSystem
import SystemTesting
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite("The preview")
struct ServeTests {
    @Test("A saved chapter is shown, and open pages are told to load themselves anew")
    func saved() throws {
        let served = try Served(Program())
        #expect(try served.shows("<p>Tekst.</p>", at: "/rutiner/a.html"))
        let listener = try served.listener()
        try served.save(Program.chapter(body: "Ny tekst.\n"), as: "handbook/rutiner/a.md")
        #expect(listener.hasHeardOfChange())
        #expect(try served.shows("<p>Ny tekst.</p>", at: "/rutiner/a.html"))
        #expect(try served.page("/sok/kjerne.js").hasPrefix("HTTP/1.1 200 "))
        #expect(served.interrupt() == 0)
        #expect(listener.receiveToEnd())
    }

    @Test("Pages differ from the published ones by a script and what it may ask")
    func pages() throws {
        let program = try Program()
        #expect(try program("build", "--date", "2026-11-21").status == 0)
        let published = try program.folder.texts(in: "Site")
        let served = try Served(program)
        for path in ["index.html", "rutiner/a.html", "404.html", "tema/stil.css", "sok/sok.js"] {
            let answer = try served.page("/\(path)")
            let body = answer.split(separator: "\r\n\r\n", maxSplits: 1).last.map(String.init)
            let withoutScript = body?
                .replacing("; connect-src 'self'", with: "")
                .replacing("<script defer src=\"/_hjemmel/oppdater.js\"></script>", with: "")
            #expect(withoutScript == published[path], "\(path)")
        }
        #expect(served.interrupt(SIGTERM) == 0)
        #expect(try program.folder.texts(in: "Site") == published)
    }

    @Test("Drafts are shown and marked, and never reach the site")
    func drafts() throws {
        let draft = Program.chapter(extra: "status: utkast", body: "Uferdig.\n")
        let served = try Served(
            Program(["rutiner/b.md": draft, "rutiner/index.md": draft]))
        let page = try served.page("/rutiner/b.html")
        #expect(page.contains("Uferdig.") && page.contains("Utkast"))
        #expect(try served.shows("Utkast", at: "/rutiner/"))
        #expect(served.interrupt() == 0)
        #expect(try served.program.folder.folder().status(of: "Site") == nil)
    }

    @Test("Errors are shown over the last good site until they are fixed")
    func errors() throws {
        let served = try Served(Program())
        let listener = try served.listener()
        try served.save(Program.chapter(body: "[Ny](borte.md)\n"), as: "handbook/rutiner/a.md")
        #expect(listener.receive(until: "lenke-brutt"))
        #expect(listener.receive(until: "\"file\":\"handbook/rutiner/a.md\""))
        #expect(listener.receive(until: "\"line\":9"))
        #expect(try served.shows("<p>Tekst.</p>", at: "/rutiner/a.html"))
        #expect(
            try served.program.folder.texts()["feil"]?.contains("rutiner/a.md:9:1: feil[") == true)
        try served.save(Program.chapter(body: "Rettet.\n"), as: "handbook/rutiner/a.md")
        #expect(listener.hasHeardOfChange())
        #expect(try served.shows("Rettet.", at: "/rutiner/a.html"))
        #expect(try served.listener().receive(until: "data: []\n"))
    }

    @Test("A handbook that has errors from the beginning is shown when they are fixed")
    func errorsFirst() throws {
        let served = try Served(Program(["handbok.yaml": "tittel: [\n"]))
        #expect(try served.page("/").hasPrefix("HTTP/1.1 503 "))
        let listener = try served.listener()
        #expect(listener.receive(until: "handbok.yaml"))
        try served.save("format: 1\nid: test\ntittel: Ny tittel\n", as: "handbook/handbok.yaml")
        #expect(listener.hasHeardOfChange())
        #expect(try served.shows("Ny tittel", at: "/"))
    }

    @Test("A handbook that is taken away and made anew is shown again")
    func remade() throws {
        let served = try Served(Program())
        let listener = try served.listener()
        let folder = try served.program.folder.folder()
        try folder.rename("handbook", into: folder, as: "borte")
        #expect(listener.receive(until: "Fant ikke håndboka."))
        #expect(try served.shows("<p>Tekst.</p>", at: "/rutiner/a.html"))
        try folder.rename("borte", into: folder, as: "handbook")
        #expect(listener.hasHeardOfChange())
        try served.save(Program.chapter(body: "Etterpå.\n"), as: "handbook/rutiner/a.md")
        #expect(listener.hasHeardOfChange())
        #expect(try served.shows("Etterpå.", at: "/rutiner/a.html"))
    }

    @Test("A burst of saves ends in the last of them")
    func burst() throws {
        let served = try Served(Program())
        for number in 0..<50 {
            try served.save(
                Program.chapter(body: "Utgave \(number).\n"), as: "handbook/rutiner/a.md")
            usleep(3_000)
        }
        #expect(try served.shows("Utgave 49.", at: "/rutiner/a.html"))
        #expect(served.interrupt() == 0)
    }

    @Test("A theme that is edited is seen at once, and its faults too")
    func theme() throws {
        let program = try Program()
        try program.folder.write(["mitt/stil.css": "p{color:red}"])
        let served = try Served(program, "--theme", "mitt")
        #expect(try served.shows("color:red", at: "/tema/stil.css"))
        let listener = try served.listener()
        try served.save("p{color:blue}", as: "mitt/stil.css")
        #expect(listener.hasHeardOfChange())
        #expect(try served.shows("color:blue", at: "/tema/stil.css"))
        try served.save("{{#a}}", as: "mitt/kapittel.mustache")
        #expect(listener.receive(until: "kapittel.mustache"))
        try served.save("Eget: {{title}}", as: "mitt/kapittel.mustache")
        #expect(listener.hasHeardOfChange())
        #expect(try served.shows("Eget: Et kapittel", at: "/rutiner/a.html"))
    }

    @Test("A theme that is edited while the handbook has errors is seen when they are fixed")
    func themeMeanwhile() throws {
        let program = try Program()
        try program.folder.write(["mitt/stil.css": "p{color:red}"])
        let served = try Served(program, "--theme", "mitt")
        let listener = try served.listener()
        try served.save(Program.chapter(body: "[Ny](borte.md)\n"), as: "handbook/rutiner/a.md")
        #expect(listener.receive(until: "lenke-brutt"))
        try served.save("p{color:blue}", as: "mitt/stil.css")
        try served.save(Program.chapter(body: "Rettet.\n"), as: "handbook/rutiner/a.md")
        #expect(try served.shows("Rettet.", at: "/rutiner/a.html"))
        #expect(try served.shows("color:blue", at: "/tema/stil.css"))
    }

    @Test("Nothing is shown through a symbolic link, neither a file nor a folder, old or new")
    func symbolicLinks() throws {
        let program = try Program(["rutiner/vedlegg.txt": "vedlegget"])
        try program.folder.write(["ute/b.md": Program.chapter(body: "Hemmelig.\n")])
        let served = try Served(program)
        #expect(try served.shows("vedlegget", at: "/rutiner/vedlegg.txt"))
        let listener = try served.listener()
        try program.folder.folder("handbook").folder("rutiner").remove("vedlegg.txt")
        try program.folder.link("handbook/rutiner/vedlegg.txt", to: program.folder("ute/b.md"))
        #expect(listener.receive(until: "\"file\":\"handbook/rutiner/vedlegg.txt\""))
        #expect(try !served.page("/rutiner/vedlegg.txt").contains("Hemmelig"))
        try program.folder.folder("handbook").folder("rutiner").remove("a.md")
        try program.folder.link("handbook/rutiner/a.md", to: program.folder("ute/b.md"))
        #expect(listener.receive(until: "\"file\":\"handbook/rutiner/a.md\""))
        #expect(try !served.page("/rutiner/a.html").contains("Hemmelig"))
        try program.folder.link("handbook/ut", to: program.folder("ute"))
        #expect(listener.receive(until: "\"file\":\"handbook/ut\""))
        #expect(try !served.page("/ut/b.html").contains("Hemmelig"))
        #expect(served.interrupt() == 0)
    }

    @Test("A port in use and a folder that is missing are told of, with status 3")
    func refused() throws {
        let served = try Served(Program())
        let second = try Program()("serve", "--port", "\(served.port)")
        #expect(second.status == 3)
        #expect(second.errors.hasPrefix("hjemmel: Port \(served.port) er i bruk."))
        let missing = try Program()("forhåndsvis", "--source", "borte")
        #expect(missing.status == 3)
        #expect(missing.errors.hasPrefix("hjemmel: Fant ikke håndboka."))
        let theme = try Program()("forhandsvis", "--port", "0", "--theme", "borte")
        #expect(theme.status == 3)
        #expect(theme.errors.contains("Temaet «borte» kan ikke brukes"))
    }
}

extension Client {
    /// Waits for one more event that tells of a change than has been heard of by now.
    func hasHeardOfChange() -> Bool {
        let known = received.split(separator: "event: endret\n").count
        while received.split(separator: "event: endret\n").count <= known {
            guard receiveMore() else { return false }
        }
        return true
    }
}
