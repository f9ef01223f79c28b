import ArgumentParser
import Children
import Fingerprint
import Foundation
import LandModel
import Ledger
import Quantities
import Records
import Results
import Workbench
import WorkbenchServer

/// `landplan serve`: the workbench in a browser of this machine.
struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: .told(
            "在本机浏览器中打开工作台：移动项目、看违反哪条、求解、记录决定。",
            "Opens the workbench in a browser: move a project, see what breaks, solve, decide."),
        discussion: .told(
            "情景文件只读；决定写入旁边的 NAME.decisions.json，可直接交给 solve。只在本机（127.0.0.1）；按 Ctrl-C 结束。",
            """
            The scenario's file is only read; decisions go into NAME.decisions.json beside it, which solve takes as it \
            is. On this machine only (127.0.0.1). Ctrl-C ends it.
            """))

    @Argument(
        help: .told("情景文件，或其决定文件。", "The scenario file, or its decisions file."),
        completion: .file(extensions: ["json"]))
    var scenario: String

    @Option(
        help: .told("开始时的方案；不写则用上次求解的结果。", "The plan to begin with; without it what was last solved."),
        completion: .file(extensions: ["json"]))
    var plan: String?

    @Option(help: .told("端口；0 为任意空闲端口。", "The port; 0 takes any that is free."))
    var port: UInt16 = 0

    @Flag(name: .customLong("no-browser"), help: .told("不打开浏览器，只打印地址。", "Print the address only."))
    var opensNoBrowser = false

    @Flag(
        name: .customLong("share-read"),
        help: .told("另打印一个只读地址，可给多人。", "Print an address for reading, too, that many may use."))
    var sharesReading = false

    @Option(
        help: .told(
            "经反向代理访问时，浏览器所用的地址，如 https://plan.example.cn。",
            "Where browsers reach it through a proxy: https://plan.example.cn."))
    var origin: String?

    @Option(
        help: .told(
            "一个请求最多多少秒到齐；空闲连接保留其九倍。",
            "Seconds in which a request has to be in; idle connections are kept nine times as long."))
    var patience = 10.0

    @Option(
        help: .told(
            "地图下的底图：正射影像或扫描图，PNG 或 JPEG，最多 32 MiB。",
            "A picture under the map, an orthophoto or a scanned plan: PNG or JPEG, 32 MiB at most."),
        completion: .file(extensions: ["png", "jpg", "jpeg"]))
    var backdrop: String?

    @Option(
        parsing: .unconditional,
        help: .told(
            "底图四边的坐标（米，与界址点相同）：西,南,东,北；不写则取图旁的坐标文件（.pgw、.jgw、.wld）。",
            "The backdrop's sides in metres, as corner points have them: WEST,SOUTH,EAST,NORTH; without it the world file beside it (.pgw, .jgw, .wld)."
        ))
    var corners: String?

    @Flag(help: .told("不记录请求。", "Log no requests."))
    var quiet = false

    @OptionGroup var speech: SpeechArguments

    func validate() throws {
        guard patience >= 1, patience <= 3600 else {
            throw ValidationError("--patience 应为 1 至 3600。", "--patience: 1 to 3600.")
        }
        guard corners == nil || backdrop != nil else {
            throw ValidationError("--corners 与 --backdrop 同用。", "--corners goes with --backdrop.")
        }
        guard let origin else { return }
        let host = origin.drop { $0 != "/" }.dropFirst(2)
        guard ["https://", "http://"].contains(where: origin.hasPrefix), !host.isEmpty, !host.contains("/") else {
            throw ValidationError(
                "--origin 应写作 https://主机名，末尾不带斜杠。", "--origin is https://HOST, without a slash at the end.")
        }
    }

    func run() throws {
        guard !LedgerFile.isLedger(scenario), scenario != "-" else {
            throw ValidationError(
                "工作台需要情景文件；台账请先 import。", "The workbench takes a scenario file: import a ledger first.")
        }
        let inHand = try plan.map { path in
            let source = try PlanSource(file: path, speech)
            return PlanInHand(source.plan, source.file)
        }
        let bench = try opened(inHand)
        var settings = WorkbenchServer.Settings(secret: try SessionSecret.ofUser())
        settings.port = port
        settings.origin = origin
        settings.patience = patience
        if !quiet { settings.log = { Output.error("\($0)\n") } }
        let server = WorkbenchServer(bench, settings)
        try serve(bench, server)
    }

    private func opened(_ plan: PlanInHand?) throws -> Bench {
        let program = JobProgram(
            OwnProgram.starter, tool: .init("landplan", Version.text))
        do throws(Refusal) {
            // Numbers of events go on over a restart, because open pages ask for what came after the last they heard.
            let first = Int(Date().timeIntervalSince1970)
            let picture = try backdrop.map { path throws(Refusal) in try Backdrop(path, corners: corners) }
            return try Bench(
                scenario, plan: plan, backdrop: picture, program: program, events: EventLog(first: first * 1000))
        } catch {
            if !error.issues.isEmpty { Output.error(IssueText.text(error.issues, in: speech.language)) }
            Output.error(error.words[speech.language] + "\n")
            throw ExitStatus.badInput
        }
    }

    /// Until a signal ends it.
    private func serve(_ bench: Bench, _ server: WorkbenchServer) throws {
        let stop = DispatchSemaphore(value: 0)
        var sources: [any DispatchSourceSignal] = []
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { stop.signal() }
            source.resume()
            sources.append(source)
        }
        let refused = RefusedPort()
        let (opens, shares) = (!opensNoBrowser, sharesReading)
        Task.detached {
            do {
                try await server.run {
                    Serve.welcome(server, opens: opens, shares: shares)
                }
            } catch { refused.reason = "\(error)" }
            stop.signal()
        }
        stop.wait()
        for source in sources { source.cancel() }
        if let reason = refused.reason {
            Output.error(.told("端口 \(port) 无法使用：\(reason)\n", "Port \(port) cannot be used: \(reason)\n"))
            throw ExitStatus.badInput
        }
        bench.end()
        let ended = DispatchSemaphore(value: 0)
        Task.detached {
            await server.end()
            ended.signal()
        }
        _ = ended.wait(timeout: .now() + 3)
        Output.error(
            .told(
                "工作台已结束；决定都在 \(bench.decisionsPath)。\n",
                "The workbench has ended; all decisions are in \(bench.decisionsPath).\n"))
    }

    private static func welcome(_ server: WorkbenchServer, opens: Bool, shares: Bool) {
        let address = server.entrance()
        Output.standard(.told("工作台：\(address)\n", "Workbench: \(address)\n"))
        if shares {
            let address = server.readingEntrance()
            Output.standard(.told("只读：\(address)\n", "For reading: \(address)\n"))
        }
        guard opens else { return }
        // Where there is no browser, the address is printed.
        _ = try? ChildProcess("xdg-open", [address])
    }
}

/// Why the server could not begin.
private final class RefusedPort: @unchecked Sendable {
    private let lock = NSLock()
    private var told: String?

    var reason: String? {
        get { lock.withLock { told } }
        set { lock.withLock { told = newValue } }
    }
}
