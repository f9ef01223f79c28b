import LinearProgramming
import Quantities

/// A look for a point that misses nothing, before the least that must be missed is searched.
///
/// Where all targets can be met, their relaxation says so at once and says nothing more: every node of the tier's own search has the
/// bound 0. Led by the objective behind it, with a row that allows nothing missed, dives know where to go, and what they find is a
/// good start for that tier, too. Where not all can be met, the relaxation mostly says so at the root.
extension TierSequence {
    /// A point at which an objective that counts what is missed comes to nothing, and nodes; the point is `nil` where none was found or
    /// the point at hand is one.
    func ideal(of objective: Objective, tier: Int) -> (point: [ExactDecimal]?, nodes: Int) {
        let (form, settings) = (shape.form, shape.settings.tiers)
        let open = form.isInteger.indices.count { form.isInteger[$0] && form.domain.isOpen($0) }
        guard tier + 1 < objectives.count, countsMisses(objective), open <= settings.mostIdealColumns,
            point.map({ objective.value(at: $0) != objective.constant }) ?? true
        else { return (nil, 0) }
        var whole = shape
        whole.add(Row("none[\(objective.name)]", origin: "tier", objective.terms, upper: 0))
        let search = TierSearch(
            whole, objectives[tier + 1], start: nil, chosen: chosen, isAnyEnough: true, budget: budget)
        _ = budget.limited(to: settings.idealNodes) { search.run(report: { _ in }) }
        return (search.point, search.context?.nodes ?? 0)
    }

    /// Whether it is a sum, to be made small, of continuous columns that are never negative.
    private func countsMisses(_ objective: Objective) -> Bool {
        objective.sense == .minimize && !objective.terms.isEmpty
            && objective.terms.allSatisfy { term in
                let column = shape.program.columns[term.column]
                return column.kind == .continuous && column.lower == 0 && term.coefficient > 0
            }
    }
}
