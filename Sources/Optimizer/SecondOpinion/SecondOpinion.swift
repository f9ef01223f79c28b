import GLPKSolver
import LinearProgramming
import Quantities

/// Optimises a program's objectives in order of rank by GLPK's branch and cut, on the calling thread: a second opinion on
/// ``optimize(_:options:progress:)``, which shares neither simplification nor cut nor bound with it.
///
/// Limits are those of the options; what is unique, a start and a reference are no part of the opinion.
public func consultGLPK(
    _ program: Program, options: SolveOptions = SolveOptions(), progress: (Progress) -> Void = { _ in }
) -> Consultation {
    var opinion = SecondOpinion(program, options)
    return opinion.run(progress)
}

/// GLPK's branch and cut on the program of one tier after the other. The exact value of a tier, less its tolerance, is a row
/// for those behind it, as in ``TierSequence``; its point is where the next tier starts.
private struct SecondOpinion {
    let program: Program
    private let options: SolveOptions
    private let deadline: Deadline
    private var point: [ExactDecimal]?
    private var nodes = 0
    private var results: [TierResult] = []

    init(_ program: Program, _ options: SolveOptions) {
        self.program = program
        self.options = options
        deadline = Deadline(seconds: options.timeLimit)
    }

    /// Why a consultation ends without a point.
    private enum Ending: Error {
        case infeasible, unbounded
        case stopped(StopReason)
        case failed(String)
    }

    mutating func run(_ progress: (Progress) -> Void) -> Consultation {
        let objectives = program.objectives.isEmpty ? [Objective("", .maximize, [])] : program.objectives
        do throws(Ending) {
            for (tier, objective) in objectives.enumerated() {
                let claim = try consult(objective, tier, isLast: tier == objectives.count - 1, progress)
                if claim == .inexact || claim.endsAll { break }
            }
        } catch {
            switch error {
            case .infeasible: return .infeasible
            case .unbounded: return .unbounded
            case .stopped(let reason): return .stopped(reason)
            case .failed(let message): return .failed(message)
            }
        }
        guard let point else { return .failed("no point") }
        guard program.violations(at: point).isEmpty else { return .failed("a point found does not satisfy its rows") }
        for (tier, objective) in program.objectives.enumerated() {
            let value = objective.value(at: point)
            if tier < results.count {
                results[tier].value = value
            } else {
                results.append(.unreached(objective, value))
            }
        }
        return .answered(
            Solution(point: point, tiers: Array(results.prefix(program.objectives.count)), isUnique: false))
    }

    private mutating func consult(
        _ objective: Objective, _ tier: Int, isLast: Bool, _ progress: (Progress) -> Void
    ) throws(Ending) -> Claim {
        let own = program.tier(tier, after: results.compactMap(\.best))
        let numeric: NumericProgram
        do { numeric = try NumericProgram(own, objective: objective) } catch { throw .failed("\(error)") }
        let began = ContinuousClock.now
        var last: ContinuousClock.Instant?
        let answer = solveInteger(numeric, options: searchOptions(isLast: isLast)) { state in
            let now = ContinuousClock.now
            // Reports at most every 50 ms.
            if let last, now - last < .milliseconds(50) { return true }
            last = now
            progress(
                Progress(
                    tier: tier, seconds: state.seconds,
                    best: state.best.flatMap { ExactDecimal(nearest: $0, places: 6) },
                    bound: state.bound, gap: state.gap, nodes: nodes + state.nodes, openNodes: 0))
            return true
        }
        nodes += answer.nodes
        let claim = try self.claim(answer, Completion(own, options.settings.tiers), objective)
        guard let point else { throw .stopped(.time) }
        let value = objective.value(at: point)
        let none = objective.sense == .maximize ? Double.infinity : -.infinity
        let bound = claim == .optimal ? value.approximate : claim == .inexact ? none : answer.bound ?? none
        let gap = claim == .optimal ? 0 : TierResult.gap(value, bound)
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        results.append(
            TierResult(
                name: objective.name, status: .claimed(claim), best: value, value: value, bound: bound, gap: gap,
                nodes: answer.nodes, seconds: seconds))
        progress(
            Progress(
                tier: tier, seconds: seconds, best: value, bound: bound, gap: gap, nodes: nodes, openNodes: 0,
                isEnd: true))
        return claim
    }

    private func searchOptions(isLast: Bool) -> IntegerSearchOptions {
        var search = IntegerSearchOptions()
        search.limits = SolveLimits(
            seconds: deadline.secondsLeft.map { isLast ? $0 : options.settings.tiers.timeShare * $0 },
            memoryMegabytes: options.memoryLimitMegabytes, nodes: options.nodeLimit.map { max(0, $0 - nodes) },
            relativeGap: options.relativeGap)
        search.gomoryCuts = true
        search.start = point.map { $0.map(\.approximate) }
        return search
    }

    /// What GLPK says, after its point has been made whole, completed and checked exactly.
    private mutating func claim(
        _ answer: IntegerSearchResult, _ completion: Completion, _ objective: Objective
    ) throws(Ending) -> Claim {
        let exact = answer.point.flatMap { values in
            Self.whole(values, completion.program).flatMap {
                completion.complete($0, near: values, objective: objective)
            }
        }
        if let exact { point = exact }
        switch answer.status {
        case .failed(let message): throw .failed(message)
        case .unbounded: throw .unbounded
        // What an earlier tier's point satisfies exactly is not infeasible.
        case .infeasible: if point == nil { throw .infeasible } else { return .inexact }
        case .stopped(let reason) where answer.point == nil:
            if point == nil { throw .stopped(reason) } else { return .stopped(reason) }
        case .optimal, .withinGap, .stopped:
            guard exact != nil else {
                if point != nil { return .inexact }
                throw .failed("GLPK's point does not pass the exact check")
            }
        }
        switch answer.status {
        case .optimal: return .optimal
        case .stopped(let reason): return .stopped(reason)
        default: return .withinGap
        }
    }

    /// Integer columns rounded, 0 of continuous ones; `nil`: too large.
    private static func whole(_ values: [Double], _ program: Program) -> [Int]? {
        guard values.allSatisfy({ $0.magnitude < 1e15 }) else { return nil }
        return zip(program.columns, values).map { $0.kind == .integer ? Int($1.rounded()) : 0 }
    }
}

extension Claim {
    /// No tier behind it is asked for: only time, of which each tier has its own share, lets the next one be.
    fileprivate var endsAll: Bool {
        if case .stopped(let reason) = self { reason != .time } else { false }
    }
}

extension TierResult {
    fileprivate static func unreached(_ objective: Objective, _ value: ExactDecimal) -> TierResult {
        TierResult(
            name: objective.name, status: .notReached, best: value, value: value,
            bound: objective.told(nil), gap: .infinity, nodes: 0, seconds: 0)
    }
}
