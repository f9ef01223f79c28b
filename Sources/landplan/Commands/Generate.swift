import ArgumentParser
import Foundation
import Generation
import LandModel
import Records

/// `landplan generate`: made-up scenarios of any size, for trials and benchmarks.
struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: .told(
            "生成任意规模的试验情景，统计特征与实际的区相仿。",
            "Makes a scenario of any size with the statistical shape of a real district."),
        discussion: .told(
            "数量与种子相同，生成的字节也相同。",
            "The same numbers and seed give the same bytes."))

    @Option(
        help: .told(
            "项目数。",
            "Projects.")) var projects = 52
    @Option(
        help: .told(
            "园区数。",
            "Parks.")) var parks: Int?
    @Option(
        help: .told(
            "地块数。",
            "Parcels.")) var parcels: Int?
    @Option(
        help: .told(
            "厂房数。",
            "Buildings.")) var buildings: Int?
    @Option(
        help: .told(
            "年数。",
            "Years.")) var periods = 3
    @Option(
        help: .told(
            "随机种子。",
            "Seed of the chance.")) var seed: UInt64 = 1
    @Flag(
        help: .told(
            "只设一级目标，供测评用。",
            "One objective tier, as benchmarks use.")) var oneTier = false
    @Option(
        name: .shortAndLong,
        help: .told(
            "要写的文件；不写则输出到屏幕。",
            "The file to write; standard output when left out."), completion: .file())
    var output: String?

    func validate() throws {
        for (name, value) in [
            ("projects", projects), ("parks", parks), ("parcels", parcels), ("buildings", buildings),
            ("periods", periods),
        ] {
            if let value, !(0...200_000).contains(value) {
                throw ValidationError("--\(name) 不能是 \(value)。", "--\(name) \(value) is not possible.")
            }
        }
    }

    func run() throws {
        let settings = GeneratorSettings(
            projects: projects, parks: parks, parcels: parcels, buildings: buildings, periods: periods, seed: seed,
            objective: oneTier ? .single : .tiers)
        let text = JSONWriter.text(generateScenario(settings).written)
        guard let output else { return Output.standard(text) }
        try Output.file(text, at: output)
    }
}
