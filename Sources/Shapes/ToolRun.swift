import Children
import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Another program run to its end: without a shell, its output bounded in size and in time.
struct ToolRun {
    let status: Int32
    let output: [UInt8]
    /// What it said on standard error, shortened.
    let complaint: String

    enum Fault: Error, Hashable {
        case notInstalled
        case notStarted
        case tooLong(seconds: Int)
        case tooLarge(bytes: Int)
    }

    private static let mostComplaint = 16 * 1024

    init(
        _ program: String, _ arguments: [String], environment: [String: String] = [:],
        mostBytes: Int, seconds: Int
    ) throws(Fault) {
        guard let path = Self.path(of: program) else { throw .notInstalled }
        let surroundings = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        guard
            let process = try? ChildProcess(
                path, arguments, environment: surroundings, output: .pipe, remarks: .pipe)
        else { throw .notStarted }
        let deadline = Date(timeIntervalSinceNow: Double(seconds))
        var (output, complaint) = ([UInt8](), [UInt8]())
        let outputDescriptor = process.output?.fileDescriptor
        var open = [process.output, process.remarks].compactMap { $0?.fileDescriptor }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while !open.isEmpty || process.isRunning {
            guard deadline.timeIntervalSinceNow > 0 else {
                Self.end(process)
                throw .tooLong(seconds: seconds)
            }
            var waits = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            guard poll(&waits, nfds_t(waits.count), 100) > 0 else { continue }
            for wait in waits where wait.revents != 0 {
                let count = read(wait.fd, &buffer, buffer.count)
                if count <= 0 {
                    open.removeAll { $0 == wait.fd }
                } else if wait.fd == outputDescriptor {
                    output += buffer[..<count]
                } else {
                    complaint += buffer[..<min(count, max(0, Self.mostComplaint - complaint.count))]
                }
            }
            guard output.count <= mostBytes else {
                Self.end(process)
                throw .tooLarge(bytes: mostBytes)
            }
        }
        let ending = process.wait()
        status = ending.signal == nil ? ending.status : -1
        self.output = output
        self.complaint = String(decoding: complaint, as: UTF8.self)
    }

    /// At once: it has nothing of ours to put away.
    private static func end(_ process: ChildProcess) {
        process.send(SIGKILL)
        process.wait()
    }

    private static func path(of program: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.filter { $0.hasPrefix("/") }.map { "\($0)/\(program)" }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }
}
