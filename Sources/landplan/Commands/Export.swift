import ArgumentParser
import Formulation
import Foundation
import Judging
import LandModel
import Ledger
import LinearProgramming
import Planning
import Quantities
import Shapes

/// `landplan export`: the facts as a ledger, or the program for another solver.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: .told(
            "导出 Excel 或 CSV 台账、方案，或 LP、MPS 格式的整数规划。",
            "Writes facts or a plan as an Excel or CSV ledger, or the integer program as LP or MPS text."),
        discussion: .told(
            """
            目标以 .xlsx 结尾或为文件夹（以 / 结尾）时导出台账：情景的全部事实，\
            可由 landplan import 读回。对结果或 plan.json 则导出方案，可在表格软件中修改，\
            再交给 verify、replan --previous、\
            solve --start 或 report --scenario。其他情况导出紧凑的整数规划，各行以规则命名。\
            一次导出一级目标；导出后面的层级须依次给出前面各级的最优值。
            """,
            """
            A target that ends in .xlsx, or a folder (ending in /), gets the ledger: all facts of the scenario, \
            which landplan import reads back. Of results, or a plan.json, it gets the plan, to be changed in a \
            spreadsheet program and given to verify, replan --previous, solve --start or report --scenario. \
            Otherwise the compact integer program is written, with names that state the rule. One objective tier \
            is written at a time. For a later tier give the optima of the tiers before it, in order; they become \
            rows.
            """))

    enum Format: String, ExpressibleByArgument, CaseIterable { case lp, mps }

    @OptionGroup var arguments: ScenarioArguments

    @Option(
        name: .customLong("scenario"),
        help: .told(
            "不与情景放在一起的方案所属的情景。",
            "The scenario of a plan that does not lie beside it."),
        completion: .file(extensions: ["json", "xlsx"]))
    var home: String?

    @Argument(
        help: .told(
            "要写的台账（.xlsx 或文件夹）或文本文件。",
            "The ledger (.xlsx, or a folder) or the text file to write."), completion: .file())
    var target: String?

    @Flag(
        help: .told(
            "覆盖已有的台账。",
            "Overwrite a ledger that exists."))
    var force = false

    @Option(
        help: .told(
            "lp 或 mps。",
            "lp or mps."))
    var format: Format = .lp

    @Flag(
        help: .told(
            "地块界址点，按报批坐标文本的格式。",
            "The corners of parcels, as the text in which land is submitted for approval."))
    var corners = false

    @Option(
        help: .told(
            "导出第几级目标，从 1 起。",
            "Which objective tier, from 1."))
    var tier = 1

    @Option(
        name: .customLong("after"), parsing: .upToNextOption,
        help: .told(
            "前面各级的最优值，十进制精确数。",
            "Optima of the tiers before, as exact decimals."))
    var optima: [String] = []

    @Option(
        name: .shortAndLong,
        help: .told(
            "要写的文件；不写则输出到屏幕。",
            "The file to write; standard output when left out."), completion: .file())
    var output: String?

    func run() throws {
        if let plan = SavedPlan.planPath(arguments.scenario) { return try writePlan(plan) }
        let loaded = try arguments.load()
        guard let scenario = loaded.scenario else { throw ExitStatus.badInput }
        let output = target ?? output
        if let output, LedgerFile.kind(output) != nil {
            let pages = LedgerPages.of(scenario, language: arguments.speech.language)
            try LedgerOutput.write(pages, to: output, title: scenario.title.zh, force: force)
            let told = Words(
                "已写入 \(output)；改好后：landplan import \(output) 情景.json",
                "written to \(output); when changed: landplan import \(output) scenario.json")
            return Output.tell(told[arguments.speech.language] + "\n")
        }
        if corners { return try writeCorners(scenario, to: output) }
        let setting = Setting(scenario)
        let program = Formulation(setting, OptionList(setting)).program
        guard program.objectives.indices.contains(tier - 1) else {
            throw ValidationError("共有 \(program.objectives.count) 级目标。", "There are \(program.objectives.count) tiers.")
        }
        let known = optima.compactMap { try? ExactDecimal(parsing: $0) }
        guard known.count == optima.count, known.count == tier - 1 else {
            throw ValidationError(
                "需给出前 \(tier - 1) 级的最优值。", "Tier \(tier) needs the optima of the \(tier - 1) tiers before it (--after)."
            )
        }
        let text =
            switch format {
            case .lp: LPText(program, tier: tier - 1, after: known).text
            case .mps: MPSText(program, tier: tier - 1, after: known).text
            }
        guard let output else { return Output.standard(text) }
        try Output.file(text, at: output)
    }

    /// Parcels without corners are told, because a text for approval that lacks one looks whole.
    private func writeCorners(_ scenario: Scenario, to output: String?) throws {
        let writing = CoordinateTextWriting(scenario)
        let language = arguments.speech.language
        if !writing.missing.isEmpty {
            let list = writing.missing.prefix(20).map(\.text).joined(separator: "、")
            let told = Words(
                "\(writing.missing.count) 宗地块没有界址点，未写入：\(list)",
                "\(writing.missing.count) parcels have no corners and are left out: \(list)")
            Output.error(told[language] + "\n")
        }
        guard writing.count > 0 else { throw ExitStatus.badInput }
        guard let output else { return Output.standard(writing.text) }
        try Output.file(writing.text, at: output)
    }

    /// The plan as tables, to be changed by hand.
    private func writePlan(_ path: String) throws {
        guard let output = target ?? output, LedgerFile.kind(output) != nil else {
            throw ValidationError("方案导出到 文件.xlsx 或 文件夹/。", "A plan goes to FILE.xlsx or FOLDER/.")
        }
        let language = arguments.speech.language
        let saved = try SavedPlan(path, scenario: home, arguments.speech)
        let reading = PlanReading(saved.plan, in: Facts(saved.scenario))
        let status = (saved.claim(on: reading) ?? .given).words
        let pages = PlanLedger.pages(saved.plan, of: saved.scenario, status: status, language: language)
        try LedgerOutput.write(pages, to: output, title: saved.scenario.title.zh, force: force)
        let told = Words(
            "已写入 \(output)；改好后：landplan verify 情景 \(output)",
            "written to \(output); when changed: landplan verify SCENARIO \(output)")
        Output.tell(told[language] + "\n")
    }
}
