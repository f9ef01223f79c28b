import CCloseFrom
import Foundation
import Synchronization

/// A program that this one has started.
///
/// Not by Foundation, whose `Process` ends this program, or waits for ever, where the machine has no more files or memory to give.
public final class ChildProcess: Sendable {
    /// Where a stream of its leads.
    public enum Stream: Sendable {
        case nowhere, ours
        /// To the other end, which the child has for us.
        case pipe
        /// Written anew.
        case file(String)
    }

    /// How it ended; by a signal, or with a status.
    public struct Ending: Hashable, Sendable {
        public let signal: Int32?
        public let status: Int32
    }

    public let identifier: pid_t
    /// Our ends of its pipes.
    public let input: FileHandle?
    public let output: FileHandle?
    public let remarks: FileHandle?
    private let known = Mutex(Ending?.none)

    /// `program`: found as a shell finds it. `isOfOurGroup`: what ends all of our group ends it, too, such as Ctrl-C at a terminal.
    public init(
        _ program: String, _ arguments: [String], environment: [String: String]? = nil,
        input: Stream = .nowhere, output: Stream = .nowhere, remarks: Stream = .nowhere, isOfOurGroup: Bool = false
    ) throws {
        var streams = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&streams)
        defer { posix_spawn_file_actions_destroy(&streams) }
        let pipes = try [input, output, remarks].enumerated().map { place, stream in
            try Self.lead(Int32(place), stream, &streams)
        }
        // It has nothing that was not given to it: whoever waits for the end of a pipe would wait for this one as well.
        close_files_from(&streams, STDERR_FILENO + 1)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Threads may have signals blocked, and what they start would have them blocked as well: it could not be asked to end.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | (isOfOurGroup ? 0 : POSIX_SPAWN_SETPGROUP)))
        let words = Self.copied([program] + arguments)
        let surroundings = environment ?? ProcessInfo.processInfo.environment
        let variables = Self.copied(surroundings.map { "\($0)=\($1)" }.sorted())
        defer { for word in words + variables { free(word) } }
        var identifier: pid_t = 0
        let fault = posix_spawnp(&identifier, program, &streams, &attributes, words, variables)
        guard fault == 0 else { throw Self.error(fault) }
        self.identifier = identifier
        (self.input, self.output, self.remarks) = (pipes[0]?.ours, pipes[1]?.ours, pipes[2]?.ours)
        // Else its end would not be seen.
        for pipe in pipes { try? pipe?.theirs.close() }
    }

    /// What becomes of one of its streams.
    private static func lead(
        _ place: Int32, _ stream: Stream, _ streams: inout posix_spawn_file_actions_t
    ) throws -> (ours: FileHandle, theirs: FileHandle)? {
        switch stream {
        case .ours: break
        case .nowhere: posix_spawn_file_actions_addopen(&streams, place, "/dev/null", O_RDWR, 0)
        case .file(let path):
            posix_spawn_file_actions_addopen(&streams, place, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        case .pipe:
            var ends: [Int32] = [-1, -1]
            guard Foundation.pipe(&ends) == 0 else { throw error(errno) }
            let handles = ends.map { FileHandle(fileDescriptor: $0, closeOnDealloc: true) }
            let (ours, theirs) = place == STDIN_FILENO ? (handles[1], handles[0]) : (handles[0], handles[1])
            posix_spawn_file_actions_adddup2(&streams, theirs.fileDescriptor, place)
            return (ours, theirs)
        }
        return nil
    }

    private static func error(_ number: Int32) -> NSError { NSError(domain: NSPOSIXErrorDomain, code: Int(number)) }

    private static func copied(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }

    /// `nil`: it runs.
    public var ending: Ending? {
        known.withLock { known in
            if let known { return known }
            var word: Int32 = 0
            let found = waitpid(identifier, &word, WNOHANG)
            guard found != 0 else { return nil }
            // Where whoever started this program has ended taken away at once, nobody knows how it ended.
            let (signal, status) = found == identifier ? (word & 0x7f, word >> 8 & 0xff) : (0, -1)
            known = signal == 0 ? Ending(signal: nil, status: status) : Ending(signal: signal, status: signal)
            return known
        }
    }

    public var isRunning: Bool { ending == nil }

    /// Waits for its end, so that others can send it signals meanwhile.
    @discardableResult public func wait() -> Ending {
        while true {
            if let ending { return ending }
            var told = siginfo_t()
            _ = waitid(P_PID, id_t(identifier), &told, WEXITED | WNOWAIT)
        }
    }

    /// Nothing, where it has ended.
    public func send(_ signal: Int32) {
        known.withLock { known in if known == nil { _ = kill(identifier, signal) } }
    }
}
