/// The moves of local search: what is taken out, what comes in, and what is no longer needed.
extension LocalSearch {
    /// Takes out one to some columns that share a row, mostly.
    mutating func ruin() {
        let settings = moves.improvement
        let count = 1 + state.chance.roll(moves.mostRuined)
        var removed = 0
        var row = -1
        for _ in 0..<(settings.triesPerRuined * count) where removed < count {
            let range = row >= 0 ? state.incidence.rowRange(row) : 0..<order.count
            let start = state.chance.roll(range.count)
            for offset in 0..<range.count {
                let position = range.lowerBound + (start + offset) % range.count
                let column = row >= 0 ? Int(state.incidence.rowColumns[position]) : order[position]
                guard state.values[column] else { continue }
                state.remove(column)
                removed += 1
                let uses = state.incidence.columnRange(column)
                if !uses.isEmpty, state.chance.roll(settings.rowsPerLeap) > 0 {
                    row = Int(state.incidence.columnRows[uses.lowerBound + state.chance.roll(uses.count)])
                }
                break
            }
            if state.chance.roll(settings.ruinedPerRestart) == 0 { row = -1 }
        }
    }

    mutating func recreate() {
        let settings = moves.improvement
        let blink = settings.blinks[state.chance.roll(settings.blinks.count)]
        // Sometimes one is forced in first, and whoever blocks it goes.
        if state.chance.roll(moves.movesPerForcing) == 0 { force(order[state.chance.roll(order.count)]) }
        state.work += order.count / settings.columnsPerWork + 1
        for column in order where !state.values[column] {
            let row = choice[column]
            if row >= 0, !state.rows[row].hasRoom(for: 1) { continue }
            if isBlocked(column) { continue }
            if state.chance.roll(blink) > 0 { add(column) }
        }
    }

    private mutating func force(_ column: Int) {
        guard !state.values[column] else { return }
        for entry in state.incidence.columnRange(column) where state.incidence.columnCoefficients[entry] > 0 {
            let row = Int(state.incidence.columnRows[entry])
            if !state.hasOpeners(row) { state.eject(from: row, for: state.incidence.columnCoefficients[entry]) }
        }
        add(column)
    }

    /// Whether what kept a column out when it was last tried still does.
    private func isBlocked(_ column: Int) -> Bool {
        let entry = Int(blocker[column])
        guard entry >= 0 else { return false }
        let row = Int(state.incidence.columnRows[entry])
        return !state.rows[row].hasRoom(for: state.incidence.columnCoefficients[entry])
    }

    /// Sets a column to 1 if every row has room, or can be given room by openers.
    private mutating func add(_ column: Int) {
        let mark = state.mark
        let (faults, net) = (state.faults, state.net)
        for entry in state.incidence.columnRange(column) where state.incidence.columnCoefficients[entry] > 0 {
            let row = Int(state.incidence.columnRows[entry])
            let wanted = state.incidence.columnCoefficients[entry]
            guard !state.rows[row].hasRoom(for: wanted) else { continue }
            guard state.hasOpeners(row), !state.rows[row].isOver else {
                if !state.hasOpeners(row) { blocker[column] = Int32(entry) }
                return state.undo(to: mark)
            }
            let pool = state.openerStarts[row]..<state.openerStarts[row + 1]
            let start = state.chance.roll(pool.count)
            for offset in 0..<pool.count where !state.rows[row].hasRoom(for: wanted) {
                let opener = Int(state.openers[pool.lowerBound + (start + offset) % pool.count])
                if !state.values[opener], state.hasRoom(for: opener) { state.flip(opener) }
            }
            guard state.rows[row].hasRoom(for: wanted) else { return state.undo(to: mark) }
        }
        guard state.hasRoom(for: column) else { return state.undo(to: mark) }
        state.flip(column)
        // A column that earns nothing is only taken where something is missing.
        if state.faults > faults || state.faults == faults && state.net <= net { state.undo(to: mark) }
    }

    /// Takes out what costs and is not needed: openers of rows that have got room, and now and then anything.
    mutating func tidy(isThorough: Bool) {
        if isThorough { for column in helpers where state.values[column] { drop(column) } }
        var position = 0
        while position < state.slackened.count {
            let row = state.slackened[position]
            position += 1
            for place in state.openerStarts[row]..<state.openerStarts[row + 1] {
                let opener = Int(state.openers[place])
                if state.values[opener], state.weights[opener] <= 0 { drop(opener) }
            }
        }
    }

    /// Whether a row that holds would not without a column; the row that told so last is asked first.
    private mutating func isNeeded(_ column: Int) -> Bool {
        let known = Int(blocker[column])
        if known >= 0, isAnchored(known) { return true }
        guard let entry = state.incidence.columnRange(column).first(where: isAnchored) else { return false }
        blocker[column] = Int32(entry)
        return true
    }

    private func isAnchored(_ entry: Int) -> Bool {
        let row = state.rows[Int(state.incidence.columnRows[entry])]
        let rest = row.activity - state.incidence.columnCoefficients[entry]
        return (rest > row.most || rest < row.least) && !row.isBroken
    }

    /// Takes a column out unless something misses it.
    private mutating func drop(_ column: Int) {
        guard !isNeeded(column) else { return }
        let (faults, net) = (state.faults, state.net)
        let (mark, noted) = (state.mark, state.slackened.count)
        state.flip(column)
        guard state.faults > faults || state.net < net else { return }
        state.undo(to: mark)
        state.slackened.removeLast(state.slackened.count - noted)
    }
}
