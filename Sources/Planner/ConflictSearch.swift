import LandModel
import LinearProgramming
import Planning
import Quantities

/// Finds why a scenario has no plan: a smallest set of named limits that cannot hold together, and repairs.
public struct ConflictSearch {
    private let scenario: Scenario
    private let solver: QuestionSolver
    private let formulation: Formulation
    /// Limits by what belongs together: the periods of one quota or budget are one.
    private let groups: [[Limit]]
    private var isMinimal = true

    public init(_ scenario: Scenario, solver: QuestionSolver) {
        self.scenario = scenario
        self.solver = solver
        let setting = Setting(scenario)
        let question = Question(giving: setting.limits)
        formulation = Formulation(
            setting, OptionList(setting, rules: question.barringRules), question: question)
        var groups: [[Limit]] = []
        for limit in formulation.giving.entries.map(\.limit) {
            if let known = groups.firstIndex(where: { $0[0].subject.group == limit.subject.group }) {
                groups[known].append(limit)
            } else {
                groups.append([limit])
            }
        }
        self.groups = groups
    }

    /// Rules whose rows nobody can grant.
    private static let givenRules: [any Rule.Type] = [
        Contiguity.self, UseCompatibility.self, FloorAreaRatio.self, Availability.self, ParcelArea.self,
        BuildingUnits.self, Acquisitions.self, Constructions.self, LandReductions.self,
    ]

    /// `nil`: with every limit as it stands there is a plan after all, or it is not known whether there is.
    public mutating func conflict(repairs more: Int = 3) throws(InquiryFault) -> Conflict? {
        solver.questionsLeft = 40
        guard try isImpossible(keeping: Array(groups.indices)) else { return nil }
        // Impossible with all of them out of the way: land and law alone.
        let members =
            try isImpossible(keeping: []) ? [] : smallest(Array(groups.indices), beside: [], isNew: false)
        let background = try background(of: members)
        solver.questionsLeft = members.count + more + 4
        var told: [Conflict.Member] = []
        for member in members {
            told.append(
                Conflict.Member(
                    limits: groups[member], short: try shortage(of: member, beside: members.filter { $0 != member })))
        }
        var search = RepairSearch(scenario, base: nil, solver: solver)
        let repairs = try search.repairs([], more: more)
        return Conflict(
            members: told, background: background, isMinimal: isMinimal, repairs: repairs,
            open: search.open ?? solver.reasonToStop)
    }

    /// Whether no plan keeps these groups, whatever the others allow. What is not decided counts as no.
    private mutating func isImpossible(keeping kept: [Int]) throws(InquiryFault) -> Bool {
        try isImpossible(program(keeping: kept))
    }

    private mutating func isImpossible(_ program: Program) throws(InquiryFault) -> Bool {
        solver.questionsLeft = max(solver.questionsLeft, 20)
        guard let isFeasible = try solver.isFeasible(program) else {
            isMinimal = false
            return false
        }
        return !isFeasible
    }

    /// QuickXplain (Junker, 2004): a smallest part of `candidates` that is impossible beside what is kept.
    private mutating func smallest(
        _ candidates: [Int], beside kept: [Int], isNew: Bool
    ) throws(InquiryFault) -> [Int] {
        if isNew, try isImpossible(keeping: kept) { return [] }
        guard candidates.count > 1 else { return candidates }
        let half = candidates.count / 2
        let (first, second) = (Array(candidates[..<half]), Array(candidates[half...]))
        let ofSecond = try smallest(second, beside: kept + first, isNew: !first.isEmpty)
        let ofFirst = try smallest(first, beside: kept + ofSecond, isNew: !ofSecond.isEmpty)
        return ofFirst + ofSecond
    }

    /// The program in which only these groups hold.
    private func program(keeping kept: [Int]) -> Program {
        let firm = Set(kept.flatMap { groups[$0].map(\.subject) })
        var upper: [Int: ExactDecimal] = [:]
        for entry in formulation.giving.entries where firm.contains(entry.limit.subject) {
            upper[entry.given] = 0
            if let amount = entry.amount { upper[amount] = 0 }
        }
        return formulation.program.restricted(upper: upper)
    }

    /// Rules without limits of their own that take part.
    private mutating func background(of members: [Int]) throws(InquiryFault) -> [RuleID] {
        let program = program(keeping: members)
        var background: [RuleID] = []
        for rule in Self.givenRules.map({ $0.documentation.id }) {
            guard program.rows.contains(where: { $0.origin == rule.text }) else { continue }
            if try !isImpossible(program.without(rule.text)) { background.append(rule) }
        }
        return background
    }

    /// By how little a group has to give way for the others to hold; empty: it is dropped whole, or it is not known.
    private func shortage(of group: Int, beside others: [Int]) throws(InquiryFault) -> [Raise] {
        guard groups[group].contains(where: { $0.kind != .demand }) else { return [] }
        let program = program(keeping: others)
        let own = Set(groups[group].map(\.subject))
        let point = try solver.point(
            program.minimizing(
                formulation.giving.entries.filter { own.contains($0.limit.subject) }.compactMap { entry in
                    entry.amount.map { Term($0, (ExactDecimal(100).divided(by: entry.limit.base, places: 9) ?? 1)) }
                }))
        guard let point else { return [] }
        return formulation.giving.raises(at: point).filter { own.contains($0.limit.subject) }
    }
}

extension Limit.Subject {
    /// What is one thing to people: a quota or budget with all its periods.
    public var group: String {
        switch self {
        case .quota(let id, _): "quota,\(id)"
        case .budget(let id, _): "budget,\(id)"
        default: key
        }
    }
}
