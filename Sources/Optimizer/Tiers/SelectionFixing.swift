import LinearProgramming
import Quantities

/// What a tier with many different weights fixes in those behind it: who is chosen at all.
///
/// Such a tier tells selections apart: with tax figures of dozens of projects, hardly ever do two sets of projects come
/// to the same sum. So it is asked, with the tier itself as what leads the search and its optimum as what cannot be
/// beaten, whether any other selection keeps it. If none does, the tiers behind only decide between columns of the same
/// weight, and need not prove again, in every branch, that nobody else can be chosen.
enum SelectionFixing {
    /// A selection: by group of the shape, the weight of the column chosen; 0 where none is.
    private typealias Selection = [Int]

    /// What is left of a shape that keeps a tier, by column of its form, when selections that do not come up to the tier's
    /// optimum are left out; `nil`: they could not be listed within so many nodes, or are too many. `point`: an optimum.
    static func domain(
        _ shape: ProgramShape, _ objective: Objective, at point: [ExactDecimal], nodes: Int, budget: SearchBudget
    ) -> Domain? {
        let settings = shape.settings.tiers
        let weights = WholeObjective(objective, form: shape.form).weights
        let groups = shape.groups.groups.filter { group in
            group.contains { weights[$0] != 0 && shape.form.domain.isOpen($0) }
        }
        guard Set(groups.joined().map { weights[$0] }).count >= settings.leastDifferentWeights else { return nil }
        let optimum = objective.value(at: point)
        var found = [selection(groups, weights, at: point)]
        var rest = shape
        while true {
            rest.add(differing(from: found[found.count - 1], groups, weights, number: found.count))
            let search = TierSearch(
                rest, objective, start: nil, known: optimum, least: optimum, role: .refutation, budget: budget)
            let end = budget.limited(to: nodes) { search.run(report: { _ in }) }
            guard let other = search.point else {
                return end == .proved ? domain(shape, groups, weights, found) : nil
            }
            guard found.count < settings.mostSelections else { return nil }
            found.append(selection(groups, weights, at: other))
        }
    }

    /// Columns whose weight no selection has are 0.
    private static func domain(
        _ shape: ProgramShape, _ groups: [[Int]], _ weights: [Int], _ found: [Selection]
    ) -> Domain {
        var domain = shape.form.domain
        for (group, columns) in groups.enumerated() {
            let kept = Set(found.map { $0[group] })
            for column in columns where !kept.contains(weights[column]) { domain.fix(column, at: 0) }
        }
        return domain
    }

    private static func selection(_ groups: [[Int]], _ weights: [Int], at point: [ExactDecimal]) -> Selection {
        groups.map { columns in columns.first { point[$0] == .one }.map { weights[$0] } ?? 0 }
    }

    /// The row that some group chooses a column of another weight, or none where one is chosen, or one where none is.
    private static func differing(
        from selection: Selection, _ groups: [[Int]], _ weights: [Int], number: Int
    ) -> Row {
        var terms: [Term] = []
        for (columns, weight) in zip(groups, selection) {
            for column in columns {
                if weight == 0, weights[column] != 0 { terms.append(Term(column, -1)) }
                if weight != 0, weights[column] == weight { terms.append(Term(column, 1)) }
            }
        }
        let chosen = selection.count { $0 != 0 }
        return Row("other[\(number)]", origin: "tier", terms, upper: ExactDecimal(chosen - 1))
    }
}
