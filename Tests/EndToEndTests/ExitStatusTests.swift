import Foundation
import Testing

/// One exit status, one meaning.
@Suite struct ExitStatusTests {
    @Test func usageIsOne() throws {
        #expect(try Landplan.run(["solve"]).status == 1)
        #expect(try Landplan.run(["solve", "x.json", "--no-such-option"]).status == 1)
        #expect(try Landplan.run(["no-such-command"]).status == 1)
        #expect(try Landplan.run(["solve", "/nowhere/at-all.json"]).status == 1)
        #expect(try Landplan.run(["solve", "-"], input: "{").status == 1)
    }

    @Test func helpAndVersionAreZero() throws {
        let help = try Landplan.run(["--help"])
        #expect(help.status == 0)
        #expect(help.output.contains("退出状态"))
        #expect(try Landplan.run(["--help", "--lang", "en"]).output.contains("EXIT STATUS"))
        #expect(try Landplan.run(["--version"]).status == 0)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionsComeFromTheParser(_ shell: String) throws {
        let script = try Landplan.run(["--generate-completion-script", shell])
        #expect(script.status == 0)
        #expect(script.output.contains("import-solution"))
    }

    @Test func stoppedBeforeAnythingIsFour() throws {
        let ending = try Landplan.run([
            "solve", Landplan.scenario("qingpu-2025/scenario.json"), "--no-save", "--time-limit", "0",
        ])
        #expect(
            ending.status == 4 || ending.status == 3, "\(ending.status): \(ending.output.prefix(300))\(ending.error)")
        #expect(!ending.output.contains("无可行") && !ending.output.contains("最优"))
    }

    @Test func brokenRuleIsFive() throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let scenario = Landplan.scenario("tiny-knapsack/scenario.json")
        let plan = folder.appendingPathComponent("hand.json")
        try Data(#"{"allocations": [{"project": "P1", "start": "1999", "parcels": []}]}"#.utf8).write(to: plan)
        let ending = try Landplan.run(["verify", scenario, plan.path, "--lang", "en"])
        #expect(ending.status == 5, "\(ending.output)\(ending.error)")
    }

    /// Of conflicts as the table has it: none is a check that passed, one is that there is no plan, else nothing is known.
    @Test func conflictsAreWhatTheyAre() throws {
        let scenario = Landplan.scenario("tiny-knapsack/scenario.json")
        let none = try Landplan.run(["conflict", scenario, "--no-cache"])
        #expect(none.status == 0 && none.output.contains("没有矛盾"), "\(none.output)\(none.error)")
        let asked = try Landplan.run(["conflict", scenario, "--json", "--no-cache"])
        #expect(asked.status == 0 && asked.output.contains(#""report": "conflict""#))
        let promised = ["P1", "P2", "P3"].flatMap { ["--set", "projects.\($0).committed=true"] }
        let found = try Landplan.run(["conflict", scenario, "--no-cache"] + promised)
        #expect(found.status == 2 && found.output.contains("无可行方案"), "\(found.output)\(found.error)")
        let open = try Landplan.run(["conflict", scenario, "--no-cache", "--time-limit", "0"])
        #expect(open.status == 4 && open.output.contains("未能判定"), "\(open.output)\(open.error)")
    }

    @Test func settingTakesEffect() throws {
        let scenario = Landplan.scenario("tiny-knapsack/scenario.json")
        let wrong = try Landplan.run(["check", scenario, "--set", "projects.P1.taxx=5", "--lang", "en"])
        #expect(wrong.status == 1)
        #expect(wrong.output.contains("did you mean"))
        let narrowed = try Landplan.run([
            "solve", scenario, "--no-save", "--set", "projects.P2=null", "--set", "projects.P3=null",
        ])
        #expect(narrowed.status == 0, "\(narrowed.error)")
    }
}
