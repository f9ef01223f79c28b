import Foundation
import LinearProgramming
import Quantities

/// One tier of a program with very many choices: prices without linear programs for the bound; for the plan, ruin and
/// recreate in the order of priced worth, and then parts of it made anew, each by a branch and cut of its own.
///
/// Two lanes search side by side, each with its own chance; what comes out does not depend on how many cores there are.
struct LagrangianSearch {
    let form: LagrangianForm
    private let program: Program
    private let objective: Objective
    private var multipliers: LagrangianMultipliers
    private var lanes: [PricedSearch] = []
    private var reaches: [Int] = []
    /// A point of the program to go on from.
    private let start: [ExactDecimal]?
    /// No point is worth more, in units of the form.
    private(set) var bound = Int.max
    private(set) var best: [Bool]?
    private(set) var bestWorth = Int.min
    /// Moves of a lane, where no time is given.
    var plannedMoves: Int
    /// What solves linear programs of parts.
    var linearSolver = LinearSolver.own
    /// Rounds of paired parts without any gain, after which they stand still.
    var mostIdleRounds: Int
    private static let standard = SearchSettings.standard.lagrangian
    private let settings = Self.standard

    /// The form of a program with one objective; `nil`: the program is small, or not of this kind.
    static func form(_ program: Program, objective: Objective, leastColumns: Int) -> LagrangianForm? {
        let count = program.columns.count { $0.kind == .integer && $0.lower != $0.upper }
        guard count >= leastColumns, let form = LagrangianForm(program, objective: objective),
            form.choices.count * standard.leastColumns >= leastColumns * standard.leastChoices
        else { return nil }
        return form
    }

    /// `form`: of the program with the objective. `start`: a point of the program that satisfies its rows.
    init(_ form: LagrangianForm, _ program: Program, objective: Objective, start: [ExactDecimal]? = nil) {
        self.form = form
        self.program = program
        self.objective = objective
        self.start = start
        multipliers = LagrangianMultipliers(form)
        let parts = settings.parts
        mostIdleRounds = min(
            parts.mostIdleRounds, max(parts.paired.idleRounds, form.choices.count / parts.choicesPerIdleRound))
        plannedMoves = max(
            settings.annealing.leastMoves, settings.annealing.movesPerChoice * form.choices.count)
    }

    /// Searches until the gap is closed, time is up, a stop is asked for, or it no longer moves.
    mutating func run(
        until deadline: Deadline, relativeGap: Double, report: (LagrangianSearch) -> Void
    ) -> StopReason? {
        @Sendable func reason() -> StopReason? {
            if StopFlag.isRequested { return .user }
            return deadline.reason
        }
        bound = LagrangianBound.value(form, multipliers: form.rowBounds.map { _ in 0 })
        takeStart()
        guard !isWithin(relativeGap) else { return nil }
        let prelude = deadline.sharing(settings.multiplierShare)
        setMultipliers(relativeGap) { prelude.reason ?? reason() }
        report(self)
        guard !isWithin(relativeGap) else { return nil }
        // In no time there is a plan in the order of priced worth.
        guard start == nil || reason() == nil else { return reason() }
        begin()
        report(self)
        anneal(until: deadline, relativeGap, report, reason)
        refine(until: deadline, relativeGap, report, reason)
        return isWithin(relativeGap) ? nil : reason()
    }

    private mutating func takeStart() {
        guard let start else { return }
        reaches = form.reaches(at: start)
        let chosen = form.choices(at: start)
        best = chosen
        bestWorth = form.worth(chosen.map { $0 ? 1 : 0 })
        for (column, missed) in zip(form.measureColumns, form.measures(at: start)) {
            bestWorth += form.weights[column] * missed
        }
    }

    /// The bound at the best prices so far.
    private mutating func setBound() {
        bound = min(bound, LagrangianBound.value(multipliers.form, multipliers: multipliers.rowMultipliers))
    }

    /// Prices of the form's rows; then, by turns, cliques that the average point violates and their prices.
    private mutating func setMultipliers(_ relativeGap: Double, _ reason: @Sendable () -> StopReason?) {
        multipliers.improve(settings.multipliers.first) { reason() != nil }
        setBound()
        guard !isWithin(relativeGap) else { return }
        let cliques = LagrangianCliques(form)
        var known: Set<LagrangianCliques.Clique> = []
        for _ in 0..<settings.cliques.mostRounds where reason() == nil {
            let found = cliques.violated(by: multipliers.shares).filter { known.insert($0).inserted }
            if found.isEmpty { break }
            multipliers.extend(to: multipliers.form.adding(found))
            multipliers.improve(settings.multipliers.between) { reason() != nil }
        }
        multipliers.improve(settings.multipliers.last) { reason() != nil }
        setBound()
    }

