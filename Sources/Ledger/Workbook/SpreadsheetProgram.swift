import Children
import Folders
import Foundation

/// LibreOffice as a child process, which makes a workbook of what is none.
enum SpreadsheetProgram {
    /// A converter that hangs is ended.
    static let mostSeconds = 120.0

    private static var program: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/usr/local/bin").split(separator: ":")
        let paths = ["soffice", "libreoffice", "localc"].flatMap { name in folders.map { "\($0)/\(name)" } }
        return paths.first { $0.hasPrefix("/") && FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// The workbook's bytes; `nil`: there is no such program, or it makes nothing of the file.
    static func workbook(of bytes: [UInt8], ending: String) -> [UInt8]? {
        guard let program, let scratch = try? ScratchFolder() else { return nil }
        defer { scratch.remove() }
        let folder = scratch.url
        // A copy, with a profile of its own, because a program that runs already would take the file over.
        let file = folder.appendingPathComponent("ledger.\(ending)")
        let output = folder.appendingPathComponent("out")
        do {
            try FileManager.default.createDirectory(at: output, withIntermediateDirectories: false)
            try Data(bytes).write(to: file)
        } catch { return nil }
        let arguments = [
            "-env:UserInstallation=\(folder.appendingPathComponent("profile").absoluteString)", "--headless",
            "--norestore",
            "--convert-to", "xlsx", "--outdir", output.path, file.path,
        ]
        guard let process = try? ChildProcess(program, arguments) else { return nil }
        let deadline = Date().addingTimeInterval(mostSeconds)
        while process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.05) }
        guard !process.isRunning else {
            process.send(SIGKILL)
            process.wait()
            return nil
        }
        let made = output.appendingPathComponent("ledger.xlsx")
        return (try? Data(contentsOf: made)).map { Array($0) }
    }
}
