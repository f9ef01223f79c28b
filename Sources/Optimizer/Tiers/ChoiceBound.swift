/// What no point is worth more than, by choices and the bounds of columns alone, no other row being asked.
struct ChoiceBound {
    /// By group of the shape, the most that it can be worth.
    let best: [Int]
    let total: Int128

    /// `weights`: by column of the shape's form. `nil`: a column counts that has no bound.
    init?(_ shape: ProgramShape, _ weights: [Int]) {
        let domain = shape.form.domain
        best = zip(shape.groups.groups, shape.groups.isRequired).map { group, isRequired in
            if let taken = group.first(where: { domain.lower[$0] > 0 }) { return weights[taken] }
            let most = group.lazy.filter { domain.upper[$0] > 0 }.map { weights[$0] }.max() ?? 0
            return isRequired ? most : max(0, most)
        }
        var total = best.reduce(Int128(0)) { $0 + Int128($1) }
        for (column, weight) in weights.enumerated() where weight != 0 && shape.groups.groupOf[column] < 0 {
            let end = weight > 0 ? domain.upper[column] : domain.lower[column]
            guard !end.isInfinite else { return nil }
            total += Int128(weight) * Int128(end)
        }
        self.total = total
    }
}