    /// The first plan.
    private mutating func begin() {
        if start == nil { reaches = multipliers.reaches() }
        let measures = start.map(form.measures(at:)) ?? []
        let bounds = form.bounds(reaching: reaches, missing: measures)
        let promise = multipliers.bestReducedCosts
        lanes = (1...settings.lanes).map { PricedSearch(form, promise: promise, bounds: bounds, seed: UInt64($0)) }
        if let start { lanes[0].begin(form.choices(at: start)) } else { lanes[0].fill() }
        let first = lanes[0].state.values
        for lane in 1..<lanes.count { lanes[lane].begin(first) }
        gather()
    }

    /// Two legs of annealing, the second from the best point; the second only where there is one to begin with.
    private mutating func anneal(
        until deadline: Deadline, _ relativeGap: Double, _ report: (LagrangianSearch) -> Void,
        _ reason: @Sendable () -> StopReason?
    ) {
        let settings = settings.annealing
        let began = ContinuousClock.now
        let planned = deadline.secondsLeft.map { settings.timeShare * $0 }
        var done = 0
        let first = start == nil ? settings.firstLeg : 0
        var (hot, origin) = (start == nil ? settings.hot : settings.warm, 0.0)
        while reason() == nil, !isWithin(relativeGap) {
            // As much of the cooling is done as of the time, or of the work where no time is given.
            let spent = (ContinuousClock.now - began) / .seconds(1)
            let share = planned.map { spent / max($0, 0.001) } ?? Double(done) / Double(plannedMoves)
            let step = done == 0 ? settings.firstStep : share / Double(done) * Double(settings.movesAtOnce)
            // Without a plan there is nothing to make anew.
            if share >= 1, best != nil || planned == nil { return }
            let isLate = share >= first
            if isLate, origin < first {
                for lane in lanes.indices { lanes[lane].restart() }
                (hot, origin) = (settings.warm, first)
            }
            let length = isLate ? 1 - first : first
            anneal(hot, (share - origin) / length, (share - origin + step) / length) { reason() != nil }
            done += settings.movesAtOnce
            gather()
            report(self)
        }
    }

    /// Makes parts of the best plan anew.
    private mutating func refine(
        until deadline: Deadline, _ relativeGap: Double, _ report: (LagrangianSearch) -> Void,
        _ reason: @Sendable () -> StopReason?
    ) {
        guard let best else { return }
        var refinement = LargeNeighborhoodSearch(lanes[0], rowMultipliers: multipliers.rowMultipliers)
        refinement.linearSolver = linearSolver
        refinement.begin(best)
        var idleRounds = 0
        while reason() == nil, !isWithin(relativeGap) {
            refinement.improve(secondsLeft: deadline.secondsLeft)
            idleRounds += 1
            if refinement.worth > bestWorth {
                (self.best, bestWorth, idleRounds) = (refinement.values, refinement.worth, 0)
            }
            report(self)
            // Where pairs of parts gain nothing any more, single ones that are larger may.
            if !refinement.isSingle, idleRounds >= mostIdleRounds { (refinement.isSingle, idleRounds) = (true, 0) }
            if refinement.isSingle, idleRounds >= settings.parts.single.idleRounds { return }
        }
    }

    private mutating func anneal(_ hot: Double, _ from: Double, _ to: Double, _ shouldStop: @Sendable () -> Bool) {
        func temperature(_ share: Double) -> Double {
            hot * pow(settings.annealing.cold / hot, min(1, max(0, share)))
        }
        let (first, last) = (temperature(from), temperature(to))
        let moves = min(settings.annealing.movesAtOnce, plannedMoves)
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
        // Doubles may be equal where the numbers are not.
        return bestWorth >= bound || gap > 0 && TierResult.gap(value, boundValue) <= gap
    }

    /// The objective at the best point.
    var value: ExactDecimal? { best == nil ? nil : form.value(ofWorth: bestWorth, objective) }

    /// No point's objective is better; `nil`: nothing is known.
    var exactBound: ExactDecimal? { bound == Int.max ? nil : form.value(ofWorth: bound, objective) }

    /// The same, infinite where nothing is known.
    var boundValue: Double { objective.told(exactBound) }

    /// The best point, completed and checked against every row of the program; the start where that is no worse.
    var point: [ExactDecimal]? {
        guard let found = best.flatMap({ form.point(program, $0, reaches: reaches) }) else { return start }
        guard let start, !objective.isBetter(objective.value(at: found), than: objective.value(at: start)) else {
            return found
        }
        return start
    }
}
