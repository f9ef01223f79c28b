import ArgumentParser
import Foundation
import LandModel
import Planning
import Quantities
import Records

extension Language: ExpressibleByArgument {
    /// What `LANDPLAN_LANG` says; else English where the locale is, else Chinese.
    static let ofUser: Language = {
        let environment = ProcessInfo.processInfo.environment
        if let asked = environment["LANDPLAN_LANG"].flatMap(Language.init(rawValue:)) { return asked }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.hasPrefix("en") ?? false ? .en : .zh
    }()
}

/// Which scenario a command works on, and in which language it speaks.
struct ScenarioArguments: ParsableArguments {
    @Argument(
        help: .told(
            "情景文件或台账；- 表示标准输入。",
            "The scenario file, or a ledger; - for standard input."), completion: .file(extensions: ["json", "xlsx"]))
    var scenario: String

    @Option(
        name: .customLong("set"), parsing: .singleValue,
        help: .told(
            "临时改一个数：--set quotas.cod-district.amounts.2025=30，可重复。",
            "Change one value: --set quotas.cod-district.amounts.2025=30. Repeatable."))
    var settings: [String] = []

    @OptionGroup var speech: SpeechArguments

    /// The scenario, or every fault of it on standard error and exit status 1. Warnings are returned.
    func load() throws -> LoadedScenario {
        let loaded = ScenarioInput.load(scenario, settings: settings)
        guard loaded.scenario != nil else {
            Output.error(IssueText.text(loaded.issues, in: speech.language))
            throw ExitStatus.badInput
        }
        return loaded
    }
}

struct SpeechArguments: ParsableArguments {
    @Option(
        name: .customLong("lang"),
        help: .told(
            "表格与提示的语言：zh、en、both；不写则看 LANDPLAN_LANG 与系统语言。",
            "Language of tables and messages: zh, en, both; LANDPLAN_LANG and the locale say what it is without."))
    var language = Language.ofUser

    /// A file that is named on the command line; told, with exit status 1, where it cannot be read.
    func bytes(of path: String) throws -> [UInt8] {
        do throws(InputFault) { return try InputReader.files.read(path) } catch {
            Output.error(IssueText.text([error.issue(path)], in: language))
            throw ExitStatus.badInput
        }
    }
}
