import Formulation
import Judging
import LandModel
import Planner
import Planning
import Quantities

/// Looks for the nearest amounts of one limit at which the best plan becomes another one.
///
/// More of it can only allow more: what changes nothing changes nothing before either, and a plan that is better stays better
/// wherever it can be carried out. So a plan found far off shows, by judging alone, how near it reaches, and every solve halves what
/// is left or ends it. Less of it leaves the plan as it is as long as the plan can be carried out, which needs no solving at all.
struct NextStepSearch {
    /// Solves for one side at most; what is left then is told as a span.
    private static let mostSolves = 16

    private let inquiry: Inquiry
    private let limit: Limit
    private let grain: ExactDecimal
    /// In grains: how far up is looked, and how far down there is.
    private let reach: Int
    private let depth: Int

    /// `whole`: of all periods together; up to twice as much is looked at.
    init(_ inquiry: Inquiry, _ limit: Limit, whole: ExactDecimal) {
        self.inquiry = inquiry
        self.limit = limit
        grain = Self.grain(of: limit, whole)
        reach = Self.grains(in: max(whole, limit.base, grain), of: grain)
        depth = Self.grains(in: limit.value, of: grain)
    }

    /// Fine enough to meet every step of the plan; of counts whole.
    private static func grain(of limit: Limit, _ whole: ExactDecimal) -> ExactDecimal {
        limit.isCount ? 1 : Limit.grain(within: max(whole, limit.base), parts: 5_000)
    }

    private static func grains(in amount: ExactDecimal, of grain: ExactDecimal) -> Int {
        guard let count = amount.divided(by: grain, places: 0), count > 0 else { return 0 }
        let whole = Int(min(count, 100_000_000).significand(atScale: 0))
        return grain * ExactDecimal(whole) > amount ? whole - 1 : whole
    }

    /// `isIdle`: it is known that nothing changes as far up as is looked.
    func step(isIdle: Bool) throws(InquiryFault) -> NextStep {
        NextStep(limit: limit, grain: grain, less: try less(), more: isIdle ? .none(until: amount(reach)) : try more())
    }

    /// As far up as is looked, as settings; `nil`: nowhere.
    var farthestMore: [String]? { reach > 0 ? limit.settings(givingWayBy: amount(reach)) : nil }

    /// The base plan can be carried out with less of it.
    var hasSlack: Bool { limit.value > 0 && holds(inquiry.base.reading.plan, at: -min(grain, limit.value)) }

    // MARK: - Less

    private func less() throws(InquiryFault) -> NextStep.Side {
        let plan = inquiry.base.reading.plan
        if limit.value <= 0 || holds(plan, at: -limit.value) { return .none(until: -limit.value) }
        let kept = farthest(depth) { holds(plan, at: -amount($0)) }
        let cut = kept < depth ? -amount(kept + 1) : -limit.value
        // The plan as it is cannot be carried out there: whatever comes out is another one.
        let outcome = try variation(at: cut, isNarrower: true).outcome
        if case .unknown(let cause) = outcome { return .between(-amount(kept), cut, nil, cause) }
        return .at(cut, outcome)
    }

    // MARK: - More

    private func more() throws(InquiryFault) -> NextStep.Side {
        guard reach > 0 else { return .none(until: 0) }
        var found = try variation(at: amount(reach), isNarrower: false)
        if found.outcome.isUnchanged { return .none(until: amount(reach)) }
        guard let cause = cause(found) else {
            // Nothing changes up to `low`; something does from `high` on.
            var (low, high) = (0, nearest(found, before: reach))
            var solves = 1
            while high - low > 1 {
                guard solves < Self.mostSolves else {
                    return .between(amount(low), amount(high), found.outcome, .nodes)
                }
                // By turns the middle, which halves, and what lies just before, which ends it.
                let probe = solves.isMultiple(of: 2) ? (low + high) / 2 : high - 1
                let tried = try variation(at: amount(probe), isNarrower: false)
                solves += 1
                if tried.outcome.isUnchanged {
                    low = probe
                } else if let cause = self.cause(tried) {
                    return .between(amount(low), amount(high), found.outcome, cause)
                } else {
                    found = tried
                    high = nearest(tried, before: probe)
                }
            }
            return try change(found, at: amount(high))
        }
        return .between(0, amount(reach), nil, cause)
    }

    /// Why what was found is not proved; `nil`: it is.
    private func cause(_ found: Variation) -> AnswerStatus.StopCause? {
        switch found.outcome {
        case .unknown(let cause): cause
        case .infeasible: nil
        case .found(let loss):
            switch loss.status {
            case .provedOptimal: nil
            case .stopped(let cause, _): cause
            default: .nodes
            }
        }
    }

