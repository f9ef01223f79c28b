/// Chooses the variable that enters the basis, and those that change their bound instead (long steps: Fourer 1994, Maros
/// 2003; tolerances: Harris 1973).
///
/// The dual objective rises at first by the excess of the leaving variable for each unit of the step. Every variable whose
/// reduced cost changes its sign on the way takes the product of its entry and its span off that slope, if it goes over to
/// its other bound; the step ends where the slope would become negative. Variables whose reduced costs vanish nearly at once
/// make a group, of which the one with the largest entry enters.
final class RatioTest {
    enum Choice {
        case enters(Int)
        /// The slope stays positive: the dual is unbounded, so that no point is feasible.
        case none
    }

    private let variables: Variables
    private let candidate: Flat<Int32>
    /// By candidate: its entry in the pivot row, positive, and its reduced cost, 0 at least.
    private let entry: Flat<Double>
    private let cost: Flat<Double>
    private let groupEnd = Pile<Int32>()
    private var count = 0
    /// Variables that change their bound, after a choice.
    let flipped = Pile<Int32>()
    /// What the dual objective rises by.
    private(set) var gain = 0.0

    /// Smaller entries are rounding.
    private static let leastEntry = 1e-9
    /// Reduced costs may come to be so far on the wrong side.
    private static let tolerance = 1e-8
    private static let primalTolerance = 1e-8
    /// A group is entered from when its largest entry is at least so large a share of all, or so large.
    private static let leastShare = 0.1
    private static let goodEntry = 1.0

    init(_ variables: Variables) {
        self.variables = variables
        candidate = Flat(repeating: 0, count: variables.count)
        entry = Flat(repeating: 0, count: variables.count)
        cost = Flat(repeating: 0, count: variables.count)
    }

    func begin() { count = 0 }

    /// Takes in a variable that is not basic, with its entry in the pivot row, turned so that the leaving one is too large.
    @inline(__always)
    func offer(_ variable: Int, _ turned: Double) {
        guard turned.magnitude > Self.leastEntry else { return }
        let isCandidate =
            switch variables.place.start[variable] {
            case .atLower: turned > 0
            case .atUpper: turned < 0
            case .free: true
            case .basic: false
            }
        guard isCandidate else { return }
        candidate.start[count] = Int32(variable)
        entry.start[count] = turned.magnitude
        let reduced = variables.reduced.start[variable]
        cost.start[count] = max(0, turned > 0 ? reduced : -reduced)
        if variables.place.start[variable] == .free { cost.start[count] = 0 }
        count += 1
    }

    /// `excess`: how far the leaving variable is beyond its bound.
    func choose(excess: Double) -> Choice {
        flipped.cut(to: 0)
        groupEnd.cut(to: 0)
        gain = 0
        guard count > 0 else { return .none }
        var slope = excess
        var first = 0
        while first < count {
            let end = group(from: first)
            let loss = span(first..<end)
            groupEnd.append(Int32(end))
            if slope - loss < 0 || end == count {
                if slope - loss > Self.primalTolerance { return .none }
                break
            }
            slope -= loss
            first = end
        }
        return .enters(enter(excess))
    }

    /// Moves candidates whose reduced costs vanish first to the front of those left; where they end.
    private func group(from first: Int) -> Int {
        let (entry, cost) = (entry.start, cost.start)
        var limit = Double.infinity
        for index in first..<count { limit = min(limit, (cost[index] + Self.tolerance) / entry[index]) }
        var end = first
        for index in first..<count where cost[index] <= limit * entry[index] {
            swapCandidates(index, end)
            end += 1
        }
        // Because of rounding the one that gave the limit might be missed.
        return max(end, first + 1)
    }

    private func swapCandidates(_ one: Int, _ other: Int) {
        guard one != other else { return }
        let (candidate, entry, cost) = (candidate.start, entry.start, cost.start)
        (candidate[one], candidate[other]) = (candidate[other], candidate[one])
        (entry[one], entry[other]) = (entry[other], entry[one])
        (cost[one], cost[other]) = (cost[other], cost[one])
    }

    private func span(_ group: Range<Int>) -> Double {
        let (lower, upper) = (variables.lower.start, variables.upper.start)
        var sum = 0.0
        for index in group {
            let variable = Int(candidate.start[index])
            sum += entry.start[index] * (upper[variable] - lower[variable])
        }
        return sum
    }

    /// Enters from the last group with a good entry; the groups before it change their bounds.
    private func enter(_ excess: Double) -> Int {
        let (candidate, entry, cost) = (candidate.start, entry.start, cost.start)
        var largest = 0.0
        for index in 0..<Int(groupEnd.start[groupEnd.count - 1]) { largest = max(largest, entry[index]) }
        let enough = min(Self.leastShare * largest, Self.goodEntry)
        var chosen = 0
        var first = 0
        for group in stride(from: groupEnd.count - 1, through: 0, by: -1) {
            first = group == 0 ? 0 : Int(groupEnd.start[group - 1])
            chosen = first
            for index in first..<Int(groupEnd.start[group])
            where entry[index] > entry[chosen] || entry[index] == entry[chosen] && candidate[index] < candidate[chosen]
            {
                chosen = index
            }
            if entry[chosen] >= enough { break }
        }
        let step = cost[chosen] / entry[chosen]
        gain = step * excess
        for index in 0..<first {
            let variable = Int(candidate[index])
            flipped.append(candidate[index])
            let range = variables.upper.start[variable] - variables.lower.start[variable]
            gain -= (step * entry[index] - cost[index]) * range
        }
        return Int(candidate[chosen])
    }
}
