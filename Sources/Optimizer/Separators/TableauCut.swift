/// Mixed-integer rounding of tableau rows (Gomory 1960; Marchand, Wolsey 2001), in whole numbers.
///
/// The simplex method says which rows, times which multipliers, make the tableau row of a column that should be whole and
/// is not. The multipliers are rounded to whole multiples of a small unit; what they combine to then follows from the rows
/// exactly, whatever led to them. Each row comes in as an equation, its slack being one more column: a whole one where the
/// row is whole. After rounding, slacks are put back in terms of columns.
struct TableauCut {
    private let form: IntegerForm
    private let point: [Double]
    private let domain: Domain
    private let settings: SearchSettings.Cuts
    /// By row, which bound it rests on in the relaxation; `nil`: none, so that it takes no part.
    private let sides: [Side?]
    /// By row, its largest number; and whether all its columns are whole.
    private let reach: [Double]
    private let isWhole: [Bool]
    /// By column, a sum under way; 0 in between.
    private var sums: [Int128]

    enum Side { case lower, upper, both }

    init(
        _ form: IntegerForm, sides: [Side?], point: [Double], domain: Domain, _ settings: SearchSettings.Cuts
    ) {
        self.form = form
        self.sides = sides
        self.point = point
        self.domain = domain
        self.settings = settings
        var reach = [Double](repeating: 0, count: form.rowCount)
        var isWhole = [Bool](repeating: true, count: form.rowCount)
        for row in 0..<form.rowCount {
            for entry in form.range(row) {
                reach[row] = max(reach[row], Double(form.entryCoefficients[entry].magnitude))
                if !form.isInteger[Int(form.entryColumns[entry])] { isWhole[row] = false }
            }
        }
        self.reach = reach
        self.isWhole = isWhole
        sums = Array(repeating: 0, count: form.columnCount)
    }

    /// The cut that the tableau row of a column gives, if the point violates it; `multipliers`: by row.
    mutating func separate(_ column: Int, _ multipliers: [Double]) -> Cut? {
        guard let weights = whole(multipliers) else { return nil }
        var bound: Int128 = 0
        for (row, weight) in weights { bound += weight * combine(row, weight) }
        let pivot = sums[column].magnitude
        let items =
            pivot == 0
            ? nil : items(weights, &bound, unit: max(1, Int128(pivot) >> Int128(settings.tableau.divisorBits)))
        for (row, _) in weights {
            for entry in form.range(row) { sums[Int(form.entryColumns[entry])] = 0 }
        }
        guard let items, let rounding = RoundingCut(items: items.all, bound: items.bound, domain: domain, settings)
        else { return nil }
        let divisor = Int(Int128(pivot) / items.unit)
        guard divisor > 1, let rounded = rounding.rounded(divisor) else { return nil }
        return cut(rounded)
    }

    /// Multipliers of binding rows as whole numbers, fine enough for the largest coefficients.
    private func whole(_ multipliers: [Double]) -> [(row: Int, weight: Int128)]? {
        var total = 0.0
        var largest = 0.0
        for row in sides.indices where sides[row] != nil && multipliers[row] != 0 {
            total += reach[row]
            largest = max(largest, multipliers[row].magnitude * max(reach[row], Double(bound(row).magnitude)))
        }
        guard total > 0 else { return nil }
        let unit = Double(sign: .plus, exponent: total.exponent + 14, significand: 1)
        guard largest * unit < 0x1p100 else { return nil }
        return sides.indices.compactMap { row in
            guard sides[row] != nil, multipliers[row] != 0 else { return nil }
            let weight = Int128((multipliers[row] * unit).rounded())
            return weight == 0 ? nil : (row, weight)
        }
    }

    private func bound(_ row: Int) -> Int { sides[row] == .lower ? form.rowLower[row] : form.rowUpper[row] }

    /// Adds a row to the sums; its bound comes back.
    private mutating func combine(_ row: Int, _ weight: Int128) -> Int128 {
        for entry in form.range(row) {
            sums[Int(form.entryColumns[entry])] += weight * Int128(form.entryCoefficients[entry])
        }
        return Int128(bound(row))
    }

