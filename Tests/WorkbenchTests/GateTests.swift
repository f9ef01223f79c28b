import Foundation
import Testing

@testable import WorkbenchServer

@Suite("Who gets in")
struct GateTests {
    @Test("A stranger sees whether it is well, and nothing else")
    func strangers() throws {
        let bench = try RunningWorkbench()
        for path in ["/", "/api/v1/bench", "/api/v1/events", "/api/v1/openapi.json", "/workbench.js", "/nothing"] {
            let client = try #require(RawClient(bench.port))
            client.send(bench.head("GET", path, cookie: "none=1"))
            let response = try #require(client.receive())
            #expect(response.status == 401, "\(path)")
            #expect(!response.text.contains("P1"), "\(path)")
            client.close()
        }
        #expect(try bench.get("/health").text.contains("ok"))
    }

    @Test("The first address serves once; the cookie is for this site and out of reach of scripts")
    func entrance() throws {
        let bench = try RunningWorkbench()
        let path = try #require(try bench.ask("invitations", "{}")["path"]?.string)
        func come() throws -> RawClient.Response {
            let client = try #require(RawClient(bench.port))
            defer { client.close() }
            client.send("GET \(path) HTTP/1.1\r\nHost: localhost:\(bench.port)\r\n\r\n")
            return try #require(client.receive())
        }
        let first = try come()
        #expect(first.status == 303)
        #expect(first.header("Location") == "/")
        let cookie = try #require(first.header("Set-Cookie"))
        #expect(cookie.contains("; HttpOnly; SameSite=Strict"))
        #expect(!cookie.contains(path.dropFirst(8)))
        #expect(try come().status == 401)
        #expect(bench.entrance.count > 40)
    }

    @Test("Other hosts are refused: what leads here by another name is a stranger's page")
    func hosts() throws {
        let bench = try RunningWorkbench()
        let wrong = [
            "evil.example", "evil.example:\(bench.port)", "127.0.0.1", "127.0.0.1:\(bench.port).evil.example",
            "127.0.0.2:\(bench.port)", "[::1]:\(bench.port)", "0.0.0.0:\(bench.port)", "",
        ]
        for host in wrong {
            let client = try #require(RawClient(bench.port))
            client.send(bench.head("GET", "/api/v1/bench", host: host))
            #expect(try #require(client.receive()).status == 403, "\(host)")
            client.close()
        }
        let client = try #require(RawClient(bench.port))
        client.send("GET /health HTTP/1.1\r\n\r\n")
        #expect(try #require(client.receive()).status == 403)
        client.close()
    }

    @Test(
        "Only the workbench's own page may change something",
        arguments: [
            ["Origin: http://evil.example", "Content-Type: application/json"],
            ["Sec-Fetch-Site: cross-site", "Content-Type: application/json"],
            ["Sec-Fetch-Site: same-site", "Content-Type: application/json"],
            ["Sec-Fetch-Site: none", "Content-Type: application/json"],
            ["Sec-Fetch-Site: same-origin", "Origin: null", "Content-Type: application/json"],
            ["Sec-Fetch-Site: same-origin", "Content-Type: text/plain"],
            ["Sec-Fetch-Site: same-origin", "Content-Type: application/x-www-form-urlencoded"],
            ["Sec-Fetch-Site: same-origin"],
            ["Content-Type: application/json"],
        ])
    func origins(_ lines: [String]) throws {
        let bench = try RunningWorkbench()
        let version = try #require(try bench.look("bench")["version"]?.string)
        let body = #"{"version": "\#(version)", "by": "x", "decision": {"kind": "ban", "project": "P1"}}"#
        let response = try bench.post("/api/v1/decisions", body, own: false, more: lines)
        #expect([403, 415].contains(response.status))
        #expect(!FileManager.default.fileExists(atPath: bench.decisions))
    }

