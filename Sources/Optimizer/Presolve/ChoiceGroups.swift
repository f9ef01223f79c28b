import LinearProgramming

/// Disjoint sets of binaries of which at most one can be 1: in a land program, the ways to place each project.
///
/// Rows of one origin that share no column tell the structure best, so the origin whose disjoint choice rows hold most
/// columns comes first; then every other choice row whose columns are still free.
struct ChoiceGroups: Sendable {
    /// By group, its columns in rising order.
    private(set) var groups: [[Int]] = []
    /// By group, whether one of its columns must be 1.
    private(set) var isRequired: [Bool] = []
    /// By column, its group or −1.
    private(set) var groupOf: [Int]

    init(_ program: Program, _ form: IntegerForm) {
        groupOf = Array(repeating: -1, count: form.columnCount)
        let rows = program.rows.filter { row in
            row.upper == .one && row.terms.count > 1 && (row.lower == nil || row.lower == .zero || row.lower == .one)
                && row.terms.allSatisfy { $0.coefficient == .one && form.isBinary($0.column) }
        }
        var origins: [String] = []
        var coverage: [String: Int] = [:]
        for row in rows {
            if coverage[row.origin] == nil { origins.append(row.origin) }
            coverage[row.origin, default: 0] = 0
        }
        for origin in origins {
            var isTaken = Set<Int>()
            for row in rows where row.origin == origin && row.terms.allSatisfy({ !isTaken.contains($0.column) }) {
                for term in row.terms { isTaken.insert(term.column) }
            }
            coverage[origin] = isTaken.count
        }
        let order = origins.enumerated().sorted {
            (coverage[$0.element] ?? 0, $1.offset) > (coverage[$1.element] ?? 0, $0.offset)
        }
        for (_, origin) in order {
            for row in rows where row.origin == origin && row.terms.allSatisfy({ groupOf[$0.column] < 0 }) {
                for term in row.terms { groupOf[term.column] = groups.count }
                groups.append(row.terms.map(\.column))
                isRequired.append(row.lower == .one)
            }
        }
    }

    /// One of the group's columns must be 1 from now on.
    mutating func require(_ group: Int) { isRequired[group] = true }
}
