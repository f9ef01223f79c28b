import Formulation
import Judging
import LandModel
import LinearProgramming
import Optimizer
import Planning
import Quantities
import Synchronization

/// Answers questions one after another: each solved anew and exactly, or taken from what was proved before; what time is
/// left is shared among those to come.
public final class QuestionSolver: Sendable {
    private let options: SolveOptions
    private let deadline: Deadline
    /// Where proved answers are kept.
    public let store: (any AnswerStore)?
    /// Called by one thread at a time.
    nonisolated(unsafe) private let progress: (Optimizer.Progress) -> Void
    private let count = Mutex(1)
    private let answered = Mutex(0)
    private let open = Mutex(false)
    private let telling = Mutex(())

    /// `options.timeLimit`: for all questions together.
    public init(
        _ options: SolveOptions, store: (any AnswerStore)? = nil,
        progress: @escaping (Optimizer.Progress) -> Void = { _ in }
    ) {
        self.options = options
        self.store = store
        self.progress = progress
        deadline = Deadline(seconds: options.timeLimit)
    }

    /// Questions still to be asked, as far as is known.
    public var questionsLeft: Int {
        get { count.withLock { $0 } }
        set { count.withLock { $0 = max(1, newValue) } }
    }

    /// How many questions have been answered, and how many there are as far as is known.
    public var standing: (done: Int, all: Int) {
        let done = answered.withLock { $0 }
        return (done, done + questionsLeft)
    }

    private func tell(_ progress: Optimizer.Progress) { telling.withLock { _ in self.progress(progress) } }

    /// Some answer so far is not proved: stopped, or within a gap.
    public var hasOpen: Bool { open.withLock { $0 } }

    private func note(_ outcome: PlanningOutcome) {
        switch outcome {
        case .unknown: open.withLock { $0 = true }
        case .answered(let answer) where answer.status != .provedOptimal: open.withLock { $0 = true }
        default: break
        }
    }

    /// Why nothing more is solved.
    public var reasonToStop: AnswerStatus.StopCause? {
        StopFlag.isRequested ? .user : deadline.hasPassed ? .time : nil
    }

    /// Answers a scenario as `solve` does.
    public func base(of scenario: Scenario) -> PlanningOutcome {
        var options = shared
        let cache = store.map { AnswerCache($0, scenario, Question(), options, isUnique: true) }
        if let known = cache?.outcome { return known }
        let run = PlanningRun(scenario)
        options.uniqueByColumnOrder = run.formulation.tieOrder
        let outcome = run.answer(options: options, explaining: .none, progress: tell)
        cache?.remember(outcome)
        note(outcome)
        return outcome
    }

    /// Answers a question about a scenario. `plan`: where to begin.
    public func find(
        _ question: Question, in scenario: Scenario, from plan: Plan? = nil, reference: SolveOptions.Reference = .none
    ) throws(InquiryFault) -> Finding {
        defer {
            count.withLock { $0 = max(1, $0 - 1) }
            answered.withLock { $0 += 1 }
        }
        var options = shared
        options.reference = reference
        let cache = store.map { AnswerCache($0, scenario, question, options) }
        if let known = try cache?.outcome?.finding() { return known }
        if let reason = reasonToStop {
            note(.unknown(reason))
            return .unknown(reason)
        }
        let run = PlanningRun(scenario, question: question)
        options.start = plan.map { PointMaking(run.formulation).point(of: $0) }
        let outcome = run.answer(options: options, explaining: .none, progress: tell)
        cache?.remember(outcome)
        note(outcome)
        return try outcome.finding()
    }

    /// Works on several things, as many at a time as there are cores; what comes back is in their order and does not hang on
    /// how many there are.
    public func each<Item: Sendable, Answer: Sendable>(
        _ items: [Item], _ work: @escaping @Sendable (Item) throws(InquiryFault) -> Answer
    ) throws(InquiryFault) -> [Answer] {
        let results = WorkThread.each(of: items.count) { number -> Result<Answer, InquiryFault> in
            do throws(InquiryFault) { return .success(try work(items[number])) } catch { return .failure(error) }
        }
        var answers: [Answer] = []
        for result in results { answers.append(try result.get()) }
        return answers
    }

    /// Whether a program has a point at all; `nil`: not known before the stop.
    package func isFeasible(_ program: Program) throws(InquiryFault) -> Bool? {
        guard reasonToStop == nil else { return nil }
        var options = shared
        options.relativeGap = 0
        switch optimize(program, options: options) {
        case .solved, .unbounded: return true
        case .stopped(let best, _, _): return best == nil ? nil : true
        case .infeasible: return false
        case .failed(let message): throw InquiryFault([Words(same: message)])
        }
    }

    /// A point at which a program's objective is best, or good; `nil`: none was found.
    package func point(_ program: Program) throws(InquiryFault) -> [ExactDecimal]? {
        guard reasonToStop == nil else { return nil }
        switch optimize(program, options: shared) {
        case .solved(let solution): return solution.point
        case .stopped(let best, _, _): return best?.point
        case .infeasible, .unbounded: return nil
        case .failed(let message): throw InquiryFault([Words(same: message)])
        }
    }

    /// The options with this question's share of the time: most questions need less than an equal one.
    private var shared: SolveOptions {
        var options = self.options
        let parts = questionsLeft > 2 ? Double(questionsLeft) / 2 : 1
        options.timeLimit = deadline.secondsLeft.map { $0 / parts }
        return options
    }
}

/// What a question found.
public enum Finding: Sendable {
    /// A plan, judged; its status tells whether it is proved to be the best.
    case answered(VerifiedAnswer)
    /// Proved: no plan does what was asked.
    case infeasible
    case unknown(AnswerStatus.StopCause)

    public var answer: VerifiedAnswer? { if case .answered(let answer) = self { answer } else { nil } }

    /// Why it was not solved to the end.
    package var stop: AnswerStatus.StopCause? {
        switch self {
        case .unknown(let cause): cause
        case .answered(let answer): if case .stopped(let cause, _) = answer.status { cause } else { nil }
        case .infeasible: nil
        }
    }
}

/// A fault of this program: solver and verifier disagree, or the solver failed. No answer is shown.
public struct InquiryFault: Error, Sendable {
    public let words: [Words]
    public init(_ words: [Words]) { self.words = words }
}

extension PlanningOutcome {
    /// The outcome without the faults, which are thrown.
    public func finding() throws(InquiryFault) -> Finding {
        switch self {
        case .answered(let answer): return .answered(answer)
        case .infeasible: return .infeasible
        case .unknown(let cause): return .unknown(cause)
        case .disagreement(let differences): throw InquiryFault(differences.map { Words(same: $0) })
        case .failed(let words): throw InquiryFault([words])
        }
    }
}
