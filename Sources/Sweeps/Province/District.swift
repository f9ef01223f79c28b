import Judging
import LandModel
import Planning
import Quantities
import Records
import Results

/// One part of a province, and the cases that are asked of it.
public struct District: Sendable {
    public let name: String
    public let scenario: Scenario
    public let facts: Facts
    private let province: ProvinceFile
    private let tool: ProgramEntry

    /// `nil`: its scenario has no such tier.
    public init?(_ name: String, _ scenario: Scenario, _ province: ProvinceFile, tool: ProgramEntry) {
        guard scenario.objective.contains(where: { $0.id == province.tier }) else { return nil }
        self.name = name
        self.scenario = scenario
        self.province = province
        self.tool = tool
        facts = Facts(scenario)
    }

    /// Its one tier, less what it uses of the shared limits at their prices; as something to make as large as can be.
    public func priced(_ prices: [ExactDecimal]) -> CaseFile {
        var priced = scenario
        priced.objective = [tier(prices)]
        return made(priced, prices.map(\.description).joined(separator: " "))
    }

    /// Its one tier within what it is allotted of the shared limits; `isWhole`: with all other tiers behind it.
    public func capped(_ caps: [ExactDecimal], isWhole: Bool) -> CaseFile {
        var capped = scenario
        capped.objective =
            isWhole
            ? scenario.objective.filter { $0.id == province.tier }
                + scenario.objective.filter { $0.id != province.tier }
            : [tier(caps.map { _ in 0 })]
        for (number, (limit, cap)) in zip(province.shared, caps).enumerated() {
            var target = Target()
            target.id = TargetID("SHARED-\(number + 1)")
            target.name = limit.name
            target.measure = limit.measure
            target.atMost = cap
            target.isHard = true
            target.owner = .city
            capped.targets.append(target)
        }
        return made(capped, (isWhole ? "all " : "≤ ") + caps.map(\.description).joined(separator: " "))
    }

    private func tier(_ prices: [ExactDecimal]) -> Tier {
        var tier = scenario.objective.first { $0.id == province.tier } ?? Tier()
        let sign: ExactDecimal = tier.sense == .max ? -1 : 1
        for (limit, price) in zip(province.shared, prices) where !price.isZero {
            var term = TierTerm()
            term.measure = limit.measure
            term.weight = sign * price
            tier.terms.append(term)
        }
        (tier.absoluteTolerance, tier.relativeTolerance) = (0, .none)
        return tier
    }

    private func made(_ scenario: Scenario, _ label: String) -> CaseFile {
        var made = CaseFile()
        made.axes = [CaseCoordinate("district", name), CaseCoordinate("price", label)]
        made.options = province.options
        made.tool = tool
        made.scenario = scenario
        made.sealed()
        return made
    }

    /// What a plan of it is worth without prices, and what it uses of what is shared: judged from facts.
    public func column(of plan: Plan) -> DistrictColumn {
        let reading = PlanReading(plan, in: facts)
        let value = reading.tierValues.first { $0.id == province.tier.text }?.value ?? 0
        return DistrictColumn(value: value, uses: province.shared.map { reading.value(of: $0.measure) })
    }

    var isRaised: Bool { scenario.objective.first { $0.id == province.tier }?.sense != .min }
}

/// A plan of a district as the province sees it.
public struct DistrictColumn: Sendable, Hashable {
    public let value: ExactDecimal
    public let uses: [ExactDecimal]
}
