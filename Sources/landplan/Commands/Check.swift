import ArgumentParser
import LandModel
import Records
import Reporting

/// `landplan check`: every fault of a scenario at once.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: .told(
            "检查情景文件，列出全部问题及其位置。",
            "Checks a scenario file and prints every fault with its place."))

    @Argument(
        help: .told(
            "情景文件或台账；- 表示标准输入。",
            "The scenario file, or a ledger; - for standard input."), completion: .file(extensions: ["json", "xlsx"]))
    var scenario: String

    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: .told(
            "检查前先改一个数，可重复。",
            "Change one value before checking. Repeatable."))
    var settings: [String] = []

    @OptionGroup var speech: SpeechArguments

    @Flag(
        help: .told(
            "以 JSON 列出问题。",
            "Print the faults as JSON."))
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
