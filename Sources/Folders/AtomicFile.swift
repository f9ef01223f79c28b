import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// One file that must never be seen half written.
public enum AtomicFile {
    /// Writes it beside its place, to the disk, then puts it there in one step: whoever looks, and whatever is killed, finds the
    /// old file or the new one, whole.
    public static func put(_ bytes: [UInt8], at path: String) throws(FolderSwap.Fault) {
        let file = URL(fileURLWithPath: path).standardizedFileURL
        let folder = file.deletingLastPathComponent()
        let partial = folder.appendingPathComponent(
            ".\(file.lastPathComponent).landplan-\(ProcessInfo.processInfo.processIdentifier)")
        do throws(FolderSwap.Fault) {
            try FolderSwap.write(bytes, to: partial)
            if rename(partial.path, file.path) != 0 { throw FolderSwap.Fault(number: errno) }
        } catch {
            try? FileManager.default.removeItem(at: partial)
            throw error
        }
        // The new name, too, has to be on the disk; not every file system lets a folder be written through.
        let descriptor = open(folder.path, O_RDONLY | O_CLOEXEC)
        if descriptor >= 0 {
            _ = fsync(descriptor)
            close(descriptor)
        }
    }
}
