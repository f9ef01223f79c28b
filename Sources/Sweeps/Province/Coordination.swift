import LinearProgramming
import Optimizer
import Quantities

/// Prices on what districts share (Lagrange): each round every district plans for itself at the prices; what all of them come to at best, plus the
/// worth of what there is, is a bound on every plan of the province. The plans seen so far, one chosen of each district so that all fit, are a plan of it.
public struct Coordination: Sendable {
    private let province: ProvinceFile
    /// Whether more is better.
    private let isRaised: Bool
    /// Seen so far, by district.
    private(set) var columns: [[DistrictColumn]]
    public private(set) var prices: [ExactDecimal]
    /// The best bound, and the prices that it is from.
    public private(set) var bound: (value: ExactDecimal, prices: [ExactDecimal])?
    /// Of each round: the bound of its prices; `nil` where some district was not proved or bounded.
    public private(set) var history: [ExactDecimal?] = []
    private var step = 1.0
    private var fruitless = 0

    public init(_ province: ProvinceFile, _ districts: [District]) {
        self.init(province, count: districts.count, isRaised: districts.first?.isRaised ?? true)
    }

    init(_ province: ProvinceFile, count: Int, isRaised: Bool) {
        self.province = province
        self.isRaised = isRaised
        columns = Array(repeating: [], count: count)
        prices = province.shared.map { _ in 0 }
    }

    /// A round at the present prices: what each district's best plan is worth at them at most, and the plan.
    public mutating func add(round: [(bound: ExactDecimal?, column: DistrictColumn?)]) {
        for (number, entry) in round.enumerated() { add(entry.column, of: number) }
        let bounds = round.compactMap(\.bound)
        let worth = zip(prices, province.shared).reduce(ExactDecimal.zero) { $0 + $1.0 * $1.1.atMost }
        let sum = bounds.reduce(ExactDecimal.zero, +)
        let own: ExactDecimal? = bounds.count == round.count ? (isRaised ? sum + worth : sum - worth) : nil
        history.append(own)
        let isBetter = own.map { own in bound.map { isRaised ? own < $0.value : own > $0.value } ?? true } ?? false
        if let own, isBetter { bound = (own, prices) }
        fruitless = isBetter ? 0 : fruitless + 1
        // As Held and Karp do: shorter steps where the bound has not moved for a while.
        if fruitless >= 2 { (step, fruitless) = (step / 2, 0) }
        let used = round.compactMap { $0.column?.uses }
        if used.count == round.count { movePrices(used, own ?? sum) }
    }

    /// A plan of a district that came from elsewhere.
    public mutating func add(_ column: DistrictColumn?, of district: Int) {
        guard let column, !columns[district].contains(column) else { return }
        columns[district].append(column)
    }

    /// Against what is used too much, as far as bound and best plan lie apart (Polyak).
    private mutating func movePrices(_ used: [[ExactDecimal]], _ own: ExactDecimal) {
        let excess = province.shared.indices.map { number in
            used.reduce(ExactDecimal.zero) { $0 + $1[number] }.approximate - province.shared[number].atMost.approximate
        }
        let scales = province.shared.map { max($0.atMost.approximate, 1) }
        let length = zip(excess, scales).reduce(0.0) { sum, pair in
            let share = pair.0 / pair.1
            return sum + share * share
        }
        guard length > 0 else { return }
        let apart = choice.map { abs(own.approximate - $0.value.approximate) } ?? abs(own.approximate) / 10
        for number in prices.indices {
            let move =
                step * max(apart, abs(own.approximate) / 10_000) / length * excess[number] / scales[number]
                / scales[number]
            let moved = max(0, prices[number].approximate + move)
            prices[number] = ExactDecimal(significand: Int128((moved * 10_000).rounded()), scale: 4)
        }
    }

    /// The best choice of one plan seen of each district that fits; `nil`: there is none, or none was found.
    public var choice: (value: ExactDecimal, columns: [DistrictColumn])? {
        guard columns.allSatisfy({ !$0.isEmpty }) else { return nil }
        var program = Program()
        let chosen = columns.enumerated().map { district, columns in
            columns.indices.map { program.add(.binary("plan[\(district),\($0)]")) }
        }
        for (district, numbers) in chosen.enumerated() {
            program.add(Row("one[\(district)]", origin: "choice", numbers.map { Term($0, 1) }, lower: 1, upper: 1))
        }
        for (number, limit) in province.shared.enumerated() {
            let terms = zip(chosen, columns).flatMap { numbers, columns in
                zip(numbers, columns).map { Term($0, $1.uses[number]) }
            }
            program.add(Row("shared[\(number)]", origin: "choice", terms, upper: limit.atMost))
        }
        let values = zip(chosen, columns).flatMap { numbers, columns in zip(numbers, columns).map { Term($0, $1.value) }
        }
        program.add(Objective("value", isRaised ? .maximize : .minimize, values))
        // Some hundred columns: by nodes, so that every machine chooses the same.
        let point: [ExactDecimal]
        switch optimize(program, options: SolveOptions(nodeLimit: Self.mostNodes)) {
        case .solved(let solution): point = solution.point
        case .stopped(let best?, _, _): point = best.point
        default: return nil
        }
        let picked = zip(chosen, columns).compactMap { numbers, columns in
            zip(numbers, columns).first { point[$0.0] == 1 }?.1
        }
        guard picked.count == columns.count else { return nil }
        return (picked.reduce(ExactDecimal.zero) { $0 + $1.value }, picked)
    }

    private static let mostNodes = 20_000

    /// What each district gets: what its chosen plan uses, and an equal part of what is left.
    public func caps(_ chosen: [DistrictColumn]) -> [[ExactDecimal]] {
        let left = province.shared.indices.map { number in
            let used = chosen.reduce(ExactDecimal.zero) { $0 + $1.uses[number] }
            return (province.shared[number].atMost - used).divided(
                by: ExactDecimal(chosen.count), places: 4, roundedUp: false) ?? 0
        }
        return chosen.map { column in zip(column.uses, left).map { $0 + max(0, $1) } }
    }

    /// What each district might plan within if another one, `distance` further on, had the best of its plans seen: what that leaves of both and of
    /// what is not used; where it leaves too little, all that is not used besides its own. Prices alone find no such plan where plans come in lumps.
    public func exchanges(_ chosen: [DistrictColumn], distance: Int) -> [[ExactDecimal]] {
        let left = province.shared.indices.map { number in
            province.shared[number].atMost - chosen.reduce(ExactDecimal.zero) { $0 + $1.uses[number] }
        }
        return chosen.indices.map { district in
            let other = (district + distance) % chosen.count
            let own = zip(chosen[district].uses, left).map { $0 + $1 }
            let best = columns[other].reduce(chosen[other]) { best, one in
                (isRaised ? one.value > best.value : one.value < best.value) ? one : best
            }
            let caps = zip(own, zip(best.uses, chosen[other].uses)).map { $0 - ($1.0 - $1.1) }
            return caps.contains { $0.isNegative } ? own : caps
        }
    }

    /// Parts of what is shared, by what districts would use without a price: some plan of each fits them, so that all have one.
    public func shares(_ used: [[ExactDecimal]]) -> [[ExactDecimal]] {
        let sums = province.shared.indices.map { number in used.reduce(ExactDecimal.zero) { $0 + $1[number] } }
        return used.map { uses in
            province.shared.indices.map { number in
                (uses[number] * province.shared[number].atMost).divided(by: sums[number], places: 4, roundedUp: false)
                    ?? 0
            }
        }
    }
}
