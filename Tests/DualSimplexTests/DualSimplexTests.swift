import DualSimplex
import GLPKSolver
import LinearProgramming
import Testing

@Suite("The dual simplex against GLPK") struct DualSimplexTests {
    /// How often which outcomes met.
    private struct Tally {
        var optimal = 0
        var infeasible = 0
        var gaveUp = 0

        /// Compares one solve of both; false: they say different things.
        mutating func compare(
            _ glpk: Relaxation, _ known: Relaxation.Outcome, _ own: DualSimplex, _ outcome: DualSimplex.Outcome
        ) throws(GLPKFault) -> Bool {
            switch (known, outcome) {
            case (_, .gaveUp): gaveUp += 1
            case (.optimal, .optimal):
                optimal += 1
                let value = try glpk.point().objective
                return (value - own.objectiveValue).magnitude <= 1e-6 * (1 + value.magnitude)
            case (.infeasible, .infeasible): infeasible += 1
            default: return false
            }
            return true
        }
    }

    /// Both from the basis that GLPK has left, then with bounds that change again and again.
    @Test(arguments: Kind.allCases)
    func itFindsTheSameOptima(_ kind: Kind) throws {
        var (first, later) = (Tally(), Tally())
        for seed in 0..<1000 {
            var dice = Dice(seed)
            let program = try kind.program(&dice)
            try withRelaxation(of: program) { glpk throws(GLPKFault) in
                guard case .optimal = try glpk.solve() else { return }
                let own = DualSimplex(program)
                let basis = try glpk.basis()
                own.set(basis)
                #expect(try first.compare(glpk, .optimal, own, own.solve()), "\(kind), seed \(seed)")
                let kept = own.basis()
                for step in 0..<12 {
                    let column = dice.roll(program.columns.count)
                    let (lower, upper) = Self.bounds(program.columns[column], &dice)
                    try glpk.setBounds(ofColumns: [column], lower: [lower], upper: [upper])
                    own.setBounds(ofColumns: [column], lower: [lower], upper: [upper])
                    if step % 3 == 0 {
                        try glpk.set(basis)
                        own.set(kept)
                    }
                    #expect(
                        try later.compare(glpk, glpk.solve(), own, own.solve()), "\(kind), seed \(seed), step \(step)")
                }
            }
        }
        #expect(first.optimal > 200 && first.gaveUp == 0)
        #expect(later.optimal > 2000 && later.infeasible > 50 && later.gaveUp * 20 < later.optimal)
    }

    /// Bounds as branching makes them, seldom others.
    private static func bounds(_ column: NumericProgram.Column, _ dice: inout Dice) -> (Double, Double) {
        switch dice.roll(5) {
        case 0: (column.lower, column.upper)
        case 1, 2: column.lower.isFinite ? (column.lower, column.lower) : (column.lower, min(column.upper, -1))
        case 3: column.upper.isFinite ? (column.upper, column.upper) : (max(column.lower, 1), column.upper)
        default: (-1, 1)
        }
    }

    @Test(arguments: Kind.allCases)
    func itBeginsFromRowsAlone(_ kind: Kind) throws {
        var tally = Tally()
        for seed in 2000..<2600 {
            var dice = Dice(seed)
            let program = try kind.program(&dice)
            try withRelaxation(of: program) { glpk throws(GLPKFault) in
                let known = try glpk.solve()
                let own = DualSimplex(program)
                let outcome = own.solve()
                #expect(try tally.compare(glpk, known, own, outcome), "\(kind), seed \(seed): \(known), \(outcome)")
            }
        }
        // A free column with a cost leaves no basis of rows that is dual feasible.
        #expect(tally.optimal > 50)
    }

    @Test func pointAndPricesBelongTogether() throws {
        for seed in 0..<400 {
            var dice = Dice(seed)
            let program = try Kind.choices.program(&dice)
            let own = DualSimplex(program)
            guard case .optimal = own.solve() else { continue }
            let (point, duals) = (own.columnValues(), own.rowDuals())
            var value = 0.0
            var bound = 0.0
            var reduced = program.objective.coefficients
            for (row, dual) in zip(program.rows, duals) {
                let sum = zip(row.columns, row.coefficients).reduce(0) { $0 + point[$1.0] * $1.1 }
                #expect(sum >= row.lower - 1e-6 && sum <= row.upper + 1e-6, "seed \(seed)")
                if dual.magnitude > 1e-9 { bound += dual * (dual > 0 ? row.upper : row.lower) }
                for (column, coefficient) in zip(row.columns, row.coefficients) {
                    reduced[column] -= dual * coefficient
                }
            }
            for (index, column) in program.columns.enumerated() {
                #expect(point[index] >= column.lower - 1e-6 && point[index] <= column.upper + 1e-6, "seed \(seed)")
                value += program.objective.coefficients[index] * point[index]
                if reduced[index].magnitude > 1e-7 {
                    bound += reduced[index] * (reduced[index] > 0 ? column.upper : column.lower)
                }
            }
            #expect((value - bound).magnitude <= 1e-5 * (1 + value.magnitude), "seed \(seed)")
        }
    }

    @Test func itStopsAtTheCutoff() throws {
        var stopped = 0
        for seed in 0..<300 {
            var dice = Dice(seed)
            let program = try Kind.choices.program(&dice)
            let own = DualSimplex(program)
            guard case .optimal = own.solve() else { continue }
            let (value, start) = (own.objectiveValue, own.basis())
            let divided = own.columnValues().indices.filter { own.columnValues()[$0] > 0.3 }
            guard let column = divided.first else { continue }
            own.setBounds(ofColumns: [column], lower: [0], upper: [0])
            guard case .optimal = own.solve() else { continue }
            let less = own.objectiveValue
            #expect(less <= value + 1e-6)
            guard less < value - 1 else { continue }
            own.set(start)
            if case .cutOff = own.solve(cutoff: value - 0.5) { stopped += 1 } else { Issue.record("seed \(seed)") }
            #expect(own.objectiveValue <= value - 0.5 && own.objectiveValue >= less - 1e-6)
            own.set(start)
            guard case .optimal = own.solve(cutoff: less - 1) else {
                Issue.record("seed \(seed)")
                continue
            }
        }
        #expect(stopped > 50)
    }

    @Test func aLimitOnPivotsLeavesABound() throws {
        var limited = 0
        for seed in 0..<300 {
            var dice = Dice(seed)
            let program = try Kind.choices.program(&dice)
            let whole = DualSimplex(program)
            guard case .optimal = whole.solve() else { continue }
            let own = DualSimplex(program)
            guard case .limit = own.solve(pivots: 3) else { continue }
            limited += 1
            #expect(own.pivots == 3 && own.objectiveValue >= whole.objectiveValue - 1e-6)
        }
        #expect(limited > 100)
    }

    @Test func anInfeasibleProgramIsProvedSo() throws {
        var proved = 0
        for seed in 0..<600 {
            var dice = Dice(seed)
            let program = try Kind.degenerate.program(&dice)
            let own = DualSimplex(program)
            guard case .infeasible = own.solve() else { continue }
            proved += 1
            // A combination of rows that no point within the bounds reaches.
            let multipliers = own.infeasibilityMultipliers()
            var coefficients = [Double](repeating: 0, count: program.columns.count)
            var (low, high) = (0.0, 0.0)
            for (row, multiplier) in zip(program.rows, multipliers) where multiplier.magnitude > 1e-9 {
                low += multiplier * (multiplier > 0 ? row.lower : row.upper)
                high += multiplier * (multiplier > 0 ? row.upper : row.lower)
                for column in row.columns { coefficients[column] += multiplier }
            }
            let least = coefficients.reduce(0) { $0 + min(0, $1) }
            let most = coefficients.reduce(0) { $0 + max(0, $1) }
            #expect(least > high + 1e-7 || most < low - 1e-7, "seed \(seed)")
        }
        #expect(proved > 50)
    }

    @Test func whatGoesOnWithoutEndIsGivenUp() throws {
        let endless = try NumericProgram(
            columns: [.init(lower: 0, upper: .infinity, isInteger: false)],
            rows: [.init(lower: 0, upper: .infinity, columns: [0], coefficients: [1])],
            objective: .init(isMaximized: true, constant: 0, coefficients: [1]))
        guard case .gaveUp = DualSimplex(endless).solve() else {
            Issue.record("it has said something")
            return
        }
    }

    @Test func theSameSolvesGiveTheSameBytes() throws {
        for seed in 0..<50 {
            var runs: [[UInt64]] = []
            for _ in 0..<2 {
                var dice = Dice(seed)
                let program = try Kind.choices.program(&dice)
                let own = DualSimplex(program)
                var bits: [UInt64] = []
                for _ in 0..<10 {
                    _ = own.solve()
                    bits += own.columnValues().map(\.bitPattern) + own.rowDuals().map(\.bitPattern)
                    let column = dice.roll(program.columns.count - 2)
                    let value = Double(dice.roll(2))
                    own.setBounds(ofColumns: [column], lower: [value], upper: [value])
                }
                runs.append(bits)
            }
            #expect(runs[0] == runs[1])
        }
    }
}
