import Foundation
import Testing

/// Every command that prints a report, as a user runs it: exit status, both languages, JSON that keeps the schema.
@Suite(.serialized) struct QuestionTests {
    /// Commands that print no report; `serve` and `sweep` have suites of their own.
    static let others = [
        "new", "check", "import-solution", "export", "template", "import", "schema", "generate", "help", "serve",
        "sweep",
    ]

    /// A run of each of the rest. `FOLDER/plan.json` is the best plan of the tiny scenario, `FOLDER/other.json` another,
    /// `FOLDER/tight.json` a scenario without a plan.
    static let runs: [[String]] = {
        let (knapsack, acquisition) = ("tiny-knapsack/scenario.json", "tiny-acquisition/scenario.json")
        return [
            ["solve", knapsack, "--no-save"], ["verify", acquisition, "FOLDER/plan.json"], ["rules"],
            ["why-not", acquisition], ["admit", acquisition, "P1"], ["conflict", "FOLDER/tight.json"],
            ["compare", knapsack, acquisition, "FOLDER/tight.json"],
            ["compare", acquisition, "FOLDER/plan.json", "--scenario", acquisition],
            ["diff", acquisition, "FOLDER/plan.json", "FOLDER/other.json"], ["tasks", acquisition],
            ["tasks", acquisition, "FOLDER/plan.json"], ["view", acquisition, "A"],
            ["price", knapsack, "--steps", "2"], ["price", knapsack, "--budget", "20%"], ["decisions", knapsack],
            ["negotiate", knapsack], ["negotiate", acquisition, "--give", "B1=1000"],
            ["admit", acquisition, "P1", "--budget", "300%"],
            ["whatif", acquisition, "--each", "projects"], ["whatif", acquisition, "--without", "P3", "--later", "P2"],
            ["why-not", acquisition, "P1", "--park", "A"],
            ["replan", acquisition, "--previous", "FOLDER/other.json", "--max-changes", "1"],
            ["break-even", acquisition], ["ladder", knapsack, "--quota", "Q-COD", "50%", "100%"],
            ["alternatives", acquisition, "--within", "5%"], ["pareto", acquisition, "--tiers", "tax,money"],
            ["robust", acquisition, "--aim", "expected", "--set", "projects.P1.probability=0.5"],
            ["robust", knapsack, "--reserve", "10%"],
            ["report", "FOLDER/plan.json", "--scenario", acquisition],
            ["report", "FOLDER/plan.json", "--scenario", acquisition, "--out", "FOLDER/pack", "--compare", knapsack],
            ["import-shapes", "tiny-contiguity/scenario.json", "FOLDER/map.geojson", "--out", "FOLDER/shapes.json"],
        ]
    }()

