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
            let step = form.isInteger[column] ? 1 : TargetRow(form, of: column)?.step(form)
            // What comes in no steps is rounded outwards.
            let whole = Int128(step ?? 1)
            let steps = room / (Int128(weights[column].magnitude) * whole) + (step == nil ? 1 : 0)
            let end = Int128(domain.lower[column]) + steps * whole
            if end < Int128(domain.upper[column]) { domain.setUpper(Int(end), of: column) }
        }
        return domain
    }
}
