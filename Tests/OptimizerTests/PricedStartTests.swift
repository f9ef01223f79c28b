import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// Tiers that begin with what prices find, on programs small enough to be solved exactly.
@Suite struct PricedStartTests {
    private func options(_ size: Int, nodeLimit: Int? = nil) -> SolveOptions {
        var options = SolveOptions(nodeLimit: nodeLimit)
        options.settings.lagrangian.mixed = .init(columns: size, choices: size, rows: size)
        return options
    }

    /// A first point of all tiers, and then one at least as good in a tier; the bound is none of what is there.
    @Test(arguments: UInt64(1)...12) func pointsAndBounds(_ seed: UInt64) throws {
        let program = LagrangianSearchTests.program(missing: seed)
        let start = try #require(PricedStart(program, options(1)))
        let first = try #require(start.first(program, from: nil, until: .never))
        #expect(program.violations(at: first).isEmpty)
        #expect(start.first(program, from: first, until: .never) == nil)
        for (number, objective) in program.objectives.enumerated() {
            let tier = program.with([objective])
            let optimum = try LagrangianSearchTests.optimum(tier)
            for point in [first, nil] {
                let found = try #require(start.begin(tier, objective, from: point, SearchBudget(deadline: .never)))
                let better = try #require(found.point)
                #expect(tier.violations(at: better).isEmpty)
                #expect(
                    point.map { objective.isBetter(objective.value(at: $0), than: objective.value(at: better)) } != true
                )
                let bound = try #require(found.bound).approximate
                #expect(objective.sense == .maximize ? bound >= optimum - 1e-6 : bound <= optimum + 1e-6, "\(number)")
            }
        }
    }

    /// Proofs come to the same optima with prices and without.
    @Test(arguments: UInt64(1)...12) func sameOptima(_ seed: UInt64) throws {
        let program = LagrangianSearchTests.program(missing: seed)
        func optima(_ size: Int) throws -> [ExactDecimal?] {
            guard case .solved(let solution) = optimize(program, options: options(size)) else {
                Issue.record("not solved")
                return []
            }
            #expect(solution.tiers.allSatisfy { $0.status == .optimal })
            return solution.tiers.map(\.value)
        }
        #expect(try optima(1) == optima(1_000))
    }

    /// Parts of a search have a limit of nodes; what is small needs no prices.
    @Test func onlyWhereItPays() {
        let program = LagrangianSearchTests.program(missing: 1)
        #expect(PricedStart(program, options(1)) != nil)
        #expect(PricedStart(program, options(1, nodeLimit: 10)) == nil)
        #expect(PricedStart(program, SolveOptions()) == nil)
    }
}
