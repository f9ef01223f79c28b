import ArgumentParser
import Folders
import Foundation
import Generation

/// `landplan new`: a small scenario to start from.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes a small starter scenario that solves, explained field by field. 新建示例情景。")

    @Argument(help: "The folder to make; it must not exist.", completion: .directory)
    var folder: String

    @OptionGroup var starter: StarterArguments

    func run() throws {
        let files = StarterScenario.files(try starter.settings)
        let directory = URL(fileURLWithPath: folder)
        guard !FileManager.default.fileExists(atPath: directory.path) else {
            throw ValidationError("\(folder) exists already. \(folder) 已存在。")
        }
        do {
            try FolderFiles.put(files.map { ($0.name, Array($0.text.utf8)) }, into: folder)
        } catch { throw Output.refused(folder, error) }
        Output.standard(
            files.map { "\(folder)/\($0.name)\n" }.joined()
                + "landplan check \(folder)/scenario.json\nlandplan solve \(folder)/scenario.json\n")
    }
}
