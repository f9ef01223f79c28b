import LinearProgramming

/// What integer columns can still be, and which choices must be made; continuous columns keep the program's bounds.
struct Domain: Sendable {
    /// Stands for no upper bound.
    static let open = 1 << 40

    var lower: [Int]
    var upper: [Int]
    /// Choice rows whose one column must be chosen, in the order they became so.
    var requiredChoices: [Int] = []

    /// `nil`: a column's bounds cross.
    init?(_ program: Program) {
        lower = []
        upper = []
        for column in program.columns {
            let least = column.lower.rounded(toPlaces: 0)
            let most = (column.upper ?? .init(Self.open)).rounded(toPlaces: 0)
            guard column.kind == .integer else {
                if let bound = column.upper, bound < column.lower { return nil }
                lower.append(0)
                upper.append(0)
                continue
            }
            // Rounded inwards, because the program may give a fraction.
            let first = least < column.lower ? least + 1 : least
            let last = column.upper.map { $0 < most ? most - 1 : most } ?? most
            guard first <= last else { return nil }
            lower.append(max(-Self.open, Int(first.significand)))
            upper.append(min(Self.open, Int(last.significand)))
        }
    }

    func isFixed(_ column: Int) -> Bool { lower[column] == upper[column] }

    /// How many integer columns are open.
    func openCount(_ program: SearchProgram) -> Int { program.integerColumns.count { !isFixed($0) } }
}
