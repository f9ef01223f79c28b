import LinearProgramming
import Quantities

/// What a cutoff leaves to the columns that only cost, such as shortfalls, by the objective alone: whoever takes more is worth less
/// than what counts, whatever the other columns are.
///
/// A shortfall `s` of a target `Σ a·x + b·s ≥ g` over integer columns need be no more than what is missed, which comes in steps: `g` and
/// all `a` are multiples of some amount. So a limit on it is rounded down to a step: where one missed field costs as much as the
/// best plan misses in all, no field may be missed, and that is a bound that rows and cuts know how to use.
enum CutoffBounds {
    /// A form's domain within what the cutoff leaves. `weights`: by column from the first on, to be maximised; `most`: what choices and columns could come to by themselves
    /// (``ChoiceBound``).
    static func domain(_ form: IntegerForm, weights: [Int], most: Int, cutoff: Int) -> Domain {
        var domain = form.domain
        let room = Int128(most) - Int128(cutoff)
        guard room >= 0 else { return domain }
        for column in weights.indices where weights[column] < 0 && !domain.isZeroOrOne(column) {
            guard domain.hasLower(column) else { continue }
            let step = form.isInteger[column] ? 1 : step(of: column, form)
            // What comes in no steps is rounded outwards.
            let whole = Int128(step ?? 1)
            let steps = room / (Int128(weights[column].magnitude) * whole) + (step == nil ? 1 : 0)
            let end = Int128(domain.lower[column]) + steps * whole
            if end < Int128(domain.upper[column]) { domain.setUpper(Int(end), of: column) }
        }
        return domain
    }

    /// Most steps of a shortfall that may be taken as whole: amounts of money or output have too many to branch on.
    private static let mostSteps: UInt = 100

    /// Whether a continuous column is a shortfall of a few steps of one of which no objective wants more. Then at any whole
    /// values of the others the least that will do is whole and keeps every row that limits it, so that nothing is lost if
    /// it is taken as whole.
    static func comesInFewSteps(_ column: Int, _ form: IntegerForm, _ objectives: [Objective]) -> Bool {
        guard !form.isInteger[column], form.places[column] == 0, step(of: column, form) == 1,
            let target = TargetRow(form, of: column),
            target.goal.magnitude / target.coefficient.magnitude <= mostSteps
        else { return false }
        return objectives.allSatisfy { objective in
            objective.terms.allSatisfy {
                $0.column != column || $0.coefficient.isNegative == (objective.sense == .maximize)
            }
        }
    }

    /// What a shortfall is a multiple of when it is no more than what its one row asks for; `nil`: it comes in no steps.
    private static func step(of column: Int, _ form: IntegerForm) -> Int? {
        guard form.unscaledRows.isEmpty, let target = TargetRow(form, of: column) else { return nil }
        let others = form.range(target.row).filter { Int(form.entryColumns[$0]) != column }
        guard others.allSatisfy({ form.isInteger[Int(form.entryColumns[$0])] }) else { return nil }
        let amount = others.reduce(target.goal) { greatestCommonDivisor($0, form.entryCoefficients[$1]) }
        let size = Int(target.coefficient.magnitude)
        guard amount > 0, amount % size == 0, form.domain.lower[column] % (amount / size) == 0 else { return nil }
        return amount / size
    }
}
