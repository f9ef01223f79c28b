import Quantities

extension Objective {
    /// The row that keeps this objective within its tolerance of an optimum: `tier[name]`.
    public func row(keeping optimum: ExactDecimal) -> Row {
        let given = tolerance.amount(at: optimum)
        switch sense {
        case .maximize: return Row("tier[\(name)]", origin: "tier", terms, lower: optimum - given - constant)
        case .minimize: return Row("tier[\(name)]", origin: "tier", terms, upper: optimum + given - constant)
        }
    }
}

extension Program {
    /// The program of one tier alone: its objective, and a row for every tier before it whose optimum is given.
    public func tier(_ index: Int, after optima: [ExactDecimal]) -> Program {
        var program = Program()
        for column in columns { program.add(column) }
        for row in rows { program.add(row) }
        for (objective, optimum) in zip(objectives.prefix(index), optima) {
            program.add(objective.row(keeping: optimum))
        }
        if objectives.indices.contains(index) { program.add(objectives[index]) }
        return program
    }
}
