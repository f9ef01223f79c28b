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
