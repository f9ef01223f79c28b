/// Takes continuous columns that no objective counts out of a form (Fourier 1826, Motzkin 1936): each pair of rows that
/// bound such a column from either side becomes one row without it.
///
/// The integer columns that some values of the others go with are the same before and after; so a point found here is
/// completed by a linear program over the continuous columns of the original. Stops where the rows would multiply.
enum Projection {
    /// Rows that come from more original rows than one per column taken out and one follow from others (Chernikov 1963).
    private struct Draft {
        var row: WholeRow
        var history: Set<Int>
    }

    private static let mostCoefficient = 1 << 40

    /// The same columns with other rows; columns taken out are in none of them. `mostGrowth`: rows that it may cost.
    static func apply(_ form: IntegerForm, counted: [Bool], mostGrowth: Int) -> IntegerForm {
        var isUnscaled = [Bool](repeating: false, count: form.columnCount)
        for row in form.unscaledRows { for term in row.terms { isUnscaled[term.column] = true } }
        var open = Set(
            (0..<form.columnCount).filter {
                !form.isInteger[$0] && !counted[$0] && !isUnscaled[$0] && !form.columnRange($0).isEmpty
            })
        guard !open.isEmpty else { return form }
        var plain: [WholeRow] = []
        var drafts: [Draft] = []
        for row in 0..<form.rowCount {
            let whole = form.row(row)
            guard whole.columns.contains(where: { open.contains(Int($0)) }) else {
                plain.append(whole)
                continue
            }
            for side in sides(of: whole) {
                drafts.append(Draft(row: side, history: [2 * row + (side.coefficients == whole.coefficients ? 0 : 1)]))
            }
        }
        var taken = 0
        while let (column, pairs) = cheapest(open, drafts, form) {
            open.remove(column)
            let up = pairs.up.count + (form.domain.hasUpper(column) ? 1 : 0)
            let down = pairs.down.count + (form.domain.hasLower(column) ? 1 : 0)
            guard up * down <= pairs.up.count + pairs.down.count + mostGrowth else { continue }
            guard let merged = eliminate(column, drafts, pairs, taken + 1, form) else { continue }
            drafts = merged
            taken += 1
        }
        guard taken > 0 else { return form }
        return form.with(rows: plain + drafts.map(\.row))
    }

    /// A row as one or two rows with an upper bound only.
    private static func sides(of row: WholeRow) -> [WholeRow] {
        var sides: [WholeRow] = []
        if row.hasUpper {
            var side = row
            side.lower = -.infinity
            sides.append(side)
        }
        if row.hasLower {
            var side = row
            side.coefficients = row.coefficients.map { -$0 }
            side.upper = -row.lower
            side.lower = -.infinity
            sides.append(side)
        }
        return sides
    }

    private static func coefficient(of column: Int, in row: WholeRow) -> Int {
        row.columns.firstIndex(of: Int32(column)).map { row.coefficients[$0] } ?? 0
    }

    private static func cheapest(
        _ open: Set<Int>, _ drafts: [Draft], _ form: IntegerForm
    ) -> (Int, (up: [Int], down: [Int]))? {
        var uses: [Int: (up: [Int], down: [Int])] = [:]
        for (index, draft) in drafts.enumerated() {
            for (column, coefficient) in zip(draft.row.columns, draft.row.coefficients) where open.contains(Int(column))
            {
                if coefficient > 0 {
                    uses[Int(column), default: ([], [])].up.append(index)
                } else {
                    uses[Int(column), default: ([], [])].down.append(index)
                }
            }
        }
        for column in open where uses[column] == nil { uses[column] = ([], []) }
        // Its own bounds are rows, too.
        func cost(_ column: Int) -> Int {
            guard let use = uses[column] else { return 0 }
            let up = use.up.count + (form.domain.hasUpper(column) ? 1 : 0)
            let down = use.down.count + (form.domain.hasLower(column) ? 1 : 0)
            return up * down - up - down
        }
        guard let best = open.min(by: { (cost($0), $0) < (cost($1), $1) }), let use = uses[best] else { return nil }
        return (best, use)
    }

