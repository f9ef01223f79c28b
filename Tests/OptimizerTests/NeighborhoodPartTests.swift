import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// Cliques and parts of very large tiers, on programs small enough to be solved exactly.
struct NeighborhoodPartTests {
    private static func form(seed: UInt64) throws -> (program: Program, form: LagrangianForm) {
        let program = LagrangianSearchTests.program(seed: seed)
        return (program, try #require(LagrangianForm(program, objective: program.objectives[0])))
    }

    /// Shares that are the same for all columns violate whatever cliques there are.
    private static func cliques(_ form: LagrangianForm, share: Double) -> [LagrangianCliques.Clique] {
        LagrangianCliques(form).violated(by: (0..<form.columnCount).map { share + Double($0 % 7) / 50 })
    }

    @Test(arguments: 1...12) func noPointBreaksAClique(seed: UInt64) throws {
        let (program, form) = try Self.form(seed: seed)
        let cliques = Self.cliques(form, share: 0.3)
        #expect(!cliques.isEmpty)
        for clique in cliques {
            var terms = clique.columns.map { Term(form.origins[Int($0)], 1) }
            if clique.opener >= 0 { terms.append(Term(form.origins[Int(clique.opener)], -1)) }
            let most = try LagrangianSearchTests.optimum(program.with([Objective("clique", .maximize, terms)]))
            #expect(most <= (clique.opener < 0 ? 1 : 0) + 1e-6)
        }
    }

    @Test(arguments: 1...10) func anyPricesOfCliquesGiveABound(seed: UInt64) throws {
        let (program, form) = try Self.form(seed: seed)
        let extended = form.adding(Self.cliques(form, share: 0.3))
        #expect(extended.rowCount > form.rowCount)
        let optimum = try LagrangianSearchTests.optimum(program)
        var chance = Chance(seed: seed)
        for _ in 0..<20 {
            let multipliers = (0..<extended.rowCount).map { _ in Double(chance.roll(100)) / 20 }
            let bound = extended.value(
                ofWorth: LagrangianBound.value(extended, multipliers: multipliers), program.objectives[0])
            #expect(bound.approximate >= optimum - 1e-6)
        }
    }

    /// With everything free a part is the whole program, as far as sources reach.
    @Test(arguments: 1...12) func partOfEverythingIsTheWhole(seed: UInt64) throws {
        let (program, form) = try Self.form(seed: seed)
        let bounds = form.bounds(reaching: form.reachColumns.map { _ in 0 }, missing: [])
        let nothing = [Bool](repeating: false, count: form.columnCount)
        let part = NeighborhoodPart(
            form, values: nothing, room: bounds, prices: [], free: Array(form.choices.indices), options: form.choices)
        var other = program.with([program.objectives[0]])
        // No purchases, as reaches are none.
        let bought = program.columns.indices.filter { program.columns[$0].name.hasPrefix("draw[1,") }
        other.add(Row("none", origin: "none", bought.map { Term($0, 1) }, upper: 0))
        guard case .solved(let solution) = optimize(part.program) else {
            Issue.record("not solved")
            return
        }
        let worth = part.program.objectives[0].value(at: solution.point)
        #expect(
            abs(
                form.value(ofWorth: Int(worth.significand(atScale: 0)), program.objectives[0]).approximate
                    - (try LagrangianSearchTests.optimum(other))) < 1e-6)
    }

    /// What a part changes breaks no row and loses nothing.
    @Test(arguments: 1...12) func partsKeepEveryRow(seed: UInt64) throws {
        let (_, form) = try Self.form(seed: seed)
        let bounds = form.bounds(reaching: form.reachColumns.map { _ in 0 }, missing: [])
        var state = MoveState(
            form, promise: form.weights.map { Double($0) }, bounds: bounds, seed: seed)
        for choice in form.choices.prefix(3) { for column in choice where state.insert(Int(column)) { break } }
        try #require(state.faults == 0)
        let room = state.rows.map(\.left)
        let part = NeighborhoodPart(
            form, values: state.values, room: room, prices: [], free: [1, 4], options: form.choices)
        guard case .solved(let solution) = optimize(part.program, options: SolveOptions(start: part.start)) else {
            Issue.record("not solved")
            return
        }
        let before = state.worth
        let changes = part.changes(solution.point)
        for column in changes.leaving + changes.coming { state.flip(column) }
        #expect(state.faults == 0)
        #expect(state.worth >= before)
        for choice in [0, 2, 3] {
            #expect(!form.choices[choice].contains { (changes.leaving + changes.coming).contains(Int($0)) })
        }
    }
}
