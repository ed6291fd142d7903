/// What a server answers besides the pages of the site: requests below one address, which may
/// carry a body.
///
/// What reaches it is from a page of the server itself or from the user's address line (the host,
/// the origin and the path are checked as for pages), and no larger than it may be.
public struct Endpoint: Sendable {
    /// A request.
    public struct Request: Sendable {
        /// What is asked for.
        public enum Method: Sendable {
            /// Something to read.
            case get
            /// Something to be done.
            case post
        }

        /// What is asked for.
        public let method: Method
        /// The parts of the path below that of the endpoint.
        public let parts: [String]
        /// The values of the query, decoded; the last of each name.
        public let query: [String: String]
        /// The values of the cookies, by name.
        public let cookies: [String: String]
        /// The values of a header.
        public let header: @Sendable (_ name: String) -> [String]
        /// The body.
        public let body: [UInt8]
    }

    /// An answer.
    public struct Answer: Sendable {
        /// The status of HTTP.
        public var status: Int
        /// The name of a file with such content, which decides the type.
        public var name: String
        /// The content.
        public var body: [UInt8]
        /// Where to look instead.
        public var location: String?
        /// A cookie to keep, with its attributes.
        public var cookie: String?

        /// An answer with content.
        public init(status: Int = 200, name: String, body: [UInt8]) {
            self.status = status
            self.name = name
            self.body = body
        }
    }

    /// The parts of the path that requests to it begin with.
    public let parts: [String]
    /// The largest body in bytes.
    public let bodyLimit: Int
    /// Answers; called on several threads.
    public let answer: @Sendable (Request) -> Answer

    /// An endpoint below a path.
    public init(
        parts: [String], bodyLimit: Int, answer: @escaping @Sendable (Request) -> Answer
    ) {
        self.parts = parts
        self.bodyLimit = bodyLimit
        self.answer = answer
    }
}
