/// Columns that leave, and what cannot stay or is no longer needed without them.
extension MoveState {
    /// Sets a column to 0, and whatever cannot stay without it; where moves cascade, openers that it alone wanted, too.
    mutating func remove(_ column: Int) {
        flip(column)
        for entry in incidence.columnRange(column) {
            let row = Int(incidence.columnRows[entry])
            if incidence.columnCoefficients[entry] < 0 {
                if rows[row].isOver { eject(from: row) }
            } else if cascades, hasOpeners(row) {
                close(row)
            }
        }
    }

    /// Sets columns that use a row to 0, from a random one on, until it has room for so much more.
    mutating func eject(from row: Int, for wanted: Int = 0) {
        let range = incidence.rowRange(row)
        let start = chance.roll(range.count)
        for step in 0..<range.count {
            guard !rows[row].hasRoom(for: wanted) else { return }
            let entry = range.lowerBound + (start + step) % range.count
            let column = Int(incidence.rowColumns[entry])
            guard incidence.rowCoefficients[entry] > 0, values[column] else { continue }
            if cascades { remove(column) } else { flip(column) }
        }
    }

    /// Sets openers of a row that earn nothing to 0 where nothing breaks.
    private mutating func close(_ row: Int) {
        let range = openerStarts[row]..<openerStarts[row + 1]
        guard range.count <= Self.mostClosed else { return }
        for position in range {
            let column = Int(openers[position])
            guard values[column], weights[column] <= 0 else { continue }
            let (before, start) = (faults, mark)
            flip(column)
            if faults > before { undo(to: start) }
        }
    }

    /// Of a row with more openers, which many columns share, none is looked at when one column leaves.
    private static let mostClosed = 200
}
