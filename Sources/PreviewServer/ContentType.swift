/// The `Content-Type` of a file, by its name.
enum ContentType {
    static let html = "text/html; charset=utf-8"
    static let script = "text/javascript; charset=utf-8"
    static let events = "text/event-stream; charset=utf-8"

    static func ofFile(_ name: String) -> String {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return unknown }
        return byEnding[name[name.utf8.index(after: dot)...].lowercased()] ?? unknown
    }

    private static let unknown = "application/octet-stream"

    private static let byEnding = [
        "atom": "application/atom+xml; charset=utf-8",
        "avif": "image/avif",
        "css": "text/css; charset=utf-8",
        "csv": "text/csv; charset=utf-8",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "gif": "image/gif",
        "htm": html,
        "html": html,
        "ico": "image/x-icon",
        "ics": "text/calendar; charset=utf-8",
        "jpeg": "image/jpeg",
        "jpg": "image/jpeg",
        "js": script,
        "json": "application/json; charset=utf-8",
        "md": "text/markdown; charset=utf-8",
        "mjs": script,
        "mp4": "video/mp4",
        "odt": "application/vnd.oasis.opendocument.text",
        "pdf": "application/pdf",
        "png": "image/png",
        "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "svg": "image/svg+xml; charset=utf-8",
        "txt": "text/plain; charset=utf-8",
        "vcf": "text/vcard; charset=utf-8",
        "webmanifest": "application/manifest+json; charset=utf-8",
        "webp": "image/webp",
        "woff2": "font/woff2",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xml": "application/xml; charset=utf-8",
        "zip": "application/zip",
    ]
}
