import Judging
import LandModel
import Planning
import Quantities
import Results
import Sweeps

/// How one plan fares in every future: against what is proved best there.
public struct Regret: Sendable {
    /// The case that it comes from.
    public let plan: String
    /// Cases whose best plan it is.
    public var best = 0
    /// Futures it was tried in, and those where it keeps all rules.
    public var futures = 0
    public var kept = 0
    public var mean: ExactDecimal?
    public var most: (by: ExactDecimal, future: String)?

    /// Candidates are the plans that are best in most cases.
    public static let mostCandidates = 5

    /// Every candidate in every future that is proved, by one tier; cases that ask something else than `solve` are no futures.
    public static func all(
        in collection: Collection, _ folder: SweepFolder, tier: String
    ) throws(CaseFolder.Unreadable) -> [Regret] {
        var seen: Set<String> = []
        let futures = collection.cases.filter { one in
            one.isProved && one.plan != nil && one.entry.question == .solve && seen.insert(one.name).inserted
        }
        guard futures.count > 1 else { return [] }
        let candidates = candidates(collection)
        var regrets = candidates.map { Regret(plan: $0.one.name, best: $0.count) }
        var sums = Array(repeating: ExactDecimal.zero, count: candidates.count)
        for future in futures {
            guard let name = future.entry.folder, let file = try folder.folder(name).readFile(),
                let best = future.value(ofTier: tier), let plan = future.plan,
                let sense = plan.tiers.first(where: { $0.id == tier })?.sense
            else { continue }
            let facts = Facts(file.scenario)
            let absent = Set(
                future.entry.changes.filter { $0.hasSuffix("=\(CaseFile.absent)") }.map {
                    String($0.dropLast(CaseFile.absent.count + 1))
                })
            for (number, candidate) in candidates.enumerated() {
                guard let tried = candidate.one.plan?.plan else { continue }
                regrets[number].futures += 1
                guard let value = value(of: tried, without: absent, tier, in: facts) else { continue }
                regrets[number].kept += 1
                // What ends better in this tier has paid for it in another one before.
                let by = max(0, sense == .max ? best - value : value - best)
                sums[number] = sums[number] + by
                if by > (regrets[number].most?.by ?? 0) { regrets[number].most = (by, future.name) }
            }
        }
        for number in regrets.indices {
            regrets[number].mean = sums[number].divided(by: ExactDecimal(regrets[number].kept), places: 4)
        }
        return regrets
    }

    /// `nil`: it breaks a rule there.
    private static func value(
        of plan: Plan, without absent: Set<String>, _ tier: String, in facts: Facts
    ) -> ExactDecimal? {
        var plan = plan
        plan.allocations.removeAll { absent.contains($0.project.text) }
        // Drawn in the order of allotment: what was told for another future need not fit here.
        plan.draws = []
        let reading = PlanReading(plan, in: facts)
        guard reading.isSound else { return nil }
        return reading.tierValues.first { $0.id == tier }?.value
    }

    /// Distinct plans, the most frequent first, each with the first case that has it.
    private static func candidates(_ collection: Collection) -> [(one: CollectedCase, count: Int)] {
        var order: [String] = []
        var found: [String: (one: CollectedCase, count: Int)] = [:]
        for one in collection.planned {
            guard let plan = one.plan else { continue }
            let key = plan.plan.allocations.map { "\($0.project) \($0.start) \($0.building?.text ?? "") \($0.parcels)" }
                .joined(separator: ";")
            if found[key] == nil { order.append(key) }
            found[key] = (found[key]?.one ?? one, (found[key]?.count ?? 0) + 1)
        }
        return order.compactMap { found[$0] }.enumerated().sorted {
            (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset)
        }.prefix(mostCandidates).map(\.element)
    }
}
