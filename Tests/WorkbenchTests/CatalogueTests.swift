import Foundation
import Records
import Testing

@Suite("Every question that the program answers has a panel")
struct CatalogueTests {
    /// What every command takes that asks, and panels do not offer: how it prints, what it reads, how hard it tries.
    private static let shared: Set<String> = [
        "scenario", "set", "lang", "memory-limit", "node-limit", "gap", "format", "json", "table", "columns", "wide",
        "time",
        "no-cache", "quiet", "version", "help",
    ]
    /// Options that the workbench says by itself, each with its reason.
    private static let own = ["alternatives": ["plans"]]  // The small maps are drawn from what it leaves.

    private struct Command {
        let name: String
        let arguments: [String]
    }

    /// Commands that solve on the way, as the program itself tells them.
    private func asking() throws -> [Command] {
        let dump = try RunningWorkbench.run(["--experimental-dump-help"]).output
        let tree = try #require(JSONParser.parse(Array(dump.utf8)).tree)
        return (tree["command"]?["subcommands"]?.items ?? []).compactMap { command in
            let names = (command["arguments"]?.items ?? []).compactMap { argument in
                argument["names"]?.items.first { $0["kind"]?.string == "long" }?["name"]?.string
                    ?? argument["valueName"]?.string
            }
            guard let name = command["commandName"]?.string, names.contains("no-cache") else { return nil }
            return Command(name: name, arguments: names)
        }
    }

    @Test("Every command that asks is a question of the page, or told where else its answer is")
    func commands() throws {
        let bench = try RunningWorkbench()
        let catalogue = try bench.look("catalogue")
        let forms = try #require(catalogue["questions"]?.items)
        let elsewhere = (catalogue["elsewhere"]?.items ?? []).compactMap { $0["command"]?.string }
        let commands = try asking()
        #expect(commands.count >= 16)
        for command in commands where !elsewhere.contains(command.name) {
            let form = try #require(forms.first { $0["name"]?.string == command.name }, "\(command.name) has no panel")
            let fields = (form["fields"]?.items ?? []).compactMap { $0["name"]?.string }
            let known = Self.shared.union(fields).union(Self.own[command.name] ?? [])
            #expect(command.arguments.filter { !known.contains($0) } == [], "\(command.name)")
            // And nothing is offered that the command does not take.
            #expect(fields.filter { !command.arguments.contains($0) } == [], "\(command.name)")
        }
        let names = commands.map(\.name)
        let asked = forms.compactMap { $0["name"]?.string }
        #expect(asked.allSatisfy(names.contains))
        #expect(elsewhere.allSatisfy(names.contains))
    }

    @Test("Forms are told in both languages, and their lists hold what the scenario has")
    func choices() throws {
        let bench = try RunningWorkbench()
        let catalogue = try bench.look("catalogue")
        for form in catalogue["questions"]?.items ?? [] {
            for words in [form["title"], form["hint"]] + (form["fields"]?.items ?? []).map({ $0["words"] }) {
                #expect(words?["zh"]?.string?.isEmpty == false && words?["en"]?.string?.isEmpty == false)
            }
        }
        func values(_ kind: String) -> [String] {
            (catalogue["choices"]?[kind]?.items ?? []).compactMap { $0["value"]?.string }
        }
        #expect(values("project") == ["P1", "P2", "P3", "P4"])
        #expect(values("park") == ["A", "B"])
        #expect(values("tier") == ["tax", "city"])
        #expect(values("amount") == ["Q-D", "Q-C", "B1"])
        #expect(values("plan") == ["in-hand"])
        #expect(values("relief").contains("Q-D"))
        #expect(values("rule").starts(with: ["P1", "P2", "P3", "P4"]))
    }

