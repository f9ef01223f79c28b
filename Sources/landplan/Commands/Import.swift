import ArgumentParser
import Foundation
import LandModel
import Ledger
import Quantities
import Records

/// `landplan import`: a scenario from a ledger.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: .told(
            "由 Excel 或 CSV 台账生成情景文件，或逐格指出问题。",
            "Reads an Excel or CSV ledger into a scenario file, or tells every fault with its cell."),
        discussion: .told(
            "有错误时什么也不写；警告说明怪异的单元格是怎样读的。",
            "Nothing is written as long as there are errors; warnings tell how odd cells were read."))

    @Argument(
        help: .told(
            "台账：FILE.xlsx，或存放 CSV 的文件夹。",
            "The ledger: FILE.xlsx, or a folder of CSV files."), completion: .file())
    var ledger: String

    @Argument(
        help: .told(
            "要写的情景文件。",
            "The scenario file to write."), completion: .file(extensions: ["json"]))
    var scenario: String

    @Flag(
        help: .told(
            "未读入的内容已经看过，solve 与 report 不再提示。",
            "What is left unread has been looked at and is not told again by solve and report."))
    var settled = false

    @Flag(
        help: .told(
            "覆盖已有的情景文件。",
            "Overwrite a scenario file that exists."))
    var force = false

    @Flag(
        help: .told(
            "以 JSON 列出问题。",
            "Print the faults as JSON."))
    var json = false

    @OptionGroup var speech: SpeechArguments

    func run() throws {
        if !force, FileManager.default.fileExists(atPath: scenario) {
            throw ValidationError("\(scenario) 已存在，--force 覆盖。", "\(scenario) exists; --force overwrites it.")
        }
        let (loaded, unread) = LedgerFile.read(ledger)
        if json {
            Output.standard(JSONWriter.text(IssueText.json(loaded.issues)))
        } else if !loaded.issues.isEmpty {
            Output.error(IssueText.text(loaded.issues, in: speech.language))
        }
        guard var read = loaded.scenario else { throw ExitStatus.badInput }
        if !settled, !unread.isEmpty { read.unread = unread }
        try Output.file(JSONWriter.text(read.written), at: scenario)
        guard !json else { return }
        let (projects, parcels, buildings) = (read.projects.count, read.parcels.count, read.buildings.count)
        let told = Words(
            "已写入 \(scenario)：\(projects) 个项目、\(parcels) 宗地块、\(buildings) 栋厂房；接着：landplan solve \(scenario)",
            "written to \(scenario): \(projects) projects, \(parcels) parcels, \(buildings) buildings; next: landplan solve \(scenario)"
        )
        Output.tell(told[speech.language] + "\n" + Self.told(unread, settled)[speech.language])
    }

    private static func told(_ unread: Unread, _ isSettled: Bool) -> Words {
        var told = Words(same: "")
        let counted = unread.counted
        if !counted.zh.isEmpty {
            told = Words("未读入：\(counted.zh)（见上面的提示）\n", "not read: \(counted.en) (see above)\n")
        }
        if !unread.openLimits.isEmpty {
            let tables = unread.openTables
            told = Words(
                "\(told.zh)没有内容的限值表：\(tables.zh)；确无限制则在首格写“无”\n",
                "\(told.en)tables of limits without a row: \(tables.en); write “无” (none) into the first cell where there is no limit\n"
            )
        }
        guard !told.zh.isEmpty, !isSettled else { return told }
        return Words(
            "\(told.zh)solve 与 report 会重复提示，直到改正或以 --settled 确认\n",
            "\(told.en)solve and report repeat this until it is mended, or settled by --settled\n")
    }
}
