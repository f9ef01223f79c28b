extension PatternRelaxation {
    /// A block can only take a pattern whose worth lies within what there is to give below the best; so a column that
    /// is in none of these is 0, one that is in all of them is 1. A choice whose price is more than there is to give
    /// must be made, because a point without it is worth the bound less that price.
    func narrow(_ domain: inout Domain, floor: Double) -> Narrowing {
        var narrowing = Narrowing()
        guard let last, last.bound.isFinite, last.bound >= floor else { return narrowing }
        let room = (last.bound - floor) * (1 + 1e-9)
        var uses = [Int](repeating: 0, count: domain.lower.count)
        for (block, columns) in master.decomposition.blocks.enumerated() {
            let least = last.best[block] - room - 1e-9 * max(1, last.best[block].magnitude)
            var count = 0
            for column in columns { uses[column] = 0 }
            for pattern in patterns.blockStarts[block]..<patterns.blockStarts[block + 1]
            where last.worths[pattern] >= least {
                count += 1
                for position in patterns.starts[pattern]..<patterns.starts[pattern + 1] {
                    uses[patterns.columns[position]] += 1
                }
            }
            for column in columns where !domain.isFixed(column) {
                if uses[column] == 0 {
                    domain.upper[column] = 0
                } else if uses[column] == count {
                    domain.lower[column] = 1
                } else {
                    continue
                }
                narrowing.columns.append(column)
            }
        }
        for column in master.freeColumns where !domain.isFixed(column) {
            let remainder = last.remainders[column]
            guard program.program.columns[column].kind == .integer, domain.upper[column] < Domain.open,
                remainder.magnitude > 1e-9
            else { continue }
            let steps = (room / remainder.magnitude * (1 + 1e-9)).rounded(.down)
            guard steps < Double(domain.upper[column] - domain.lower[column]) else { continue }
            if remainder > 0 {
                domain.lower[column] = domain.upper[column] - Int(steps)
            } else {
                domain.upper[column] = domain.lower[column] + Int(steps)
            }
            narrowing.columns.append(column)
        }
        for (position, row) in master.rows.enumerated()
        where program.rows[row.index].isChoice && last.prices[position] > room + 1e-9 * max(1, room)
            && !domain.requiredChoices.contains(row.index)
        {
            domain.requiredChoices.append(row.index)
            narrowing.required.append(row.index)
        }
        return narrowing
    }
}
