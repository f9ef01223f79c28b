import Quantities

/// Where a point breaks a program, told exactly.
public enum Violation: Sendable, Equatable {
    /// A column lies outside its bounds.
    case bound(column: Int, value: ExactDecimal)
    /// An integer column is not whole.
    case notWhole(column: Int, value: ExactDecimal)
    /// A row's activity lies outside its bounds.
    case row(Int, activity: ExactDecimal)
}

extension [Term] {
    /// `Σ coefficient · column`, exactly.
    public func activity(at point: [ExactDecimal]) -> ExactDecimal {
        var sum = ExactDecimal.zero
        for term in self {
            let value = point[term.column]
            // Most columns are 0 or 1.
            if !value.isZero { sum += value == .one ? term.coefficient : term.coefficient * value }
        }
        return sum
    }
}

extension ExactDecimal {
    /// No digit stands behind the decimal point.
    public var isWhole: Bool { scale == 0 }
}

extension Objective {
    /// The objective's value, exactly.
    public func value(at point: [ExactDecimal]) -> ExactDecimal { constant + terms.activity(at: point) }

    /// Whether one value is better than another.
    public func isBetter(_ value: ExactDecimal, than other: ExactDecimal) -> Bool {
        sense == .maximize ? value > other : value < other
    }
}

extension Row {
    /// Whether an activity lies within the row's bounds.
    public func admits(_ activity: ExactDecimal) -> Bool {
        (lower.map { $0 <= activity } ?? true) && (upper.map { activity <= $0 } ?? true)
    }
}

extension Program {
    /// An objective's value at a point with one value per column, exactly.
    public func value(of objective: Objective, at point: [ExactDecimal]) -> ExactDecimal { objective.value(at: point) }

    /// Everything that a point with one value per column breaks, columns first, exactly.
    public func violations(at point: [ExactDecimal]) -> [Violation] {
        var found: [Violation] = []
        for (index, column) in columns.enumerated() {
            let value = point[index]
            if value < column.lower || column.upper.map({ $0 < value }) ?? false {
                found.append(.bound(column: index, value: value))
            }
            if column.kind == .integer, !value.isWhole { found.append(.notWhole(column: index, value: value)) }
        }
        for (index, row) in rows.enumerated() {
            let activity = row.terms.activity(at: point)
            if !row.admits(activity) { found.append(.row(index, activity: activity)) }
        }
        return found
    }
}
