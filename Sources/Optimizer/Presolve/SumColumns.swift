/// Gives a name to sums that many rows share: the columns of one choice group that a row holds with one coefficient.
///
/// A project emits the same wherever it is placed, so a quota row holds all its placements alike; with one binary
/// `z = Σ x` the row is short, `z` is what a cover or rounding cut should speak of, and branching on `z` is branching on
/// the sum: is the project placed at all, by this year, in this park?
struct SumColumns {
    private(set) var form: IntegerForm
    /// Columns from here on are sums; each is the sum of the columns given.
    let firstSum: Int
    private(set) var members: [[Int]] = []

    init(_ base: IntegerForm, _ groups: ChoiceGroups, _ settings: SearchSettings.Presolve) {
        form = base
        firstSum = base.columnCount
        var uses: [Key: Int] = [:]
        var order: [Key] = []
        for row in 0..<base.rowCount {
            for key in Self.keys(base.row(row), groups) {
                if uses[key] == nil { order.append(key) }
                uses[key, default: 0] += 1
            }
        }
        var sumOf: [Key: Int] = [:]
        var rows: [WholeRow] = []
        for (group, columns) in groups.groups.enumerated() {
            let key = Key(group: group, columns: columns.map { Int32($0) })
            if uses[key] == nil { order.append(key) }
            uses[key] = Int.max
        }
        for key in order {
            let count = uses[key] ?? 0
            // A pair that one row alone holds is more likely chance than structure.
            let isWhole = key.columns.count == groups.groups[key.group].count
            guard key.columns.count > 1, isWhole || count > 1 || key.columns.count > settings.mostColumnsByChance else {
                continue
            }
            let column = form.appendColumn(isInteger: true, lower: 0, upper: 1)
            sumOf[key] = column
            members.append(key.columns.map { Int($0) })
            rows.append(
                WholeRow(
                    columns: key.columns + [Int32(column)], coefficients: key.columns.map { _ in 1 } + [-1], lower: 0,
                    upper: 0))
        }
        for row in 0..<base.rowCount {
            let whole = Self.rewritten(base.row(row), groups, sumOf)
            // A choice row has become a bound on its sum.
            if whole.columns.count == 1, let coefficient = whole.coefficients.first, coefficient > 0 {
                let column = Int(whole.columns[0])
                if column >= firstSum {
                    form.domain.intersect(
                        column, lower: whole.lower > 0 ? (whole.lower + coefficient - 1) / coefficient : -.infinity,
                        upper: whole.hasUpper ? whole.upper / coefficient : .infinity)
                    continue
                }
            }
            rows.append(whole)
        }
        form = form.with(rows: rows)
    }

    /// Sets of columns of which at most one is 1: a sum and what its group has outside it; sums apart from each other.
    /// None of a form of more than `mostColumns`, whose conflicts nobody asks for.
    func cliques(_ groups: ChoiceGroups, mostColumns: Int) -> [[Int]] {
        guard form.columnCount <= mostColumns else { return [] }
        var cliques: [[Int]] = []
        var sumsOf = [[Int]](repeating: [], count: groups.groups.count)
        for (index, columns) in members.enumerated() {
            guard let first = columns.first else { continue }
            sumsOf[groups.groupOf[first]].append(index)
        }
        for (group, sums) in sumsOf.enumerated() {
            for sum in sums {
                let inside = Set(members[sum])
                let outside = groups.groups[group].filter { !inside.contains($0) }
                if !outside.isEmpty { cliques.append(outside + [firstSum + sum]) }
                for other in sums where other > sum && inside.isDisjoint(with: members[other]) {
                    cliques.append([firstSum + sum, firstSum + other])
                }
            }
        }
        return cliques
    }

    /// A point of the form before sums as one of this form.
    func values(_ point: [Double]) -> [Double] {
        point + members.map { $0.reduce(0) { $0 + point[$1] } }
    }

    /// The columns of a group that a row holds with one coefficient.
    private struct Key: Hashable {
        var group: Int
        var columns: [Int32]
    }

    private static func parts(_ row: WholeRow, _ groups: ChoiceGroups) -> [(key: Key, coefficient: Int)] {
        struct Part: Hashable {
            var group: Int
            var coefficient: Int
        }
        var positions: [Part: Int] = [:]
        var parts: [(key: Key, coefficient: Int)] = []
        for (column, coefficient) in zip(row.columns, row.coefficients) {
            let group = groups.groupOf[Int(column)]
            guard group >= 0 else { continue }
            let part = Part(group: group, coefficient: coefficient)
            if let position = positions[part] {
                parts[position].key.columns.append(column)
            } else {
                positions[part] = parts.count
                parts.append((Key(group: group, columns: [column]), coefficient))
            }
        }
        return parts
    }

    private static func keys(_ row: WholeRow, _ groups: ChoiceGroups) -> [Key] {
        parts(row, groups).map(\.key).filter { $0.columns.count > 1 }
    }

    private static func rewritten(_ row: WholeRow, _ groups: ChoiceGroups, _ sumOf: [Key: Int]) -> WholeRow {
        var replaced = Set<Int32>()
        var sums: [(column: Int32, coefficient: Int)] = []
        for (key, coefficient) in parts(row, groups) {
            guard let sum = sumOf[key] else { continue }
            replaced.formUnion(key.columns)
            sums.append((Int32(sum), coefficient))
        }
        guard !sums.isEmpty else { return row }
        var result = row
        result.columns = []
        result.coefficients = []
        for (column, coefficient) in zip(row.columns, row.coefficients) where !replaced.contains(column) {
            result.columns.append(column)
            result.coefficients.append(coefficient)
        }
        for sum in sums.sorted(by: { $0.column < $1.column }) {
            result.columns.append(sum.column)
            result.coefficients.append(sum.coefficient)
        }
        return result
    }
}
