import GLPKSolver

/// The relaxation in which every block takes a mixture of its own feasible patterns, solved by column generation
/// (Dantzig and Wolfe 1960): stronger than the program as it stands, because blocks stay whole.
final class PatternRelaxation: NodeRelaxation {
    let program: SearchProgram
    let master: MasterProgram
    let patterns: PatternList
    let relaxation: Relaxation
    private let deadline: Deadline
    private var blockOf: [Int]
    private(set) var isValid: [Bool]
    /// Pattern by master column behind the artificial ones, and whether a pattern is in the master.
    private var generated: [Int] = []
    private var isGenerated: [Bool]
    private var isOpenInMaster: [Bool] = []
    private var lower: [Double]
    private var upper: [Double]
    private var isRequired: [Bool]
    private var penalty = MasterProgram.firstPenalty
    private(set) var last: Pricing?

    init(
        _ relaxation: Relaxation, _ program: SearchProgram, _ master: MasterProgram, _ patterns: PatternList,
        _ root: Domain, deadline: Deadline
    ) {
        self.relaxation = relaxation
        self.program = program
        self.master = master
        self.patterns = patterns
        self.deadline = deadline
        isValid = Array(repeating: true, count: patterns.count)
        isGenerated = Array(repeating: false, count: patterns.count)
        blockOf = Array(repeating: -1, count: master.weights.count)
        for (block, columns) in master.decomposition.blocks.enumerated() {
            for column in columns { blockOf[column] = block }
        }
        let bounds = master.weights.indices.map { master.bounds(of: $0, program, root) }
        lower = bounds.map(\.lower)
        upper = bounds.map(\.upper)
        isRequired = Array(repeating: false, count: master.rows.count)
    }

    func enter(_ domain: Domain) throws(GLPKFault) {
        var moved: [Int] = []
        for (position, column) in master.freeColumns.enumerated() {
            let bounds = master.bounds(of: column, program, domain)
            if bounds != (lower[column], upper[column]) { moved.append(position) }
        }
        for column in program.integerColumns {
            (lower[column], upper[column]) = master.bounds(of: column, program, domain)
        }
        try relaxation.setBounds(
            ofColumns: moved, lower: moved.map { lower[master.freeColumns[$0]] },
            upper: moved.map { upper[master.freeColumns[$0]] })
        validate(domain)
        var columns: [Int] = []
        for (position, pattern) in generated.enumerated() where isOpenInMaster[position] != isValid[pattern] {
            isOpenInMaster[position] = isValid[pattern]
            columns.append(position)
        }
        try relaxation.setBounds(
            ofColumns: columns.map { $0 + master.columnCount }, lower: columns.map { _ in 0 },
            upper: columns.map { isOpenInMaster[$0] ? .infinity : 0 })
        let required = Set(domain.requiredChoices)
        var rows: [Int] = []
        for (position, row) in master.rows.enumerated() where isRequired[position] != required.contains(row.index) {
            isRequired[position].toggle()
            rows.append(position)
        }
        try relaxation.setBounds(
            ofRows: rows, lower: rows.map { isRequired[$0] ? master.rows[$0].upper : master.rows[$0].lower },
            upper: rows.map { master.rows[$0].upper })
        last = nil
    }

    /// A pattern is left when none of its columns is forbidden and it has every column that its block must have.
    private func validate(_ domain: Domain) {
        for block in master.decomposition.blocks.indices {
            let forced = master.decomposition.blocks[block].count { domain.lower[$0] == 1 }
            for pattern in patterns.blockStarts[block]..<patterns.blockStarts[block + 1] {
                var found = 0
                var isAllowed = true
                for position in patterns.starts[pattern]..<patterns.starts[pattern + 1] {
                    let column = patterns.columns[position]
                    if domain.upper[column] == 0 { isAllowed = false }
                    found += domain.lower[column]
                }
                isValid[pattern] = isAllowed && found == forced
            }
        }
    }

    var promise: [Double]? { last?.remainders }
    func basis() throws(GLPKFault) -> RelaxationBasis { try relaxation.basis() }
    func set(_ basis: RelaxationBasis) throws(GLPKFault) { try relaxation.set(basis) }

    func estimate(cutoff: Double?) throws(GLPKFault) -> RelaxationAnswer {
        guard try relaxation.solve(pivots: 20, deadline: deadline) != .failed else { return .unknown }
        return .estimated(try relaxation.point().objective / master.factor)
    }

