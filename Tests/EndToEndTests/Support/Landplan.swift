import Foundation

/// Runs the built program as a user would.
struct Landplan {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The program built with the tests; `Scripts/test` has both optimised.
    static let binary = root.appendingPathComponent(".build/debug/landplan")

    struct Ending {
        let status: Int32
        let output: String
        let error: String
    }

    /// Runs landplan to its end.
    static func run(_ arguments: [String], input: String? = nil) throws -> Ending {
        try run(binary, arguments, input: input)
    }

    /// Runs a program to its end; both streams are drained while it runs.
    static func run(_ program: URL, _ arguments: [String], input: String? = nil) throws -> Ending {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = root
        // What people's own locale says must not matter here.
        process.environment = ProcessInfo.processInfo.environment.merging(["LANDPLAN_LANG": "zh"]) { $1 }
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let (out, err) = (scratch.appendingPathComponent("out"), scratch.appendingPathComponent("err"))
        for file in [out, err] { FileManager.default.createFile(atPath: file.path, contents: nil) }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        if let input {
            let file = scratch.appendingPathComponent("in")
            try Data(input.utf8).write(to: file)
            process.standardInput = try FileHandle(forReadingFrom: file)
        } else {
            process.standardInput = FileHandle.nullDevice
        }
        try process.run()
        process.waitUntilExit()
        return Ending(
            status: process.terminationStatus, output: try String(contentsOf: out, encoding: .utf8),
            error: try String(contentsOf: err, encoding: .utf8))
    }

    /// A scenario of the project, by its path below Scenarios.
    static func scenario(_ path: String) -> String { root.appendingPathComponent("Scenarios/\(path)").path }

    /// A new folder, removed with the returned value's `remove`.
    static func temporaryFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("landplan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}

/// The Python with the independent solver and validator, made by Scripts/setup.
enum IndependentTools {
    static let python: URL? = {
        let named = ProcessInfo.processInfo.environment["LANDPLAN_PYTHON"].map { URL(fileURLWithPath: $0) }
        let candidates = [named, Landplan.root.appendingPathComponent(".build-python/bin/python3")].compactMap { $0 }
        return candidates.first { python in
            FileManager.default.isExecutableFile(atPath: python.path)
                && (try? Landplan.run(python, ["-c", "import highspy, jsonschema"]).status) == 0
        }
    }()

    /// Said by tests that cannot run without it.
    static let skipped: Bool = {
        guard python == nil else { return false }
        FileHandle.standardError.write(
            Data("SKIPPED: no Python with highspy and jsonschema; run Scripts/setup tests\n".utf8))
        return true
    }()
}
