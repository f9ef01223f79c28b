import ArgumentParser
import Formulation
import LandModel
import Planner
import Planning
import Questions
import Reporting

/// `landplan compare`: scenarios or results side by side.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: .told(
            "情景或结果并排对比，以第一个为基准。",
            "Puts scenarios or results side by side, the first as base."),
        discussion: .told(
            "每个对象可以是情景文件或台账、结果文件夹、plan.json，或 export 写出的方案表。没有已证明结果的情景先求解。先列不同的输入；差别既与第一个比，也与前一个比。",
            """
            Each is a scenario file or ledger, a folder of results, a plan.json, or the tables of a plan that \
            export wrote. A scenario without proved results beside it is solved. Inputs that differ come first; differences are told against the first and \
            against the one before.
            """))

    /// As many as a page has room for.
    static let most = 8

    @Argument(
        help: .told(
            "情景文件或台账、结果文件夹、方案：两个以上。",
            "Scenario files or ledgers, folders of results, plans: two or more."), completion: .file())
    var subjects: [String]

    @Option(
        help: .told(
            "不与情景放在一起的方案所属的情景。",
            "The scenario of plans that do not lie beside theirs."), completion: .file(extensions: ["json"]))
    var scenario: String?

    @OptionGroup var speech: SpeechArguments
    @OptionGroup var asking: AskingArguments

    func validate() throws {
        try asking.limits.check()
        guard (2...Self.most).contains(subjects.count) else {
            throw ValidationError("须有 2 至 \(Self.most) 个比较对象。", "2 to \(Self.most) to compare.")
        }
    }

    func run() throws {
        let other = subjects.first(where: ComparandSource.isScenario)
        let sources = try subjects.map { try ComparandSource($0, scenario: scenario, other: other, speech) }
        guard let first = sources.first, sources.allSatisfy({ $0.scenario.units == first.scenario.units }) else {
            throw ValidationError("计量单位不同，无法比较。", "Units differ: no comparison.")
        }
        var isBroken = false
        try asking.run(speech, tiers: first.scenario.objective.count) { solver in
            let comparands = try ComparandSource.comparands(sources, solver)
            isBroken = comparands.contains { !$0.broken.isEmpty }
            return CompareTelling.document(comparands)
        }
        if isBroken { throw ExitStatus.brokenRules }
    }
}
