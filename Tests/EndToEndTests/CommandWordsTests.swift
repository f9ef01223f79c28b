import Foundation
import Testing

/// Help and refusals are in the language in which the program speaks, and what is misspelt gets the nearest.
@Suite struct CommandWordsTests {
    private static let commands = [
        "new", "template", "import", "import-shapes", "check", "generate", "solve", "report", "tasks", "verify",
        "why-not",
        "admit", "conflict", "price", "negotiate", "whatif", "decisions", "break-even", "compare", "diff",
        "alternatives",
        "replan", "ladder", "pareto", "robust", "sweep", "rules", "schema", "export", "import-solution",
    ]

    private static func isChinese(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.contains { (0x4e00...0x9fff).contains($0.value) }
    }

    @Test func helpIsInOneLanguage() throws {
        for command in [[]] + Self.commands.map({ [$0] }) {
            let zh = try Landplan.run(command + ["--help"])
            #expect(zh.status == 0, "\(command)")
            for word in ["OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "default:", "values:", "Show "] {
                #expect(!zh.output.contains(word), "\(command) \(word)")
            }
            let lines = zh.output.split(separator: "\n")
            for (number, line) in lines.enumerated() where line.hasPrefix("  ") && !line.hasPrefix("   ") {
                let next = lines.indices.contains(number + 1) ? lines[number + 1] : ""
                #expect(Self.isChinese(line) || Self.isChinese(next), "\(command) \(line)")
            }
            let en = try Landplan.run(command + ["--help", "--lang", "en"])
            let foreign = en.output.split(separator: "\n").filter(Self.isChinese)
            // Words that are written in Chinese in either language: units, aims, counts.
            #expect(
                foreign.allSatisfy { $0.contains("亩") || $0.contains("元") || $0.contains("专利") || $0.contains("任务") },
                "\(foreign)")
        }
    }

    /// Every way in which a command line can be wrong.
    @Test func refusalsAreInOneLanguage() throws {
        let scenario = Landplan.scenario("tiny-knapsack/scenario.json")
        let wrong = [
            ["sovle", scenario], ["solve"], ["solve", scenario, "--colums", "a"], ["solve", scenario, "--columns"],
            ["solve", scenario, "--format", "txt"], ["solve", scenario, "--lang"], ["solve", scenario, "extra"],
            ["solve", scenario, "extra", "more"], ["solve", scenario, "--quiet=yes"],
            ["solve", scenario, "--gap", "x"],
            ["solve", scenario, "--gap", "2"], ["solve", scenario, "-x"], ["why-not", scenario, "P99"],
            ["why-not", scenario, "--park", "nowhere"], ["price", scenario, "--steps", "0"],
            ["price", scenario, "--limit", "Q-CDO"], ["negotiate", scenario, "--give", "Q-CDO"],
            ["negotiate", scenario, "--give", "Q-COD=much"], ["negotiate", scenario, "--owner", "king"],
            ["whatif", scenario], ["whatif", scenario, "--without", "nothing"], ["whatif", scenario, "--change", "x"],
            ["admit", scenario], ["solve", scenario, "--table", "teirs"], ["solve", scenario, "--columns", "teir"],
            ["pareto", scenario, "--tiers", "tax,taxx"], ["report", scenario, "--paper", "a5"], ["compare", scenario],
            ["ladder", scenario, "--quota", "Q-CDO", "100%"],
        ]
        for arguments in wrong {
            let zh = try Landplan.run(arguments)
            #expect(zh.status == 1, "\(arguments) \(zh.output)")
            #expect(Self.isChinese(zh.error), "\(arguments) \(zh.error)")
            for word in ["Usage", "Error", "Missing", "Unknown", "Unexpected", "invalid", "Please", " is ", " the "] {
                #expect(!zh.error.contains(word), "\(arguments) \(zh.error)")
            }
            let en = try Landplan.run(arguments + ["--lang", "en"])
            guard !arguments.contains("--lang"), arguments != ["sovle", scenario] else { continue }
            #expect(!en.error.contains("没有") && !en.error.contains("错误"), "\(arguments) \(en.error)")
        }
        for (misspelt, meant) in [
            (["solve", scenario, "--colums", "a"], "--columns"), (["solve", scenario, "--table", "teirs"], "tiers"),
            (["negotiate", scenario, "--give", "Q-CDO"], "Q-COD"), (["price", scenario, "--limit", "Q-CDO"], "Q-COD"),
        ] {
            let told = try Landplan.run(misspelt).error
            #expect(told.contains("是否应为") && told.contains(meant), "\(told)")
        }
    }
}
