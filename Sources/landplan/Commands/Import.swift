import ArgumentParser
import Foundation
import LandModel
import Ledger
import Quantities
import Records

/// `landplan import`: a scenario from a ledger.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads an Excel or CSV ledger into a scenario file, or tells every fault with its cell. 由台账生成情景。",
        discussion: "Nothing is written as long as there are errors; warnings tell how odd cells were read.")

    @Argument(help: "The ledger: FILE.xlsx, or a folder of CSV files.", completion: .file())
    var ledger: String

    @Argument(help: "The scenario file to write.", completion: .file(extensions: ["json"]))
    var scenario: String

    @Flag(help: "Overwrite a scenario file that exists.")
    var force = false

    @Flag(help: "Print the faults as JSON.")
    var json = false

    @OptionGroup var speech: SpeechArguments

    func run() throws {
        if !force, FileManager.default.fileExists(atPath: scenario) {
            throw ValidationError("\(scenario) exists; --force overwrites it. \(scenario) 已存在，--force 覆盖。")
        }
        let loaded = LedgerFile.load(ledger)
        if json {
            Output.standard(JSONWriter.text(IssueText.json(loaded.issues)))
        } else if !loaded.issues.isEmpty {
            Output.error(IssueText.text(loaded.issues, in: speech.language))
        }
        guard let read = loaded.scenario else { throw ExitStatus.badInput }
        try Output.file(JSONWriter.text(read.written), at: scenario)
        guard !json else { return }
        let (projects, parcels, buildings) = (read.projects.count, read.parcels.count, read.buildings.count)
        let told = Words(
            "已写入 \(scenario)：\(projects) 个项目、\(parcels) 宗地块、\(buildings) 栋厂房；接着：landplan solve \(scenario)",
            "written to \(scenario): \(projects) projects, \(parcels) parcels, \(buildings) buildings; next: landplan solve \(scenario)"
        )
        Output.standard(told[speech.language] + "\n")
    }
}
