import FileSystem
import SiteBuilder
import SystemTesting
import Testing

@Suite("What others have put into a site is not deleted")
struct ForeignFileTests {
    let temporary: TemporaryFolder

    init() throws {
        temporary = try TemporaryFolder()
    }

    @discardableResult
    private func publish(_ texts: [String: String], compresses: Bool = false) throws -> Publication
    {
        let files = texts.map { OutputFile(path: $0.key, text: $0.value) }
        return try Publisher(threads: 2, patience: .zero, compresses: compresses).publish(
            OutputPlan(files), to: temporary("Site"))
    }

    private func refusal(_ body: () throws -> Publication) throws -> PublishingError? {
        do {
            _ = try body()
            return nil
        } catch let error as PublishingError {
            return error
        }
    }

    private func site() throws -> [String: String] {
        var texts = try temporary.texts(in: "Site")
        texts[".hjemmel"] = nil
        return texts
    }

    @Test("A file stays in the site, the same file, and is named each time")
    func stays() throws {
        try publish(["a.html": "1", "b/c.html": "1"])
        let foreign = [
            ".skjult": "mitt", "b/min.docx": "mitt", "egen/mappe/x": "mitt", "min.docx": "mitt",
        ]
        try temporary.write(Dictionary(uniqueKeysWithValues: foreign.map { ("Site/\($0)", $1) }))
        try temporary.folder("Site").makeFolder("tom")
        let before = try temporary.folder("Site").status(of: "min.docx")
        for round in 2..<5 {
            let publication = try publish(["a.html": "\(round)"])
            #expect(publication.foreign == foreign.keys.sorted())
            #expect(publication.warnings(at: "Site").count == 4)
            #expect(publication.leftover == nil)
            #expect(
                try site() == foreign.merging(["a.html": "\(round)"]) { first, _ in first })
            #expect(try temporary.folder("Site").status(of: "tom")?.kind == .folder)
        }
        #expect(try temporary.folder("Site").status(of: "min.docx") == before)
        #expect(try temporary.folder().names().map(\.shown) == ["Site"])
    }

    @Test("Pages of a folder into which a site was copied stay")
    func copied() throws {
        try publish(["a.html": "1"])
        try temporary.write(["annet/andre.html": "andres", "annet/sider/x.html": "andres"])
        let copy =
            "cp -r \"$0/Site/.\" \"$0/annet\" && rm -r \"$0/Site\" && mv \"$0/annet\" \"$0/Site\""
        #expect(ChildProcess.run("sh", "-c", copy, temporary.path) == 0)
        #expect(try publish(["b.html": "1"]).foreign == ["andre.html", "sider/x.html"])
        #expect(
            try site() == [
                "b.html": "1", "andre.html": "andres", "sider/x.html": "andres",
            ])
    }

    @Test("A site of an earlier version, which kept no list, loses only what is written anew")
    func withoutList() throws {
        try temporary.write(["Site/.hjemmel": "x", "Site/a.html": "0", "Site/gammel.html": "0"])
        #expect(try publish(["a.html": "1"]).foreign == ["gammel.html"])
        #expect(try site() == ["a.html": "1", "gammel.html": "0"])
    }

    @Test("A page that somebody has changed is told of; one that the site no longer has stays")
    func changed() throws {
        try publish(["a.html": "1", "b.html": "1", "c.html": "1", "d.html": "1"])
        try temporary.write(["Site/a.html": "min", "Site/b.html": "min", "Site/d.html": "2"])
        let publication = try publish(["a.html": "1", "d.html": "2"])
        #expect(publication.changed == ["a.html"])
        #expect(publication.foreign == ["b.html"])
        #expect(publication.warnings(at: "Site").count == 2)
        #expect(try site() == ["a.html": "1", "b.html": "min", "d.html": "2"])
    }

    @Test(
        "A file where the site needs the place is refused, and nothing is touched",
        arguments: ["ny.html", "ny.html/x", "mappe", "a.html.gz"])
    func placeTaken(path: String) throws {
        let text = String(repeating: "1", count: 2000)
        try publish(["a.html": text])
        try temporary.write(["Site/\(path)": "mitt"])
        let before = try temporary.texts()
        let error = try refusal {
            try publish(["a.html": text, "ny.html": "2", "mappe/x.html": "2"], compresses: true)
        }
        #expect(error == .refused(path: temporary("Site"), .placeTaken(path)))
        #expect(try temporary.texts() == before)
    }

    @Test("A link below the output is refused, and what it leads to is untouched")
    func links() throws {
        try publish(["a/b.html": "1", "c.html": "1"])
        try temporary.write(["ute/b.html": "1"])
        try temporary.folder("Site").removeTree("a")
        try temporary.link("Site/a", to: temporary("ute"))
        let error = try refusal { try publish(["a/b.html": "1", "c.html": "1"]) }
        #expect(error == .refused(path: temporary("Site"), .linkInside("a")))
        #expect(try temporary.texts(in: "ute") == ["b.html": "1"])
    }

    @Test("A mount below the output is refused, also of the same disk", .enabled(if: mayMount))
    func mounts() throws {
        try publish(["a.html": "1"])
        try temporary.write(["Site/mappe/y": "", "Site/fil": "", "ute/x": "mitt"])
        for (from, target) in [("ute", "mappe"), ("ute/x", "fil")] {
            let (source, place) = (temporary(from), temporary("Site/\(target)"))
            try #require(ChildProcess.run("mount", "--bind", source, place) == 0)
            let error = try refusal { try publish(["a.html": "2"]) }
            #expect(ChildProcess.run("umount", place) == 0)
            #expect(error == .refused(path: temporary("Site"), .mount(target)))
        }
        #expect(try temporary.texts(in: "ute") == ["x": "mitt"])
        #expect(try site()["a.html"] == "1")
    }

    @Test("A folder beside the site that looks like a leftover, but is none, is left alone")
    func workspace() throws {
        try publish(["a.html": "1"])
        for path in ["site/mitt", "filer.tsv", "site/a.html"] {
            try temporary.write([".Site.hjemmel/\(path)": "mitt"])
            let error = try refusal { try publish(["a.html": "2"]) }
            #expect(error == .workspaceTaken(path: temporary(".Site.hjemmel/\(path)")))
            #expect(try temporary.texts(in: ".Site.hjemmel") == [path: "mitt"])
            try temporary.folder().removeTree(".Site.hjemmel")
        }
    }

    @Test("What comes into the site while the next is built is kept beside it and told of")
    func meanwhile() throws {
        try publish(["a.html": "1"])
        let temporary = temporary
        let file = OutputFile(
            path: "a.html",
            contents: .made { () throws(SystemError) in
                try Folder(at: temporary("Site")).write(Array("mitt".utf8), to: "sent.txt")
                return [50]
            })
        let publication = try Publisher(threads: 1).publish(
            OutputPlan([file]), to: temporary("Site"))
        let place = temporary(".Site.hjemmel/site/sent.txt")
        #expect(publication.leftover == .foreign(path: place))
        #expect(publication.warnings(at: "Site").count == 1)
        #expect(try temporary.texts(in: ".Site.hjemmel")["site/sent.txt"] == "mitt")
        #expect(try refusal { try publish(["a.html": "3"]) } == .workspaceTaken(path: place))
        try temporary.folder(".Site.hjemmel/site").remove("sent.txt")
        #expect(try refusal { try publish(["a.html": "3"]) } == nil)
    }

    @Test("The list of the files is the same for the same site")
    func list() throws {
        try publish(["a.html": "1", "b/å.html": "2"])
        let first = try temporary.texts(in: "Site")[".hjemmel"]
        #expect(first?.hasSuffix("\t1\ta.html\n450215437\t1\tb/å.html\n") == true, "\(first ?? "")")
        try publish(["c.html": "1"])
        try publish(["a.html": "1", "b/å.html": "2"])
        #expect(try temporary.texts(in: "Site")[".hjemmel"] == first)
    }
}