    /// The folder that the runs name, and what else they need.
    private static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let scenario = Landplan.scenario("tiny-acquisition/scenario.json")
        #expect(try Landplan.run(["solve", scenario, "--out", folder.appendingPathComponent("r").path]).status == 0)
        func write(_ name: String, _ text: String) throws {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        try FileManager.default.moveItem(
            at: folder.appendingPathComponent("r/plan.json"), to: folder.appendingPathComponent("plan.json"))
        try write(
            "other.json",
            #"{"allocations": [{"project": "P3", "start": "2024", "parcels": [{"parcel": "C1", "area": 25}]}]}"#)
        try FileManager.default.copyItem(
            atPath: Landplan.scenario("tiny-knapsack/scenario.json"),
            toPath: folder.appendingPathComponent("base.json").path)
        try write(
            "tight.json",
            #"""
            {"schemaVersion": 1, "extends": "base.json", "id": "tight", "title": {"zh": "过紧", "en": "Too tight"},
             "overrides": [{"name": "tax", "set": {"targets": [{"id": "T", "name": {"zh": "税收", "en": "tax"},
               "measure": {"indicator": "tax"}, "atLeast": 99999, "hard": true}]}}]}
            """#)
        try write(
            "map.geojson",
            #"""
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"地块编号": "A2 地块"}, "geometry": {"type": "Polygon", "coordinates":
                [[[100, 0], [210, 0], [210, 133.333], [100, 133.333], [100, 0]]]}},
              {"type": "Feature", "properties": {"地块编号": "A3"}, "geometry": {"type": "Polygon", "coordinates":
                [[[207, 0], [300, 0], [300, 133.333], [207, 133.333], [207, 0]]]}},
              {"type": "Feature", "properties": {"地块编号": "D9"}, "geometry": {"type": "Polygon", "coordinates":
                [[[0, 160], [100, 160], [100, 293], [0, 160]]]}}]}
            """#)
        return try body(folder)
    }

    private static func arguments(_ run: [String], _ folder: URL) -> [String] {
        run.map { argument in
            argument.hasPrefix("tiny-")
                ? Landplan.scenario(argument) : argument.replacingOccurrences(of: "FOLDER", with: folder.path)
        }
    }

    @Test func everyCommandIsTried() throws {
        let help = try Landplan.run(["--help", "--lang", "en"]).output
        let list = help.components(separatedBy: "SUBCOMMANDS:").dropFirst().joined()
        let names = list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "See" }
        #expect(names.count > 10)
        for name in names { #expect(Self.others.contains(name) || Self.runs.contains { $0[0] == name }, "\(name)") }
    }

    /// Commands are told in groups; a word that is none gets the nearest, a project is known by its name, too.
    @Test func whatIsNamedWronglyGetsTheNearest() throws {
        let misspelt = try Landplan.run(["sovle", "x.json"])
        #expect(misspelt.status == 1)
        #expect(misspelt.error.contains("“solve”"))
        let scenario = Landplan.scenario("tiny-offset/scenario.json")
        let named = try Landplan.run(["why-not", scenario, "项目4", "--no-cache"])
        let known = try Landplan.run(["why-not", scenario, "P4", "--no-cache"])
        #expect(named.status == 0 && named.output == known.output)
        let unknown = try Landplan.run(["why-not", scenario, "项目44", "--no-cache"])
        #expect(unknown.status == 1 && unknown.error.contains("项目4（P4）"))
    }

    /// One table of an answer, and some of its columns.
    @Test func partsOfAnAnswer() throws {
        let scenario = Landplan.scenario("tiny-offset/scenario.json")
        let one = try Landplan.run(["solve", scenario, "--no-save", "--table", "tiers"])
        #expect(one.status == 0)
        #expect(one.output.components(separatedBy: "■").count == 2)
        let some = try Landplan.run([
            "solve", scenario, "--no-save", "--table", "目标层级", "--columns", "tier,达到", "--format", "csv",
        ])
        #expect(some.output.contains("层级,达到") || some.output.contains("层级"))
        #expect(!some.output.contains("方向"))
        let none = try Landplan.run(["solve", scenario, "--no-save", "--table", "nothing"])
        #expect(none.status == 1 && none.error.contains("tiers（目标层级）"))
    }

    @Test func bothLanguages() throws {
        try Self.withFolder { folder in
            for run in Self.runs {
                for language in ["zh", "en"] {
                    let ending = try Landplan.run(Self.arguments(run, folder) + ["--lang", language])
                    #expect(ending.status == 0, "\(run) \(ending.error)")
                    let isChinese = ending.output.unicodeScalars.contains { (0x4e00...0x9fff).contains($0.value) }
                    #expect(isChinese || language == "en", "\(run) \(language)")
                    #expect(!ending.output.contains("nil") && !ending.output.contains("Optional("), "\(run)")
                }
            }
        }
    }

    @Test func badArgumentsAreOne() throws {
        let scenario = Landplan.scenario("tiny-acquisition/scenario.json")
        for run in [
            ["compare", scenario], ["compare", scenario, "/nowhere.json"],
            ["diff", scenario, "/nowhere.json", scenario],
            ["tasks", scenario, "/nowhere.json"], ["view", scenario, "nowhere"],
            ["admit", scenario, "P9"], ["admit", scenario, "P2"],
            ["why-not", scenario, "P9"], ["conflict", scenario],
            ["price", scenario, "--limit", "P9"], ["price", scenario, "--step", "1"], ["replan", scenario],
            ["break-even", scenario, "P9"], ["ladder", scenario], ["ladder", scenario, "--quota", "P9", "100%"],
            ["alternatives", scenario], ["alternatives", scenario, "--within", "2"],
            ["pareto", scenario, "--tiers", "nothing"], ["robust", scenario], ["robust", scenario, "--aim", "worst"],
            // There is no quota of which anything could be kept back.
            ["robust", scenario, "--reserve", "10%"],
        ] {
            let ending = try Landplan.run(run)
            #expect(ending.status == 1, "\(run) \(ending.output)")
            #expect(!ending.error.isEmpty, "\(run)")
        }
    }

    @Test func brokenPlansAreFive() throws {
        try Self.withFolder { folder in
            let scenario = Landplan.scenario("tiny-acquisition/scenario.json")
            let bad = folder.appendingPathComponent("bad.json").path
            let text =
                #"{"allocations": [{"project": "P1", "start": "2023", "parcels": [{"parcel": "S1", "area": 20}]}]}"#
            try Data(text.utf8).write(to: URL(fileURLWithPath: bad))
            for run in [
                ["diff", scenario, bad, folder.appendingPathComponent("plan.json").path], ["tasks", scenario, bad],
                ["compare", scenario, bad, "--scenario", scenario],
            ] {
                let ending = try Landplan.run(run)
                #expect(ending.status == 5, "\(run) \(ending.error)")
                #expect(ending.output.contains("违反"), "\(run)")
            }
        }
    }

    @Test func noPlanIsTwo() throws {
        try Self.withFolder { folder in
            let tight = folder.appendingPathComponent("tight.json").path
            for run in [["why-not", tight], ["admit", tight, "P1"], ["tasks", tight], ["view", tight, "A"]] {
                let status = try Landplan.run(run).status
                #expect(status == 2, "\(run)")
            }
        }
    }

    /// A saved result stands as proved as long as the files that it was made from are the same to the byte.
    @Test func savedResultsAreHeldAgainstTheirInputs() throws {
        let folder = try Landplan.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let scenario = folder.appendingPathComponent("mine.json")
        let text = try String(contentsOfFile: Landplan.scenario("tiny-acquisition/scenario.json"), encoding: .utf8)
        try Data(text.utf8).write(to: scenario)
        #expect(try Landplan.run(["solve", scenario.path]).status == 0)
        let saved = folder.appendingPathComponent("results/mine").path
        let same = try Landplan.run(["compare", scenario.path, saved, "--lang", "en", "--no-cache"])
        #expect(same.status == 0, "\(same.error)")
        #expect(same.output.components(separatedBy: "proved optimal").count == 3)
        try Data(text.replacingOccurrences(of: "\"tax\": 240", with: "\"tax\": 241").utf8).write(to: scenario)
        let changed = try Landplan.run(["compare", scenario.path, saved, "--lang", "en", "--no-cache"])
        #expect(changed.output.components(separatedBy: "proved optimal").count == 2)
        #expect(changed.output.contains("not decided") && changed.output.contains("have changed since"))
        // A bare plan does not know its scenario, nor one that lies elsewhere.
        let moved = folder.appendingPathComponent("plan.json").path
        try FileManager.default.copyItem(atPath: "\(saved)/plan.json", toPath: moved)
        try FileManager.default.removeItem(at: scenario)
        let lost = try Landplan.run(["compare", Landplan.scenario("tiny-acquisition/scenario.json"), moved])
        #expect(lost.status == 1 && lost.error.contains("--scenario"))
    }

    /// Judged by another program: Python's jsonschema.
    @Test func jsonKeepsTheSchema() throws {
        guard !IndependentTools.skipped, let python = IndependentTools.python else { return }
        try Self.withFolder { folder in
            let schema = folder.appendingPathComponent("schema.json")
            try Data(try Landplan.run(["schema", "--of", "report"]).output.utf8).write(to: schema)
            var files: [String] = []
            for (number, run) in Self.runs.enumerated() {
                let ending = try Landplan.run(Self.arguments(run, folder) + ["--json"])
                let file = folder.appendingPathComponent("report-\(number).json")
                try Data(ending.output.utf8).write(to: file)
                files.append(file.path)
                // And one that must be refused.
                let broken = folder.appendingPathComponent("broken-\(number).json")
                let text = ending.output.replacingOccurrences(of: #""headline""#, with: #""hedline""#)
                try Data(text.utf8).write(to: broken)
                files.append(broken.path)
            }
            let program = """
                import json, sys
                import jsonschema
                schema = json.load(open(sys.argv[1]))
                jsonschema.Draft202012Validator.check_schema(schema)
                validator = jsonschema.Draft202012Validator(schema)
                for file in sys.argv[2:]:
                    print(next((e.json_path + ": " + e.message[:200] for e in validator.iter_errors(json.load(open(file)))), ""))
                """
            let ending = try Landplan.run(python, ["-c", program, schema.path] + files)
            #expect(ending.status == 0, "\(ending.error)")
            let verdicts = ending.output.split(separator: "\n", omittingEmptySubsequences: false)
            for (number, run) in Self.runs.enumerated() {
                #expect(verdicts[2 * number] == "", "\(run)")
                #expect(verdicts[2 * number + 1] != "", "\(run)")
            }
        }
    }

    /// Control-C a second after the start: what is known so far, soon, and nothing claimed that is not proved.
    @Test(arguments: [
        ["why-not"], ["admit", "M03"], ["tasks"],
    ])
    func stops(_ run: [String]) throws {
        try stop([run[0], Landplan.scenario("qingpu-2025/half-years.json")] + run.dropFirst())
    }

    @Test func comparisonsAndConflictsStop() throws {
        let half = Landplan.scenario("qingpu-2025/half-years.json")
        try stop(["compare", half, half])
        try stop(["conflict", Landplan.scenario("qingpu-2025/infeasible.json")], mayEnd: true)
    }

    private func stop(_ arguments: [String], mayEnd: Bool = false) throws {
        let process = Process()
        process.executableURL = Landplan.binary
        process.arguments = arguments + ["--no-cache", "--quiet", "--lang", "en"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        Thread.sleep(forTimeInterval: 1)
        let clock = ContinuousClock()
        let asked = clock.now
        process.interrupt()
        let number = process.processIdentifier
        let patience = DispatchWorkItem { kill(number, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + 30, execute: patience)
        defer { patience.cancel() }
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        let isEarly = mayEnd && process.terminationStatus == 0
        #expect(isEarly || [3, 4].contains(process.terminationStatus), "\(arguments) \(process.terminationStatus)")
        #expect(process.terminationReason == .exit)
        #expect(asked.duration(to: clock.now) < .seconds(10), "\(arguments)")
        #expect(isEarly || text.contains("stopped by the user"), "\(arguments) \(text.prefix(400))")
    }
}
