import Foundation
import Testing

/// A plan goes out as tables, is changed by hand, and comes back into every command that takes a plan.
@Suite struct PlanTableCommandTests {
    /// Solved results of a tiny scenario, in a folder of their own.
    private static func solved() throws -> (folder: URL, scenario: String, results: String) {
        let folder = try Landplan.temporaryFolder()
        let scenario = folder.appendingPathComponent("s.json").path
        try FileManager.default.copyItem(atPath: Landplan.scenario("tiny-knapsack/scenario.json"), toPath: scenario)
        #expect(try Landplan.run(["solve", scenario, "--quiet"]).status == 0)
        return (folder, scenario, folder.appendingPathComponent("results/s").path)
    }

    @Test(arguments: ["plan.xlsx", "plan/"]) func whatIsWrittenIsReadBackByEveryCommand(_ name: String) throws {
        let (folder, scenario, results) = try Self.solved()
        defer { try? FileManager.default.removeItem(at: folder) }
        let plan = "\(folder.path)/\(name)"
        #expect(try Landplan.run(["export", results, plan]).status == 0)
        // What people have changed is not written over unasked; a plan is no program.
        #expect(try Landplan.run(["export", results, plan]).status == 1)
        #expect(try Landplan.run(["export", results]).status == 1)
        let json = "\(results)/plan.json"
        for command in [["verify", scenario], ["diff", scenario, json], ["tasks", scenario]] {
            let endings = try [json, plan].map { try Landplan.run(command + [$0]) }
            #expect(endings[0].status == 0 && endings[1].status == 0, "\(command) \(endings[1].error)")
            // A bare plan does not say which scenario it was made for.
            if command[0] != "diff" { #expect(endings[0].output == endings[1].output) }
        }
        for option in ["--previous", "--start"] {
            let ending = try Landplan.run(["solve", scenario, option, plan, "--no-save", "--quiet"])
            #expect(ending.status == 0, "\(option) \(ending.error)")
        }
        #expect(try Landplan.run(["replan", scenario, "--previous", plan, "--quiet"]).status == 0)
        // Beside its scenario it is the same plan.
        let compared = try Landplan.run(["compare", scenario, plan, "--quiet"])
        #expect(compared.status == 0, "\(compared.error)")
        let pack = "\(folder.path)/pack"
        let report = try Landplan.run(["report", plan, "--scenario", scenario, "--out", pack, "--quiet"])
        #expect(report.status == 0, "\(report.error)")
    }

    @Test func whatIsChangedIsJudgedAndWhatIsWrongIsToldByItsCell() throws {
        let (folder, scenario, results) = try Self.solved()
        defer { try? FileManager.default.removeItem(at: folder) }
        let plan = "\(folder.path)/plan"
        #expect(try Landplan.run(["export", results, "\(plan)/"]).status == 0)
        let table = "\(plan)/allocations.csv"
        let lines = try String(contentsOfFile: table, encoding: .utf8).split(separator: "\r\n").map(String.init)
        func write(_ changed: [String]) throws {
            try Data((changed.joined(separator: "\r\n") + "\r\n").utf8).write(to: URL(fileURLWithPath: table))
        }
        // One placement taken out: a plan that brings less, and keeps the rules.
        try write(Array(lines.dropLast()))
        let less = try Landplan.run(["diff", scenario, "\(results)/plan.json", plan])
        #expect(less.status == 0 && less.output.contains("P"), "\(less.error)")
        // Twice the same.
        try write(lines + lines.suffix(1))
        #expect(try Landplan.run(["verify", scenario, plan]).status == 5)
        // Nobody's project, in nobody's year: both at once.
        let cells = lines[lines.count - 1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        try write(lines.dropLast() + [(["P99", "", "将来"] + cells.dropFirst(3)).joined(separator: ",")])
        let wrong = try Landplan.run(["verify", scenario, plan])
        #expect(wrong.status == 1)
        #expect(wrong.error.contains("P99") && wrong.error.contains("将来"), "\(wrong.error)")
        #expect(try Landplan.run(["verify", scenario, Landplan.scenario("tiny-knapsack/README.md")]).status == 1)
    }

    /// A ledger stands wherever a scenario does, its results beside it or where they were put.
    @Test func ledgersAreComparedWithTheirPlans() throws {
        let (folder, scenario, _) = try Self.solved()
        defer { try? FileManager.default.removeItem(at: folder) }
        let ledger = "\(folder.path)/台账.xlsx"
        #expect(try Landplan.run(["export", scenario, ledger]).status == 0)
        #expect(try Landplan.run(["solve", ledger, "--out", "\(folder.path)/r", "--quiet"]).status == 0)
        #expect(try Landplan.run(["export", "\(folder.path)/r", "\(folder.path)/方案.xlsx"]).status == 0)
        for others in [["r"], ["方案.xlsx"], ["r", "方案.xlsx"]] {
            let ending = try Landplan.run(["compare", ledger] + others.map { "\(folder.path)/\($0)" } + ["--quiet"])
            #expect(ending.status == 0, "\(others) \(ending.error)")
        }
    }
}
