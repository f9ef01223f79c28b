import Quantities

/// Who gets in. It looks at every request before anything else does, and asks for all of it: the right host, a plain path, a
/// session, and of a write that it comes from the workbench's own page.
struct Gate: Sendable {
    /// Exactly what `Host` may say, in lower case: a page of a stranger's domain that was made to lead to this machine says another.
    let hosts: [String]
    /// Exactly what `Origin` may say.
    let origins: [String]
    let keys: Keys
    /// Differs by port, because cookies do not.
    let cookieName: String
    /// Whether browsers reach it by TLS only.
    let isSecure: Bool

    /// Local addresses at a port, and perhaps the origin at which a proxy stands before it: `https://plan.example.cn`.
    init(port: UInt16, origin: String? = nil, keys: Keys) {
        let local = ["127.0.0.1:\(port)", "localhost:\(port)"]
        let outer = origin.map { $0.lowercased() }
        hosts = local + (outer.flatMap { $0.components(after: "://") }.map { [$0] } ?? [])
        origins = local.map { "http://\($0)" } + (outer.map { [$0] } ?? [])
        self.keys = keys
        cookieName = "landplan-\(port)"
        isSecure = outer?.hasPrefix("https://") ?? false
    }

    enum Passage: Sendable {
        /// `nil`: what anybody may see.
        case open(Role?)
        case answered(WebResponse)
    }

    static let healthPath = "/health"
    static let pagePath = "/"

    func passage(of request: WebRequest, now: Int) -> Passage {
        guard let host = request["host"]?.lowercased(), hosts.contains(host) else {
            return .answered(.refusal(403, "host", Words("不接受这个主机名", "this host name is not taken")))
        }
        guard Self.isPlain(request.path) else {
            return .answered(.refusal(400, "path", Words("路径不合规", "this is no path of the workbench")))
        }
        guard request.isRead || request.isWrite else {
            return .answered(.refusal(405, "method", Words("不支持这个方法", "this method is not known")))
        }
        if request.path == Self.healthPath, request.isRead { return .open(nil) }
        if request.path == Self.pagePath, request.isRead, let token = request.query["token"] {
            return .answered(entry(by: token, request, now))
        }
        guard let role = request.cookie(cookieName).flatMap({ keys.role(of: $0, now: now) }) else {
            return .answered(isPage(request) ? Self.strangerPage : Self.stranger)
        }
        guard request.isWrite else { return .open(role) }
        guard isOwn(request) else {
            return .answered(
                .refusal(403, "origin", Words("请求不是来自本页面", "the request does not come from the workbench's own page")))
        }
        guard let type = request["content-type"]?.lowercased(),
            type == "application/json" || type.hasPrefix("application/json;")
        else { return .answered(.refusal(415, "type", Words("内容应为 JSON", "the content should be JSON"))) }
        return .open(role)
    }

    /// Whether a write was made by the workbench's own page; a browser tells it, and what tells nothing is not believed.
    private func isOwn(_ request: WebRequest) -> Bool {
        let site = request["sec-fetch-site"]
        let origin = request["origin"]?.lowercased()
        guard site != nil || origin != nil else { return false }
        return (site ?? "same-origin") == "same-origin" && origin.map(origins.contains) ?? true
    }

    private func entry(by token: String, _ request: WebRequest, _ now: Int) -> WebResponse {
        guard let role = keys.exchange(token) else { return Self.strangerPage }
        var attributes = "; Path=/; HttpOnly; SameSite=Strict; Max-Age=\(Keys.cookieLife)"
        if isSecure { attributes += "; Secure" }
        return WebResponse(
            303, type: "text/plain; charset=utf-8", .bytes([]),
            headers: [
                ("Location", Self.pagePath),
                ("Set-Cookie", "\(cookieName)=\(keys.cookie(role, now: now))\(attributes)"),
            ])
    }

    private func isPage(_ request: WebRequest) -> Bool { request.path == Self.pagePath }

    private static let strangerWords = Words(
        "请用 landplan serve 打印的地址进入；该地址只能用一次，用过后请在已打开的页面里再要一个，或重新启动。",
        "Come by the address that landplan serve printed; it serves once: for another one ask an open page, or start anew."
    )
    private static let stranger = WebResponse.refusal(401, "session", strangerWords)
    private static let strangerPage = WebResponse.page(401, strangerWords)

    /// Letters, digits, hyphens and dots within names, between single slashes: nothing that is decoded, nothing that leads up.
    private static func isPlain(_ path: String) -> Bool {
        guard path.utf8.count <= 200, path.hasPrefix("/") else { return false }
        if path == "/" { return true }
        return path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).allSatisfy { name in
            !name.isEmpty && !name.hasPrefix(".")
                && name.utf8.allSatisfy { byte in
                    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
                }
        }
    }
}

extension String {
    fileprivate func components(after mark: String) -> String? {
        guard let range = firstRange(of: mark) else { return nil }
        return String(self[range.upperBound...])
    }
}
