import Foundation
import Testing

/// Every command line that stands in a page does what the page says: each page in a folder of its own, in the order of its lines,
/// with the files that readers are supposed to have. (The tutorial has its own test.)
@Suite struct PageCommandTests {
    private static let pages =
        ["README.md"]
        + ["Format", "Ledger", "Questions", "Report", "Shapes", "Model", "Sweeps", "Glossary", "Benchmark", "Engine"]
        .map {
            "Sources/landplan/landplan.docc/\($0).md"
        }

    /// The words of a command line, with the exit status that the page tells; what explains it left away.
    private static func command(_ line: Substring) -> (words: String, status: Int32)? {
        var rest = line.trimmingCharacters(in: .whitespaces)
        guard line.hasPrefix("    ") else { return nil }
        if rest.hasPrefix("Scripts/landplan ") { rest = String(rest.dropFirst(8)) }
        guard rest.hasPrefix("landplan ") else { return nil }
        let parts = rest.components(separatedBy: "（退出状态 ")
        let status = parts.count > 1 ? Int32(parts[1].prefix { $0.isNumber }) ?? 0 : 0
        // Two spaces end what is typed.
        let words = parts[0].components(separatedBy: "   ")[0].components(separatedBy: " #")[0]
        return (String(words.dropFirst(9)).trimmingCharacters(in: .whitespaces), status)
    }

    private static func shell(_ line: String, in folder: URL) throws -> Landplan.Ending {
        try Landplan.run(URL(fileURLWithPath: "/bin/sh"), ["-c", "cd '\(folder.path)' && \(line)"])
    }

    /// A small scenario under the names that pages use, solved, with a map of its parcels.
    private static func prepare(_ folder: URL) throws {
        let program = "'\(Landplan.binary.path)'"
        let map = """
            {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "K1-01"}, "geometry":
              {"type": "Polygon", "coordinates": [[[0, 0], [200, 0], [200, 100], [0, 100], [0, 0]]]}}]}
            """
        try Data(map.utf8).write(to: folder.appendingPathComponent("map.geojson"))
        let sweep = """
            {"schemaVersion": 1, "name": "futures", "scenario": "scenario.json", "axes": [{"id": "f", "draws": 2, "projects": true}]}
            """
        try Data(sweep.utf8).write(to: folder.appendingPathComponent("sweep.json"))
        let steps = [
            "cp -r '\(Landplan.scenario(""))' Scenarios", "rm -rf Scenarios/*/results",
            "\(program) new start --years 2026-2027", "cp start/scenario.json .",
            "for name in mine quota-cut stretch; do cp scenario.json $name.json; done",
            "\(program) solve scenario.json", "\(program) solve mine.json",
            "if command -v ogr2ogr; then ogr2ogr -f 'ESRI Shapefile' parcels.shp map.geojson; fi",
        ]
        for step in steps {
            let ending = try shell(step, in: folder)
            #expect(ending.status == 0, "\(step): \(ending.error)")
        }
    }

    @Test(arguments: pages) func everyLineGoes(_ page: String) throws {
        let text = try String(contentsOf: Landplan.root.appendingPathComponent(page), encoding: .utf8)
        let commands = text.split(separator: "\n").compactMap(Self.command)
        guard !commands.isEmpty else { return }
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try Self.prepare(folder)
        let hasMap = FileManager.default.fileExists(atPath: folder.appendingPathComponent("parcels.shp").path)
        for (words, status) in commands where hasMap || !words.contains("parcels.shp") {
            let ending = try Self.shell("'\(Landplan.binary.path)' \(words)", in: folder)
            #expect(ending.status == status, "\(page): \(words): \(ending.output.suffix(400)) \(ending.error)")
        }
    }
}
