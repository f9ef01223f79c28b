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
    /// Another one, another lot of variants.
    static let seed = ProcessInfo.processInfo.environment["LANDPLAN_LEDGER_SEED"].flatMap { Int($0) } ?? 0
    static let scenarios = 50

    /// The shipped ones, the starter's, then generated ones.
    static func scenario(_ number: Int) throws -> Scenario {
        let shipped = RoundTripTests.shipped
        if number < shipped.count { return try #require(ScenarioLoader().load(shipped[number]).scenario) }
        if number == shipped.count { return SoundLedger.scenario }
        return generateScenario(
            GeneratorSettings(
                projects: 2 + number % 9, periods: 1 + number % 3, seed: UInt64(seed + number), objective: .tiers))
    }

    @Test(arguments: 0..<scenarios) func `the same scenario, or what differs`(number: Int) throws {
        let pages = LedgerPages.of(try Self.scenario(number))
        let sheets = pages.map { $0.sheet(file: "ledger.xlsx") }
        let sound = LedgerImport.read(sheets)
        let original = try #require(sound.loaded.scenario)
        let before = Set(sound.loaded.issues.map(Self.key))
        for variant in 0..<(Self.variants / Self.scenarios) {
            let mutation = LedgerMutation(
                sheets, keys: pages.map(\.key), seed: (Self.seed + number) * 1_000 + variant)
            let loaded = LedgerImport.read(mutation.sheets).loaded
            if loaded.scenario == original { continue }
            let told = loaded.issues.filter { !before.contains(Self.key($0)) }
            guard let scenario = loaded.scenario else {
                #expect(told.contains { $0.severity == .error }, "\(number)/\(variant): \(mutation.told)")
                continue
            }
            // A word about another list is none about this one.
            let named = Set(told.flatMap { Self.lists(of: $0, mutation) })
            let silent = Self.differing(scenario, original).filter { !named.contains($0) }
            #expect(silent.isEmpty, "\(number)/\(variant): \(mutation.told)")
        }
    }

    /// The lists that an issue is about, by its path and by the sheet that it is told on.
    private static func lists(of issue: Records.Issue, _ mutation: LedgerMutation) -> Set<String> {
        let input = Int(issue.place.input)
        let onSheet: Set<String> = mutation.lists.indices.contains(input) ? mutation.lists[input] : []
        return onSheet.union(issue.path.steps.first.map { [$0] } ?? [])
    }

    /// The lists and values that are not the same in both.
    private static func differing(_ one: Scenario, _ original: Scenario) -> [String] {
        guard case .object(let members) = one.written.value, case .object(let others) = original.written.value else {
            return []
        }
        // The width of a name's letters is no fact: names are compared without it.
        func texts(_ members: [JSONNode.Member]) -> [String: String] {
            Dictionary(members.map { ($0.key, WrittenNumber.halfWidth(JSONWriter.compact($0.value))) }) { first, _ in
                first
            }
        }
        let (own, other) = (texts(members), texts(others))
        let keys = Set(own.keys).union(other.keys)
        return keys.filter { own[$0] != other[$0] }.map { layoutKeys.contains($0) ? $0 : LedgerLayout.scenarioKey }
    }

    /// What has a sheet of its own; all else stands on that of single values.
    private static let layoutKeys = Set(
        LedgerLayout.ofScenario.tables.map { $0.key.split(separator: ".").first.map(String.init) ?? $0.key })

    private static func key(_ issue: Records.Issue) -> String { "\(issue.code) \(issue.what.zh)" }
}
