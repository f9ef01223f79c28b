import Foundation

/// This program as a file: where others start it, and what tells builds apart. A bundle is started by the program beside its folder
/// `bin`, which says so, and runs by its own loader: what the system then calls the running program is that.
enum OwnProgram {
    private static let start: URL? = {
        let named = ProcessInfo.processInfo.environment["LANDPLAN_START"]
        return named.flatMap { $0.isEmpty ? nil : URL(fileURLWithPath: $0) }
    }()

    private static let running = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()

    /// What is started to have it once more.
    static var starter: URL { start ?? running }

    /// The program itself.
    static var file: URL {
        start.map { $0.deletingLastPathComponent().appendingPathComponent("bin/landplan") } ?? running
    }

    /// What came with it under a name, where it came as a bundle.
    static func companion(_ name: String) -> URL? {
        let beside = start.map { $0.deletingLastPathComponent().appendingPathComponent(name) }
        return beside.flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
    }
}
