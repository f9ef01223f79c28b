extension Int {
    /// Stands for an absent bound of a column, a row or a worth: above, or (negated) below, every number of a form.
    static let infinity = 1 << 60

    /// An absent bound, above or below.
    var isInfinite: Bool { magnitude == Self.infinity.magnitude }
}

/// What the columns of a form may still be: one interval each, in the form's units.
///
/// One value goes through a search: rows (``Propagation``), reduced costs and branchings tighten it, a node keeps how its
/// own differs from its parent's (``DomainChanges``).
struct Domain: Sendable, Equatable {
    /// By column; ±`Int.infinity`: no bound.
    private(set) var lower: [Int]
    private(set) var upper: [Int]

    init(lower: [Int], upper: [Int]) {
        self.lower = lower
        self.upper = upper
    }

    var columnCount: Int { lower.count }

    /// Some column has nothing left.
    var isEmpty: Bool { lower.indices.contains { lower[$0] > upper[$0] } }

    func isFixed(_ column: Int) -> Bool { lower[column] == upper[column] }
    /// More than one value is left.
    func isOpen(_ column: Int) -> Bool { lower[column] < upper[column] }
    func isZeroOrOne(_ column: Int) -> Bool { lower[column] == 0 && upper[column] == 1 }
    func hasLower(_ column: Int) -> Bool { lower[column] != -.infinity }
    func hasUpper(_ column: Int) -> Bool { upper[column] != .infinity }
    /// The largest magnitude that a column may have, at least 1; an absent bound does not count.
    func reach(_ column: Int) -> UInt {
        max(1, hasLower(column) ? lower[column].magnitude : 1, hasUpper(column) ? upper[column].magnitude : 1)
    }

    // MARK: tightening

    mutating func setLower(_ bound: Int, of column: Int) { lower[column] = bound }
    mutating func setUpper(_ bound: Int, of column: Int) { upper[column] = bound }

    mutating func fix(_ column: Int, at value: Int) {
        lower[column] = value
        upper[column] = value
    }

    /// Leaves a column no more than an interval.
    mutating func intersect(_ column: Int, lower least: Int, upper most: Int) {
        lower[column] = max(lower[column], least)
        upper[column] = min(upper[column], most)
    }

    /// The smallest domain that holds this one and another.
    func joined(with other: Domain) -> Domain {
        Domain(lower: zip(lower, other.lower).map { min($0, $1) }, upper: zip(upper, other.upper).map { max($0, $1) })
    }

    /// Leaves the part below a fractional value, or the one above.
    mutating func branch(_ column: Int, at value: Double, isUp: Bool) {
        let floor = Int(value.rounded(.down))
        if isUp { lower[column] = floor + 1 } else { upper[column] = floor }
    }

    // MARK: columns

    mutating func append(lower least: Int, upper most: Int) {
        lower.append(least)
        upper.append(most)
    }

    /// The first columns alone.
    func prefix(_ count: Int) -> Domain { Domain(lower: Array(lower.prefix(count)), upper: Array(upper.prefix(count))) }

    /// Columns whose intervals differ from another domain's.
    func differences(from other: Domain) -> [Int] {
        lower.indices.filter { lower[$0] != other.lower[$0] || upper[$0] != other.upper[$0] }
    }
}

/// What a node says about columns beyond its parent.
final class DomainChanges: Sendable {
    let parent: DomainChanges?
    let columns: [Int32]
    private let lower: [Int]
    private let upper: [Int]

    /// The way from one domain to another within it.
    init(parent: DomainChanges?, from first: Domain, to last: Domain) {
        let changed = last.differences(from: first)
        self.parent = parent
        columns = changed.map { Int32($0) }
        lower = changed.map { last.lower[$0] }
        upper = changed.map { last.upper[$0] }
    }

    /// Tightens a domain to the node's; false: nothing is left.
    func apply(to domain: inout Domain) -> Bool {
        if let parent, !parent.apply(to: &domain) { return false }
        for (position, entry) in columns.enumerated() {
            let column = Int(entry)
            domain.intersect(column, lower: lower[position], upper: upper[position])
            if domain.lower[column] > domain.upper[column] { return false }
        }
        return true
    }
}
