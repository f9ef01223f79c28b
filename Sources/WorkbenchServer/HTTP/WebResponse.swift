import Quantities
import Records

/// What goes back.
struct WebResponse: Sendable {
    enum Body: Sendable {
        case bytes([UInt8])
        /// Pieces as they come, for as long as somebody listens.
        case stream(AsyncStream<[UInt8]>)
    }

    let status: Int
    var headers: [(name: String, value: String)]
    let body: Body
    /// Nothing more is taken from this connection.
    var endsConnection = false

    init(_ status: Int, type: String, _ body: Body, headers: [(String, String)] = []) {
        self.status = status
        self.headers = [("Content-Type", type)] + headers.map { (name: $0.0, value: $0.1) }
        self.body = body
    }

    static func json(_ status: Int, _ node: JSONNode) -> WebResponse {
        json(status, text: JSONWriter.text(node))
    }

    /// Text that is JSON already.
    static func json(_ status: Int, text: String) -> WebResponse {
        WebResponse(status, type: "application/json; charset=utf-8", .bytes(Array(text.utf8)))
    }

    /// A refusal in both languages: `{"error": {"code": …, "zh": …, "en": …}}`.
    static func refusal(_ status: Int, _ code: String, _ words: Words) -> WebResponse {
        json(
            status,
            JSONNode(
                .object([
                    JSONNode.Member(
                        "error",
                        JSONNode(
                            .object([
                                JSONNode.Member("code", code.written), JSONNode.Member("zh", words.zh.written),
                                JSONNode.Member("en", words.en.written),
                            ])))
                ])))
    }

    /// A page of one sentence, for people who came by an address that does not lead in.
    static func page(_ status: Int, _ words: Words) -> WebResponse {
        let text = """
            <!doctype html><html lang="zh"><head><meta charset="utf-8"><title>landplan</title></head>\
            <body><p lang="zh">\(words.zh)</p><p lang="en">\(words.en)</p></body></html>
            """
        return WebResponse(status, type: "text/html; charset=utf-8", .bytes(Array(text.utf8)))
    }

    /// What every response says, because a browser keeps strangers away only where it is told to.
    static let shield: [(name: String, value: String)] = [
        (
            "Content-Security-Policy",
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cache-Control", "no-store"),
    ]
}
