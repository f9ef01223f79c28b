import Fingerprint
import Foundation
import Planner

/// Answers kept in the user's cache folder, a file each, named by the digest of what is answered.
///
/// Nothing is lost with it: a missing or damaged file means that the answer is computed again.
struct AnswerFolder: AnswerStore {
    /// Files kept at most; the oldest go first.
    static let mostFiles = 4000
    /// Bytes of a file at most.
    static let mostBytes = 8 << 20

    private let folder: URL

    /// `$XDG_CACHE_HOME/landplan`, else `~/.cache/landplan`.
    static var ofUser: AnswerFolder {
        let environment = ProcessInfo.processInfo.environment
        let home = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? URL(fileURLWithPath: $0) : nil }
        let base = home ?? FileManager.default.homeDirectoryForCurrentUser.appendingPathComponent(".cache")
        return AnswerFolder(base.appendingPathComponent("landplan"))
    }

    init(_ folder: URL) { self.folder = folder }

    private func file(_ key: String) -> URL {
        folder.appendingPathComponent(sha256(of: Array(key.utf8)) + ".json")
    }

    func bytes(for key: String) -> [UInt8]? {
        guard let data = FileManager.default.contents(atPath: file(key).path), data.count <= Self.mostBytes else {
            return nil
        }
        return Array(data)
    }

    func keep(_ bytes: [UInt8], for key: String) {
        guard bytes.count <= Self.mostBytes else { return }
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try? Data(bytes).write(to: file(key), options: .atomic)
        makeRoom()
    }

    private func makeRoom() {
        let keys: [URLResourceKey] = [.contentModificationDateKey]
        guard
            let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: keys),
            files.count > Self.mostFiles
        else { return }
        let dated = files.map { file in
            (file, (try? file.resourceValues(forKeys: Set(keys)))?.contentModificationDate ?? .distantPast)
        }
        for (file, _) in dated.sorted(by: { $0.1 < $1.1 }).prefix(files.count - Self.mostFiles * 9 / 10) {
            try? FileManager.default.removeItem(at: file)
        }
    }
}
