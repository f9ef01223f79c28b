import FlyingFox
import Foundation
import Synchronization
import Workbench

/// The workbench on a port of this machine: takes requests from the library, lets the gate look at each, has it answered.
public final class WorkbenchServer: Sendable {
    /// What may be chosen.
    public struct Settings: Sendable {
        /// 0: whichever is free.
        public var port: UInt16 = 0
        /// Where browsers reach it through a proxy: `https://plan.example.cn`.
        public var origin: String?
        /// Seals cookies; the same over a restart, so that open pages go on.
        public var secret: [UInt8]
        /// A line for each request.
        public var log: @Sendable (String) -> Void = { _ in }
        /// Seconds in which a request has to be in.
        public var patience = 10.0

        public init(secret: [UInt8]) { self.secret = secret }
    }

    private let settings: Settings
    private let routes: RouteTable
    private let events: EventLog
    private let watch: ConnectionWatch
    private let keys: Keys
    private let standing = Mutex(Standing())

    private struct Standing {
        var port: UInt16 = 0
        var gate: Gate?
        var server: HTTPServer?
        var isEnding = false
    }

    public init(_ bench: Bench, _ settings: Settings) {
        self.settings = settings
        let keys = Keys(secret: settings.secret, purpose: bench.decisionsPath)
        self.keys = keys
        events = bench.events
        watch = ConnectionWatch(.init(patience: settings.patience))
        routes = RouteTable(bench, invite: { keys.issue($0, isOneTime: true) })
    }

    /// The port that it listens on; 0 before it does.
    public var port: UInt16 { standing.withLock { $0.port } }

    /// A new address that lets one browser in.
    public func entrance() -> String { address(keys.issue(.decide, isOneTime: true)) }

    /// An address that lets anybody in to read.
    public func readingEntrance() -> String { address(keys.issue(.read, isOneTime: false)) }

    private func address(_ token: String) -> String {
        "\(settings.origin ?? "http://127.0.0.1:\(port)")/?token=\(token)"
    }

    /// Listeners hear every fifteen seconds that their line stands, before any proxy takes it for dead.
    private static let looksBetweenBeats = 60

    /// Serves until it is told to end. `began`: called once, when it listens.
    public func run(began: @escaping @Sendable () -> Void = {}) async throws {
        let looking = Task { [watch, events] in
            var looks = 0
            while !Task.isCancelled {
                if self.port != 0 { watch.look(at: self.port) }
                looks += 1
                if looks % Self.looksBetweenBeats == 0 { events.beat() }
                try? await Task.sleep(for: .milliseconds(250))
            }
        }
        defer { looking.cancel() }
        var isFirst = true
        while !standing.withLock({ $0.isEnding }) {
            do {
                try await listen { [isFirst] in if isFirst { began() } }
            } catch {
                // A connection that could not be taken ends the library's server; the work goes on at the same port.
                if isFirst, port == 0 { throw error }
                if !standing.withLock({ $0.isEnding }) { try? await Task.sleep(for: .milliseconds(200)) }
            }
            isFirst = false
        }
    }

    private func listen(_ began: @escaping @Sendable () -> Void) async throws {
        let port = self.port == 0 ? settings.port : self.port
        let configuration = HTTPServer.Configuration(
            address: try .inet(ip4: "127.0.0.1", port: port), timeout: 120, sharedRequestReplaySize: 0,
            logger: .disabled)
        let server = HTTPServer(config: configuration, handler: Handler(server: self))
        standing.withLock { $0.server = server }
        let listening = Task {
            try await server.waitUntilListening()
            if case .ip4(_, let port) = await server.listeningAddress {
                self.standing.withLock {
                    $0.port = port
                    $0.gate = Gate(port: port, origin: self.settings.origin, keys: self.keys)
                }
                LocalConnections.hasten(at: port)
                began()
            }
        }
        defer { listening.cancel() }
        try await server.run()
    }

