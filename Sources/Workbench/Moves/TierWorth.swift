import Judging
import LandModel
import Planning
import Quantities
import Records
import Reporting

/// What a plan comes to in all tiers, and which of two others is better.
struct TierWorth {
    private let world: World
    private let before: [(id: String, value: ExactDecimal)]

    init(_ reading: PlanReading, in world: World) {
        self.world = world
        before = reading.tierValues
    }

    /// By the first tier that differs; `nil`: they come to the same.
    func isBetter(_ one: [ExactDecimal], _ other: [ExactDecimal]) -> Bool? {
        for (number, (left, right)) in zip(one, other).enumerated() where left != right {
            return isMost(number) == (left > right)
        }
        return nil
    }

    /// The first tier that comes to something else than in the plan.
    func change(to values: [ExactDecimal]) -> JSONNode? {
        guard let number = before.indices.first(where: { before[$0].value != values[$0] }) else { return nil }
        let difference = values[number] - before[number].value
        // By its content: “最大 +388.6” says nothing.
        let name = TierWords(world.facts).subject(of: before[number].id)
        let unit = TierTable.unit(of: before[number].id, world.facts).unit
        return .of([
            "tier": name.written, "amount": difference.written,
            "words": Naming(world.facts).amount(difference.magnitude, unit).written,
            "better": (isMost(number) == !difference.isNegative).written,
        ])
    }

    private func isMost(_ tier: Int) -> Bool {
        let own = world.scenario.objective
        return tier < own.count && own[tier].sense == .max
    }
}
