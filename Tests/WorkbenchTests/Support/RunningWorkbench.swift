import Foundation
import Records
import Testing

/// A workbench on a free port, on a copy of a scenario in a folder of its own.
final class RunningWorkbench {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    /// The program built with the tests.
    static let program = root.appendingPathComponent(".build/debug/landplan")

    let folder: URL
    private(set) var port: UInt16 = 0
    /// `/?token=…`, used already.
    private(set) var entrance = ""
    private(set) var readingEntrance = ""
    private var process = Process()
    private var cookie = ""
    private let arguments: [String]

    var scenario: String { folder.appendingPathComponent("scenario.json").path }
    var decisions: String { folder.appendingPathComponent("scenario.decisions.json").path }
    var origin: String { "http://127.0.0.1:\(port)" }
    var processID: Int32 { process.processIdentifier }

    /// `scenario`: a folder below Scenarios. `change`: of the scenario's text before it is opened. `patience`: seconds. `more`: what the
    /// command is told besides.
    init(
        _ scenario: String = "tiny-offset", patience: Int = 10, change: (String) -> String = { $0 },
        solved: Bool = true, more: [String] = []
    ) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("landplan-\(UUID().uuidString)")
        arguments = ["--patience", "\(patience)"] + more
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let text = try String(
            contentsOf: Self.root.appendingPathComponent("Scenarios/\(scenario)/scenario.json"), encoding: .utf8)
        try change(text).write(toFile: self.scenario, atomically: true, encoding: .utf8)
        if solved { _ = try Self.run(["solve", self.scenario, "--quiet"]) }
        try start()
        let client = try #require(RawClient(port))
        defer { client.close() }
        client.send("GET \(entrance) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
        let entered = try #require(client.receive())
        cookie = String((entered.header("Set-Cookie") ?? "").prefix { $0 != ";" })
    }

    /// Starts it, at the same port as before if there was one.
    func start() throws {
        process = Process()
        process.executableURL = Self.program
        process.arguments =
            ["serve", scenario, "--no-browser", "--share-read", "--quiet", "--port", "\(port)"] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["LANDPLAN_LANG": "en", "XDG_STATE_HOME": folder.path, "XDG_CACHE_HOME": folder.path]
        ) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        var told = ""
        while told.count(where: { $0 == "\n" }) < 2, let piece = try pipe.fileHandleForReading.read(upToCount: 1),
            !piece.isEmpty
        { told += String(decoding: piece, as: UTF8.self) }
        let paths = told.split(separator: "\n").map { "/" + $0.drop { $0 != "?" } }
        try #require(paths.count == 2, "\(told)")
        (entrance, readingEntrance) = (paths[0], paths[1])
        let address = try #require(told.firstRange(of: "http://127.0.0.1:"))
        port = try #require(UInt16(told[address.upperBound...].prefix { $0.isNumber }))
    }

    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Ends it as Ctrl-C does; its exit status.
    @discardableResult func interrupt() -> Int32 {
        process.interrupt()
        process.waitUntilExit()
        return process.terminationStatus
    }

    deinit {
        if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
        try? FileManager.default.removeItem(at: folder)
    }

    /// The head of a request that may pass, but for what is changed.
    func head(
        _ method: String, _ path: String, host: String? = nil, cookie: String? = nil, more: [String] = []
    ) -> String {
        let lines =
            ["\(method) \(path) HTTP/1.1", "Host: \(host ?? "127.0.0.1:\(port)")", "Cookie: \(cookie ?? self.cookie)"]
            + more
        return lines.joined(separator: "\r\n") + "\r\n\r\n"
    }

    func get(_ path: String) throws -> RawClient.Response {
        let client = try #require(RawClient(port, seconds: 60))
        defer { client.close() }
        client.send(head("GET", path))
        return try #require(client.receive())
    }

    func post(_ path: String, _ body: String, own: Bool = true, more: [String] = []) throws -> RawClient.Response {
        let client = try #require(RawClient(port, seconds: 60))
        defer { client.close() }
        let origin = own ? ["Origin: \(self.origin)", "Content-Type: application/json"] : []
        client.send(head("POST", path, more: origin + more + ["Content-Length: \(body.utf8.count)"]) + body)
        return try #require(client.receive())
    }

    /// What a write answers, as a tree.
    func ask(_ path: String, _ body: String) throws -> JSONNode {
        let response = try post("/api/v1/\(path)", body)
        return try #require(JSONParser.parse(response.body).tree, "\(response.status) \(response.text.prefix(400))")
    }

    func look(_ path: String) throws -> JSONNode {
        try #require(JSONParser.parse(try get("/api/v1/\(path)").body).tree)
    }

    /// Waits for work to end; what is told of it then.
    func ended(_ job: String, seconds: Int = 40) throws -> JSONNode {
        for _ in 0..<(seconds * 20) {
            let now = try look("job?job=\(job)")
            if !["waiting", "running"].contains(now["stage"]?.string) { return now }
            usleep(50_000)
        }
        return try look("job?job=\(job)")
    }

    /// Waits for work to be done well; its number.
    func finished(_ job: JSONNode, seconds: Int = 40) throws -> String {
        let number = try #require(job["job"]?.digits, "\(JSONWriter.compact(job))")
        let end = try ended(number, seconds: seconds)
        try #require(end["stage"]?.string == "done", "\(JSONWriter.compact(end))")
        return number
    }

    /// One of so many projects that no search proves the best in the seconds of a test.
    static func ofMinutes() throws -> RunningWorkbench {
        let made = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: made) }
        let arguments = ["generate", "--projects", "125", "--one-tier", "--seed", "2", "--output", made.path]
        try #require(try run(arguments).status == 0)
        let text = try String(contentsOf: made, encoding: .utf8)
        return try RunningWorkbench(change: { _ in text }, solved: false)
    }

    /// Runs the program to its end; what it printed.
    static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        // Into a file: the end of a pipe would be held by whatever else is started meanwhile.
        let output = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        FileManager.default.createFile(atPath: output.path, contents: nil)
        defer { try? FileManager.default.removeItem(at: output) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOf: output, encoding: .utf8))
    }
}

extension JSONNode {
    var string: String? { if case .string(let text) = value { text } else { nil } }
    var bool: Bool? { if case .bool(let value) = value { value } else { nil } }
    var items: [JSONNode] { if case .array(let elements) = value { elements } else { [] } }
    var digits: String? { if case .number(let text) = value { text } else { nil } }
}
