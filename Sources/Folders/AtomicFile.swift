import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One file that must never be seen half written.
public enum AtomicFile {
    /// Writes it beside its place, to the disk, then puts it there in one step: whoever looks, and whatever is killed, finds the
    /// old file or the new one, whole. Links are followed, permissions stay, and what is no file (a pipe, a device) is written to.
    public static func put(_ bytes: [UInt8], at path: String) throws(FolderSwap.Fault) {
        var info = stat()
        let isThere = stat(path, &info) == 0
        guard !isThere || info.st_mode & S_IFMT == S_IFREG else {
            return try FolderSwap.write(bytes, to: URL(fileURLWithPath: path))
        }
        let file = followed(path)
        let folder = file.deletingLastPathComponent()
        PartialName.tidy(folder, of: [file.lastPathComponent])
        try exchange(file, for: bytes, permissions: isThere ? info.st_mode & 0o7777 : nil, isLasting: true)
        // The new name, too, has to be on the disk; not every file system lets a folder be written through.
        let descriptor = open(folder.path, O_RDONLY | O_CLOEXEC)
        if descriptor >= 0 {
            _ = fsync(descriptor)
            close(descriptor)
        }
    }

    /// The same of a file that may be lost with the machine, in a folder that ``FolderFiles`` keeps tidy: nothing waits for the disk.
    public static func note(_ bytes: [UInt8], at file: URL) throws(FolderSwap.Fault) {
        try exchange(file, for: bytes, permissions: nil, isLasting: false)
    }

    /// `permissions`: those of the new file; `nil`: as the user's are.
    private static func exchange(
        _ file: URL, for bytes: [UInt8], permissions: mode_t?, isLasting: Bool
    ) throws(FolderSwap.Fault) {
        let partial = file.deletingLastPathComponent().appendingPathComponent(
            PartialName.text(of: file.lastPathComponent))
        do throws(FolderSwap.Fault) {
            try FolderSwap.write([(bytes, partial)], isLasting: isLasting)
            if let permissions { chmod(partial.path, permissions) }
            if rename(partial.path, file.path) != 0 { throw FolderSwap.Fault(number: errno) }
        } catch {
            try? FileManager.default.removeItem(at: partial)
            throw error
        }
    }

    /// More links than this lead in a circle, as the system has it.
    private static let mostLinks = 40

    /// Where a path leads, which need not be there.
    private static func followed(_ path: String) -> URL {
        var file = URL(fileURLWithPath: path).standardizedFileURL
        for _ in 0..<mostLinks {
            guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: file.path) else { break }
            file = URL(fileURLWithPath: next, relativeTo: file.deletingLastPathComponent()).standardizedFileURL
        }
        return file
    }
}