    func solve(cutoff: Double?) throws(GLPKFault) -> RelaxationAnswer {
        var best: Pricing?
        var isPrimal = false
        while true {
            let outcome = try relaxation.solve(primal: isPrimal, deadline: deadline)
            switch outcome {
            case .optimal, .limit, .cutOff: break
            case .unbounded: return .unbounded
            case .infeasible, .failed:
                try relaxation.resetBasis()
                return best.map { .bounded($0.bound, point: nil) } ?? .unknown
            }
            let point = try relaxation.point()
            let pricing = price(point)
            if pricing.best.contains(-.infinity) { return .infeasible }
            if best.map({ pricing.bound < $0.bound }) ?? true { best = pricing }
            last = best
            let bound = best?.bound ?? .infinity
            if let cutoff, bound < cutoff { return .bounded(bound, point: nil) }
            guard outcome == .optimal else { return .bounded(bound, point: nil) }
            if try generate(pricing, point) {
                isPrimal = true
                continue
            }
            if artificial(point) > 1e-7 {
                guard penalty < 1e9 else { return .bounded(bound, point: nil) }
                try raisePenalty()
                isPrimal = true
                continue
            }
            return .bounded(bound, point: columns(point))
        }
    }

    private func price(_ point: RelaxationPoint) -> Pricing {
        Pricing(
            weights: master.weights, rows: master.rows, isRequired: isRequired,
            prices: point.rowDuals.prefix(master.rows.count).map { $0 / master.factor }, patterns: patterns,
            isValid: isValid, freeColumns: master.freeColumns, lower: lower, upper: upper)
    }

    /// Adds the best new patterns of every block; false: there are none that pay.
    private func generate(_ pricing: Pricing, _ point: RelaxationPoint) throws(GLPKFault) -> Bool {
        var hasAdded = false
        for block in master.decomposition.blocks.indices {
            let price = point.rowDuals[master.firstBlockRow + block] / master.factor
            guard (pricing.best[block] - price) * master.factor > 1e-6 else { continue }
            var first = -1
            var second = -1
            for pattern in patterns.blockStarts[block]..<patterns.blockStarts[block + 1]
            where isValid[pattern] && !isGenerated[pattern] {
                let worth = pricing.worths[pattern]
                if first < 0 || worth > pricing.worths[first] {
                    (first, second) = (pattern, first)
                } else if second < 0 || worth > pricing.worths[second] {
                    second = pattern
                }
            }
            for pattern in [first, second]
            where pattern >= 0 && (pricing.worths[pattern] - price) * master.factor > 1e-6 {
                try add(pattern, block: block)
                hasAdded = true
            }
        }
        return hasAdded
    }

    private func add(_ pattern: Int, block: Int) throws(GLPKFault) {
        var coefficients: [Int: Double] = [:]
        var objective = 0.0
        for column in patterns.columns(of: pattern) {
            objective += master.weights[column] * master.factor
            for entry in master.entries[column] { coefficients[entry.row, default: 0] += entry.coefficient }
        }
        let rows = coefficients.keys.sorted()
        try relaxation.add(
            NumericProgram.Column(lower: 0, upper: .infinity, isInteger: false), objective: objective,
            rows: rows + [master.firstBlockRow + block], coefficients: rows.map { coefficients[$0] ?? 0 } + [1])
        generated.append(pattern)
        isOpenInMaster.append(true)
        isGenerated[pattern] = true
    }

    private func artificial(_ point: RelaxationPoint) -> Double {
        point.columns[master.firstArtificial..<master.columnCount].reduce(0, +)
    }

    private func raisePenalty() throws(GLPKFault) {
        penalty *= 10
        for column in master.firstArtificial..<master.columnCount {
            try relaxation.setObjective(ofColumn: column, to: -penalty)
        }
    }

    /// The program's columns: each the sum of the shares of the patterns that hold it.
    private func columns(_ point: RelaxationPoint) -> [Double] {
        var columns = [Double](repeating: 0, count: master.weights.count)
        for (position, column) in master.freeColumns.enumerated() { columns[column] = point.columns[position] }
        for (position, pattern) in generated.enumerated() {
            let share = point.columns[master.columnCount + position]
            guard share != 0 else { continue }
            for column in patterns.columns(of: pattern) { columns[column] += share }
        }
        return columns
    }
}
