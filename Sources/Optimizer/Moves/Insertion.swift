/// Columns that come in, with openers for rows that have no room.
extension MoveState {
    /// Whether every row has room for a column.
    func hasRoom(for column: Int) -> Bool {
        for entry in incidence.columnRange(column) where incidence.columnCoefficients[entry] > 0 {
            if !rows[Int(incidence.columnRows[entry])].hasRoom(for: incidence.columnCoefficients[entry]) {
                return false
            }
        }
        return true
    }

    /// Sets a column to 1 if every row then holds, perhaps with openers, and openers of these, to a depth; else changes
    /// nothing.
    mutating func insert(_ column: Int) -> Bool { insert(column, depth: moves.openingDepth) }

    private mutating func insert(_ column: Int, depth: Int) -> Bool {
        let start = mark
        for entry in incidence.columnRange(column) {
            let coefficient = incidence.columnCoefficients[entry]
            let row = Int(incidence.columnRows[entry])
            if coefficient > 0, !rows[row].hasRoom(for: coefficient), depth == 0 || !hasOpeners(row) { return false }
        }
        flip(column)
        for entry in incidence.columnRange(column) where incidence.columnCoefficients[entry] > 0 {
            let row = Int(incidence.columnRows[entry])
            if rows[row].isOver, !open(row, depth: depth - 1) {
                undo(to: start)
                return false
            }
        }
        return true
    }

    /// Makes a row hold by openers that are at 0, from a random one on.
    private mutating func open(_ row: Int, depth: Int) -> Bool {
        let first = openerStarts[row]
        let count = openerStarts[row + 1] - first
        guard count > 0, depth >= 0 else { return false }
        let start = mark
        let offset = chance.roll(count)
        for step in 0..<min(count, moves.mostOpenersTried) {
            let column = Int(openers[first + (offset + step) % count])
            guard !values[column], weights[column] <= 0 || depth > 1 else { continue }
            let before = mark
            let choice = Int(choiceOf[column])
            if choice >= 0, chosen[choice] >= 0 {
                // Another time for the same thing, if that does for everything else.
                guard weights[Int(chosen[choice])] <= 0 else { continue }
                let faultsBefore = faults
                flip(Int(chosen[choice]))
                if !insert(column, depth: 0) || faults > faultsBefore { undo(to: before) }
            } else {
                _ = insert(column, depth: depth)
            }
            if !rows[row].isOver { return true }
        }
        undo(to: start)
        return false
    }

    /// Sets a column to 1 and others to 0 that are in its way.
    mutating func force(_ column: Int) {
        let choice = Int(choiceOf[column])
        if choice >= 0, chosen[choice] >= 0 { remove(Int(chosen[choice])) }
        flip(column)
        for entry in incidence.columnRange(column) where incidence.columnCoefficients[entry] > 0 {
            let row = Int(incidence.columnRows[entry])
            if rows[row].isOver, !open(row, depth: moves.openingDepth - 1) { eject(from: row) }
            // It may have been ejected itself.
            if !values[column] { return }
        }
    }
}
