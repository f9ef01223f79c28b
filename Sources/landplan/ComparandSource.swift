import Fingerprint
import Foundation
import LandModel
import Planner
import Planning
import Reporting

/// Something to compare, named on the command line: a scenario file, a plan, or a folder of results.
struct ComparandSource {
    let scenario: Scenario
    /// `nil`: it has to be solved.
    private let given: Comparand?

    /// `scenario`: of plans that do not lie beside theirs.
    init(_ path: String, scenario: String?, _ speech: SpeechArguments) throws {
        let plan = Self.planPath(path)
        guard let plan else {
            let loaded = try Self.load(path, [], speech)
            (self.scenario, given) = (loaded.0, Self.saved(beside: path, loaded))
            return
        }
        let source = try PlanSource(plan, speech)
        guard let home = scenario ?? Self.scenarioPath(of: plan, source.file) else {
            let told = Words(
                "找不到 \(path) 的情景文件，请用 --scenario 指明\n",
                "the scenario of \(path) is not found: name it with --scenario\n")
            Output.error(told[speech.language])
            throw ExitStatus.badInput
        }
        let loaded = try Self.load(home, source.file.map(Self.settings) ?? [], speech)
        self.scenario = loaded.0
        given = Self.comparand(source.plan, source.file, loaded)
    }

    /// The comparand, solved if it must be.
    func comparand(_ solver: QuestionSolver) throws -> Comparand {
        if let given { return given }
        switch try solver.base(of: scenario).finding() {
        case .answered(let answer): return Comparand(answer)
        case .infeasible: return Comparand(scenario, .provedInfeasible)
        case .unknown(let cause): return Comparand(scenario, .unknown(cause))
        }
    }

    private typealias Loaded = (Scenario, SourceMap)

    private static func load(_ path: String, _ settings: [String], _ speech: SpeechArguments) throws -> Loaded {
        let loaded = ScenarioLoader().load(path, settings: settings)
        guard let scenario = loaded.scenario else {
            Output.error(IssueText.text(loaded.issues, in: speech.language))
            throw ExitStatus.badInput
        }
        return (scenario, loaded.sources)
    }

    /// The settings that a plan was made with, as its file tells.
    private static func settings(_ file: PlanFile) -> [String] {
        (1...max(file.options.entries.count, 1)).compactMap { file.options["set-\($0)"] }
    }

    /// The plan that a path names; `nil` of a scenario.
    private static func planPath(_ path: String) -> String? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
        if isFolder.boolValue { return URL(fileURLWithPath: path).appendingPathComponent(ResultFiles.planName).path }
        guard let data = FileManager.default.contents(atPath: path),
            let tree = JSONParser.parse(Array(data), input: 0).tree
        else { return nil }
        return tree["plan"] ?? tree["allocations"] == nil ? nil : path
    }

    /// Results lie in `results/NAME` beside `NAME.json`; else the scenario's file lies beside the plan.
    private static func scenarioPath(of plan: String, _ file: PlanFile?) -> String? {
        let folder = URL(fileURLWithPath: plan).deletingLastPathComponent()
        let above = folder.deletingLastPathComponent().deletingLastPathComponent()
        let named = file?.inputs.first?.path
        let places =
            [above.appendingPathComponent(folder.lastPathComponent + ".json").path]
            + (named.map { name in [above, folder].map { $0.appendingPathComponent(name).path } } ?? [])
        return places.first { FileManager.default.fileExists(atPath: $0) }
    }

    /// What `solve` saved for a scenario, if it was proved and its inputs have not changed.
    private static func saved(beside path: String, _ loaded: Loaded) -> Comparand? {
        guard path != "-" else { return nil }
        let file = URL(fileURLWithPath: path)
        let plan = file.deletingLastPathComponent().appendingPathComponent("results")
            .appendingPathComponent(file.deletingPathExtension().lastPathComponent)
            .appendingPathComponent(ResultFiles.planName)
        guard let data = FileManager.default.contents(atPath: plan.path),
            let saved = PlanFile.read(Array(data)).file, settings(saved).isEmpty
        else { return nil }
        let comparand = comparand(saved.plan, saved, loaded)
        return comparand.isProvedOptimal ? comparand : nil
    }

    /// Its file's claim is passed on only where the inputs are the same to the byte and every tier comes to what it says.
    private static func comparand(_ plan: Plan, _ file: PlanFile?, _ loaded: Loaded) -> Comparand {
        let reading = PlanReading(plan, in: Setting(loaded.0))
        guard let file else { return Comparand(reading, claim: nil) }
        let files = loaded.1.texts.map { sha256(of: $0.bytes) }
        let isCurrent = files == file.inputs.map(\.sha256)
        let values = reading.tierValues
        let agrees = file.tiers.allSatisfy { tier in values.contains { $0.id == tier.id && $0.value == tier.value } }
        let claim = isCurrent && agrees ? file.claim : nil
        let old = Words("情景文件在存档后改过，按现文件重新核对", "the scenario's files have changed since: judged by what they say now")
        return Comparand(reading, claim: claim, notes: isCurrent ? [] : [old])
    }
}