    /// The smallest change, in grains, at which the plan of a variation can be carried out and is better than the base.
    private func nearest(_ found: Variation, before most: Int) -> Int {
        guard let plan = found.answer?.reading.plan else { return most }
        return most - farthest(most - 1) { reading(plan, at: amount(most - $0)).map(isBetter) ?? false }
    }

    /// What a plan that was found further off comes to at a change. What is drawn on whom may hang on the amount itself, so that its
    /// worth there is another one: then that is solved for.
    private func change(_ found: Variation, at change: ExactDecimal) throws(InquiryFault) -> NextStep.Side {
        let told = found.outcome.loss?.tiers.count ?? 0
        guard let far = found.answer?.reading, let near = reading(far.plan, at: change),
            values(near).prefix(told) != values(far).prefix(told)
        else { return .at(change, found.outcome) }
        let outcome = try variation(at: change, isNarrower: false).outcome
        if case .unknown(let cause) = outcome { return .between(change - grain, change, nil, cause) }
        return .at(change, outcome)
    }

    private func isBetter(_ reading: PlanReading) -> Bool {
        let tiers = inquiry.scenario.objective
        for (tier, (own, base)) in zip(tiers, zip(values(reading), values(inquiry.base.reading))) where own != base {
            return (tier.sense == .max) == (own > base)
        }
        return false
    }

    /// What the scenario's own tiers come to.
    private func values(_ reading: PlanReading) -> [ExactDecimal] {
        reading.tierValues.prefix(inquiry.scenario.objective.count).map(\.value)
    }

    // MARK: - Judging

    /// The largest number up to a bound of which something holds; it holds of 0 and, once not, never again.
    private func farthest(_ bound: Int, _ holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, max(bound, 0) + 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if holds(middle) { low = middle } else { high = middle }
        }
        return low
    }

    /// Whether a plan keeps every rule once the limit is another amount.
    private func holds(_ plan: Plan, at change: ExactDecimal) -> Bool { reading(plan, at: change) != nil }

    /// A plan once the limit is another amount; `nil`: it breaks a rule there.
    private func reading(_ plan: Plan, at change: ExactDecimal) -> PlanReading? {
        guard let amended = try? inquiry.scenario.amended(by: limit.settings(givingWayBy: change)) else { return nil }
        let reading = PlanReading(plan, in: Facts(amended))
        return reading.isSound ? reading : nil
    }

    private func amount(_ grains: Int) -> ExactDecimal { grain * ExactDecimal(grains) }

    private func variation(at change: ExactDecimal, isNarrower: Bool) throws(InquiryFault) -> Variation {
        try inquiry.variation(settings: limit.settings(givingWayBy: change), isNarrower: isNarrower)
    }
}

extension PriceAsking {
    /// The next amounts up and down at which something changes, of every period of some quotas and budgets.
    public func nextSteps(of groups: [[Limit]]) throws(InquiryFault) -> [NextStep] {
        let searches = groups.flatMap { group in
            group.map { NextStepSearch(inquiry, $0, whole: group.sum(\.value)) }
        }
        let idle = try idle(searches)
        solver.questionsLeft = (searches.count - idle.count) * 2
        return try solver.each(Array(searches.indices)) { number throws(InquiryFault) in
            try searches[number].step(isIdle: idle.contains(number))
        }
    }

    /// Those of which more changes nothing, by number, as far as asking for many at once tells.
    ///
    /// Where more of several together changes nothing, more of none does: what it allows, they allow. So all that the plan does not
    /// use up are asked about in one question; where something changes, in halves.
    private func idle(_ searches: [NextStepSearch]) throws(InquiryFault) -> Set<Int> {
        var idle: Set<Int> = []
        var blocks = [searches.indices.filter { searches[$0].farthestMore != nil && searches[$0].hasSlack }]
        while true {
            // One by one they are searched anyhow.
            blocks.removeAll { $0.count < 2 }
            guard !blocks.isEmpty else { return idle }
            solver.questionsLeft = blocks.count
            let outcomes = try solver.each(blocks) { block throws(InquiryFault) in
                try self.inquiry.variation(
                    settings: block.flatMap { searches[$0].farthestMore ?? [] }, isNarrower: false
                ).outcome
            }
            for (block, outcome) in zip(blocks, outcomes) where outcome.isUnchanged { idle.formUnion(block) }
            blocks = zip(blocks, outcomes).filter { !$1.isUnchanged }.flatMap { block, _ in
                [Array(block[..<(block.count / 2)]), Array(block[(block.count / 2)...])]
            }
        }
    }
}
