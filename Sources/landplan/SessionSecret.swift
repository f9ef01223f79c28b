import Foundation

/// What seals the cookies of the workbench: random, made once, kept where only this user reads it, so that open pages go on when the
/// workbench is started again.
enum SessionSecret {
    private static let size = 32

    static func ofUser() throws -> [UInt8] {
        let environment = ProcessInfo.processInfo.environment
        let home = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? URL(fileURLWithPath: $0) : nil }
        let base = home ?? FileManager.default.homeDirectoryForCurrentUser.appendingPathComponent(".local/state")
        let folder = base.appendingPathComponent("landplan")
        let file = folder.appendingPathComponent("workbench.key")
        if let kept = kept(at: file) { return kept }
        let secret = fresh()
        try? FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        // Where it cannot be kept, pages have to be opened anew after a restart.
        guard descriptor >= 0 else { return kept(at: file) ?? secret }
        let count = secret.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
        if count != size { unlink(file.path) }
        return secret
    }

    /// `nil` of a file that others can read or that has another size.
    private static func kept(at file: URL) -> [UInt8]? {
        var status = stat()
        guard lstat(file.path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o077 == 0,
            status.st_uid == getuid(), let data = try? Data(contentsOf: file), data.count == size
        else { return nil }
        return Array(data)
    }

    private static func fresh() -> [UInt8] {
        var source = SystemRandomNumberGenerator()
        return (0..<size).map { _ in UInt8.random(in: .min ... .max, using: &source) }
    }
}
