import Foundation

/// LibreOffice without a window: another program's reading of an Excel file, and its arithmetic.
public enum LibreOffice {
    private static let program: URL? = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }.map { URL(fileURLWithPath: $0) }

    /// Said by tests that cannot run without it.
    public static let isMissing: Bool = {
        guard program == nil else { return false }
        FileHandle.standardError.write(Data("SKIPPED: no LibreOffice to calculate Excel files with\n".utf8))
        return true
    }()

    /// Said by tests that need its part for texts.
    public static let isWriterMissing: Bool = {
        let parts = ["/usr/lib/libreoffice", "/opt/libreoffice"].map { "\($0)/program/libswlo.so" }
        guard program == nil || !parts.contains(where: FileManager.default.fileExists) else { return false }
        FileHandle.standardError.write(Data("SKIPPED: no LibreOffice Writer to open Word files with\n".utf8))
        return true
    }()

    /// Said by tests that need its part for slides.
    public static let isImpressMissing: Bool = {
        let parts = ["/usr/lib/libreoffice", "/opt/libreoffice"].map { "\($0)/program/libsdlo.so" }
        guard program == nil || !parts.contains(where: FileManager.default.fileExists) else { return false }
        FileHandle.standardError.write(Data("SKIPPED: no LibreOffice Impress to open slides with\n".utf8))
        return true
    }()

    public enum Fault: Error {
        case missing
        case failed(Int32)
    }

    /// The file as LibreOffice saves it after calculating every formula anew.
    public static func recalculated(_ bytes: [UInt8]) throws -> [UInt8] {
        try converted(bytes, from: "xlsx", to: "xlsx")
    }

    /// The text that LibreOffice reads in a Word file.
    public static func text(ofPaper bytes: [UInt8]) throws -> String {
        String(decoding: try converted(bytes, from: "docx", to: "txt:Text (encoded):UTF8"), as: UTF8.self)
    }

    /// Slides as LibreOffice draws them, a page each.
    public static func pages(ofSlides bytes: [UInt8]) throws -> [UInt8] {
        try converted(bytes, from: "pptx", to: "pdf")
    }

    private static func converted(_ bytes: [UInt8], from kind: String, to format: String) throws -> [UInt8] {
        guard let program else { throw Fault.missing }
        // A profile of its own, because two runs on one profile refuse each other.
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("landplan-\(UUID().uuidString)")
        let (user, output) = (folder.appendingPathComponent("profile/user"), folder.appendingPathComponent("out"))
        for path in [user, output] {
            try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(settings.utf8).write(to: user.appendingPathComponent("registrymodifications.xcu"))
        let file = folder.appendingPathComponent("book.\(kind)")
        try Data(bytes).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
        process.arguments = [
            "120", program.path, "-env:UserInstallation=\(folder.appendingPathComponent("profile").absoluteString)",
            "--headless", "--convert-to", format, "--outdir", output.path, file.path,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard
            let saved = FileManager.default.contents(
                atPath: output.appendingPathComponent("book.\(format.prefix { $0 != ":" })").path)
        else {
            throw Fault.failed(process.terminationStatus)
        }
        return Array(saved)
    }

    /// Calculate on opening, always: it would trust the values in the file otherwise.
    private static let settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">\
        <value>0</value></prop></item>
        </oor:items>
        """
}
