import Formulation
import Judging
import LandModel
import Planner
import Planning

/// What may give way for a demand, and how far.
public struct RepairTerms: Sendable {
    /// The only limits that may, by ``LimitID/group``; `nil`: all but law.
    public var groups: [String]?
    public var allowance: Allowance

    public init(groups: [String]? = nil, allowance: Allowance = Allowance()) {
        self.groups = groups
        self.allowance = allowance
    }

    func limits(of setting: Setting) -> [Limit] {
        guard let groups else { return setting.limits }
        return setting.limits.filter { groups.contains($0.id.group) }
    }

    /// Nothing else may give way than without them.
    var areNone: Bool { groups == nil && allowance == Allowance() }
}

/// Looks for the smallest changes of limits that make a demand possible: for each owner the best that lies within the
/// powers of that owner and of those below.
struct RepairSearch {
    let scenario: Scenario
    /// The plan to stay near and to compare with; `nil`: there is none.
    let base: VerifiedAnswer?
    let solver: QuestionSolver
    /// Why something was left undecided.
    private(set) var open: AnswerStatus.StopCause?
    private let terms: RepairTerms

    init(
        _ scenario: Scenario, base: VerifiedAnswer?, solver: QuestionSolver, terms: RepairTerms = RepairTerms()
    ) {
        self.scenario = scenario
        self.base = base
        self.solver = solver
        self.terms = terms
    }

    /// The repairs for some demands, cheapest first: no two with the same limits. `more`: further ones, as long as there
    /// are any.
    mutating func repairs(_ demands: [Demand], more: Int = 0) throws(InquiryFault) -> [Repair] {
        let limits = terms.limits(of: Setting(scenario))
        var found: [Repair] = []
        solver.questionsLeft = 3 + more
        for owner in Self.owners(of: limits) {
            let giving = limits.filter { $0.owner.rank <= owner.rank }
            guard let repair = try repair(giving, demands) else { continue }
            if !found.contains(where: { $0.settings == repair.settings }) { found.append(repair) }
            // Nothing to change: nobody has to be asked.
            if repair.raises.isEmpty { return found }
        }
        let movable = limits.filter { $0.owner != .law }
        for _ in 0..<more {
            let others = found.map { Demand.notAll($0.raises.map(\.limit.id)) }
            guard !found.isEmpty, let repair = try repair(movable, demands + others) else { break }
            found.append(repair)
        }
        return found.enumerated().sorted {
            let (left, right) = ($0.element.owner?.rank ?? -1, $1.element.owner?.rank ?? -1)
            return (left, $0.element.raises.count, $0.offset) < (right, $1.element.raises.count, $1.offset)
        }.map(\.element)
    }

    /// The repair that asks least: the first of the owners, from the bureau itself up, who can grant it with those below;
    /// `nil`: none is known, and if nothing is open proved that there is none.
    mutating func cheapest(_ demands: [Demand]) throws(InquiryFault) -> Repair? {
        let limits = terms.limits(of: Setting(scenario))
        for owner in Self.owners(of: limits) {
            let giving = limits.filter { $0.owner.rank <= owner.rank }
            if let repair = try repair(giving, demands) { return repair }
        }
        return nil
    }

    /// Who is asked, from the bureau itself up: without a limit of its own an owner can do no more than those below. Where nobody
    /// has any, it is still asked whether others making room is enough.
    private static func owners(of limits: [Limit]) -> [Owner] {
        let owners = [Owner.own, .district, .city].filter { owner in limits.contains { $0.owner == owner } }
        return owners.isEmpty ? [.own] : owners
    }

    private mutating func repair(_ giving: [Limit], _ demands: [Demand]) throws(InquiryFault) -> Repair? {
        var question = Question(giving: giving, demands: demands, near: base?.reading.plan, needsNoBest: base == nil)
        question.allowance = terms.allowance
        let finding = try solver.find(question, in: scenario, from: base?.reading.plan)
        open = open ?? finding.stop
        return finding.answer.map { answer in Repair(answer, loss: base.map { Loss(from: $0, to: answer) }) }
    }
}
