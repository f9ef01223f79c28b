import Formulation
import LandModel
import LinearProgramming
import Planner
import Planning
import Quantities

/// Finds why a scenario has no plan: a smallest set of named limits that cannot hold together, and repairs.
public struct ConflictAsking {
    private let scenario: Scenario
    private let solver: QuestionSolver
    private var search: CoreSearch

    public init(_ scenario: Scenario, solver: QuestionSolver) {
        self.scenario = scenario
        self.solver = solver
        search = CoreSearch(scenario, solver: solver)
    }

    private static let mostCores = 6

    /// `nil`: with every limit as it stands there is a plan after all, or it is not known whether there is. `more`: repairs
    /// to look for beside the cheapest of each owner.
    public mutating func answer(repairs more: Int = 3) throws(InquiryFault) -> ConflictAnswer? {
        solver.questionsLeft = 40
        guard let members = try search.core() else { return nil }
        let isMinimal = !search.isDoubtful
        let background = try background(of: members)
        var told: [ConflictAnswer.Member] = []
        for member in members {
            told.append(
                ConflictAnswer.Member(
                    limits: search.groups[member],
                    short: try shortage(of: member, beside: members.filter { $0 != member })))
        }
        var repairs = RepairSearch(scenario, base: nil, solver: solver)
        let found = members.isEmpty ? [] : try repairs.repairs(changes(after: members), more: more)
        return ConflictAnswer(
            members: told, background: background, isMinimal: isMinimal, repairs: found,
            open: repairs.open ?? solver.reasonToStop)
    }

    /// Each core asks for a change of its own, which tells a search how few will do.
    private mutating func changes(after members: [Int]) throws(InquiryFault) -> [Demand] {
        try search.disjointCores(most: Self.mostCores, after: [members]).map { core in
            .some(core.flatMap { search.groups[$0].map(\.id) })
        }
    }

    /// Rows without limits of their own that take part.
    private mutating func background(of members: [Int]) throws(InquiryFault) -> [RuleID] {
        let program = search.program(keeping: members)
        var background: [RuleID] = []
        for rule in RuleCatalogue.ground {
            guard program.rows.contains(where: { $0.origin == rule.text }) else { continue }
            if try !search.isImpossible(program.without(rule.text)) { background.append(rule) }
        }
        return background
    }

    /// By how little a group has to give way for the others to hold; empty: it is dropped whole, or it is not known.
    private func shortage(of group: Int, beside others: [Int]) throws(InquiryFault) -> [Raise] {
        let limits = search.groups[group]
        guard limits.contains(where: { $0.kind != .demand }) else { return [] }
        let own = Set(limits.map(\.id))
        let giving = search.formulation.giving
        let amounts = giving.entries.filter { own.contains($0.limit.id) }.compactMap(\.amount)
        // Periods of one quota are in one unit.
        guard let point = try solver.point(search.program(keeping: others).minimizing(amounts.map { Term($0, 1) }))
        else { return [] }
        return giving.raises(at: point).filter { own.contains($0.limit.id) }
    }
}
