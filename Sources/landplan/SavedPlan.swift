import Fingerprint
import Foundation
import Judging
import LandModel
import Ledger
import Planning
import Quantities
import Records
import Reporting
import Results

/// A plan that `solve` saved, or that was made by hand, with the scenario it is for.
struct SavedPlan {
    private(set) var scenario: Scenario
    let sources: SourceMap
    let warnings: [Issue]
    let plan: Plan
    /// `nil` of a bare plan.
    let file: PlanFile?

    /// A folder of results, a plan file, or tables of a plan; `scenario`: of plans that do not lie beside theirs.
    init(_ path: String, scenario: String?, _ speech: SpeechArguments) throws {
        let file = LedgerFile.isLedger(path) ? nil : try PlanSource(file: path, speech)
        guard let home = scenario ?? Self.scenarioPath(of: path, file?.file) else {
            let told = Words(
                "找不到 \(path) 的情景文件，请用 --scenario 指明\n",
                "the scenario of \(path) is not found: name it with --scenario\n")
            Output.error(told[speech.language])
            throw ExitStatus.badInput
        }
        let loaded = try Self.load(home, file?.file.map(Self.settings) ?? [], speech)
        guard let scenario = loaded.scenario else { throw ExitStatus.badInput }
        let source = try file ?? PlanSource(path, of: scenario, speech)
        self.init(scenario, loaded, source.plan, source.file)
    }

    /// What `solve` saved beside a scenario that was read already; `nil` where there is nothing.
    init?(beside path: String, _ loaded: LoadedScenario) {
        guard path != "-", let scenario = loaded.scenario else { return nil }
        let file = URL(fileURLWithPath: path)
        let plan = file.deletingLastPathComponent().appendingPathComponent("results")
            .appendingPathComponent(file.deletingPathExtension().lastPathComponent)
            .appendingPathComponent(ResultFiles.planName)
        guard let bytes = try? InputReader.files.read(plan.path), let saved = PlanFile.read(bytes).file,
            Self.settings(saved).isEmpty
        else { return nil }
        self.init(scenario, loaded, saved.plan, saved)
    }

    private init(_ scenario: Scenario, _ loaded: LoadedScenario, _ plan: Plan, _ file: PlanFile?) {
        self.scenario = scenario
        if let file, !file.previous.isEmpty { self.scenario.previous = file.previous }
        sources = loaded.sources
        warnings = loaded.warnings
        self.plan = plan
        self.file = file
    }

    /// The plan in a folder of results; `nil` of anything else.
    static func folderPlan(_ path: String) -> String? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return nil
        }
        return URL(fileURLWithPath: path).appendingPathComponent(ResultFiles.planName).path
    }

    /// The plan that a path names, a folder's own; `nil` of a scenario.
    static func planPath(_ path: String) -> String? {
        if LedgerFile.isLedger(path) { return nil }
        if let plan = folderPlan(path) { return plan }
        // What can be read only once is left to whoever reads it as a scenario.
        guard !InputReader.files.isStream(path), let bytes = try? InputReader.files.read(path),
            let tree = JSONParser.parse(bytes, input: 0).tree
        else { return nil }
        return tree["plan"] ?? tree["allocations"] == nil ? nil : path
    }

    /// A scenario without faults, or every fault of it on standard error and exit status 1.
    static func load(_ path: String, _ settings: [String], _ speech: SpeechArguments) throws -> LoadedScenario {
        let loaded = ScenarioInput.load(path, settings: settings)
        guard loaded.scenario != nil else {
            Output.error(IssueText.text(loaded.issues, in: speech.language))
            throw ExitStatus.badInput
        }
        return loaded
    }

    /// What its file claims, if the inputs are the same to the byte and every tier comes to what the file says.
    func claim(on reading: PlanReading) -> AnswerStatus? {
        guard let file, isCurrent else { return nil }
        let values = reading.tierValues
        let agrees = file.tiers.allSatisfy { tier in values.contains { $0.id == tier.id && $0.value == tier.value } }
        return agrees ? file.claim : nil
    }

    /// Whether the scenario's files are those that it was solved from.
    var isCurrent: Bool {
        guard let file else { return true }
        return sources.inputs.map(\.sha256) == file.inputs.map(\.sha256)
    }

    /// What must be told along with it.
    var notes: [Words] {
        isCurrent
            ? []
            : [Words("情景文件在存档后改过，按现文件重新核对", "the scenario's files have changed since: judged by what they say now")]
    }

    /// The settings that a plan was made with, as its file tells.
    private static func settings(_ file: PlanFile) -> [String] {
        (1...max(file.options.entries.count, 1)).compactMap { file.options["set-\($0)"] }
    }

    /// Results lie in `results/NAME` beside `NAME.json`; else the scenario's file lies beside the plan.
    private static func scenarioPath(of plan: String, _ file: PlanFile?) -> String? {
        let folder = URL(fileURLWithPath: plan).deletingLastPathComponent()
        let beside = folder.deletingLastPathComponent()
        let above = beside.deletingLastPathComponent()
        let named = file?.inputs.first?.path
        let places =
            [above.appendingPathComponent(folder.lastPathComponent + ".json").path]
            + (named.map { name in [above, beside, folder].map { $0.appendingPathComponent(name).path } } ?? [])
        return places.first { FileManager.default.fileExists(atPath: $0) }
    }
}
