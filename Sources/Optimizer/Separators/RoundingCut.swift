/// Mixed-integer rounding (Nemhauser, Wolsey 1990) of one row with an upper bound, in whole numbers.
///
/// With every column counted from the bound it stands nearer to, `Σ aⱼxⱼ + Σ cₖyₖ ≤ b`, and a divisor δ, `r = b mod δ`:
/// `Σ ((δ−r)⌊aⱼ/δ⌋ + max(0, (aⱼ mod δ) − r)) xⱼ + Σ min(0, cₖ) yₖ ≤ (δ−r)⌊b/δ⌋`.
struct RoundingCut {
    struct Item {
        var column: Int
        var coefficient: Int
        /// Counted down from the upper bound.
        var isFlipped: Bool
        /// The relaxation's value, so counted.
        var value: Double
        var isWhole: Bool
    }

    /// `Σ coefficient · item ≤ bound`, every item counted from its bound.
    struct Rounded {
        var entries: [(item: Item, coefficient: Int)]
        var bound: Int
    }

    private var integers: [Item] = []
    private var continuous: [Item] = []
    private var bound = 0
    private let domain: Domain
    private let settings: SearchSettings.Cuts

    /// `nil`: a column with a part in it has no bound to count from.
    init?(
        _ row: WholeRow, _ form: IntegerForm, point: [Double], domain: Domain, _ settings: SearchSettings.Cuts
    ) {
        self.domain = domain
        self.settings = settings
        bound = row.upper
        for (index, coefficient) in zip(row.columns, row.coefficients) {
            let column = Int(index)
            let (low, high) = (domain.lower[column], domain.upper[column])
            if low == high {
                bound -= coefficient * low
                continue
            }
            let (hasLow, hasHigh) = (low != -.infinity, high != .infinity)
            guard hasLow || hasHigh else { return nil }
            let isFlipped = !hasLow || hasHigh && Double(high) - point[column] < point[column] - Double(low)
            bound -= coefficient * (isFlipped ? high : low)
            let value = isFlipped ? Double(high) - point[column] : point[column] - Double(low)
            let item = Item(
                column: column, coefficient: isFlipped ? -coefficient : coefficient, isFlipped: isFlipped,
                value: max(0, value), isWhole: form.isInteger[column])
            if form.isInteger[column] { integers.append(item) } else { continuous.append(item) }
        }
        guard bound.magnitude < 1 << 44 else { return nil }
    }

    /// Of items that are counted from their bounds already; columns behind the last are slacks.
    init?(items: [Item], bound: Int, domain: Domain, _ settings: SearchSettings.Cuts) {
        self.domain = domain
        self.settings = settings
        self.bound = bound
        for item in items where item.coefficient != 0 {
            if item.isWhole { integers.append(item) } else { continuous.append(item) }
        }
        guard bound.magnitude < 1 << 44 else { return nil }
    }

    /// The most violated cut over some divisors; `nil`: none is violated enough.
    func best() -> Cut? {
        var divisors: [Int] = []
        for item in integers.sorted(by: { ($0.value, $1.column) > ($1.value, $0.column) })
        where item.value > settings.roundings.leastValue && divisors.count < settings.roundings.mostDivisors {
            let size = Int(item.coefficient.magnitude)
            if size > 1, size < 1 << 36, !divisors.contains(size) { divisors.append(size) }
        }
        // One more than the bound turns a row of small sizes into a cover.
        if bound > 0, bound < 1 << 36, !divisors.contains(bound + 1), bound + 1 > 1 { divisors.append(bound + 1) }
        var best: (divisor: Int, efficacy: Double)?
        for divisor in divisors {
            if let efficacy = efficacy(divisor), efficacy > best?.efficacy ?? settings.leastEfficacy {
                best = (divisor, efficacy)
            }
        }
        guard var found = best else { return nil }
        for halving in 0..<settings.roundings.halvings where found.divisor / (2 << halving) > 1 {
            let divisor = found.divisor / (2 << halving)
            if let efficacy = efficacy(divisor), efficacy > found.efficacy { found = (divisor, efficacy) }
        }
        guard let cut = cut(found.divisor) else { return nil }
        return Cut(row: cut, efficacy: found.efficacy)
    }

    private func parts(_ divisor: Int) -> (quotient: Int, rest: Int)? {
        var quotient = bound / divisor
        var rest = bound - quotient * divisor
        if rest < 0 {
            quotient -= 1
            rest += divisor
        }
        return rest == 0 || Double(rest) / Double(divisor) < settings.roundings.leastRest ? nil : (quotient, rest)
    }

    private static func rounded(_ coefficient: Int, _ divisor: Int, _ rest: Int) -> Int {
        var quotient = coefficient / divisor
        var remainder = coefficient - quotient * divisor
        if remainder < 0 {
            quotient -= 1
            remainder += divisor
        }
        return (divisor - rest) * quotient + max(0, remainder - rest)
    }

    /// How far the relaxation's point lies beyond the cut, in the cut's own norm.
    private func efficacy(_ divisor: Int) -> Double? {
        guard let (quotient, rest) = parts(divisor) else { return nil }
        var activity = 0.0
        var norm = 0.0
        for item in integers {
            let coefficient = Double(Self.rounded(item.coefficient, divisor, rest))
            activity += coefficient * item.value
            norm += coefficient * coefficient
        }
        for item in continuous where item.coefficient < 0 {
            activity += Double(item.coefficient) * item.value
            norm += Double(item.coefficient) * Double(item.coefficient)
        }
        let violation = activity - Double(divisor - rest) * Double(quotient)
        return violation > 0 && norm > 0 ? violation / norm.squareRoot() : nil
    }

    /// `nil`: the bound has no rest to round by.
    func rounded(_ divisor: Int) -> Rounded? {
        guard let (quotient, rest) = parts(divisor) else { return nil }
        var entries: [(item: Item, coefficient: Int)] = []
        for item in integers {
            let coefficient = Self.rounded(item.coefficient, divisor, rest)
            if coefficient != 0 { entries.append((item, coefficient)) }
        }
        for item in continuous where item.coefficient < 0 { entries.append((item, item.coefficient)) }
        return Rounded(entries: entries, bound: (divisor - rest) * quotient)
    }

    private func cut(_ divisor: Int) -> WholeRow? {
        guard let rounded = rounded(divisor) else { return nil }
        var right = rounded.bound
        var entries: [(column: Int, coefficient: Int)] = []
        for (item, coefficient) in rounded.entries {
            right += coefficient * (item.isFlipped ? -domain.upper[item.column] : domain.lower[item.column])
            entries.append((item.column, item.isFlipped ? -coefficient : coefficient))
        }
        var common = 0
        for entry in entries { common = greatestCommonDivisor(common, entry.coefficient) }
        guard common > 0 else { return nil }
        let isWhole = continuous.allSatisfy { $0.coefficient >= 0 }
        entries = entries.map { ($0.column, $0.coefficient / common) }.sorted { $0.column < $1.column }
        if right % common == 0 {
            right /= common
        } else if isWhole {
            // Whole columns only: the bound may be rounded down.
            right = right / common - (right < 0 ? 1 : 0)
        } else {
            return nil
        }
        guard entries.allSatisfy({ $0.coefficient.magnitude < 1 << 32 }), right.magnitude < 1 << 44 else { return nil }
        return WholeRow(
            columns: entries.map { Int32($0.column) }, coefficients: entries.map(\.coefficient),
            lower: -.infinity, upper: right)
    }
}
