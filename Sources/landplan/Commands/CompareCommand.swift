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
        abstract: "Puts scenarios or results side by side, the first as base. 情景对比。",
        discussion: """
            Each is a scenario file or ledger, a folder of results, a plan.json, or the tables of a plan that export \
            wrote. A scenario without proved results beside it is solved. Inputs that differ come first; differences are told against the first and against the one before.
            """)

    /// As many as a page has room for.
    static let most = 8

    @Argument(help: "Scenario files or ledgers, folders of results, plans: two or more.", completion: .file())
    var subjects: [String]

    @Option(help: "The scenario of plans that do not lie beside theirs.", completion: .file(extensions: ["json"]))
    var scenario: String?

    @OptionGroup var speech: SpeechArguments
    @OptionGroup var asking: AskingArguments

    func validate() throws {
        try asking.limits.check()
        guard (2...Self.most).contains(subjects.count) else {
            throw ValidationError("2 to \(Self.most) to compare. 须有 2 至 \(Self.most) 个比较对象。")
        }
    }

    func run() throws {
        let other = subjects.first(where: ComparandSource.isScenario)
        let sources = try subjects.map { try ComparandSource($0, scenario: scenario, other: other, speech) }
        guard let first = sources.first, sources.allSatisfy({ $0.scenario.units == first.scenario.units }) else {
            throw ValidationError("Units differ: no comparison. 计量单位不同，无法比较。")
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
