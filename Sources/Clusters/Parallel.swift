import Children
import Foundation

/// GNU parallel, here or on hosts that it reaches by ssh and that see the same folder.
public struct Parallel: Sendable {
    /// As `--sshlogin` takes them: `:` is this machine, `4/host` a host with four jobs.
    public var hosts: [String]
    public var jobs: Int?

    public init(hosts: [String] = [], jobs: Int? = nil) {
        self.hosts = hosts
        self.jobs = jobs
    }

    /// Jobs that it runs at a time; a host that does not tell is taken for one like this.
    public var slots: Int {
        let here = ProcessInfo.processInfo.activeProcessorCount
        let each = (hosts.isEmpty ? [":"] : hosts).flatMap { $0.split(separator: ",") }.map { host in
            jobs ?? host.split(separator: "/").first.flatMap { Int($0) } ?? here
        }
        return each.reduce(0, +)
    }

    func arguments(_ command: [String], folder: String, log: String) -> [String] {
        let line = command.map(JobScript.quoted).joined(separator: " ") + " {}"
        return ["--will-cite", "--joblog", log, "--retries", "3", "--workdir", folder]
            + (jobs.map { ["--jobs", "\($0)"] } ?? []) + hosts.flatMap { ["--sshlogin", $0] } + [line]
    }

    /// Ended it is seen at once; how far it is, every other second, because whoever tells that reads files.
    private static let looksBetweenWords = 10

    /// Runs all parts; `nil`: parallel could not be started. After a wish to stop, it is asked to end.
    public func run(
        _ command: [String], parts: Int, folder: String, log: String, isStopped: () -> Bool, waiting: () -> Void
    ) -> Int32? {
        let arguments = arguments(command, folder: folder, log: log)
        guard
            let process = try? ChildProcess("parallel", arguments, input: .pipe, output: .ours, remarks: .ours)
        else { return nil }
        let list = (0..<parts).map { "\($0)\n" }.joined()
        let writing = Thread {
            try? process.input?.write(contentsOf: Data(list.utf8))
            try? process.input?.close()
        }
        writing.start()
        var isAsked = false
        var looks = 0
        while process.isRunning {
            usleep(200_000)
            looks += 1
            if looks % Self.looksBetweenWords == 0 { waiting() }
            guard isStopped(), !isAsked else { continue }
            isAsked = true
            process.send(SIGTERM)
        }
        return process.wait().status
    }
}
