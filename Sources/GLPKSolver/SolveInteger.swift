import CGLPK
import LinearProgramming

/// How GLPK's own branch and cut goes about a program.
public struct IntegerSearchOptions: Sendable {
    public var limits = SolveLimits()
    public var gomoryCuts = false
    public var mixedIntegerRoundingCuts = true
    public var coverCuts = true
    public var cliqueCuts = true
    /// Lets GLPK simplify the program first; `start` is not used then.
    public var presolves = false
    /// A feasible point to start from, with whole values in integer columns; the caller has checked it.
    public var start: [Double]?

    public init() {}
}

/// How far GLPK's branch and cut has come.
public struct IntegerSearchProgress: Sendable {
    public var seconds: Double
    public var bound: Double
    /// The value of the best point, if there is one.
    public var best: Double?
    /// `|best − bound| ÷ |best|`; infinite before the first point.
    public var gap: Double
    public var nodes: Int
}

/// The result of GLPK's branch and cut. The values are what GLPK says: check them.
public struct IntegerSearchResult: Sendable {
    public var status: SolveStatus
    /// The best point found, whatever the status.
    public var point: [Double]?
    public var bound: Double?
    public var nodes = 0
}

/// Solves a program with GLPK's branch and cut in a fresh problem on the calling thread.
///
/// The observer is called at every node and answers whether to go on.
public func solveInteger(
    _ program: NumericProgram, options: IntegerSearchOptions = IntegerSearchOptions(),
    observer: (IntegerSearchProgress) -> Bool = { _ in true }
) -> IntegerSearchResult {
    solveInteger(program, options: options) { observer($0) ? .goOn : .stop }
}

/// What an observer of a search wants; `abort` makes GLPK fail, to prove that the guard holds.
enum ObserverAnswer: CInt {
    case goOn, stop, abort
}

private final class SearchObservation {
    let answer: (IntegerSearchProgress) -> ObserverAnswer
    let nodeLimit: Int?
    var nodes = 0
    var reachedNodeLimit = false

    init(nodeLimit: Int?, answer: @escaping (IntegerSearchProgress) -> ObserverAnswer) {
        self.nodeLimit = nodeLimit
        self.answer = answer
    }

    func observe(_ progress: search_progress) -> CInt {
        nodes = Int(progress.nodes)
        if let nodeLimit, nodes > nodeLimit {
            reachedNodeLimit = true
            return ObserverAnswer.stop.rawValue
        }
        return answer(
            IntegerSearchProgress(
                seconds: progress.seconds, bound: progress.bound, best: progress.has_best != 0 ? progress.best : nil,
                gap: progress.gap, nodes: nodes)
        ).rawValue
    }
}

private func observe(_ progress: UnsafePointer<search_progress>?, _ context: UnsafeMutableRawPointer?) -> CInt {
    guard let progress, let context else { return ObserverAnswer.goOn.rawValue }
    return Unmanaged<SearchObservation>.fromOpaque(context).takeUnretainedValue().observe(progress.pointee)
}

func solveInteger(
    _ program: NumericProgram, options: IntegerSearchOptions, answer: (IntegerSearchProgress) -> ObserverAnswer
) -> IntegerSearchResult {
    if program.hasCrossingBounds { return IntegerSearchResult(status: .infeasible) }
    if program.columns.isEmpty { return withoutColumns(program) }
    var best = [Double](repeating: 0, count: max(1, program.columns.count))
    var hasBest: CInt = 0
    var bound = program.objective.isMaximized ? Double.infinity : -.infinity
    return withoutActuallyEscaping(answer) { answer in
        let observation = SearchObservation(nodeLimit: options.limits.nodes, answer: answer)
        var status: SolveStatus
        do throws(GLPKFault) {
            let outcome = try withSession(memoryMegabytes: options.limits.memoryMegabytes) {
                () throws(GLPKFault) -> CInt in
                let problem = try buildProblem(program)
                try check(guarded_scale(problem))
                let start = options.start ?? []
                var outcome: CInt = 0
                let code = start.withUnsafeBufferPointer { start in
                    var search = search_options(
                        gomory: options.gomoryCuts ? 1 : 0, rounding: options.mixedIntegerRoundingCuts ? 1 : 0,
                        cover: options.coverCuts ? 1 : 0, clique: options.cliqueCuts ? 1 : 0,
                        presolve: options.presolves ? 1 : 0,
                        milliseconds: options.limits.seconds.map { CInt(max(1, min($0 * 1000, 2e9))) } ?? 0,
                        relative_gap: options.limits.relativeGap,
                        has_start: start.count == program.columns.count && !start.isEmpty ? 1 : 0,
                        start: start.baseAddress)
                    return guarded_search(
                        problem, &search, observe, Unmanaged.passUnretained(observation).toOpaque(), &best, &hasBest,
                        &bound, &outcome)
                }
                try check(code)
                return outcome
            }
            status = searchStatus(outcome, reachedNodeLimit: observation.reachedNodeLimit)
        } catch {
            status = error.status
        }
        return IntegerSearchResult(
            status: status, point: hasBest != 0 ? Array(best.prefix(program.columns.count)) : nil,
            bound: bound.isFinite ? bound : nil, nodes: observation.nodes)
    }
}

/// The answer for a program without columns, on which GLPK's branch and cut would abort.
private func withoutColumns(_ program: NumericProgram) -> IntegerSearchResult {
    let status = solveRelaxation(program).status
    guard status == .optimal else { return IntegerSearchResult(status: status) }
    return IntegerSearchResult(status: .optimal, point: [], bound: program.objective.constant)
}

private func searchStatus(_ outcome: CInt, reachedNodeLimit: Bool) -> SolveStatus {
    switch Int(outcome) {
    case SEARCH_OPTIMAL: .optimal
    case SEARCH_GAP: .withinGap
    case SEARCH_INFEASIBLE: .infeasible
    case SEARCH_UNBOUNDED: .unbounded
    case SEARCH_TIME: .stopped(.time)
    case SEARCH_STOPPED: .stopped(reachedNodeLimit ? .nodes : .user)
    default: .failed("GLPK's branch and cut failed")
    }
}
