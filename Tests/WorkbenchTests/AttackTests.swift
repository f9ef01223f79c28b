import Foundation
import Testing

@Suite("What nobody gets through with", .serialized)
struct AttackTests {
    @Test("A body that is too large is refused before it is read, and nothing of it is taken for a request")
    func largeBodies() throws {
        let bench = try RunningWorkbench()
        let own = ["Origin: \(bench.origin)", "Content-Type: application/json"]
        let client = try #require(RawClient(bench.port))
        client.send(bench.head("POST", "/api/v1/verify", more: own + ["Content-Length: 99999999999"]))
        #expect(try #require(client.receive()).status == 413)
        client.send(bench.head("GET", "/api/v1/bench"))
        #expect(client.isClosed())
        client.close()
        let chunked = try #require(RawClient(bench.port))
        chunked.send(bench.head("POST", "/api/v1/verify", more: own + ["Transfer-Encoding: chunked"]))
        let piece = "10000\r\n" + String(repeating: " ", count: 0x10000) + "\r\n"
        for _ in 0..<40 where chunked.send(piece) {}
        #expect([0, 413].contains(chunked.receive()?.status))
        chunked.close()
        #expect(try bench.get("/health").status == 200)
    }

    @Test("A head without end is cut off")
    func endlessHead() throws {
        let bench = try RunningWorkbench()
        let client = try #require(RawClient(bench.port))
        client.send("GET /health HTTP/1.1\r\nHost: 127.0.0.1:\(bench.port)\r\nX-Long: ")
        let piece = String(repeating: "a", count: 1 << 16)
        var sent = 0
        while sent < 4000, client.send(piece) { sent += 1 }
        // Far less than was offered has been taken.
        #expect(sent < 2000)
        client.close()
        #expect(try bench.get("/health").status == 200)
    }

    @Test("Who sends slowly is let go")
    func slow() throws {
        let bench = try RunningWorkbench(patience: 1)
        let head = try #require(RawClient(bench.port))
        head.send("GET /health HT")
        let body = try #require(RawClient(bench.port))
        let more = ["Origin: \(bench.origin)", "Content-Type: application/json", "Content-Length: 9000"]
        body.send(bench.head("POST", "/api/v1/verify", more: more) + "{")
        let small = try #require(RawClient(bench.port))
        small.send(bench.head("POST", "/api/v1/verify", more: more.dropLast() + ["Content-Length: 20"]) + "{")
        let idle = try #require(RawClient(bench.port, seconds: 20))
        #expect(try bench.get("/health").status == 200)
        for client in [head, body, small, idle] {
            #expect(client.isClosed())
            client.close()
        }
    }

    @Test("Two hundred connections that say nothing keep nobody out")
    func many() throws {
        let bench = try RunningWorkbench()
        let clients = (0..<200).compactMap { _ in RawClient(bench.port) }
        #expect(clients.count == 200)
        let clock = ContinuousClock()
        var status = 0
        let took = try clock.measure { status = try bench.get("/health").status }
        #expect(status == 200)
        #expect(took < .seconds(3))
        for client in clients { client.close() }
        #expect(try bench.get("/api/v1/bench").status == 200)
    }

    @Test("Bytes of all kinds bring nothing down")
    func rubbish() throws {
        let bench = try RunningWorkbench(patience: 1)
        var source = SystemRandomNumberGenerator()
        for round in 0..<120 {
            let client = try #require(RawClient(bench.port))
            var bytes = (0..<Int.random(in: 1...400, using: &source)).map { _ in
                UInt8.random(in: .min ... .max, using: &source)
            }
            if round % 2 == 0 {
                bytes = Array("POST /api/v1/verify HTTP/1.1\r\n".utf8) + bytes + Array("\r\n\r\n".utf8)
            }
            client.send(bytes)
            client.close()
        }
        for body in [
            "", "{", "[]", "null", "\u{0}", #"{"moves": 1}"#, #"{"moves": [1]}"#, #"{"moves": [{"project": 1}]}"#,
            #"{"moves": [{"project": "P1", "place": {"parcels": [""]}}]}"#,
            #"{"moves": [{"project": "P1", "place": {"parcels": ["S1"], "need": 99, "start": "2199"}}]}"#,
            #"{"moves": [{"project": "P1", "place": {"building": "S1", "need": -1}}]}"#,
            String(repeating: "[", count: 5000), #"{"a":"# + String(repeating: #"{"a":"#, count: 200) + "1",
        ] {
            for path in [
                "verify", "map", "places", "decisions", "undo", "questions", "mend", "approve", "take", "stop",
            ] {
                let status = try bench.post("/api/v1/\(path)", body).status
                #expect((200..<500).contains(status), "\(path) \(body.prefix(60)): \(status)")
            }
        }
        #expect(try bench.get("/health").status == 200)
    }

