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
        abstract: "Writes a blank Excel or CSV ledger to fill in, with a filled-in example beside. 空白台账。",
        discussion: """
            Every sheet, column and unit of a scenario, required columns marked *, with drop-downs and remarks. \
            Fill it in and run landplan import.
            """)

    @Argument(help: "The ledger to write: FILE.xlsx, or a folder (ending in /) for CSV.", completion: .file())
    var target: String

    @Flag(help: "Overwrite what exists.")
    var force = false

    @OptionGroup var starter: StarterArguments

    @Option(help: "Ids of the controlled resources, each with its columns: COD,VOCS,energy.")
    var resources: String?

    @Option(help: "Segments of the industry that parks suit more or less, each with its column.")
    var segments: String?

    @Option(help: "What is counted of projects, each with its column: 发明专利,高新技术企业.")
    var counts: String?

    @OptionGroup var speech: SpeechArguments

    func run() throws {
        let settings = try starter.settings
        guard LedgerFile.kind(target) != nil else {
            throw ValidationError("\(target): FILE.xlsx or FOLDER/ is expected. 应为 文件.xlsx 或 文件夹/。")
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
