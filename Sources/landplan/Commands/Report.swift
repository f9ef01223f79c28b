import ArgumentParser
import Documents
import Fingerprint
import Formulation
import Foundation
import Judging
import LandModel
import Ledger
import Papers
import Planner
import Planning
import Print
import Quantities
import Questions
import Reporting
import Results
import Spreadsheet
import Workbooks

/// `landplan report`: what is put on the meeting table.
struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: .told(
            "制作会议材料：汇报要点、工作簿、网页（地图）、PDF、Word、演示文稿。",
            "Makes the meeting pack of a plan: workbook, page with map, PDF, Word."),
        discussion: .told(
            "RESULTS 是 solve 保存的文件夹、plan.json，或旁边有结果的情景。全部重新核验；不写 --out 则只打印各表。",
            """
            RESULTS is a folder that solve saved, a plan.json, or a scenario with its results beside it. \
            Everything is judged anew; without --out the tables are printed.
            """))

    @Argument(
        help: .told(
            "结果文件夹、plan.json，或求解过的情景。",
            "A folder of results, a plan.json, or a scenario that was solved."), completion: .file())
    var results: String

    @Option(
        name: .customLong("out"),
        help: .told(
            "存放文件的文件夹；没有则新建。",
            "Folder for the files; made if need be."), completion: .directory)
    var folder: String?

    @Option(
        parsing: .upToNextOption,
        help: .told(
            "要对比的其他结果或情景。",
            "Other results or scenarios to compare with."), completion: .file())
    var compare: [String] = []

    @Option(
        help: .told(
            "不与情景放在一起的方案所属的情景。",
            "The scenario of a plan that does not lie beside it."), completion: .file(extensions: ["json"]))
    var scenario: String?

    @Option(
        help: .told(
            "PDF 的纸张：a4 或 a3；A4 放不下的表用 A3。",
            "Paper of the PDF: a4 or a3; tables too wide for A4 take A3."))
    var paper: PaperSize = .a4

    @Option(
        help: .told(
            "为未安排的承诺、重大、第一优先项目求“怎样才能安排”最多用多少秒；0 表示不求。",
            """
            Seconds for what it takes to let in committed, major and first-priority projects left out; 0: not \
            sought.
            """))
    var waysIn = 120.0

    @Flag(
        help: .told(
            "写入其他情景的文件夹。",
            "Write into the folder of another scenario."))
    var force = false

    @Flag(
        help: .told(
            "另写演示文稿 report.pptx：要点、地图与图表、小表；形状可改。",
            "Slides, too, report.pptx: the brief, map and charts, small tables; shapes that can be changed."))
    var slides = false

    @OptionGroup var speech: SpeechArguments
    @OptionGroup var asking: AskingArguments

    func validate() throws {
        try asking.limits.check()
        guard waysIn >= 0, waysIn.isFinite else {
            throw ValidationError("--ways-in 不能为负。", "--ways-in is not negative.")
        }
        guard compare.count < CompareCommand.most else {
            throw ValidationError(
                "最多与 \(CompareCommand.most - 1) 个对比。", "At most \(CompareCommand.most - 1) to compare with.")
        }
    }

    func run() throws {
        let saved = try savedPlan()
        let others = try compare.map { try ComparandSource($0, scenario: nil, other: scenario, speech) }
        guard others.allSatisfy({ $0.scenario.units == saved.scenario.units }) else {
            throw ValidationError("计量单位不同，无法比较。", "Units differ: no comparison.")
        }
        var (isBroken, isWhole) = (false, true)
        try asking.run(speech, tiers: saved.scenario.objective.count) { solver in
            let comparands = try ComparandSource.comparands(others, solver)
            let (answer, decisions) = try settled(saved.answer, solver.store)
            isBroken = !answer.verification.isSound
            let asked = decisions + Self.told(answer, comparands) + changes(saved)
            let document = PackReport.document(answer, others: comparands, asked: asked, digest: saved.digest)
            guard let folder else { return document }
            let (results, remarks, hasPrint) = try files(
                document, saved, saved.file ?? PlanFile(answer, saved.provenance))
            isWhole = hasPrint
            do throws(ResultFolderFault) {
                let names = try ResultFolder(folder).write(results, adding: true, force: force)
                return PackReport.written(names, to: folder, document, remarks)
            } catch {
                Output.error(error.words[speech.language] + "\n")
                throw ExitStatus.badInput
            }
        }
        if isBroken { throw ExitStatus.brokenRules }
        if !isWhole { throw ExitStatus.notWritten }
    }

    /// With what only solving tells of the projects left out and of decisions; the search stops at so many nodes, so that the same plan gives the
    /// same pack, unless the time is up before.
    private func settled(
        _ answer: VerifiedAnswer, _ store: (any AnswerStore)?
    ) throws -> (VerifiedAnswer, decisions: [ReportTable]) {
        guard answer.status == .provedOptimal, !answer.tiers.isEmpty, waysIn > 0 else { return (answer, []) }
        var options = asking.limits.options
        options.timeLimit = min(options.timeLimit ?? waysIn, waysIn)
        options.nodeLimit = options.nodeLimit ?? Self.mostNodes
        let inquiry = Inquiry(
            answer.setting.scenario, base: answer, solver: QuestionSolver(options, store: store))
        var settled = answer
        settled.rejections = try LeftOutAsking(inquiry).settled(answer.rejections)
        let decisions = DecisionsTelling.table(try DecisionsAsking(inquiry).answers(), answer)
        return (settled, decisions.rows.isEmpty ? [] : [decisions])
    }

    /// Of a scenario that builds on another.
    private func changes(_ saved: SavedPlan) -> [ReportTable] {
        let files = saved.sources.texts.dropFirst().map(\.name).filter { $0.hasSuffix(".json") }
        guard let base = files.first.flatMap({ ScenarioLoader().load($0).scenario }) else { return [] }
        return [CompareTelling.changes(of: base, in: saved.scenario)].filter { !$0.rows.isEmpty }
    }

    /// What needs no solving: work by bureau, and what the scenarios compared say otherwise.
    private static func told(_ answer: VerifiedAnswer, _ others: [Comparand]) -> [ReportTable] {
        let tasks = TasksTelling.document(answer.reading, status: answer.status.words).tables
        guard !others.isEmpty else { return tasks }
        return tasks + [CompareTelling.inputs([Comparand(answer)] + others)].filter { !$0.rows.isEmpty }
    }

    /// Nodes of each search for a way in: most need a few hundred.
    private static let mostNodes = 5_000

    private func savedPlan() throws -> SavedPlan {
        // A ledger beside a scenario is no scenario: it is a plan in tables.
        let isTables = scenario != nil && LedgerFile.isLedger(results)
        if let path = isTables ? results : SavedPlan.planPath(results) {
            return try SavedPlan(path, scenario: scenario, speech)
        }
        let loaded = try SavedPlan.load(results, [], speech)
        guard let saved = SavedPlan(beside: results, loaded) else {
            throw ValidationError("\(results) 旁没有求解结果，请先求解。", "No results lie beside \(results): solve first.")
        }
        return saved
    }

    /// All files, with what their reader would miss.
    private func files(
        _ document: Document, _ saved: SavedPlan, _ plan: PlanFile
    ) throws -> (ResultFiles, remarks: [Words], isWhole: Bool) {
        var files = ResultFiles(plan)
        files.add(.init(ResultFiles.workbookName, bytes: try workbook(document)))
        files.add(.init(ResultFiles.pageName, PageRenderer(speech.language).text(document)))
        do throws(PaperFault) {
            files.add(.init(ResultFiles.paperName, bytes: try PaperRenderer(speech.language).bytes(document)))
            if slides {
                files.add(.init(ResultFiles.slidesName, bytes: try SlideRenderer(speech.language).bytes(document)))
            }
        } catch { throw failure(error.words) }
        do throws(PrintFault) {
            let options = PrintOptions(
                language: speech.language, sheet: paper, fingerprint: saved.digest, creator: "landplan \(Version.text)")
            let printed = try PrintRenderer(options).print(document)
            files.add(.init(ResultFiles.printName, bytes: printed.bytes))
            return (files, printed.warnings, isWhole: true)
        } catch {
            // The rest is worth having without it.
            return (files, [error.words], isWhole: false)
        }
    }

    /// Read back, because the library that makes workbooks does not see a disk that is full.
    private func workbook(_ document: Document) throws -> [UInt8] {
        let bytes: [UInt8]
        do throws(WorkbookFault) { bytes = try WorkbookRenderer(speech.language).bytes(document) } catch {
            throw failure(error.words)
        }
        guard WorkbookReading.read(bytes, name: ResultFiles.workbookName).issues.isEmpty else {
            throw failure(
                Words("工作簿没有写完整（临时文件夹已满？）", "the workbook was not written whole (is the temporary folder full?)"))
        }
        return bytes
    }

    private func failure(_ words: Words) -> ExitStatus {
        Output.error(words[speech.language] + "\n")
        return .failed
    }
}

