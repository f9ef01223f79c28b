import ArgumentParser
import Documents
import Folders
import Foundation
import LandModel
import Quantities
import Results
import SweepReports
import Sweeps
import Workbooks

/// `landplan sweep collect`: what all cases say together.
struct SweepCollect: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collect",
        abstract: .told(
            "汇总推演：长表 CSV、SQLite 与报告。",
            "Sums a sweep up: a long CSV, SQLite, and a report."),
        discussion: .told(
            "写入文件夹 summary：cases.csv、cases.sqlite、report.txt、report.html、report.xlsx。按算例次序，同样的结果得同样的字节。",
            """
            Writes the folder summary: cases.csv, cases.sqlite, report.txt, report.html, report.xlsx. In the order of the cases; the \
            same results give the same bytes.
            """))

    @Argument(
        help: .told(
            "推演的文件夹。",
            "The sweep's folder."), completion: .directory)
    var folder: String

    @Option(
        help: .told(
            "用哪一级目标比较方案；不写则第一级。",
            "The tier by which plans are compared; the first one without it."))
    var tier: String?

    @OptionGroup var printing: PrintingArguments
    @OptionGroup var speech: SpeechArguments

    func run() throws {
        let home = SweepFolder(folder)
        guard let index = home.index else {
            throw ValidationError(
                "\(folder) 里没有推演结果（sweep.json）。", "\(folder) holds no sweep (sweep.json).")
        }
        do { try write(index, home) } catch let fault as CaseFolder.Unreadable {
            let (what, because) = (fault.issue.what, fault.issue.because)
            Output.error(
                .told("\(what.zh)（\(because.zh)），未汇总。\n", "\(what.en) (\(because.en)): nothing is summed up.\n"))
            throw ExitStatus.badInput
        }
    }

    private func write(_ index: SweepIndex, _ home: SweepFolder) throws {
        let collection = try Collection(index, home)
        let known = collection.cases.lazy.compactMap { $0.plan?.tiers }.first ?? []
        if let tier, !known.isEmpty, !known.contains(where: { $0.id == tier }) {
            throw InquiryArguments.unknown("目标层级", "tier", tier, among: known.map { ($0.id, $0.name) })
        }
        let tier = tier ?? known.first?.id ?? ""
        let document = SweepReport(
            collection, tier: tier, regret: try Regret.all(in: collection, home, tier: tier)
        ).document
        let summary = home.url.appendingPathComponent("summary", isDirectory: true)
        do {
            let files = [
                ("cases.csv", Array(LongTable(collection, tellsTime: printing.tellsTime).text.utf8)),
                ("report.txt", Array(document.rendered(as: .text, in: speech.language, width: nil).utf8)),
                (ResultFiles.pageName, Array(PageRenderer(speech.language).text(document).utf8)),
                (ResultFiles.workbookName, try WorkbookRenderer(speech.language).bytes(document)),
                ("cases.sqlite", try CaseDatabase.bytes(of: collection, tellsTime: printing.tellsTime)),
            ]
            try FolderFiles.put(files.map { (name: $0.0, bytes: $0.1) }, into: summary.path)
        } catch let fault as CaseDatabase.Fault {
            Output.error(
                .told("cases.sqlite 无法写入：\(fault.message)。\n", "cases.sqlite cannot be written: \(fault.message).\n"))
            throw ExitStatus.badInput
        } catch {
            throw Output.refused(summary.path, error)
        }
        printing.show(document, speech)
    }
}
