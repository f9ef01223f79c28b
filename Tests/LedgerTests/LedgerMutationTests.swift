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
    /// Another one, another lot of variants.
    static let seed = ProcessInfo.processInfo.environment["LANDPLAN_LEDGER_SEED"].flatMap { Int($0) } ?? 0

    @Test func `the same scenario, or what differs`() throws {
        for scenario in 0..<Self.scenarios {
            let settings = GeneratorSettings(
                projects: 2 + scenario % 9, periods: 1 + scenario % 3, seed: UInt64(Self.seed + scenario),
                objective: .tiers)
            let sheets = LedgerPages.of(generateScenario(settings)).map { $0.sheet(file: "ledger.xlsx") }
            let sound = LedgerImport.read(sheets)
            let original = try #require(sound.loaded.scenario)
            let before = Set(sound.loaded.issues.map(Self.key))
            for variant in 0..<(Self.variants / Self.scenarios) {
                let mutation = LedgerMutation(sheets, seed: (Self.seed + scenario) * 1_000 + variant)
                let (loaded, unread) = LedgerImport.read(mutation.sheets)
                if loaded.scenario == original { continue }
                let touched = Set(mutation.touched.map { mutation.sheets[$0].name })
                let told = loaded.issues.filter { issue in
                    if issue.severity == .error { return true }
                    // An effect elsewhere is no word about the cause.
                    let isHere = issue.position?.grid?.sheet.map(touched.contains) ?? false
                    return !before.contains(Self.key(issue)) && (issue.code.hasPrefix("ledger") || isHere)
                }
                #expect(!told.isEmpty || !unread.isEmpty, "\(scenario)/\(variant): \(mutation.told)")
            }
        }
    }

    private static func key(_ issue: Records.Issue) -> String { "\(issue.code) \(issue.what.zh)" }
}
