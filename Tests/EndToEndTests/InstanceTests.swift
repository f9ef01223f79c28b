import Foundation
import Testing

/// Public formats, in instances small enough to be worked by hand, become scenarios with the same optimum.
@Suite struct InstanceTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let family: String
        let optimum: Double
        let text: String
        var testDescription: String { family }
    }

    /// Job 3 fills agent 2 alone, and then jobs 1 and 2 exceed agent 1; so it goes to agent 1, and job 2 to agent 2.
    /// Job 1 is free at agent 1: 0 + 2 + 4; at agent 2 it costs 3.
    static let assignment = " 2 3\n 0 5 4\n 3 2 2\n 3 4 2\n 2 3 5\n 5 5\n"

    static let examples = [
        Example(family: "gap-min", optimum: 6, text: assignment),
        Example(family: "gap-max", optimum: 9, text: assignment),
        // Facility 1 has room for all: 20 + 1 + 2 + 3; with both open it would be 25 + 1 + 1 + 3.
        Example(family: "sscflp-holmberg", optimum: 26, text: "2 3\n12 20\n6 5\n4. 5. 3.\n1. 2. 3.\n2. 1. 9.\n"),
        Example(
            family: "sscflp-diaz-fernandez", optimum: 26,
            text: "3 2\n1.00 2.00\n2.00 1.00\n3.00 9.00\n4.00 5.00 3.00\n20.00 5.00\n12.00 6.00\n"),
        // 6.5 + 8 use 2 + 3; the item of 10 uses 4 and leaves 1 for one of 0.5.
        Example(family: "mmkp", optimum: 14.5, text: knapsack(header: "2 1 3")),
        Example(family: "mmkp", optimum: 14.5, text: knapsack(header: "2 3 1")),
    ]

    static func knapsack(header: String) -> String {
        "\n \(header)\n 5\n 1\n 10.00 4\n 6.50 2\n 1.00 0\n 2\n 8.00 3\n 5.00 2\n 0.50 1\n Solutions by HEU\n 2 1 14.50\n"
    }

    @Test(arguments: examples) func hasTheSameOptimum(_ example: Example) throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let (file, scenario) = (folder.appendingPathComponent("instance"), folder.appendingPathComponent("s.json"))
        try Data(example.text.utf8).write(to: file)
        let converted = try Self.script("convert-instance", [example.family, file.path, "-o", scenario.path])
        #expect(converted.status == 0, "\(converted.error)")
        let checked = try Landplan.run(["check", scenario.path])
        #expect(checked.status == 0, "\(checked.output)\(checked.error)")
        let solved = try Landplan.run(["solve", scenario.path, "--out", folder.appendingPathComponent("r").path])
        #expect(solved.status == 0, "\(solved.error)")
        #expect(try SavedPlan(folder: folder.appendingPathComponent("r")).tiers.first?.value == example.optimum)
    }

    @Test(arguments: ["2 3\n1 2", "2 3\n0 5 4\n3 2 2\n3 4 2\n2 3 5\n5 5 7\n", "two agents", ""])
    func saysWhatIsWrong(_ text: String) throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("instance")
        try Data(text.utf8).write(to: file)
        let ending = try Self.script("convert-instance", ["gap-min", file.path])
        #expect(ending.status == 1)
        #expect(ending.error.contains("numbers"), "\(ending.error)")
    }

    /// Runs a script of the project.
    static func script(_ name: String, _ arguments: [String]) throws -> Landplan.Ending {
        let script = Landplan.root.appendingPathComponent("Scripts/\(name)").path
        return try Landplan.run(URL(fileURLWithPath: "/bin/bash"), [script] + arguments)
    }
}