    /// Ends it: no new connections, those that are open are shut.
    public func end() async {
        let server = standing.withLock { standing in
            standing.isEnding = true
            return standing.server
        }
        await server?.stop(timeout: 1)
    }

    /// Answers one request, whatever it is.
    func response(to request: WebRequest, body: @Sendable (_ most: Int) async throws -> [UInt8]?) async -> WebResponse {
        guard let gate = standing.withLock({ $0.gate }) else {
            return .refusal(503, "starting", .init("正在启动", "starting"))
        }
        switch gate.passage(of: request, now: Int(Date().timeIntervalSince1970)) {
        case .answered(let response): return response
        case .open(let role): return await routes.response(to: request, as: role, body: body)
        }
    }

    fileprivate func log(_ request: WebRequest, _ response: WebResponse, since start: ContinuousClock.Instant) {
        let seconds = start.duration(to: .now) / .seconds(1)
        let path = request.path.unicodeScalars.filter { $0.isASCII && $0.value > 0x20 && $0.value != 0x7F }
        settings.log(
            "\(request.method.prefix(8)) \(String(String.UnicodeScalarView(path)).prefix(200)) \(response.status) \(Int(seconds * 1000)) ms"
        )
    }

    /// The way between the library's requests and ours.
    private struct Handler: HTTPHandler {
        let server: WorkbenchServer

        func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
            let start = ContinuousClock.now
            let peer = request.peer
            let length = request.bodySequence.count
            server.watch.began(peer, hasBody: length != 0)
            let own = request.plain
            var response = await server.response(to: own) { most in
                let body = try await Self.body(of: request, most)
                server.watch.bodyEnded(peer)
                return body
            }
            server.log(own, response, since: start)
            // A body that nobody read would be taken for the next request.
            if length.map({ $0 > Self.wholeBytes }) ?? true, response.status >= 400 { response.endsConnection = true }
            if response.endsConnection {
                server.watch.drop(peer)
            } else if case .bytes = response.body {
                server.watch.answered(peer)
            } else {
                server.watch.bodyEnded(peer)
            }
            return response.told(isHead: own.method == "HEAD")
        }

        /// The library has bodies up to this size whole before it asks for an answer.
        private static let wholeBytes = 4096

        /// `nil`: larger than that.
        private static func body(of request: HTTPRequest, _ most: Int) async throws -> [UInt8]? {
            if let count = request.bodySequence.count, count > most { return nil }
            var bytes: [UInt8] = []
            for try await piece in request.bodySequence {
                bytes += piece
                if bytes.count > most { return nil }
            }
            return bytes
        }
    }
}

extension HTTPRequest {
    fileprivate var peer: UInt16 {
        if case .ip4(_, let port) = remoteAddress { port } else { 0 }
    }

    fileprivate var plain: WebRequest {
        let query = query.map { ($0.name, $0.value) }
        let headers = headers.map { ($0.key.rawValue.lowercased(), $0.value) }
        return WebRequest(
            method: method.rawValue, path: String(target.rawValue.prefix { $0 != "?" }),
            query: Dictionary(query) { first, _ in first },
            headers: Dictionary(headers) { first, _ in first })
    }
}

extension WebResponse {
    fileprivate func told(isHead: Bool) -> HTTPResponse {
        var all = HTTPHeaders()
        for header in Self.shield + headers { all[HTTPHeader(header.name)] = header.value }
        let code = HTTPStatusCode(status, phrase: "")
        switch body {
        case .bytes(let bytes):
            if isHead {
                all[.contentLength] = "\(bytes.count)"
                return HTTPResponse(statusCode: code, headers: all, body: Data())
            }
            return HTTPResponse(statusCode: code, headers: all, body: Data(bytes))
        case .stream(let pieces):
            return HTTPResponse(
                statusCode: code, headers: all, body: HTTPBodySequence(from: ByteStream(pieces: pieces)))
        }
    }
}