extension PaperSize: ExpressibleByArgument {}

extension SavedPlan {
    /// The plan, judged anew, with why the rest was left out.
    var answer: VerifiedAnswer {
        let setting = Setting(scenario)
        let reading = PlanReading(plan, in: Facts(scenario))
        let claim = claim(on: reading)
        return VerifiedAnswer(
            status: claim ?? .given, setting: setting, reading: reading, verification: Verification(reading),
            tiers: claim == nil ? [] : tiers, rejections: Rejection.all(in: reading, OptionList(setting)),
            warnings: claim == nil ? warnings.map(\.what) + notes : file?.warnings ?? [])
    }

    private var tiers: [TierAnswer] {
        (file?.tiers ?? []).map {
            TierAnswer(
                id: $0.id, name: $0.name, sense: $0.sense, value: $0.value, best: $0.best, bound: $0.bound?.approximate,
                isProved: $0.isProved, isClaimed: file?.status == AnswerStatus.claimed(.optimal).code && $0.bound != nil
            )
        }
    }

    /// Of a plan that no file of this program tells about.
    var provenance: Provenance {
        Provenance(
            tool: .init("landplan", Version.text), solver: .init("-", "-"),
            inputs: sources.inputs)
    }

    /// The first twelve digits of the digest of the scenario's files: the same data, the same digits.
    var digest: String {
        let inputs = sources.inputs
        let all = inputs.map(\.sha256).joined()
        return String((inputs.count == 1 ? all : sha256(of: Array(all.utf8))).prefix(12))
    }
}
