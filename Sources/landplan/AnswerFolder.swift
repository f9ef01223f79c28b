import Fingerprint
import Foundation
import Planner
import Records

/// Answers kept in the user's cache folder, a file each, named by the digest of what is answered.
///
/// A file begins with the digest of the program, of what is answered and of the answer: what another build wrote, or what was
/// changed, is not believed. Nothing is lost with it: a missing or damaged file means that the answer is computed again.
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
        let file = file(key).path
        guard !InputReader.files.isStream(file), let all = try? InputReader.files.read(file),
            all.count <= Self.mostBytes, let end = all.firstIndex(of: Self.lineEnd)
        else { return nil }
        let answer = Array(all[(end + 1)...])
        return all[..<end].elementsEqual(seal(of: answer, for: key).utf8) ? answer : nil
    }

    private static let lineEnd = UInt8(ascii: "\n")

    private func seal(of answer: [UInt8], for key: String) -> String {
        sha256(of: Array("\(Self.build)\n\(sha256(of: Array(key.utf8)))\n".utf8) + answer)
    }

    /// What tells builds apart: the version, and size and date of the program's file.
    private static let build: String = {
        var status = stat()
        guard stat(OwnProgram.file.path, &status) == 0 else { return Version.text }
        return "\(Version.text) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }()

    func keep(_ bytes: [UInt8], for key: String) {
        guard bytes.count <= Self.mostBytes else { return }
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let sealed = Array(seal(of: bytes, for: key).utf8) + [Self.lineEnd] + bytes
        try? Data(sealed).write(to: file(key), options: .atomic)
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
