/// The moves of local search: what is taken out, what comes in, and what is no longer needed.
extension LocalSearch {
    /// Takes out one to some columns that share a row, mostly.
    mutating func ruin() {
        let count = 1 + roll(5)
        var removed = 0
        var row = -1
        for _ in 0..<(4 * count) where removed < count {
            let range = row >= 0 ? form.range(row) : 0..<order.count
            let start = roll(range.count)
            for offset in 0..<range.count {
                let position = range.lowerBound + (start + offset) % range.count
                let column = row >= 0 ? Int(form.entryColumns[position]) : order[position]
                guard values[column] == 1, isFree[column] else { continue }
                remove(column)
                removed += 1
                let uses = form.columnRange(column)
                if !uses.isEmpty, roll(3) > 0 { row = Int(form.columnRows[uses.lowerBound + roll(uses.count)]) }
                break
            }
            if roll(4) == 0 { row = -1 }
        }
    }

    /// Takes a column out, and those that cannot stay without it.
    private mutating func remove(_ column: Int) {
        flip(column)
        for entry in form.columnRange(column) where form.columnCoefficients[entry] < 0 {
            let row = Int(form.columnRows[entry])
            if activity[row] > most[row] { makeRoom(in: row, for: 0) }
        }
    }

    /// Takes out columns that use a row, from a random one on, until so much more has room.
    private mutating func makeRoom(in row: Int, for wanted: Int) {
        let range = form.range(row)
        let start = roll(range.count)
        for offset in 0..<range.count {
            guard activity[row] + wanted > most[row] else { return }
            let position = range.lowerBound + (start + offset) % range.count
            let column = Int(form.entryColumns[position])
            if form.entryCoefficients[position] > 0, values[column] == 1, isFree[column] { flip(column) }
        }
    }

    mutating func recreate() {
        // Now and then many are passed over, because the best place of each is not the best of all.
        let blink = [16, 8, 3][roll(3)]
        // Sometimes one is forced in first, and whoever blocks it goes.
        if roll(4) == 0 { force(order[roll(order.count)]) }
        work += order.count / 8 + 1
        for column in order where values[column] == 0 {
            let row = choice[column]
            if row >= 0, activity[row] >= most[row] { continue }
            if isBlocked(column) { continue }
            if roll(blink) > 0 { add(column) }
        }
    }

    private mutating func force(_ column: Int) {
        guard values[column] == 0 else { return }
        for entry in form.columnRange(column) where form.columnCoefficients[entry] > 0 {
            let row = Int(form.columnRows[entry])
            if openers[row].isEmpty { makeRoom(in: row, for: form.columnCoefficients[entry]) }
        }
        add(column)
    }

    /// Whether what kept a column out when it was last tried still does.
    private func isBlocked(_ column: Int) -> Bool {
        let entry = Int(blocker[column])
        guard entry >= 0 else { return false }
        let row = Int(form.columnRows[entry])
        return activity[row] + form.columnCoefficients[entry] > most[row]
    }

    /// Sets a column to 1 if every row has room, or can be given room by openers.
    private mutating func add(_ column: Int) {
        let mark = changes.count
        let (wasViolated, before) = (violated, worth)
        for entry in form.columnRange(column) where form.columnCoefficients[entry] > 0 {
            let row = Int(form.columnRows[entry])
            let wanted = form.columnCoefficients[entry]
            guard activity[row] + wanted > most[row] else { continue }
            let pool = openers[row]
            guard !pool.isEmpty, activity[row] <= most[row] else {
                if pool.isEmpty { blocker[column] = Int32(entry) }
                return undo(to: mark)
            }
            let start = roll(pool.count)
            for offset in 0..<pool.count where activity[row] + wanted > most[row] {
                let opener = Int(pool[(start + offset) % pool.count])
                if values[opener] == 0, hasRoom(opener) { flip(opener) }
            }
            guard activity[row] + wanted <= most[row] else { return undo(to: mark) }
        }
        guard hasRoom(column) else { return undo(to: mark) }
        flip(column)
        // A column that earns nothing is only taken where something is missing.
        if violated > wasViolated || violated == wasViolated && worth <= before { undo(to: mark) }
    }

    private func hasRoom(_ column: Int) -> Bool {
        for entry in form.columnRange(column) where form.columnCoefficients[entry] > 0 {
            let row = Int(form.columnRows[entry])
            if activity[row] + form.columnCoefficients[entry] > most[row] { return false }
        }
        return true
    }

    /// Moves between looks at everything that may not be needed.
    static let movesPerTidying = 16

    /// Takes out what costs and is not needed: openers of rows that have got room, and now and then anything.
    mutating func tidy(isThorough: Bool) {
        if isThorough { for column in helpers where values[column] == 1 { drop(column) } }
        var position = 0
        while position < slackened.count {
            let row = slackened[position]
            position += 1
            for opener in openers[row] where values[Int(opener)] == 1 && weights[Int(opener)] <= 0 {
                drop(Int(opener))
            }
        }
    }

    /// Whether a row that holds would not without a column; the row that told so last is asked first.
    private mutating func isNeeded(_ column: Int) -> Bool {
        let known = Int(blocker[column])
        if known >= 0, isAnchored(known) { return true }
        guard let entry = form.columnRange(column).first(where: isAnchored) else { return false }
        blocker[column] = Int32(entry)
        return true
    }

    private func isAnchored(_ entry: Int) -> Bool {
        let row = Int(form.columnRows[entry])
        let rest = activity[row] - form.columnCoefficients[entry]
        return (rest > most[row] || rest < least[row]) && !isOutside(row)
    }

    /// Takes a column out unless something misses it.
    private mutating func drop(_ column: Int) {
        guard !isNeeded(column) else { return }
        let (wasViolated, before) = (violated, worth)
        let (mark, rows) = (changes.count, slackened.count)
        flip(column)
        guard violated > wasViolated || worth < before else { return }
        undo(to: mark)
        slackened.removeLast(slackened.count - rows)
    }
}
