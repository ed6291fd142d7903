import LovdataFormat
import Testing

@Suite("Files that are no act")
struct FaultTests {
    @Test(
        "Malformed and hostile XML is refused with its line",
        arguments: [
            ("", 1, "tom"),
            ("<html>\n<p>", 2, "ikke lukket"),
            ("<html>\n</p></html>", 2, "slutter der"),
            ("<html/>\n<html/>", 2, "mer enn ett"),
            ("<html>\n&nbsp;</html>", 2, "ukjent"),
            ("<html>\n& </html>", 2, "&amp;"),
            ("<html>&#0;</html>", 1, "ukjent"),
            ("<html>&#xD800;</html>", 1, "ukjent"),
            ("<html a='1'\n a='2'/>", 2, "to ganger"),
            ("<html a=1/>", 1, "anførselstegn"),
            ("<html a='1'b='2'/>", 1, "skrevet riktig"),
            ("<html>\n<!-- x", 2, "ikke lukket"),
            ("tekst", 1, "utenfor"),
            ("<html/>tekst", 1, "utenfor"),
            ("<html>a\0b</html>", 1, "styretegn"),
            ("<?xml version='1.0' encoding='iso-8859-1'?><html/>", 1, "UTF-8"),
            ("\n<!DOCTYPE a [<!ENTITY b 'bb'>]><a>&b;</a>", 2, "DTD"),
            ("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", 1, "DTD"),
            ("<!DOCTYPE a PUBLIC 'x' 'http://localhost/'><a/>", 1, "DTD"),
            ("<svg><p>Hei</p></svg>", 1, "svg"),
        ])
    func refused(xml: String, line: Int, word: String) {
        #expect {
            try LovdataAct(xml: Array(xml.utf8))
        } throws: { error in
            let fault = error as? LovdataFault
            return fault?.line == line && fault?.message.contains(word) == true
        }
    }

    @Test("A byte that is no UTF-8 is refused")
    func notUTF8() {
        #expect(throws: LovdataFault.self) { try LovdataAct(xml: [0x3C, 0x61, 0xE5, 0x3E]) }
    }

    @Test("A hundred thousand elements in each other are refused, not followed")
    func deep() {
        let xml = String(repeating: "<a>", count: 100_000)
        #expect(throws: LovdataFault.self) { try LovdataAct(xml: Array(xml.utf8)) }
    }

    @Test("A file that is cut off anywhere is refused")
    func cutOff() {
        let xml = Array(SmallAct().xml.utf8)
        for length in 0..<xml.count - 1 {
            #expect(throws: LovdataFault.self) { try LovdataAct(xml: Array(xml[..<length])) }
        }
    }

    @Test("A file with any byte changed is read or refused, never more than that")
    func damaged() {
        let xml = Array(SmallAct().xml.utf8)
        for place in xml.indices {
            for byte in [0x00, 0x20, 0x22, 0x26, 0x3C, 0x3E, 0x2F, 0xFF] as [UInt8] {
                var damaged = xml
                damaged[place] = byte
                _ = try? LovdataAct(xml: damaged)
            }
        }
    }

    @Test("An act without id or without sections is refused")
    func incomplete() {
        var act = SmallAct()
        act.head["refid"] = nil
        #expect(throws: LovdataFault.self) { try act.read() }
        act = SmallAct()
        act.body = "<p>Ingenting</p>"
        #expect(throws: LovdataFault.self) { try act.read() }
    }

    @Test("An id that would break out of its place is refused")
    func hostileID() {
        var act = SmallAct()
        act.head["refid"] = "lov/../../x\ny: z"
        #expect(throws: LovdataFault.self) { try act.read() }
    }
}
