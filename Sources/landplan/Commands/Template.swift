import ArgumentParser
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

    @OptionGroup var speech: SpeechArguments

    func run() throws {
        guard LedgerFile.kind(target) != nil else {
            throw ValidationError("\(target): FILE.xlsx or FOLDER/ is expected. 应为 文件.xlsx 或 文件夹/。")
        }
        let reader = InputReader { _ throws(InputFault) in Array(StarterScenario.scenario.utf8) }
        let example = ScenarioLoader(reader: reader).load("scenario.json").scenario ?? Scenario()
        let pages = LedgerPages.blank(like: example, language: speech.language)
        try LedgerOutput.write(pages, to: target, title: "landplan", force: force)
        let told = Words(
            "填好后：landplan import \(target) scenario.json", "when filled in: landplan import \(target) scenario.json")
        Output.tell(told[speech.language] + "\n")
    }
}
