import Foundation

/// Several files that belong together in a folder that may be anybody's.
public enum FolderFiles {
    /// Writes all of them. A folder that is not there appears with all of them in one step; in one that is there the old files stay
    /// until every new one is written whole, and other files are left alone.
    public static func put(_ files: [(name: String, bytes: [UInt8])], into path: String) throws {
        let folder = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL
        let manager = FileManager.default
        guard manager.fileExists(atPath: folder.path) else {
            let place = FolderSwap(folder)
            try manager.createDirectory(at: place.parent, withIntermediateDirectories: true)
            place.restore()
            do {
                let partial = try place.makePartial()
                for file in files { try FolderSwap.write(file.bytes, to: partial.appendingPathComponent(file.name)) }
                try place.swap()
            } catch {
                place.discard()
                throw error
            }
            return
        }
        var written: [(partial: URL, file: URL)] = []
        do {
            for file in files {
                let name = ".\(file.name).landplan-\(ProcessInfo.processInfo.processIdentifier)"
                let partial = folder.appendingPathComponent(name)
                written.append((partial, folder.appendingPathComponent(file.name)))
                try FolderSwap.write(file.bytes, to: partial)
            }
            for (partial, file) in written where rename(partial.path, file.path) != 0 {
                throw FolderSwap.Fault(number: errno)
            }
        } catch {
            for (partial, _) in written { try? manager.removeItem(at: partial) }
            throw error
        }
    }
}
