import Foundation
import LinearProgramming
import Quantities

/// Makes parts of a plan anew, each by a whole branch and cut of its own: large neighbourhoods (Shaw 1998).
///
/// Two parts at a time, with no choice in common, and half of the room that is left each, so that what both gain can be
/// added up; or single parts, which are larger and have all the room. Parts grow while they are solved within their nodes, and
/// shrink when they are not.
struct LargeNeighborhoodSearch {
    private let form: LagrangianForm
    private let neighborhood: LargeNeighborhood
    private let options: [[Int32]]
    private var state: MoveState
    private var chance = Chance(seed: 7)
    /// How many made choices a part frees.
    private var size: Double
    private let settings = SearchSettings.standard.lagrangian.parts
    private var effort: LagrangianSettings.Effort { isSingle ? settings.single : settings.paired }

    init(_ search: PricedSearch, rowMultipliers: [Double]) {
        size = settings.paired.size
        form = search.form
        options = search.options
        neighborhood = LargeNeighborhood(
            form, movers: search.movers, appeal: search.appeal, promise: search.promise, rowMultipliers: rowMultipliers,
            spread: search.mean)
        state = search.state
        state.become([Bool](repeating: false, count: form.columnCount))
    }

    /// What solves linear programs of the parts.
    var linearSolver = LinearSolver.own
    /// One part at a time.
    var isSingle = false { didSet { size = effort.size } }
    var values: [Bool] { state.values }
    var worth: Int { state.netWorth }

    mutating func begin(_ values: [Bool]) { state.become(values) }

    /// One round; `secondsLeft`: nil: no time is given.
    mutating func improve(secondsLeft: Double?) {
        var taken: Set<Int> = []
        var sets: [[Int]] = []
        let left = state.roomLeft
        for _ in 0..<(isSingle ? 1 : SearchSettings.standard.lagrangian.lanes) {
            let own = neighborhood.choices(state.values, left: left, size: Int(size), taken: taken, &chance)
            guard !own.isEmpty else { break }
            taken.formUnion(own)
            sets.append(own)
        }
        let room = left.indices.map { row in
            form.rowRange(row).count > settings.longestOwnRow && left[row] > 0 ? left[row] / sets.count : left[row]
        }
        let parts = sets.map {
            NeighborhoodPart(
                form, values: state.values, room: room, prices: state.prices, free: $0, options: options)
        }
        for (part, end) in zip(parts, solve(parts, secondsLeft)) {
            let wanted = size * (end.isSolved ? effort.growth : effort.shrinking)
            size = min(effort.mostSize, max(effort.leastSize, wanted))
            if let point = end.point { take(part.changes(point)) }
        }
    }

    /// Takes the changes of a part over unless a row that it shares with another then breaks.
    private mutating func take(_ changes: (leaving: [Int], coming: [Int])) {
        state.forget()
        let worth = self.worth
        // What leaves goes first, so that no choice is made twice on the way.
        for column in changes.leaving where state.values[column] { state.flip(column) }
        for column in changes.coming where !state.values[column] { state.flip(column) }
        if state.faults > 0 || self.worth < worth { state.undo(to: 0) }
    }

    /// How a part's search ended.
    private struct End {
        var point: [ExactDecimal]?
        var isSolved = false
    }

    private func solve(_ parts: [NeighborhoodPart], _ secondsLeft: Double?) -> [End] {
        let (settings, effort, linearSolver) = (settings, effort, linearSolver)
        var ends = [End](repeating: End(), count: parts.count)
        ends.withUnsafeMutableBufferPointer { ends in
            nonisolated(unsafe) let ends = ends
            DispatchQueue.concurrentPerform(iterations: parts.count) { lane in
                let part = parts[lane]
                var options = SolveOptions(
                    timeLimit: secondsLeft.map { min($0, effort.seconds) }, nodeLimit: effort.nodes,
                    relativeGap: settings.gap,
                    start: part.start)
                options.linearSolver = linearSolver
                switch optimize(part.program, options: options) {
                case .solved(let solution): ends[lane] = End(point: solution.point, isSolved: true)
                case .stopped(let best, _, _): ends[lane].point = best?.point
                case .infeasible, .unbounded, .failed: break
                }
            }
        }
        return ends
    }
}
