import GLPKSolver
import LinearProgramming
import Quantities

@testable import Formulation
@testable import Judging
@testable import Planning
@testable import TestSupport

/// The program with its decisions fixed: what is left of it are draws, shortfalls, shares and counted meetings.
struct FixedDecisions {
    private var columns: [NumericProgram.Column] = []
    private var rows: [NumericProgram.Row] = []
    private let place: [Int: Int]
    private let point: [ExactDecimal]
    private let isBroken: Bool

    /// With `origins`, only the rows of these rules.
    init(_ every: EveryPlan, _ choice: EveryPlan.Choice, origins: Set<String>? = nil) {
        let program = every.formulation.program
        var point = program.columns.map { _ in ExactDecimal.zero }
        for column in choice { point[column] = 1 }
        var place: [Int: Int] = [:]
        for (number, column) in program.columns.enumerated()
        where number >= every.isDecision.count || !every.isDecision[number] {
            place[number] = columns.count
            columns.append(
                .init(
                    lower: column.lower.approximate, upper: column.upper?.approximate ?? .infinity, isInteger: false))
        }
        var isBroken = false
        for row in program.rows where origins?.contains(row.origin) ?? true {
            let free = row.terms.filter { place[$0.column] != nil }
            let fixed = row.terms.activity(at: point)
            if free.isEmpty {
                // Exact where nothing is left to choose.
                if !row.admits(fixed) { isBroken = true }
                continue
            }
            rows.append(
                .init(
                    lower: row.lower.map { ($0 - fixed).approximate } ?? -.infinity,
                    upper: row.upper.map { ($0 - fixed).approximate } ?? .infinity,
                    columns: free.compactMap { place[$0.column] }, coefficients: free.map(\.coefficient.approximate)))
        }
        self.place = place
        self.point = point
        self.isBroken = isBroken
    }

    var isFeasible: Bool {
        guard !isBroken else { return false }
        guard !rows.isEmpty else { return true }
        return optimum(LinearForm(), isMaximized: false) != nil
    }

    /// The best value of a form over what is left to choose; `nil` where nothing is feasible.
    func optimum(_ form: LinearForm, isMaximized: Bool) -> Double? {
        guard !isBroken else { return nil }
        var coefficients = columns.map { _ in 0.0 }
        for term in form.terms {
            if let column = place[term.column] { coefficients[column] += term.coefficient.approximate }
        }
        let constant = (form.constant + form.terms.activity(at: point)).approximate
        guard !columns.isEmpty else { return constant }
        guard
            let program = try? NumericProgram(
                columns: columns, rows: rows,
                objective: .init(isMaximized: isMaximized, constant: constant, coefficients: coefficients))
        else { return nil }
        let result = solveRelaxation(program)
        switch result.status {
        case .optimal: return result.point?.objective
        case .unbounded: return isMaximized ? .infinity : -.infinity
        default: return nil
        }
    }

    /// Asks that a form stays at a value.
    mutating func keep(_ form: LinearForm, at value: ExactDecimal) {
        let free = Row("", origin: "", form.terms.filter { place[$0.column] != nil }).terms
        guard !free.isEmpty else { return }
        let rest = value - form.constant - form.terms.filter { place[$0.column] == nil }.activity(at: point)
        rows.append(
            .init(
                lower: rest.approximate, upper: rest.approximate, columns: free.compactMap { place[$0.column] },
                coefficients: free.map(\.coefficient.approximate)))
    }
}