    /// The sums over columns counted from a bound, and over slacks, in a coarser unit: rounding a coefficient down keeps
    /// `≤`, because nothing counted so is negative.
    private func items(
        _ weights: [(row: Int, weight: Int128)], _ bound: inout Int128, unit: Int128
    ) -> (all: [RoundingCut.Item], bound: Int, unit: Int128)? {
        var all: [RoundingCut.Item] = []
        for column in sums.indices where sums[column] != 0 {
            let sum = sums[column]
            let (low, high) = (domain.lower[column], domain.upper[column])
            guard low < high else {
                bound -= sum * Int128(low)
                continue
            }
            let (hasLow, hasHigh) = (low != -.infinity, high != .infinity)
            guard hasLow || hasHigh else { return nil }
            let isFlipped = !hasLow || hasHigh && Double(high) - point[column] < point[column] - Double(low)
            bound -= sum * Int128(isFlipped ? high : low)
            let value = isFlipped ? Double(high) - point[column] : point[column] - Double(low)
            guard let coefficient = Self.quotient(isFlipped ? -sum : sum, unit) else { return nil }
            all.append(
                .init(
                    column: column, coefficient: coefficient, isFlipped: isFlipped, value: max(0, value),
                    isWhole: form.isInteger[column]))
        }
        for (row, weight) in weights where sides[row] != .both {
            guard let coefficient = Self.quotient(sides[row] == .lower ? -weight : weight, unit) else { return nil }
            all.append(
                .init(
                    column: form.columnCount + row, coefficient: coefficient, isFlipped: false, value: 0,
                    isWhole: isWhole[row]))
        }
        // A whole left side is at most the bound rounded down; else the bound is rounded up.
        let isWhole = all.allSatisfy { $0.isWhole || $0.coefficient == 0 }
        guard let whole = isWhole ? Self.quotient(bound, unit) : Self.quotient(bound + unit - 1, unit),
            whole.magnitude < 1 << 44
        else { return nil }
        return (all, whole, unit)
    }

    /// Rounded down; `nil`: too large for a rounding.
    private static func quotient(_ value: Int128, _ unit: Int128) -> Int? {
        let quotient = value >= 0 ? value / unit : -((-value + unit - 1) / unit)
        return quotient.magnitude < 1 << 40 ? Int(quotient) : nil
    }

    /// A rounding in terms of columns, in coefficients of few bits.
    private mutating func cut(_ rounded: RoundingCut.Rounded) -> Cut? {
        var right = Int128(rounded.bound)
        var touched: [Int] = []
        defer { for column in touched { sums[column] = 0 } }
        func add(_ column: Int, _ amount: Int128) {
            if sums[column] == 0 { touched.append(column) }
            sums[column] += amount
        }
        for (item, coefficient) in rounded.entries {
            let amount = Int128(coefficient)
            guard item.column >= form.columnCount else {
                right += amount * Int128(item.isFlipped ? -domain.upper[item.column] : domain.lower[item.column])
                add(item.column, item.isFlipped ? -amount : amount)
                continue
            }
            // slack = upper − row, or row − lower.
            let row = item.column - form.columnCount
            let sign: Int128 = sides[row] == .lower ? 1 : -1
            right += sign * amount * Int128(bound(row))
            for entry in form.range(row) {
                add(Int(form.entryColumns[entry]), sign * amount * Int128(form.entryCoefficients[entry]))
            }
        }
        return coarsened(Set(touched).sorted(), right)
    }

    private func coarsened(_ columns: [Int], _ bound: Int128) -> Cut? {
        var right = bound
        let largest = columns.reduce(0) { max($0, sums[$1].magnitude) }
        let excess = max(0, 128 - largest.leadingZeroBitCount - settings.tableau.cutBits)
        let unit = Int128(1) << Int128(excess)
        var cut = WholeRow(columns: [], coefficients: [], lower: -.infinity, upper: 0)
        var (activity, norm) = (0.0, 0.0)
        var isWhole = true
        for column in columns where sums[column] != 0 {
            let sum = sums[column]
            // Towards 0 where little is lost, which leaves columns out; else down. The rest counts at the end it is least.
            var quotient = sum >> Int128(excess)
            if quotient == -1, -sum < unit / 2 { quotient = 0 }
            let rest = sum - quotient * unit
            let end = rest >= 0 ? domain.lower[column] : domain.upper[column]
            if rest != 0 {
                guard !end.isInfinite else { return nil }
                right -= rest * Int128(end)
            }
            guard quotient != 0 else { continue }
            let coefficient = Int(quotient)
            cut.columns.append(Int32(column))
            cut.coefficients.append(coefficient)
            if !form.isInteger[column] { isWhole = false }
            activity += Double(coefficient) * point[column]
            norm += Double(coefficient) * Double(coefficient)
        }
        let upper = isWhole ? right >> Int128(excess) : (right + unit - 1) >> Int128(excess)
        guard norm > 0, upper.magnitude < 1 << 44 else { return nil }
        cut.upper = Int(upper)
        let efficacy = (activity - Double(cut.upper)) / norm.squareRoot()
        return efficacy > 0 ? Cut(row: cut, efficacy: efficacy) : nil
    }
}
