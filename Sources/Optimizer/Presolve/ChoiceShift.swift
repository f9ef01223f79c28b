/// Takes from each row what every choice of a group that must choose uses at least.
///
/// Where exactly one column of a group is 1, `Σ aⱼxⱼ = m + Σ (aⱼ − m)xⱼ` for any m; with the least aⱼ as m the row keeps its
/// meaning and says more about what can go together.
enum ChoiceShift {
    static func apply(_ form: IntegerForm, _ groups: ChoiceGroups) -> IntegerForm {
        var isRequired = [Bool](repeating: false, count: groups.groups.count)
        var groupRow = [Int](repeating: -1, count: groups.groups.count)
        for row in 0..<form.rowCount where form.row(row).isChoice(form) && form.rowLower[row] == form.rowUpper[row] {
            guard let first = form.range(row).first else { continue }
            let group = groups.groupOf[Int(form.entryColumns[first])]
            if group >= 0, groups.groups[group].map({ Int32($0) }) == Array(form.entryColumns[form.range(row)]) {
                isRequired[group] = true
                groupRow[group] = row
            }
        }
        guard isRequired.contains(true) else { return form }
        let own = Set(groupRow)
        return form.with(
            rows: (0..<form.rowCount).map { index in
                let row = form.row(index)
                return own.contains(index) ? row : shifted(row, groups, isRequired)
            })
    }

    private static func shifted(_ row: WholeRow, _ groups: ChoiceGroups, _ isRequired: [Bool]) -> WholeRow {
        // The side that binds tells which end of a group's range is the one that is always used.
        guard row.hasUpper != row.hasLower else { return row }
        let sign = row.hasUpper ? 1 : -1
        var least: [Int: Int] = [:]
        var counts: [Int: Int] = [:]
        for (column, coefficient) in zip(row.columns, row.coefficients) {
            let group = groups.groupOf[Int(column)]
            guard group >= 0, isRequired[group] else { continue }
            least[group] = min(least[group] ?? Int.max, coefficient * sign)
            counts[group, default: 0] += 1
        }
        for (group, count) in counts where count < groups.groups[group].count {
            least[group] = min(0, least[group] ?? 0)
        }
        guard least.values.contains(where: { $0 != 0 }) else { return row }
        var shift = 0
        var entries: [(column: Int32, coefficient: Int)] = []
        var isDone = Set<Int>()
        for (column, coefficient) in zip(row.columns, row.coefficients) {
            let group = groups.groupOf[Int(column)]
            guard group >= 0, let amount = least[group], amount != 0 else {
                entries.append((column, coefficient))
                continue
            }
            if isDone.insert(group).inserted { shift += amount * sign }
            if counts[group] == groups.groups[group].count {
                if coefficient != amount * sign { entries.append((column, coefficient - amount * sign)) }
            } else {
                entries.append((column, coefficient - amount * sign))
            }
        }
        // Columns of such a group that the row did not hold come in now.
        for (group, amount) in least where amount != 0 && (counts[group] ?? 0) < groups.groups[group].count {
            let held = Set(row.columns)
            for column in groups.groups[group] where !held.contains(Int32(column)) {
                entries.append((Int32(column), -amount * sign))
            }
        }
        entries.sort { $0.column < $1.column }
        var result = WholeRow(
            columns: entries.map(\.column), coefficients: entries.map(\.coefficient), lower: row.lower,
            upper: row.upper, scale: row.scale)
        if result.hasUpper { result.upper -= shift }
        if result.hasLower { result.lower -= shift }
        return result
    }
}
