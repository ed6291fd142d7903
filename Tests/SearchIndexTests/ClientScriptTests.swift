import SearchIndex
import Testing

@Suite("The client as it is published")
struct ClientScriptTests {
    @Test(
        "Comments and needless white space go, texts and patterns stay",
        arguments: [
            ("// What.\nconst a = 1;\n\n", "const a=1;"),
            ("  if (a) {\n    b();\n  }\n", "if(a){b()}"),
            ("return a / b / c;", "return a/b/c;"),
            ("x = \"a  // b\"; /* c */ y", "x=\"a  // b\";y"),
            ("a.replace(/ [ /] \\/ /g, ' ')", "a.replace(/ [ /] \\/ /g,' ')"),
            ("`${ a }  b` + c", "`${ a }  b`+c"),
            ("a + +b - -c", "a+ +b- -c"),
            ("\"\\\"  \" in  b", "\"\\\"  \"in b"),
        ])
    func compact(source: String, expected: String) {
        let script = ClientScript.joined([Array(source.utf8)])
        #expect(String(decoding: script, as: UTF8.self) == expected + "\n")
    }
}
