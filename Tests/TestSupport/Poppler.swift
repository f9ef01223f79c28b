import Foundation

/// Reads PDF files back with another program's eyes: `pdftotext`, `pdffonts`, `pdfinfo`.
public enum Poppler {
    public static let isMissing: Bool = {
        let found = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/pdftotext")
        }
        guard found != true else { return false }
        FileHandle.standardError.write(Data("SKIPPED: no pdftotext; run Scripts/setup tests\n".utf8))
        return true
    }()

    /// What a program says about a file.
    public static func read(_ bytes: [UInt8], with program: String, _ arguments: [String] = []) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("landplan-\(UUID().uuidString).pdf")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments + [file.path] + (program == "pdftotext" ? ["-"] : [])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let told = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: told, as: UTF8.self)
    }

    public static func pages(_ bytes: [UInt8]) throws -> [String] {
        try read(bytes, with: "pdftotext", ["-layout"]).split(separator: "\u{C}", omittingEmptySubsequences: false)
            .map(String.init).dropLast()
    }
}
