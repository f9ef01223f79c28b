import Foundation
import GLPKSolver
import LinearProgramming
import Quantities

/// One tier of a program with very many choices: prices without linear programs for the bound, ruin and recreate in the
/// order of priced worth for the plan.
///
/// Two lanes search side by side, each with its own chance; what comes out does not depend on how many cores there are.
struct LargeSearch {
    let form: LargeForm
    private let program: Program
    private let objective: Objective
    private var prices: LargePrices
    private var lanes: [PricedSearch] = []
    private var reaches: [Int] = []
    /// No point is worth more, in units of the form.
    private(set) var bound = Int.max
    private(set) var best: [Bool]?
    private(set) var bestWorth = Int.min
    private let began = ContinuousClock.now
    /// Moves of a lane, where no time is given.
    var plannedMoves: Int

    /// Fewer open columns are left to search by linear programs.
    static let leastColumns = 10_000
    private static let laneCount = 2
    /// Moves of one lane between looks at the clock and the other lane.
    private static let movesAtOnce = 4_000
    /// Moves of a lane per choice, where no time is given.
    private static let movesPerChoice = 600
    private static let temperatures = (hot: 0.1, warm: 0.03, cold: 0.005)

    /// `nil`: the program is small, or not of this kind.
    init?(_ program: Program, objective: Objective, leastColumns: Int = LargeSearch.leastColumns) {
        let count = program.columns.count { $0.kind == .integer && $0.lower != $0.upper }
        guard count >= leastColumns, let form = LargeForm(program, objective: objective) else { return nil }
        self.form = form
        self.program = program
        self.objective = objective
        prices = LargePrices(form)
        plannedMoves = max(20_000, Self.movesPerChoice * form.choices.count)
    }

    /// Searches until the gap is closed, time is up, a stop is asked for, or the work planned is done.
    mutating func run(
        until deadline: Deadline, relativeGap: Double, report: (LargeSearch) -> Void
    ) -> StopReason? {
        @Sendable func reason() -> StopReason? {
            if StopFlag.isRequested { return .user }
            return deadline.hasPassed ? .time : nil
        }
        let prelude = Deadline(seconds: deadline.secondsLeft.map { 0.25 * $0 })
        setPrices { prelude.hasPassed ? .time : reason() }
        report(self)
        guard reason() == nil else { return reason() }
        reaches = prices.reaches()
        let bounds = form.bounds(reaching: reaches)
        let promise = prices.bestRemainders
        lanes = (1...Self.laneCount).map { PricedSearch(form, promise: promise, bounds: bounds, seed: UInt64($0)) }
        lanes[0].fill()
        let filled = lanes[0]
        for lane in 1..<lanes.count { lanes[lane].begin(filled) }
        gather()
        report(self)
        let start = ContinuousClock.now
        let planned = deadline.secondsLeft
        var done = 0
        var hot = Self.temperatures.hot
        var origin = 0.0
        while reason() == nil, !isWithin(relativeGap) {
            // As much of the cooling is done as of the time, or of the work where no time is given.
            let spent = (ContinuousClock.now - start) / .seconds(1)
            let share = planned.map { spent / max($0, 0.001) } ?? Double(done) / Double(plannedMoves)
            let step = done == 0 ? 0.01 : share / Double(done) * Double(Self.movesAtOnce)
            if planned == nil, share >= 1 { break }
            let isLate = share >= 0.7
            if isLate, origin == 0 {
                for lane in lanes.indices { lanes[lane].restart() }
                (hot, origin) = (Self.temperatures.warm, 0.7)
            }
            let length = isLate ? 0.3 : 0.7
            anneal(hot, (share - origin) / length, (share - origin + step) / length) { reason() != nil }
            done += Self.movesAtOnce
            gather()
            report(self)
        }
        return isWithin(relativeGap) ? nil : reason()
    }

    private mutating func setPrices(_ reason: @Sendable () -> StopReason?) {
        var last = Double.infinity
        for _ in 0..<40 {
            prices.improve(rounds: 100, floor: -.infinity) { reason() != nil }
            if reason() != nil || last - prices.bound < 1e-4 * abs(last) { break }
            last = prices.bound
        }
        bound = LargeBound.value(form, prices: prices.rowPrices)
    }

    private mutating func anneal(_ hot: Double, _ from: Double, _ to: Double, _ shouldStop: @Sendable () -> Bool) {
        func temperature(_ share: Double) -> Double {
            hot * pow(Self.temperatures.cold / hot, min(1, max(0, share)))
        }
        let (first, last) = (temperature(from), temperature(to))
        let moves = min(Self.movesAtOnce, plannedMoves)
        lanes.withUnsafeMutableBufferPointer { lanes in
            nonisolated(unsafe) let lanes = lanes
            DispatchQueue.concurrentPerform(iterations: lanes.count) { lane in
                lanes[lane].run(moves: moves, from: first, to: last, shouldStop: shouldStop)
            }
        }
    }

    private mutating func gather() {
        for lane in lanes where lane.bestWorth > bestWorth {
            best = lane.best
            bestWorth = lane.bestWorth
        }
    }

    private func isWithin(_ gap: Double) -> Bool {
        guard best != nil, let value else { return false }
        return TierSequence.gap(value, boundValue) <= gap
    }

    /// The objective at the best point.
    var value: ExactDecimal? { best == nil ? nil : form.value(ofWorth: bestWorth, objective) }

    /// No point's objective is better.
    var boundValue: Double {
        bound == Int.max
            ? (objective.sense == .maximize ? .infinity : -.infinity)
            : form.value(ofWorth: bound, objective).approximate
    }

    var seconds: Double { (ContinuousClock.now - began) / .seconds(1) }

    /// The best point, completed and checked against every row of the program.
    var point: [ExactDecimal]? { best.flatMap { form.point(program, $0, reaches: reaches) } }
}
