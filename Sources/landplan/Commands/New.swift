import ArgumentParser
import Folders
import Foundation
import Generation

/// `landplan new`: a small scenario to start from.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: .told(
            "新建可以直接求解的示例情景，逐个字段有说明。",
            "Writes a small starter scenario that solves, explained field by field."),
        discussion: .told(
            "在终端里不写选项时，逐项询问单位、年份与目标；直接回车取方括号中的值。",
            "At a terminal, without options, it asks for units, years and aims; Enter takes what stands in brackets."))

    @Argument(
        help: .told(
            "要新建的文件夹；不能已存在。",
            "The folder to make; it must not exist."), completion: .directory)
    var folder: String

    @OptionGroup var starter: StarterArguments

    @OptionGroup var speech: SpeechArguments

    func run() throws {
        let directory = URL(fileURLWithPath: folder)
        guard !FileManager.default.fileExists(atPath: directory.path) else {
            throw ValidationError("\(folder) 已存在。", "\(folder) exists already.")
        }
        let files = StarterScenario.files(try asked.settings)
        do {
            try FolderFiles.put(files.map { ($0.name, Array($0.text.utf8)) }, into: folder)
        } catch { throw Output.refused(folder, error) }
        Output.standard(
            files.map { "\(folder)/\($0.name)\n" }.joined()
                + "landplan check \(folder)/scenario.json\nlandplan solve \(folder)/scenario.json\n")
    }

    /// At a terminal without options the units, years and aims are asked.
    private var asked: StarterArguments {
        get throws {
            guard starter.isBlank, StarterQuestions.hasSomebody else { return starter }
            guard let answered = StarterQuestions(language: speech.language).answered() else {
                throw ExitStatus.badInput
            }
            return answered
        }
    }
}
