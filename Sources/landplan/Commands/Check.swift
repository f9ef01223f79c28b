import ArgumentParser
import LandModel
import Records
import Reporting

/// `landplan check`: every fault of a scenario at once.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks a scenario file and prints every fault with its place. 检查情景文件。")

    @Argument(
        help: "The scenario file, or a ledger; - for standard input.", completion: .file(extensions: ["json", "xlsx"]))
    var scenario: String

    @Option(name: .customLong("set"), parsing: .singleValue, help: "Change one value before checking. Repeatable.")
    var settings: [String] = []

    @OptionGroup var speech: SpeechArguments

    @Flag(help: "Print the faults as JSON.")
    var json = false

    func run() throws {
        let loaded = ScenarioInput.load(scenario, settings: settings)
        let issues = loaded.issues + (loaded.scenario.map { loaded.placed(PromiseIssues.issues(in: $0)) } ?? [])
        if json {
            Output.standard(JSONWriter.text(IssueText.json(issues)))
        } else {
            Output.tell(IssueText.text(issues, in: speech.language))
        }
        if loaded.scenario == nil { throw ExitStatus.badInput }
    }
}
