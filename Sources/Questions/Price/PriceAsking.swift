import Formulation
import LandModel
import Planner
import Planning
import Quantities

/// Asks what more or less of quotas and budgets comes to.
public struct PriceAsking: Asking {
    let inquiry: Inquiry

    public init(_ inquiry: Inquiry) { self.inquiry = inquiry }

    /// Quotas and budgets, each with its periods in order; of what does not carry over each period by itself.
    public var limits: [[Limit]] {
        base.setting.limits.filter { $0.id.period != nil }.grouped.flatMap { group in
            lapses(group[0]) ? group.map { [$0] } : [group]
        }
    }

    /// Whether what is left of an amount in its period cannot be used later.
    private func lapses(_ limit: Limit) -> Bool {
        let about = limit.id.about
        return scenario.quotas.contains { $0.id.text == about && limit.id.name == "quota" && !$0.carriesOver }
            || scenario.budgets.contains { $0.id.text == about && limit.id.name == "budget" && !$0.carriesOver }
    }

    /// What so many steps less and so many steps more of some quotas and budgets come to, and every amount between.
    public func answers(
        of groups: [[Limit]], steps: Int = 1, step: ExactDecimal? = nil
    ) throws(InquiryFault) -> [PriceAnswer] {
        let sides = groups.flatMap { group in
            let step = step ?? Self.step(of: group)
            return [(group, -step), (group, step)]
        }
        solver.questionsLeft = sides.count
        let points = try solver.each(sides) { group, step throws(InquiryFault) in
            try self.points(of: group, steps: steps, step)
        }
        solver.questionsLeft = 1
        return try solver.each(Array(groups.indices)) { number throws(InquiryFault) in
            let (group, step) = (groups[number], sides[2 * number + 1].1)
            let (less, more) = (points[2 * number], points[2 * number + 1])
            return PriceAnswer(
                limits: group, isOnePeriod: self.lapses(group[0]), step: step, points: less.reversed() + more,
                relaxed: self.relaxedPrice(of: group, step, points: more + less))
        }
    }

    /// The step in which it is negotiated; else one hundredth of the whole.
    private static func step(of group: [Limit]) -> ExactDecimal {
        if let step = group[0].step, step > 0 { return step }
        let hundredth = group.sum(\.value).divided(by: 100, places: 6) ?? 0
        return hundredth > 0 ? hundredth : 1
    }

    /// One side, the nearest amount first. `step` is negative for the amounts below.
    private func points(
        of group: [Limit], steps: Int, _ step: ExactDecimal
    ) throws(InquiryFault) -> [PriceAnswer.Point] {
        let whole = group.sum(\.value)
        var changes: [ExactDecimal] = []
        for number in 1...steps {
            let change = max(step * ExactDecimal(number), -whole)
            // Nothing is left to take away.
            guard change != changes.last, !change.isZero else { break }
            changes.append(change)
        }
        let raises = changes.map { Self.raises(of: group, by: $0) }
        var series = VariationSeries(inquiry, raises.map { $0.flatMap(\.settings) }, isNarrower: step.isNegative)
        let variations = try series.variations()
        return changes.indices.map {
            PriceAnswer.Point(change: changes[$0], raises: raises[$0], outcome: variations[$0].outcome)
        }
    }

    /// The first period changes; one that is used up hands the rest of a cut to the next.
    ///
    /// What carries over serves later periods, too. So more of it is worth most in the first, and less hurts most there: where
    /// that changes nothing, a change in no period does.
    static func raises(of group: [Limit], by change: ExactDecimal) -> [Raise] {
        if change > 0 { return [Raise(limit: group[0], amount: change)] }
        var rest = change
        var raises: [Raise] = []
        for limit in group where rest.isNegative && limit.value > 0 {
            let part = max(rest, -limit.value)
            raises.append(Raise(limit: limit, amount: part))
            rest = rest - part
        }
        return raises
    }
}