    @Test(
        "Answers of panels are the command's, to the byte",
        arguments: [
            (
                "tiny-offset", #"{"question": "why-not", "options": {"project": ["P4"], "park": ["B"]}}"#,
                ["why-not", "P4", "--park=B"]
            ),
            (
                "tiny-offset", #"{"question": "whatif", "options": {"each": "projects"}}"#,
                ["whatif", "--each=projects"]
            ),
            (
                "tiny-offset",
                #"{"question": "whatif", "options": {"move": ["P4=S1"], "later": ["P1"], "together": true}}"#,
                ["whatif", "--move=P4=S1", "--later=P1", "--together"]
            ),
            (
                "tiny-offset", #"{"question": "pareto", "options": {"tiers": ["tax", "city"]}}"#,
                ["pareto", "--tiers=tax,city"]
            ),
            ("tiny-offset", #"{"question": "robust", "options": {"reserve": "10%"}}"#, ["robust", "--reserve=10%"]),
            (
                "tiny-knapsack", #"{"question": "ladder", "options": {"quota": ["Q-COD 50% 100%"]}}"#,
                ["ladder", "--quota", "Q-COD", "50%", "100%"]
            ),
            (
                "tiny-offset", #"{"question": "replan", "options": {"previous": "in-hand", "max-changes": "1"}}"#,
                ["replan", "--previous=PLAN", "--max-changes=1"]
            ),
            ("tiny-offset", #"{"question": "tasks", "options": {"plan": "in-hand"}}"#, ["tasks", "PLAN"]),
            ("tiny-offset", #"{"question": "tasks"}"#, ["tasks"]),
            ("tiny-offset", #"{"question": "view", "options": {"place": "A镇"}}"#, ["view", "A镇"]),
            (
                "tiny-knapsack",
                #"{"question": "price", "options": {"limit": ["Q-COD"], "steps": "3", "time-limit": "60"}}"#,
                ["price", "--limit=Q-COD", "--steps=3"]
            ),
        ])
    func answers(_ scenario: String, _ body: String, _ command: [String]) throws {
        let bench = try RunningWorkbench(scenario)
        let plan = bench.folder.appendingPathComponent("results/scenario/plan.json").path
        let job = try bench.finished(try bench.ask("questions", body))
        let own = try bench.get("/api/v1/answer?job=\(job)").text
        let rest = command.dropFirst().map { $0.replacingOccurrences(of: "PLAN", with: plan) }
        #expect(own == (try RunningWorkbench.run([command[0], bench.scenario] + rest + ["--json"]).output))
        #expect(own.hasPrefix("{"))
    }

    @Test("What cannot hold together, of a scenario without a plan")
    func conflict() throws {
        let target =
            #", "targets": [{"id": "T", "name": "T", "measure": {"indicator": "tax"}, "atLeast": 99999, "hard": true}]}"#
        let bench = try RunningWorkbench(
            "tiny-knapsack",
            change: { text in
                let end = text.lastIndex(of: "}") ?? text.endIndex
                return text[..<end] + target
            }, solved: false)
        let job = try bench.finished(try bench.ask("questions", #"{"question": "conflict", "options": {"more": "1"}}"#))
        let own = try bench.get("/api/v1/answer?job=\(job)").text
        #expect(own == (try RunningWorkbench.run(["conflict", bench.scenario, "--more=1", "--json"]).output))
    }

    @Test("Other plans can be drawn: each is a plan that keeps all rules")
    func gallery() throws {
        let bench = try RunningWorkbench("tiny-acquisition")
        let job = try bench.finished(
            try bench.ask("questions", #"{"question": "alternatives", "options": {"within": "50%", "most": "2"}}"#))
        let answer = try bench.look("answer?job=\(job)")
        let told = answer["tables"]?.items.first { $0["id"]?.string == "plans" }?["rows"]?.items
            .filter { $0["cells"]?["plan"] != nil }
        #expect(told?.isEmpty == false)
        for number in 1...(told?.count ?? 1) {
            let plan = try bench.get("/api/v1/file?job=\(job)&name=plan-\(number).json")
            #expect(plan.status == 200)
            let path = bench.folder.appendingPathComponent("other.json").path
            try Data(plan.body).write(to: URL(fileURLWithPath: path))
            #expect(try RunningWorkbench.run(["verify", bench.scenario, path]).status == 0)
            #expect(try bench.ask("map", #"{"moves": [], "plan": \#(plan.text)}"#)["marks"]?.items.isEmpty == false)
        }
        #expect(try bench.get("/api/v1/file?job=\(job)&name=plan-12.json").status == 404)
    }
}
