import CFolderSwap
import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Puts a folder that was written beside another in its place, in one step where the system has one: whoever looks, and whatever is
/// killed, finds the old folder or the new one, whole.
public struct FolderSwap {
    /// The system's number of what failed.
    public struct Fault: Error {
        let number: Int32
        public var words: String { String(cString: strerror(number)) }
    }

    public let parent: URL
    private let folder: URL
    private let partial: URL
    private let old: URL

    /// Between the name of a folder and the process that writes it, in the name that it has meanwhile.
    public static let mark = ".landplan-"

    public init(_ folder: URL) {
        self.folder = folder
        parent = folder.deletingLastPathComponent()
        let name = PartialName.text(of: folder.lastPathComponent)
        partial = parent.appendingPathComponent("\(name).partial")
        old = parent.appendingPathComponent("\(name).old")
    }

    /// Held by one run at a time; of the folder that the results lie in, so that nothing is left behind.
    public struct Lock {
        fileprivate let descriptor: Int32
        public func release() { close(descriptor) }
    }

    /// Results are written in a moment; who holds them longer than this is stuck.
    private static let mostWaits = 300

    /// `nil`: another run holds it for long. Where folders cannot be locked, nobody does.
    public func lock() -> Lock? {
        let descriptor = open(parent.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return Lock(descriptor: -1) }
        for _ in 0..<Self.mostWaits {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return Lock(descriptor: descriptor) }
            usleep(100_000)
        }
        close(descriptor)
        return nil
    }

    /// Brings back a folder that a killed run had put aside, and tidies what else such runs left.
    public func restore() {
        let manager = FileManager.default
        let start = PartialName.start(of: folder.lastPathComponent)
        let names = (try? manager.contentsOfDirectory(atPath: parent.path)) ?? []
        for name in names.filter({ $0.hasPrefix(start) }).sorted() {
            let rest = name.dropFirst(start.count)
            guard rest.contains("."), PartialName.isLeft(name) else { continue }
            let left = parent.appendingPathComponent(name)
            if rest.hasSuffix(".old"), !manager.fileExists(atPath: folder.path) {
                try? manager.moveItem(at: left, to: folder)
            } else if rest.hasSuffix(".old") || rest.hasSuffix(".partial") {
                try? manager.removeItem(at: left)
            }
        }
    }

    public func makePartial() throws -> URL {
        try FileManager.default.createDirectory(at: partial, withIntermediateDirectories: false)
        return partial
    }

    public func discard() { try? FileManager.default.removeItem(at: partial) }

    public func swap() throws {
        let manager = FileManager.default
        guard manager.fileExists(atPath: folder.path) else { return try manager.moveItem(at: partial, to: folder) }
        if folder_swap(partial.path, folder.path) == 0 {
            // Under the name of the partial one lies the old one now.
            try? manager.removeItem(at: partial)
            return
        }
        try manager.moveItem(at: folder, to: old)
        do {
            try manager.moveItem(at: partial, to: folder)
        } catch {
            try? manager.moveItem(at: old, to: folder)
            throw error
        }
        try? manager.removeItem(at: old)
    }

    /// Every byte, to the disk.
    public static func write(_ bytes: [UInt8], to file: URL) throws(Fault) { try write([(bytes, file)]) }

    /// Every byte of several files, to the disk if that is to last: a full one is seen at the latest when a file is closed. All are
    /// written before any is waited for, because a disk that puts one in safety mostly takes the others along.
    public static func write(_ files: [(bytes: [UInt8], file: URL)], isLasting: Bool = true) throws(Fault) {
        var descriptors: [Int32] = []
        var fault: Int32 = 0
        for (bytes, file) in files where fault == 0 {
            let descriptor = open(file.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
            if descriptor >= 0 { descriptors.append(descriptor) }
            fault = descriptor < 0 ? errno : put(bytes, descriptor)
        }
        // Not every file system can be asked to write through.
        for descriptor in descriptors where fault == 0 && isLasting {
            if fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP { fault = errno }
        }
        for descriptor in descriptors where close(descriptor) != 0 && fault == 0 { fault = errno }
        guard fault == 0 else { throw Fault(number: fault) }
    }

    /// The number of what went wrong, or 0.
    private static func put(_ bytes: [UInt8], _ descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                let count = Foundation.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
                if count > 0 { done += count } else if errno != EINTR { return errno }
            }
            return 0
        }
    }
}
