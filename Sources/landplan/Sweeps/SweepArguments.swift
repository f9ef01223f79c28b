import ArgumentParser
import Foundation
import Results
import Sweeps

/// Where the cases of a sweep are kept and solved.
struct SweepArguments: ParsableArguments {
    @Option(
        name: .customLong("out"),
        help: .told(
            "存放算例的文件夹；不写则为该文件旁的 sweeps/NAME。",
            "Folder for the cases; sweeps/NAME beside the file without it."), completion: .directory)
    var folder: String?

    @OptionGroup var engines: EngineArguments

    @Flag(
        help: .told(
            "不显示进度行。",
            "No progress line."))
    var quiet = false

    /// Where cases are kept: in the folder that is named, or in `sweeps/NAME` beside the file that they are made of.
    func folder(named name: String, beside home: URL) -> SweepFolder {
        SweepFolder(folder ?? home.appendingPathComponent("sweeps").appendingPathComponent(SafeFileName.of(name)).path)
    }
}
