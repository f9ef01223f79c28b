/// Weights that lead a search for the least shortfall where the relaxation has none.
///
/// A target's row is `Σ a·x + b·s ≥ g`, its shortfall `s ≥ 0` costs `w`. As long as some fractional point reaches `g`, the
/// relaxation costs nothing, whatever is branched on: bounds, pseudocosts and reduced costs tell nothing apart. With
/// `m·(Σ a·x + b·s − g)` added to the objective (maximised), where `0 < m·b < w`, what goes beyond the target counts, too. That sum is never
/// negative, so what bounds the new objective bounds the old one; and where the relaxation falls short, it is 0, and the
/// bounds are the same. Targets that the best point at hand reaches are left alone, because their surplus would only blur
/// the bound.
struct ShortfallGuide {
    /// By column; and what to add to every bound.
    let weights: [Int]
    let worth: Int

    private static let mostWeight = Double(Int.infinity) / 64

    /// `nil`: there is no target to lead by. `values`: by column of the form, in its units.
    /// `part`: a unit beyond a target is worth one part in so many of what a unit below costs.
    init?(_ form: IntegerForm, weights: [Int], at values: [Double], part: Int) {
        guard form.unscaledRows.isEmpty else { return nil }
        let targets = weights.indices.compactMap { Target(form, $0, cost: -weights[$0], part: part) }
        let short = targets.filter { values[$0.shortfall] > 0.5 }
        let leading = short.isEmpty ? targets : short
        guard !leading.isEmpty else { return nil }
        var guided = weights
        var worth = 0
        for target in leading {
            for entry in form.range(target.row) {
                guided[Int(form.entryColumns[entry])] += target.multiplier * form.entryCoefficients[entry]
            }
            worth -= target.multiplier * target.goal
        }
        self.weights = guided
        self.worth = worth
    }

    /// A row that a search can be led by.
    private struct Target {
        let shortfall: Int
        let row: Int
        /// What the row is counted by and must come to; of an upper bound, all signs turned.
        let multiplier: Int
        let goal: Int

        /// `nil`: the column is no shortfall, or its row does not fit the numbers.
        init?(_ form: IntegerForm, _ column: Int, cost: Int, part: Int) {
            guard cost > 0, !form.isInteger[column], form.domain.lower[column] == 0,
                let target = TargetRow(form, of: column)
            else { return nil }
            let size = cost / (target.coefficient.magnitude.signed * part)
            guard size > 0, ShortfallGuide.fits(form, target.row, size) else { return nil }
            (shortfall, row, goal) = (column, target.row, target.goal)
            multiplier = target.coefficient > 0 ? size : -size
        }
    }

    private static func fits(_ form: IntegerForm, _ row: Int, _ multiplier: Int) -> Bool {
        var sum = max(form.rowLower[row].bounded, form.rowUpper[row].bounded)
        for entry in form.range(row) {
            let column = Int(form.entryColumns[entry])
            let reach = max(1, form.domain.lower[column].bounded, form.domain.upper[column].bounded)
            sum += Double(form.entryCoefficients[entry].magnitude) * reach
        }
        return sum * Double(multiplier) < mostWeight
    }
}

extension UInt {
    fileprivate var signed: Int { Int(self) }
}

extension Int {
    /// Its size; 0 of an absent bound.
    fileprivate var bounded: Double { isInfinite ? 0 : Double(magnitude) }
}
