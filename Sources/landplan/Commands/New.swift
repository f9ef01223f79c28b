import ArgumentParser
import Foundation
import Generation

/// `landplan new`: a small scenario to start from.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes a small starter scenario that solves, explained field by field. 新建示例情景。")

    @Argument(help: "The folder to make; it must not exist.", completion: .directory)
    var folder: String

    func run() throws {
        let directory = URL(fileURLWithPath: folder)
        guard !FileManager.default.fileExists(atPath: directory.path) else {
            throw ValidationError("\(folder) exists already. \(folder) 已存在。")
        }
        do {
            try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
            for file in StarterScenario.files {
                try Data(file.text.utf8).write(to: directory.appendingPathComponent(file.name), options: .atomic)
            }
        } catch {
            throw ValidationError("Cannot write \(folder). 无法写入 \(folder)。")
        }
        Output.standard(
            StarterScenario.files.map { "\(folder)/\($0.name)\n" }.joined()
                + "landplan check \(folder)/scenario.json\nlandplan solve \(folder)/scenario.json\n")
    }
}
