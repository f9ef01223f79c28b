import Formulation
import LandModel
import LinearProgramming
import Planner
import Planning
import Quantities

/// Finds smallest sets of limits that cannot hold together: cores.
struct CoreSearch {
    /// Limits by what is one thing to people: the periods of a quota or budget. Those of law are not among them.
    let groups: [[Limit]]
    let formulation: Formulation
    let solver: QuestionSolver
    /// Something was not decided before a stop, so that a core may hold more than it must.
    private(set) var isDoubtful = false

    init(_ scenario: Scenario, solver: QuestionSolver) {
        self.solver = solver
        let setting = Setting(scenario)
        let question = Question(giving: setting.limits)
        formulation = Formulation(setting, OptionList(setting, rules: question.barringRules), question: question)
        groups = formulation.giving.groups
    }

    /// A smallest set of groups, outside some that are out of the way, that cannot hold together; `nil`: all the others
    /// can, or it is not known that they cannot. Empty: nothing is possible even without any of them.
    mutating func core(without dropped: Set<Int> = []) throws(InquiryFault) -> [Int]? {
        let candidates = groups.indices.filter { !dropped.contains($0) }
        guard try isImpossible(keeping: candidates) else { return nil }
        guard !candidates.isEmpty, try !isImpossible(keeping: []) else { return [] }
        return try smallest(candidates, beside: [], isNew: false)
    }

    /// Cores of which no two share a limit, so that each asks for a change of its own.
    mutating func disjointCores(most: Int, after known: [[Int]]) throws(InquiryFault) -> [[Int]] {
        var cores = known
        while cores.count < most, let core = try core(without: Set(cores.flatMap { $0 })) {
            cores.append(core)
            if core.isEmpty { break }
        }
        return cores
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

    /// Whether no plan keeps these groups, whatever the others allow. What is not decided counts as no.
    private mutating func isImpossible(keeping kept: [Int]) throws(InquiryFault) -> Bool {
        try isImpossible(program(keeping: kept))
    }

    mutating func isImpossible(_ program: Program) throws(InquiryFault) -> Bool {
        solver.questionsLeft = max(solver.questionsLeft, 20)
        guard let isFeasible = try solver.isFeasible(program) else {
            isDoubtful = true
            return false
        }
        return !isFeasible
    }

    /// The program in which only these groups hold.
    func program(keeping kept: [Int]) -> Program {
        let firm = Set(kept.flatMap { groups[$0].map(\.id) })
        var upper: [Int: ExactDecimal] = [:]
        for entry in formulation.giving.entries where firm.contains(entry.limit.id) {
            upper[entry.given] = 0
            if let amount = entry.amount { upper[amount] = 0 }
        }
        return formulation.program.restricted(upper: upper)
    }
}
