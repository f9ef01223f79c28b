import Foundation
import Generation
import LandModel
import Records
import Testing

@testable import Ledger

/// However a ledger is renamed, turned, copied, dressed or retyped: the scenario is the same, or the import says what differs.
/// Never a third thing.
struct LedgerMutationTests {
    /// `Scripts/mutate-ledgers` asks for more.
    static let variants = ProcessInfo.processInfo.environment["LANDPLAN_LEDGER_VARIANTS"].flatMap { Int($0) } ?? 400
    static let scenarios = 50

    @Test func `the same scenario, or what differs`() throws {
        for scenario in 0..<Self.scenarios {
            let settings = GeneratorSettings(
                projects: 2 + scenario % 9, periods: 1 + scenario % 3, seed: UInt64(scenario), objective: .tiers)
            let sheets = LedgerPages.of(generateScenario(settings)).map { $0.sheet(file: "ledger.xlsx") }
            let sound = LedgerImport.read(sheets)
            let original = try #require(sound.loaded.scenario)
            let before = Set(sound.loaded.issues.map(Self.key))
            for variant in 0..<(Self.variants / Self.scenarios) {
                let mutation = LedgerMutation(sheets, seed: scenario * 1_000 + variant)
                let (loaded, unread) = LedgerImport.read(mutation.sheets)
                if loaded.scenario == original { continue }
                let told = loaded.issues.filter {
                    !before.contains(Self.key($0)) && $0.code.hasPrefix("ledger") || $0.severity == .error
                }
                #expect(!told.isEmpty || !unread.isEmpty, "\(scenario)/\(variant): \(mutation.told)")
            }
        }
    }

    private static func key(_ issue: Records.Issue) -> String { "\(issue.code) \(issue.what.zh)" }
}
