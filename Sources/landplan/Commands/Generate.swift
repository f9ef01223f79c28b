import ArgumentParser
import Foundation
import Generation
import LandModel
import Records

/// `landplan generate`: made-up scenarios of any size, for trials and benchmarks.
struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes a scenario of any size with the statistical shape of a real district. 生成任意规模的情景。",
        discussion: "The same numbers and seed give the same bytes.")

    @Option(help: "Projects.") var projects = 52
    @Option(help: "Parks.") var parks: Int?
    @Option(help: "Parcels.") var parcels: Int?
    @Option(help: "Buildings.") var buildings: Int?
    @Option(help: "Years.") var periods = 3
    @Option(help: "Seed of the chance.") var seed: UInt64 = 1
    @Flag(help: "One objective tier, as benchmarks use.") var oneTier = false
    @Option(name: .shortAndLong, help: "The file to write; standard output when left out.", completion: .file())
    var output: String?

    func validate() throws {
        for (name, value) in [
            ("projects", projects), ("parks", parks), ("parcels", parcels), ("buildings", buildings),
            ("periods", periods),
        ] {
            if let value, !(0...200_000).contains(value) {
                throw ValidationError("--\(name) \(value) is not possible. 数量不合理。")
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
