import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Several files that belong together in a folder that may be anybody's.
public enum FolderFiles {
    /// Writes all of them. A folder that is not there appears with all of them in one step; one that is there is exchanged for one with
    /// all of them and its other files. Where that cannot be, as with folders in it, the old files stay until every new one is
    /// written whole.
    public static func put(_ files: [(name: String, bytes: [UInt8])], into path: String) throws {
        let folder = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL
        let manager = FileManager.default
        guard manager.fileExists(atPath: folder.path) else {
            let place = FolderSwap(folder)
            try manager.createDirectory(at: place.parent, withIntermediateDirectories: true)
            place.restore()
            return try swap(place, try place.makePartial(), with: files)
        }
        if try exchange(folder, for: files) { return }
        PartialName.tidy(folder, of: files.map(\.name))
        var written: [(partial: URL, file: URL)] = []
        do {
            for file in files {
                let partial = folder.appendingPathComponent(PartialName.text(of: file.name))
                written.append((partial, folder.appendingPathComponent(file.name)))
            }
            try FolderSwap.write(zip(files, written).map { ($0.bytes, $1.partial) })
            for (partial, file) in written where rename(partial.path, file.path) != 0 {
                throw FolderSwap.Fault(number: errno)
            }
        } catch {
            for (partial, _) in written { try? manager.removeItem(at: partial) }
            throw error
        }
    }

    /// Exchanges a folder in one step; false: it was left as it is, because more than plain files lie in it, somebody stands in it, or
    /// the machine does not let them be linked.
    private static func exchange(_ folder: URL, for files: [(name: String, bytes: [UInt8])]) throws -> Bool {
        let manager = FileManager.default
        let names = Set(files.map(\.name))
        guard let found = try? manager.contentsOfDirectory(atPath: folder.path), isFolder(folder),
            manager.currentDirectoryPath != folder.path
        else { return false }
        // Files that killed processes have left are not taken along.
        let others = found.filter { name in
            !names.contains(name) && !(PartialName.isLeft(name) && isPlain(folder.appendingPathComponent(name)))
        }
        guard others.allSatisfy({ isPlain(folder.appendingPathComponent($0)) }) else { return false }
        let place = FolderSwap(folder)
        place.restore()
        guard let partial = try? place.makePartial() else { return false }
        var info = stat()
        if stat(folder.path, &info) == 0 { chmod(partial.path, info.st_mode & 0o7777) }
        for name in others
        where link(folder.appendingPathComponent(name).path, partial.appendingPathComponent(name).path) != 0 {
            place.discard()
            return false
        }
        try swap(place, partial, with: files)
        return true
    }

    /// Writes all of them into the folder beside, and puts that in its place.
    private static func swap(
        _ place: FolderSwap, _ partial: URL, with files: [(name: String, bytes: [UInt8])]
    ) throws {
        do {
            try FolderSwap.write(files.map { ($0.bytes, partial.appendingPathComponent($0.name)) })
            try place.swap()
        } catch {
            place.discard()
            throw error
        }
    }

    private static func kind(_ url: URL) -> mode_t? {
        var info = stat()
        return lstat(url.path, &info) == 0 ? info.st_mode & S_IFMT : nil
    }

    /// Itself, not a link to one.
    private static func isFolder(_ url: URL) -> Bool { kind(url) == S_IFDIR }
    private static func isPlain(_ url: URL) -> Bool { kind(url) == S_IFREG }
}
