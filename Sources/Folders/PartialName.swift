import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The name that something has while this process writes it, beside its place.
enum PartialName {
    static func start(of name: String) -> String { ".\(name)\(FolderSwap.mark)" }

    static func text(of name: String) -> String {
        "\(start(of: name))\(ProcessInfo.processInfo.processIdentifier)"
    }

    /// Whether it is one of a process that is no more, or of this one.
    static func isLeft(_ name: String) -> Bool {
        guard name.hasPrefix("."), let mark = name.range(of: FolderSwap.mark, options: .backwards),
            let process = name[mark.upperBound...].split(separator: ".").first.flatMap({ Int32($0) })
        else { return false }
        return process == ProcessInfo.processInfo.processIdentifier || kill(process, 0) != 0 && errno == ESRCH
    }

    /// Takes away the files that killed processes have left of some names.
    static func tidy(_ folder: URL, of names: [String]) {
        let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let starts = names.map(start)
        for name in found where starts.contains(where: name.hasPrefix) && isLeft(name) {
            // A folder that is left is brought back, or taken away, by who writes it again.
            _ = unlink(folder.appendingPathComponent(name).path)
        }
    }
}