    private static func eliminate(
        _ column: Int, _ drafts: [Draft], _ pairs: (up: [Int], down: [Int]), _ taken: Int, _ form: IntegerForm
    ) -> [Draft]? {
        var ups = pairs.up.map { drafts[$0] }
        var downs = pairs.down.map { drafts[$0] }
        if form.domain.hasUpper(column) {
            ups.append(
                Draft(
                    row: WholeRow(
                        columns: [Int32(column)], coefficients: [1], lower: -.infinity,
                        upper: form.upper[column]), history: [-2 * column - 1]))
        }
        if form.domain.hasLower(column) {
            downs.append(
                Draft(
                    row: WholeRow(
                        columns: [Int32(column)], coefficients: [-1], lower: -.infinity,
                        upper: -form.lower[column]), history: [-2 * column - 2]))
        }
        let gone = Set(pairs.up + pairs.down)
        var kept = drafts.indices.filter { !gone.contains($0) }.map { drafts[$0] }
        var index: [[Int32]: [Int]] = [:]
        for (position, draft) in kept.enumerated() { index[draft.row.columns, default: []].append(position) }
        for up in ups {
            for down in downs {
                let history = up.history.union(down.history)
                guard history.count <= taken + 1 else { continue }
                guard let row = combine(up.row, down.row, without: column) else { return nil }
                guard !row.columns.isEmpty, !isRedundant(row, form) else { continue }
                if let same = index[row.columns]?.first(where: { kept[$0].row.coefficients == row.coefficients }) {
                    if row.upper < kept[same].row.upper { kept[same] = Draft(row: row, history: history) }
                    continue
                }
                index[row.columns, default: []].append(kept.count)
                kept.append(Draft(row: row, history: history))
            }
        }
        return kept
    }

    /// The sum of two rows with the least whole multipliers that cancel a column; `nil`: the numbers grow too long.
    static func combine(_ first: WholeRow, _ second: WholeRow, without column: Int) -> WholeRow? {
        let (left, right) = (coefficient(of: column, in: first), coefficient(of: column, in: second))
        let divisor = greatestCommonDivisor(left, right)
        guard divisor > 0 else { return nil }
        let (firstFactor, secondFactor) = (Int(right.magnitude) / divisor, Int(left.magnitude) / divisor)
        return sum(first, firstFactor, second, secondFactor)
    }

    /// `first · firstFactor + second · secondFactor`, of the upper bounds, divided by what all coefficients share.
    static func sum(_ first: WholeRow, _ firstFactor: Int, _ second: WholeRow, _ secondFactor: Int) -> WholeRow? {
        var columns: [Int32] = []
        var coefficients: [Int] = []
        var (left, right) = (0, 0)
        var common = 0
        while left < first.columns.count || right < second.columns.count {
            let leftColumn = left < first.columns.count ? first.columns[left] : Int32.max
            let rightColumn = right < second.columns.count ? second.columns[right] : Int32.max
            let column = min(leftColumn, rightColumn)
            var value = 0
            if leftColumn == column {
                let product = first.coefficients[left].multipliedReportingOverflow(by: firstFactor)
                guard !product.overflow, product.partialValue.magnitude < mostCoefficient else { return nil }
                value += product.partialValue
                left += 1
            }
            if rightColumn == column {
                let product = second.coefficients[right].multipliedReportingOverflow(by: secondFactor)
                guard !product.overflow, product.partialValue.magnitude < mostCoefficient else { return nil }
                value += product.partialValue
                right += 1
            }
            guard value != 0 else { continue }
            columns.append(column)
            coefficients.append(value)
            common = greatestCommonDivisor(common, value)
        }
        let one = first.upper.multipliedReportingOverflow(by: firstFactor)
        let two = second.upper.multipliedReportingOverflow(by: secondFactor)
        guard !one.overflow, !two.overflow, one.partialValue.magnitude < 1 << 56, two.partialValue.magnitude < 1 << 56
        else { return nil }
        var upper = one.partialValue + two.partialValue
        if common > 1, upper % common == 0 {
            coefficients = coefficients.map { $0 / common }
            upper /= common
        }
        return WholeRow(columns: columns, coefficients: coefficients, lower: -.infinity, upper: upper)
    }

    private static func isRedundant(_ row: WholeRow, _ form: IntegerForm) -> Bool {
        var most = 0
        for (column, coefficient) in zip(row.columns, row.coefficients) {
            let bound = coefficient > 0 ? form.upper[Int(column)] : form.lower[Int(column)]
            guard !bound.isInfinite else { return false }
            most += coefficient * bound
        }
        return most <= row.upper
    }
}
