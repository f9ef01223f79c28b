import Formulation
import Judging
import LandModel
import Planner
import Planning
import Quantities

/// Asks what can be otherwise at a small loss.
public struct AlternativesAsking: Asking {
    let inquiry: Inquiry

    public init(_ inquiry: Inquiry) { self.inquiry = inquiry }

    /// How far tiers may fall. `tier`: those before it keep their value, it may lose the share, those after it are free;
    /// `nil`: each may lose the share.
    public func bounds(within share: ExactDecimal, of tier: TierID? = nil) -> [KeptTier] {
        var kept: [KeptTier] = []
        for (own, answer) in zip(scenario.objective, base.tiers) {
            let isWithin = tier == nil || own.id == tier
            kept.append(KeptTier(own, reaching: answer.value, givingUp: isWithin ? share : 0))
            if own.id == tier { break }
        }
        return kept
    }

    /// All that can be otherwise while no tier falls below a bound.
    ///
    /// Again and again a plan that treats as many projects otherwise as can be which no plan before did, until there is none:
    /// what is left is the firm core. Then the same for the parks of the projects that are open.
    public func answer(keeping: [KeptTier]) throws(InquiryFault) -> AlternativesAnswer {
        let treatments = base.setting.projects.map { project in
            base.reading.plan.allocations.first { $0.project == project.id }.map(Demand.stays) ?? .absent(project.id)
        }
        var found: [VerifiedAnswer] = []
        let atSites = try exhaust(treatments, keeping, &found)
        let openItems = treatments.filter { !atSites.firm.contains($0) }
        let parks = openItems.compactMap { item in
            item.project.flatMap { base.reading.placement(of: $0) }.map { Demand.placed($0.project.id, in: $0.park.id) }
        }
        let inParks = try exhaust(parks, keeping, &found)
        let known = found
        solver.questionsLeft = openItems.count
        let items = try solver.each(openItems) { item throws(InquiryFault) in
            let park = parks.first { $0.project == item.project }
            let isFirm = park.map { inParks.firm.contains($0) }
            let keepsPark = isFirm == true && inParks.open != nil ? nil : isFirm
            return try self.item(item, keeping, known, keepsPark: keepsPark)
        }
        let variants = found.map { AlternativesAnswer.Variant($0, from: base) }
        return AlternativesAnswer(
            keeping: keeping,
            variants: variants.enumerated().sorted { one, other in
                let (left, right) = (one.element.loss, other.element.loss)
                if left.difference.count != right.difference.count {
                    return left.difference.count > right.difference.count
                }
                return left.isLess(than: right) || !right.isLess(than: left) && one.offset < other.offset
            }.map(\.element),
            firm: atSites.firm, items: items, open: atSites.open)
    }

    /// The demands that every plan holds; `open`: why that is not known.
    private func exhaust(
        _ demands: [Demand], _ keeping: [KeptTier], _ found: inout [VerifiedAnswer]
    ) throws(InquiryFault) -> (firm: [Demand], open: AnswerStatus.StopCause?) {
        var rest = demands.filter { demand in found.allSatisfy { $0.reading.holds(demand) } }
        while !rest.isEmpty {
            solver.questionsLeft = Self.roundsExpected
            var question = Question()
            question.keeping = keeping
            question.breaking = rest
            switch try ask(question) {
            case .infeasible: return (rest, nil)
            case .unknown(let cause): return (rest, cause)
            case .answered(let answer):
                rest = rest.filter { answer.reading.holds($0) }
                found.append(answer)
            }
        }
        return ([], nil)
    }

    /// Among which the time that is left is shared.
    private static let roundsExpected = 8

    private func item(
        _ demand: Demand, _ keeping: [KeptTier], _ found: [VerifiedAnswer], keepsPark: Bool?
    ) throws(InquiryFault) -> AlternativesAnswer.OpenItem {
        var question = Question(demands: [.broken([demand])])
        question.keeping = keeping
        let answer = try ask(question, isNarrower: true, endsAtDifference: true).answer
        let known = found.filter { !$0.reading.holds(demand) }.map { Loss(from: base, to: $0) }
        let loss = answer.map { Loss(from: base, to: $0) } ?? known.min { $0.isLess(than: $1) }
        return AlternativesAnswer.OpenItem(
            demand: demand, cheapest: loss, isProved: answer?.status == .provedOptimal,
            hangsOn: loss.map { datum(demand, $0) }, keepsPark: keepsPark)
    }

    /// What decides: the base plan with this one project as the other plan has it, judged by every rule.
    private func datum(_ demand: Demand, _ loss: Loss) -> AlternativesAnswer.Datum {
        let difference = loss.difference
        let after = (difference.entering + difference.moved.map(\.after)).first { $0.project.id == demand.project }
        var plan = base.reading.plan
        plan.allocations.removeAll { $0.project == demand.project }
        let without = PlanReading(plan, in: base.facts)
        let options = list.options.filter { option in after.map { option.isPlace(of: $0, base.setting) } ?? false }
        let broken =
            Trial.closest(options, to: without, base.setting).first?.broken ?? without.breaches
        if let first = broken.first { return .limit(first, others: broken.count - 1) }
        return loss.first.map { .figures(tier: $0.id) } ?? .nothing
    }
}

extension PlacementOption {
    /// Whether a placement is on the same site with the same start.
    fileprivate func isPlace(of placed: PlanReading.Placed, _ setting: Setting) -> Bool {
        setting.projects[project].id == placed.project.id && start == placed.start
            && spot.building.map { setting.buildings[$0].id } == placed.building?.id
            && spot.parcels.map { setting.parcels[$0.parcel].id } == placed.parcels.map(\.parcel.id)
    }
}