    /// What pages ask for all day.
    private static let asked: [(path: String, body: String?)] = [
        ("/health", nil), ("/", nil), ("/workbench.js", nil), ("/api/v1/bench", nil), ("/api/v1/check", nil),
        ("/api/v1/records?kind=projects", nil), ("/api/v1/map", #"{"moves": []}"#),
        ("/api/v1/verify", #"{"moves": [{"project": "P1", "place": null}]}"#),
        ("/api/v1/changes", #"{"moves": [{"project": "P1", "place": null}]}"#),
        ("/api/v1/places", #"{"project": "P1"}"#),
        ("/api/v1/room", #"{"project": "P1", "place": {"parcels": ["S1"]}}"#),
        ("/api/v1/consider", #"{"decision": {"kind": "ban", "project": "P1"}}"#),
    ]

    @Test("Ten thousand requests of all kinds leave the memory as it was")
    func memory() throws {
        let bench = try RunningWorkbench()
        func resident() -> Int {
            let status = (try? String(contentsOfFile: "/proc/\(bench.processID)/statm", encoding: .utf8)) ?? ""
            return Int(status.split(separator: " ").dropFirst().first ?? "0") ?? 0
        }
        func ask(_ count: Int) throws {
            let client = try #require(RawClient(bench.port, seconds: 60))
            defer { client.close() }
            for number in 0..<count {
                let (path, body) = Self.asked[number % Self.asked.count]
                if let body {
                    let more = [
                        "Origin: \(bench.origin)", "Content-Type: application/json",
                        "Content-Length: \(body.utf8.count)",
                    ]
                    client.send(bench.head("POST", path, more: more) + body)
                } else {
                    client.send(bench.head("GET", path))
                }
                let answer = try #require(client.receive())
                #expect(answer.status == 200, "\(path): \(answer.text.prefix(300))")
            }
        }
        try ask(2_000)
        let before = resident()
        // The server library keeps some hundred bytes of each request for two minutes.
        try ask(10_000)
        #expect((resident() - before) * 4 < 20_000, "kilobytes more")
    }

    @Test("Listeners who have gone without a word hold no connections")
    func goneListeners() throws {
        let bench = try RunningWorkbench()
        for _ in 0..<500 {
            let client = try #require(RawClient(bench.port))
            client.send(bench.head("GET", "/api/v1/events"))
            #expect(client.text(until: "retry").contains("200"))
            client.close()
        }
        func open() -> Int {
            (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(bench.processID)/fd").count) ?? 0
        }
        for _ in 0..<40 where open() > 120 { usleep(50_000) }
        #expect(open() <= 120)
        // Who comes last is heard.
        let client = try #require(RawClient(bench.port, seconds: 30))
        client.send(bench.head("GET", "/api/v1/events"))
        _ = client.text(until: "retry")
        #expect(client.text(until: ": here").contains(": here"))
        client.close()
    }

    @Test("Scripts in names stay text")
    func names() throws {
        let script = "<script>alert(1)</script><img src=x onerror=alert(1)>"
        let bench = try RunningWorkbench(change: {
            $0.replacingOccurrences(of: "Project 4", with: script)
        })
        let all = try bench.get("/api/v1/bench")
        #expect(all.text.contains("<script>alert(1)"))
        #expect(all.header("Content-Type")?.hasPrefix("application/json") == true)
        #expect(all.header("X-Content-Type-Options") == "nosniff")
        let page = try bench.get("/").text
        #expect(!page.contains("alert(1)"))
    }
}