    @Test("Every response keeps strangers' pages away")
    func shield() throws {
        let bench = try RunningWorkbench()
        for path in ["/", "/health", "/api/v1/bench", "/nothing", "/../x"] {
            let response = try bench.get(path)
            let policy = try #require(response.header("Content-Security-Policy"))
            #expect(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(response.header("X-Content-Type-Options") == "nosniff")
            #expect(!response.head.lowercased().contains("access-control-"))
        }
    }

    @Test(
        "Paths lead nowhere but to what there is",
        arguments: [
            "/../etc/passwd", "/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "//etc/passwd", "/./",
            "/api/v1/../v1/bench",
            "/api/v1/bench/", "/API/V1/BENCH", "/api/v1/bench%00", "/api/v1/bench;x=1", "\\..\\x", "/.git/config",
            "http://127.0.0.1/api/v1/bench", "*", "/api/v1/%62ench", "/\u{202e}", "/api/v1/file/../../x",
        ])
    func paths(_ path: String) throws {
        let bench = try RunningWorkbench()
        let response = try bench.get(path)
        #expect([0, 400, 404].contains(response.status), "\(response.status)")
        #expect(!response.text.contains("root:"))
    }

    @Test("A cookie that was made up, changed, or is old opens nothing")
    func cookies() throws {
        let keys = Keys(secret: [1, 2, 3], purpose: "a")
        let cookie = keys.cookie(.read, now: 1000)
        #expect(keys.role(of: cookie, now: 1000) == .read)
        #expect(keys.role(of: cookie.replacingOccurrences(of: "read", with: "decide"), now: 1000) == nil)
        #expect(keys.role(of: cookie, now: 1000 + Keys.cookieLife + 1) == nil)
        #expect(keys.role(of: cookie, now: 900) == nil)
        #expect(Keys(secret: [1, 2, 4], purpose: "a").role(of: cookie, now: 1000) == nil)
        #expect(Keys(secret: [1, 2, 3], purpose: "b").role(of: cookie, now: 1000) == nil)
        for text in ["", ".", "...", "decide", "decide.1000.x.", String(repeating: "a.", count: 500)] {
            #expect(keys.role(of: text, now: 1000) == nil)
        }
        let token = keys.issue(.decide, isOneTime: true)
        #expect(keys.exchange(String(token.dropLast())) == nil)
        #expect(keys.exchange(token) == .decide)
        #expect(keys.exchange(token) == nil)
        let shared = keys.issue(.read, isOneTime: false)
        #expect(keys.exchange(shared) == .read && keys.exchange(shared) == .read)
    }

    @Test("Behind a proxy the outer host and origin are taken, too, and the cookie is for TLS only")
    func proxy() {
        let gate = Gate(port: 80, origin: "https://Plan.example.cn", keys: Keys(secret: [1], purpose: ""))
        #expect(gate.hosts == ["127.0.0.1:80", "localhost:80", "plan.example.cn"])
        #expect(gate.origins.contains("https://plan.example.cn"))
        #expect(gate.isSecure)
    }

    @Test("Who may read may try, and change nothing")
    func reading() throws {
        let bench = try RunningWorkbench()
        let client = try #require(RawClient(bench.port))
        client.send(
            "GET \(bench.readingEntrance) HTTP/1.1\r\nHost: 127.0.0.1:\(bench.port)\r\n\r\n")
        let cookie = String((client.receive()?.header("Set-Cookie") ?? "").prefix { $0 != ";" })
        client.close()
        func post(_ path: String, _ body: String) throws -> Int {
            let client = try #require(RawClient(bench.port))
            defer { client.close() }
            let more = [
                "Origin: \(bench.origin)", "Content-Type: application/json", "Content-Length: \(body.utf8.count)",
            ]
            client.send(bench.head("POST", path, cookie: cookie, more: more) + body)
            return try #require(client.receive()).status
        }
        #expect(try post("/api/v1/verify", #"{"moves": []}"#) == 200)
        for path in ["decisions", "undo", "redo", "approve", "solve", "questions", "produce", "invitations", "stop"] {
            #expect(try post("/api/v1/\(path)", "{}") == 403, "\(path)")
        }
    }
}
