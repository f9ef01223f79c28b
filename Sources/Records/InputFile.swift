import Foundation
import Quantities

/// Why the bytes of a file could not be had.
public enum InputFault: Error, Hashable, Sendable {
    case notFound
    case folder
    /// A pipe or a device, where only a file will do.
    case stream
    case notAllowed
    case tooLarge
    case other
}

/// Reads the bytes of a file, or of standard input for `-`; a test gives another one.
public struct InputReader: Sendable {
    public let read: @Sendable (String) throws(InputFault) -> [UInt8]
    /// Whether a path leads to something that is read as it comes, once, and may never come: a pipe, a device.
    public let isStream: @Sendable (String) -> Bool

    public init(
        isStream: @escaping @Sendable (String) -> Bool = { _ in false },
        _ read: @escaping @Sendable (String) throws(InputFault) -> [UInt8]
    ) {
        self.read = read
        self.isStream = isStream
    }

    /// From the machine's files.
    public static let files = InputReader(isStream: isStream, bytes(at:))

    private static func isStream(_ path: String) -> Bool {
        var status = stat()
        return path == "-" || stat(path, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    }

    private static func bytes(at path: String) throws(InputFault) -> [UInt8] {
        if path == "-" { return try bytes(of: FileHandle.standardInput) }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .notFound }
        guard !isFolder.boolValue else { throw .folder }
        guard let handle = FileHandle(forReadingAtPath: path) else { throw .notAllowed }
        return try bytes(of: handle)
    }

    private static func bytes(of handle: FileHandle) throws(InputFault) -> [UInt8] {
        var bytes: [UInt8] = []
        // In pieces, so that an endless input ends at the bound.
        while bytes.count <= JSONParser.mostBytes {
            let piece: Data?
            do { piece = try handle.read(upToCount: 1 << 20) } catch { throw .other }
            guard let piece, !piece.isEmpty else { return bytes }
            bytes.append(contentsOf: piece)
        }
        throw .tooLarge
    }
}

extension InputFault {
    public func issue(_ name: String, place: Place = .none, at path: Path = Path()) -> Issue {
        let because =
            switch self {
            case .notFound: Words("没有这个文件", "there is no such file")
            case .folder: Words("这是文件夹", "it is a folder")
            case .stream: Words("这不是普通文件（管道或设备）", "it is a pipe or a device, no file")
            case .notAllowed: Words("没有读取权限", "reading it is not allowed")
            case .tooLarge: Words("超过 256 MiB", "it is larger than 256 MiB")
            case .other: Words("读取中断", "reading it failed")
            }
        return Issue(
            "unreadable-file", at: path, place: place,
            what: Words("无法读取“\(name)”", "“\(name)” cannot be read"), because: because,
            mend: Words("核对路径", "check the path"))
    }
}
