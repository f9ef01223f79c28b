import Folders
import Foundation
import Synchronization

/// One process that answers lines with lines.
///
/// Not by Foundation, whose `Process` ends the program, or waits for ever, where the machine has no more files or memory to give.
final class WorkerProcess {
    let identifier: pid_t
    private let tasks: FileHandle
    private let answers: FileHandle
    private var rest: [UInt8] = []
    private static let opening = Mutex(())

    init(_ program: URL, _ arguments: [String]) throws {
        let (down, up) = (try Self.pipe(), try Self.pipe())
        (tasks, answers) = (down.writing, up.reading)
        var streams = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&streams)
        defer { posix_spawn_file_actions_destroy(&streams) }
        posix_spawn_file_actions_adddup2(&streams, down.reading.fileDescriptor, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&streams, up.writing.fileDescriptor, STDOUT_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Threads may have signals blocked, and what they start would have them blocked as well: it could not be asked to end.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let words = Self.copied([program.path] + arguments)
        let environment = Self.copied(ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }.sorted())
        defer { for word in words + environment { free(word) } }
        var identifier: pid_t = 0
        let fault = Self.opening.withLock { _ in
            posix_spawn(&identifier, program.path, &streams, &attributes, words, environment)
        }
        guard fault == 0 else { throw Self.error(fault) }
        self.identifier = identifier
        // Else its end would not be seen.
        try? down.reading.close()
        try? up.writing.close()
    }

    /// Of which a process that is started has only what it is given.
    private static func pipe() throws -> (reading: FileHandle, writing: FileHandle) {
        var ends: [Int32] = [-1, -1]
        // Under a lock, so that no other thread starts a process between the two.
        let fault = opening.withLock { _ in
            Foundation.pipe(&ends) == 0 && ends.allSatisfy { fcntl($0, F_SETFD, FD_CLOEXEC) == 0 } ? 0 : errno
        }
        guard fault == 0 else { throw error(fault) }
        return (
            FileHandle(fileDescriptor: ends[0], closeOnDealloc: true),
            FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
        )
    }

    private static func error(_ number: Int32) -> NSError { NSError(domain: NSPOSIXErrorDomain, code: Int(number)) }

    private static func copied(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }

    /// Its answer; `nil`: it went away.
    func ask(_ task: String) -> String? {
        guard (try? tasks.write(contentsOf: Data((task + "\n").utf8))) != nil else { return nil }
        while true {
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: rest[..<end], as: UTF8.self)
                rest.removeSubrange(...end)
                return line
            }
            guard let piece = answers.nextPiece() else { return nil }
            rest += piece
        }
    }

    /// Tells it that nothing more comes, and waits for its end.
    func end() -> (signal: Int32?, status: Int32) {
        try? tasks.close()
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7f
        return signal == 0 ? (nil, status >> 8 & 0xff) : (signal, signal)
    }
}
