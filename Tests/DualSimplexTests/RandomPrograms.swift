import LinearProgramming

/// Chance that repeats (xorshift).
struct Dice {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func roll(_ sides: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(sides))
    }
}

/// What kind of programs chance makes.
enum Kind: CaseIterable {
    /// Columns of every kind of bounds, rows of every kind.
    case mixed
    /// Binaries in rows of ones: many bases for each point.
    case degenerate
    /// Jobs at sites, with quotas and costs of opening, as the engine's programs have them.
    case choices

    func program(_ dice: inout Dice) throws -> NumericProgram {
        switch self {
        case .mixed: try mixed(&dice)
        case .degenerate: try degenerate(&dice)
        case .choices: try choices(&dice)
        }
    }

    private func mixed(_ dice: inout Dice) throws -> NumericProgram {
        let (rowCount, columnCount) = (1 + dice.roll(20), 1 + dice.roll(30))
        let columns = (0..<columnCount).map { _ in
            switch dice.roll(10) {
            case 0: column(0, .infinity)
            case 1: column(-Double(dice.roll(5)), Double(dice.roll(5)))
            case 2: column(2, 2)
            case 3: column(-.infinity, Double(dice.roll(4)))
            case 4: column(-.infinity, .infinity)
            default: column(0, 1)
            }
        }
        let rows = (0..<rowCount).map { _ in
            let own = (0..<columnCount).filter { _ in dice.roll(4) == 0 }
            let values = own.map { _ in Double(dice.roll(19) * 2 - 19) / 4 }
            let bound = Double(dice.roll(6))
            return switch dice.roll(6) {
            case 0: NumericProgram.Row(lower: bound, upper: bound, columns: own, coefficients: values)
            case 1: NumericProgram.Row(lower: -bound, upper: bound, columns: own, coefficients: values)
            case 2: NumericProgram.Row(lower: -bound, upper: .infinity, columns: own, coefficients: values)
            default: NumericProgram.Row(lower: -.infinity, upper: bound, columns: own, coefficients: values)
            }
        }
        return try NumericProgram(
            columns: columns, rows: rows,
            objective: .init(
                isMaximized: dice.roll(2) == 0, constant: Double(dice.roll(5)),
                coefficients: columns.map { _ in dice.roll(3) == 0 ? 0 : Double(dice.roll(21) - 10) }))
    }

    private func degenerate(_ dice: inout Dice) throws -> NumericProgram {
        let (rowCount, columnCount) = (5 + dice.roll(25), 10 + dice.roll(40))
        let rows = (0..<rowCount).map { _ in
            let own = (0..<columnCount).filter { _ in dice.roll(5) == 0 }
            let most = Double(1 + dice.roll(2))
            return NumericProgram.Row(
                lower: dice.roll(4) == 0 ? most : -.infinity, upper: most, columns: own,
                coefficients: own.map { _ in 1 })
        }
        return try NumericProgram(
            columns: (0..<columnCount).map { _ in column(0, 1) }, rows: rows,
            objective: .init(
                isMaximized: true, constant: 0, coefficients: (0..<columnCount).map { _ in Double(dice.roll(4)) }))
    }

    private func choices(_ dice: inout Dice) throws -> NumericProgram {
        let (jobs, sites, quotas) = (5 + dice.roll(20), 3 + dice.roll(10), 1 + dice.roll(4))
        var places: [(job: Int, site: Int, area: Double)] = []
        for job in 0..<jobs {
            for site in 0..<sites where dice.roll(2) == 0 {
                places.append((job, site, Double(1 + dice.roll(9)) + Double(dice.roll(100)) / 128))
            }
        }
        // Openings, then a free and an unlimited column.
        let count = places.count + sites + 2
        var rows: [NumericProgram.Row] = []
        for job in 0..<jobs {
            let own = places.indices.filter { places[$0].job == job }
            rows.append(row(dice.roll(5) == 0 && !own.isEmpty ? 1 : -.infinity, 1, own.map { ($0, 1) }))
        }
        for site in 0..<sites {
            let own = places.indices.filter { places[$0].site == site }
            let room = Double(8 + dice.roll(10))
            rows.append(row(-.infinity, 0, own.map { ($0, places[$0].area / room) } + [(places.count + site, -1)]))
            for place in own { rows.append(row(-.infinity, 0, [(place, 1), (places.count + site, -1)])) }
        }
        for _ in 0..<quotas {
            let own = places.indices.filter { _ in dice.roll(3) > 0 }
            let need = own.reduce(0) { $0 + places[$1].area } / Double(2 + dice.roll(3))
            rows.append(row(-.infinity, need / 16, own.map { ($0, places[$0].area / 16) } + [(count - 1, -1)]))
        }
        rows.append(row(0, 0, places.indices.map { ($0, 1) } + [(count - 2, -1)]))
        return try NumericProgram(
            columns: (0..<count - 2).map { _ in column(0, 1) } + [column(-.infinity, .infinity), column(0, .infinity)],
            rows: rows,
            objective: .init(
                isMaximized: true, constant: 0,
                coefficients: places.map { _ in Double(dice.roll(100)) }
                    + (0..<sites).map { _ in -Double(dice.roll(60)) } + [0, -30]))
    }

    private func column(_ lower: Double, _ upper: Double) -> NumericProgram.Column {
        .init(lower: lower, upper: upper, isInteger: false)
    }

    private func row(_ lower: Double, _ upper: Double, _ terms: [(Int, Double)]) -> NumericProgram.Row {
        .init(lower: lower, upper: upper, columns: terms.map(\.0), coefficients: terms.map(\.1))
    }
}
