/// A request as far as the workbench looks at it, free of any library's types.
struct WebRequest: Sendable {
    let method: String
    /// As it stood in the request line, before any question mark; not decoded.
    let path: String
    let query: [String: String]
    /// By name in lower case.
    let headers: [String: String]
    var body: [UInt8] = []

    subscript(header: String) -> String? { headers[header] }

    /// Whether it asks for a change.
    var isWrite: Bool { method == "POST" }
    var isRead: Bool { method == "GET" || method == "HEAD" }

    /// The value of a cookie; `nil` where it was not sent.
    func cookie(_ name: String) -> String? {
        for pair in (self["cookie"] ?? "").split(separator: ";") {
            let parts = pair.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
            if parts.count == 2, parts[0] == name { return parts[1] }
        }
        return nil
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
