import HandbookReading
import Testing

@Suite("Links that begin a letter")
struct MailLinkTests {
    @Test(
        "More recipients, and fields that the reader does not see, are refused",
        arguments: [
            "a@x.no?bcc=b@x.no", "a@x.no?cc=b@x.no", "a@x.no?attach=/etc/passwd",
            "a@x.no?attachment=x", "a@x.no?subject=x&bcc=b@x.no", "a@x.no?subject=x;bcc=b@x.no",
            "a@x.no?%62cc=b@x.no", "a@x.no?BCC=b@x.no", "a@x.no?to=b@x.no", "a@x.no,b@x.no",
            "a@x.no%2Cb@x.no", "a@x.no;b@x.no", "a@x.no?subject=x%0D%0Abcc:b@x.no",
            "?to=a@x.no", "a@x.no?in-reply-to=x", "a%0abcc:b@x.no",
        ])
    func refused(address: String) {
        let chapter = SmallHandbook.chapter(body: "[Skriv](mailto:\(address))\n")
        let codes = SmallHandbook(["rutiner/b.md": chapter]).faults.filter {
            $0.hasSuffix("lenke-utrygg")
        }
        #expect(codes.count == 1, "\(SmallHandbook(["rutiner/b.md": chapter]).faults)")
    }

    @Test(
        "One address with a subject and a text is a link like others",
        arguments: [
            "a@example.com", "a@example.com?subject=Hei",
            "a@example.com?subject=Om%20r%C3%A5d&body=Hei%0D%0Ada",
            "a.b+c@example.com?body=x%2Cy", "MAILTO", "a@example.com?Subject=A%26B",
        ])
    func plain(address: String) {
        let link = address == "MAILTO" ? "MAILTO:a@example.com" : "mailto:\(address)"
        let chapter = SmallHandbook.chapter(body: "[Skriv](\(link))\n")
        let faults = SmallHandbook(["rutiner/b.md": chapter]).faults
        #expect(!faults.contains { $0.hasSuffix("lenke-utrygg") }, "\(faults)")
    }
}
