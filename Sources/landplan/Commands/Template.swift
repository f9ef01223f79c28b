import ArgumentParser
import Foundation
import Generation
import LandModel
import Ledger
import Quantities
import Records

/// `landplan template`: a blank ledger to fill in.
struct Template: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: .told(
            "空白 Excel 或 CSV 台账，旁附填好的样例。",
            "Writes a blank Excel or CSV ledger to fill in, with a filled-in example beside."),
        discussion: .told(
            "情景的全部表、列、单位，必填列标 *，附下拉选项与说明。填好后用 landplan import 读入。",
            """
            Every sheet, column and unit of a scenario, required columns marked *, with drop-downs and remarks. \
            Fill it in and run landplan import.
            """))

    @Argument(
        help: .told(
            "要写的台账：FILE.xlsx，或文件夹（以 / 结尾，CSV）。",
            "The ledger to write: FILE.xlsx, or a folder (ending in /) for CSV."), completion: .file())
    var target: String

    @Flag(
        help: .told(
            "覆盖已有的文件。",
            "Overwrite what exists."))
    var force = false

    @OptionGroup var starter: StarterArguments

    @Option(
        help: .told(
            "管控因子的编号，各占若干列：COD,VOCS,energy。",
            "Ids of the controlled resources, each with its columns: COD,VOCS,energy."))
    var resources: String?

    @Option(
        help: .told(
            "园区适宜程度不同的细分领域，各占一列。",
            "Segments of the industry that parks suit more or less, each with its column."))
    var segments: String?

    @Option(
        help: .told(
            "项目要计数的内容，各占一列：发明专利,高新技术企业。",
            "What is counted of projects, each with its column: 发明专利,高新技术企业."))
    var counts: String?

    @OptionGroup var speech: SpeechArguments

    func run() throws {
        let settings = try starter.settings
        guard LedgerFile.kind(target) != nil else {
            throw ValidationError("\(target)：应为 文件.xlsx 或 文件夹/。", "\(target): FILE.xlsx or FOLDER/ is expected.")
        }
        var example = StarterScenario.scenario(settings)
        example.have(resources: Self.names(resources), segments: Self.names(segments), counts: Self.names(counts))
        let pages = LedgerPages.blank(like: example, periods: starter.years != nil, language: speech.language)
        try LedgerOutput.write(pages, to: target, title: "landplan", force: force)
        let told = Words(
            "填好后：landplan import \(target) scenario.json", "when filled in: landplan import \(target) scenario.json")
        Output.tell(told[speech.language] + "\n")
    }

    private static func names(_ text: String?) -> [String] {
        (text ?? "").split { ",，、；;".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) }.filter {
            !$0.isEmpty
        }
    }
}
