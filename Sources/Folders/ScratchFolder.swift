import Foundation

/// A folder that only this user can read, for files while they are made by programs and libraries that write to a path only.
public struct ScratchFolder: Sendable {
    public let url: URL

    /// The folder could not be made; `path` is where.
    public struct Fault: Error {
        public let path: String
    }

    public init() throws(Fault) {
        // Because mkdtemp makes the name, and the folder by it, from six X at the end.
        let name = "landplan-" + String(repeating: "X", count: 6)
        let pattern = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
        var characters = pattern.utf8CString
        let made = characters.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
        guard let made else { throw Fault(path: pattern) }
        url = URL(fileURLWithPath: made, isDirectory: true)
    }

    /// Takes it away with all that is in it.
    public func remove() { try? FileManager.default.removeItem(at: url) }
}
