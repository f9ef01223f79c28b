import Quantities

extension Program {
    /// The same rows with some columns bounded further, and without objectives: whether there is a point at all.
    public func restricted(upper: [Int: ExactDecimal]) -> Program {
        var program = Program()
        for (number, column) in columns.enumerated() {
            var column = column
            if let bound = upper[number] { column.upper = column.upper.map { min($0, bound) } ?? bound }
            program.add(column)
        }
        for row in rows { program.add(row) }
        return program
    }

    /// The same program without the rows of a rule.
    public func without(_ origin: String) -> Program {
        var program = Program()
        for column in columns { program.add(column) }
        for row in rows where row.origin != origin { program.add(row) }
        for objective in objectives { program.add(objective) }
        return program
    }

    /// The same rows, to make a sum as small as can be.
    public func minimizing(_ terms: [Term]) -> Program {
        var program = Program()
        for column in columns { program.add(column) }
        for row in rows { program.add(row) }
        program.add(Objective("sum", .minimize, terms))
        return program
    }
}
