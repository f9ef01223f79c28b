/// What a branching decides, so that what it brought before can be looked up.
enum BranchingKey: Hashable {
    /// An integer column up or down.
    case column(Int)
    /// Whether the one column chosen in a choice row is among those that another row holds too; `nil`: whether any is.
    case choice(Int, within: Int?)
}

/// A way to split a node in two that together lose nothing.
///
/// For columns S of a choice row G (Σ ≤ 1): either none of S is 1, or one of them is; then G must choose and the rest of
/// G is 0. S is all of G (is it chosen at all?) or what G shares with another row: a site, a period, a park.
struct Branching {
    var key: BranchingKey
    /// The relaxation's value of the sum that is split, and the whole number below it.
    var weight: Double
    var floor: Int

    var downDistance: Double { weight - Double(floor) }
    var upDistance: Double { Double(floor) + 1 - weight }

    /// One side's domain before propagation, and the columns that changed.
    func side(up isUp: Bool, of domain: Domain, _ program: SearchProgram) -> (domain: Domain, changed: [Int]) {
        var side = domain
        var changed: [Int] = []
        func forbid(_ column: Int) {
            guard side.upper[column] > 0 else { return }
            side.upper[column] = 0
            changed.append(column)
        }
        switch key {
        case .column(let column):
            if isUp { side.lower[column] = floor + 1 } else { side.upper[column] = floor }
            changed.append(column)
        case .choice(let row, let within):
            let columns = program.rows[row].columns
            let inside =
                within.map { Self.shared(columns, program.rows[$0].columns) }
                ?? [Bool](repeating: true, count: columns.count)
            for (position, column) in columns.enumerated() where inside[position] != isUp { forbid(column) }
            if isUp, !side.requiredChoices.contains(row) { side.requiredChoices.append(row) }
        }
        return (side, changed)
    }

    /// Which of some columns, in rising order, are among others, in rising order.
    static func shared(_ columns: [Int], _ others: [Int]) -> [Bool] {
        var position = 0
        return columns.map { column in
            while position < others.count, others[position] < column { position += 1 }
            return position < others.count && others[position] == column
        }
    }
}

/// Every branching that splits the relaxation's solution at a node.
struct BranchingCandidates {
    static let tolerance = 1e-6

    static func all(_ program: SearchProgram, _ domain: Domain, _ point: [Double]) -> [Branching] {
        var found: [Branching] = []
        var fractional = [Bool](repeating: false, count: point.count)
        for column in program.integerColumns where !domain.isFixed(column) {
            let floor = point[column].rounded(.down)
            let rest = point[column] - floor
            guard rest > tolerance, rest < 1 - tolerance else { continue }
            fractional[column] = true
            found.append(Branching(key: .column(column), weight: point[column], floor: Int(floor)))
        }
        for (index, row) in program.rows.enumerated() where row.isChoice {
            let parts = row.columns.filter { fractional[$0] }
            guard !parts.isEmpty else { continue }
            found += splits(program, index, parts, domain, point)
        }
        return found
    }

    /// Splits of one choice row: chosen at all, and by the other rows that hold some of its fractional columns.
    private static func splits(
        _ program: SearchProgram, _ choice: Int, _ parts: [Int], _ domain: Domain, _ point: [Double]
    ) -> [Branching] {
        var found: [Branching] = []
        let total = parts.reduce(0) { $0 + point[$1] }
        if total < 1 - 1e-4, !domain.requiredChoices.contains(choice) {
            found.append(Branching(key: .choice(choice, within: nil), weight: total, floor: 0))
        }
        guard parts.count > 1 else { return found }
        var seen: Set<[Int]> = []
        for column in parts {
            for entry in program.entries[column] where entry.row != choice {
                let inside = parts.filter { program.holds($0, entry.row) }
                guard inside.count < parts.count, seen.insert(inside).inserted else { continue }
                let weight = inside.reduce(0) { $0 + point[$1] }
                guard weight > 1e-4, weight < 1 - 1e-4 else { continue }
                found.append(Branching(key: .choice(choice, within: entry.row), weight: weight, floor: 0))
            }
        }
        return found
    }
}
