/// Which binaries cannot have which values together, as a matrix of bits over literals: literal `2j` says that column j is
/// 1, literal `2j + 1` that it is 0.
///
/// Pairs come from the rows: two literals whose coefficients alone exceed what a row leaves.
struct ConflictGraph: Sendable {
    let literalCount: Int
    private let words: Int
    private var bits: [UInt64]

    /// `nil`: too many columns. `cliques`: sets of columns of which at most one is 1, beyond what single rows tell.
    init?(_ form: IntegerForm, _ domain: Domain, cliques: [[Int]], mostColumns: Int) {
        guard form.columnCount <= mostColumns else { return nil }
        literalCount = 2 * form.columnCount
        words = (literalCount + 63) / 64
        bits = Array(repeating: 0, count: words * literalCount)
        for row in 0..<form.rowCount {
            for literals in Self.knapsacks(form.row(row), form, domain) { add(literals) }
        }
        for clique in cliques { add(clique: clique.map { 2 * $0 }[...]) }
    }

    /// A row's sides as `Σ size · literal ≤ room` with positive sizes, largest first.
    struct Knapsack {
        var literals: [Int]
        var sizes: [Int]
        var room: Int
    }

    static func knapsacks(_ row: WholeRow, _ form: IntegerForm, _ domain: Domain) -> [Knapsack] {
        var found: [Knapsack] = []
        if row.hasUpper, let knapsack = knapsack(row, 1, row.upper, form, domain) {
            found.append(knapsack)
        }
        if row.hasLower, let knapsack = knapsack(row, -1, -row.lower, form, domain) {
            found.append(knapsack)
        }
        return found
    }

    private static func knapsack(
        _ row: WholeRow, _ sign: Int, _ bound: Int, _ form: IntegerForm, _ domain: Domain
    ) -> Knapsack? {
        var room = bound
        var items: [(literal: Int, size: Int)] = []
        for (index, entry) in zip(row.columns, row.coefficients) {
            let column = Int(index)
            let coefficient = entry * sign
            let (low, high) = (domain.lower[column], domain.upper[column])
            let least = coefficient > 0 ? low : high
            guard !least.isInfinite else { return nil }
            room -= coefficient * least
            if form.isInteger[column], low == 0, high == 1 {
                items.append((coefficient > 0 ? 2 * column : 2 * column + 1, Int(coefficient.magnitude)))
            }
        }
        guard items.count > 1 else { return nil }
        items.sort { ($0.size, $1.literal) > ($1.size, $0.literal) }
        return Knapsack(literals: items.map(\.literal), sizes: items.map(\.size), room: room)
    }

    private mutating func add(_ knapsack: Knapsack) {
        let sizes = knapsack.sizes
        guard sizes[0] + sizes[1] > knapsack.room else { return }
        // The longest head in which every two conflict.
        var head = 2
        while head < sizes.count, sizes[head - 1] + sizes[head] > knapsack.room { head += 1 }
        add(clique: knapsack.literals[..<head])
        var most = head
        for item in head..<sizes.count {
            while most > 0, sizes[most - 1] + sizes[item] <= knapsack.room { most -= 1 }
            guard most > 0 else { break }
            for other in 0..<most { join(knapsack.literals[item], knapsack.literals[other]) }
        }
    }

    private mutating func add(clique: ArraySlice<Int>) {
        var mask = [UInt64](repeating: 0, count: words)
        for literal in clique { mask[literal >> 6] |= 1 << UInt64(literal & 63) }
        for literal in clique {
            let base = literal * words
            for word in 0..<words { bits[base + word] |= mask[word] }
            bits[base + literal >> 6] &= ~(1 << UInt64(literal & 63))
        }
    }

    private mutating func join(_ first: Int, _ second: Int) {
        bits[first * words + second >> 6] |= 1 << UInt64(second & 63)
        bits[second * words + first >> 6] |= 1 << UInt64(first & 63)
    }

    func conflicts(_ first: Int, _ second: Int) -> Bool {
        bits[first * words + second >> 6] & (1 << UInt64(second & 63)) != 0
    }

    /// The literals that conflict with every one of some.
    func common(_ literals: [Int]) -> [UInt64] {
        guard let first = literals.first else { return Array(repeating: 0, count: words) }
        var result = Array(bits[first * words..<(first + 1) * words])
        for literal in literals.dropFirst() { intersect(&result, with: literal) }
        return result
    }

    /// Keeps of a set of literals those that conflict with one more.
    func intersect(_ set: inout [UInt64], with literal: Int) {
        let base = literal * words
        for word in 0..<words { set[word] &= bits[base + word] }
    }

    /// Whether a set holds a literal.
    static func holds(_ set: [UInt64], _ literal: Int) -> Bool {
        set[literal >> 6] & (1 << UInt64(literal & 63)) != 0
    }

    /// The literals of a set.
    static func members(_ set: [UInt64]) -> [Int] {
        var members: [Int] = []
        for (word, value) in set.enumerated() where value != 0 {
            var rest = value
            while rest != 0 {
                members.append(word << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return members
    }
}
