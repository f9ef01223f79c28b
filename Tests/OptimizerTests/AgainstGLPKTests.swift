import GLPKSolver
import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// Every tier of structured programs has the optimum that GLPK's own branch and cut finds for the compact program.
@Suite("Against GLPK", .serialized) struct AgainstGLPKTests {
    /// What GLPK says of one tier within some nodes; exact where every column is integer.
    private struct Opinion {
        var status: SolveStatus
        var value: ExactDecimal?
        var bound: Double?
        var isExact: Bool
    }

    private func opinion(on tier: Program) throws -> Opinion {
        let objective = try #require(tier.objectives.first)
        var options = IntegerSearchOptions()
        options.limits.nodes = 1000
        let result = solveInteger(try NumericProgram(tier, objective: objective), options: options)
        let isWhole = tier.columns.allSatisfy { $0.kind == .integer }
        let point = result.point.map { $0.map { ExactDecimal(nearest: $0, places: isWhole ? 0 : 9) ?? .zero } }
        if isWhole, let point { #expect(tier.violations(at: point).isEmpty, "GLPK's point is none") }
        return Opinion(
            status: result.status, value: point.map(objective.value(at:)), bound: result.bound, isExact: isWhole)
    }

    /// Compares every tier; returns how many tiers GLPK has proved, and how many there are.
    private func check(_ program: Program, _ label: String) throws -> (proved: Int, of: Int) {
        let outcome = optimize(program)
        guard case .solved(let solution) = outcome else {
            #expect(outcome == .infeasible, "\(label)")
            let other = try opinion(on: program.tier(0, after: []))
            #expect(other.value == nil, "\(label): GLPK has a point")
            return (other.status == .infeasible ? 1 : 0, 1)
        }
        #expect(program.violations(at: solution.point).isEmpty, "\(label)")
        var values: [ExactDecimal] = []
        var proved = 0
        for (index, tier) in solution.tiers.enumerated() {
            let value = try #require(tier.value)
            #expect(tier.status == .optimal, "\(label) tier \(index)")
            #expect(tier.gap == 0 && tier.bound == value.approximate, "\(label) tier \(index)")
            let other = try opinion(on: program.tier(index, after: values))
            #expect(other.status != .infeasible, "\(label) tier \(index): a point where GLPK has none")
            let sign = program.objectives[index].sense == .maximize ? 1.0 : -1
            let allowed = other.isExact ? 0 : 1e-6 * max(1, value.magnitude.approximate)
            if let found = other.value {
                let excess = sign * (found - value).approximate
                #expect(excess <= allowed, "\(label) tier \(index): got \(value), GLPK \(found)")
                if other.status == .optimal {
                    #expect(excess >= -allowed, "\(label) tier \(index): got \(value), GLPK \(found)")
                }
            }
            if other.status == .optimal { proved += 1 }
            values.append(value)
        }
        return (proved, values.count)
    }

    @Test(arguments: Structure.allCases) func everyTierHasTheSameOptimum(_ structure: Structure) throws {
        var (proved, all) = (0, 0)
        for seed in 0..<(structure == .district || structure == .targets ? 12 : 35) {
            let counts = try check(structure.program(seed), "\(structure) \(seed)")
            proved += counts.proved
            all += counts.of
        }
        // GLPK gives up on some, but a comparison with nothing would prove nothing.
        #expect(5 * proved >= 4 * all, "GLPK has proved \(proved) of \(all) tiers")
    }

    /// A tier's search and the question for one step better take turns from the first node on.
    @Test(arguments: Structure.allCases) func turnsLeadToTheSameOptima(_ structure: Structure) throws {
        for seed in 0..<8 {
            let program = structure.program(seed)
            var turning = SolveOptions()
            turning.settings.tiers.firstTurn = 1
            switch (optimize(program), optimize(program, options: turning)) {
            case (.solved(let one), .solved(let other)):
                #expect(one.tiers.map(\.value) == other.tiers.map(\.value), "\(structure) \(seed)")
                #expect(other.tiers.allSatisfy { $0.status == .optimal }, "\(structure) \(seed)")
                #expect(program.violations(at: other.point).isEmpty, "\(structure) \(seed)")
            case (let one, let other): #expect(one == other, "\(structure) \(seed)")
            }
        }
    }

    /// A question for one step better is led by the proved tier that tells most apart, if it tells more apart than the tier itself.
    @Test func onlyBlinderTiersAreLed() throws {
        var program = Program()
        let columns = (0..<4).map { program.add(.binary("x\($0)")) }
        func objective(_ name: String, _ weights: [Int]) -> Objective {
            Objective(name, .maximize, zip(columns, weights).map { Term($0, ExactDecimal($1)) })
        }
        for (name, weights) in [("kinds", [1, 1, 2, 2]), ("value", [1, 2, 3, 4]), ("moves", [1, 1, 1, 1])] {
            program.add(objective(name, weights))
        }
        let shape = try #require(ProgramShape(program, .standard))
        var sequence = TierSequence(
            shape, start: nil, chosen: [], pricedStart: nil, options: SolveOptions(), until: .never, progress: { _ in })
        sequence.results = [result("kinds", .optimal, 6)]
        #expect(sequence.guide(beyond: program.objectives[1]) == nil)
        #expect(sequence.guide(beyond: program.objectives[2])?.objective.name == "kinds")
        sequence.results.append(result("value", .optimal, 10))
        #expect(sequence.guide(beyond: program.objectives[2])?.objective.name == "value")
        sequence.results[1].status = .withinGap
        #expect(sequence.guide(beyond: program.objectives[2])?.objective.name == "kinds")
    }

    private func result(_ name: String, _ status: TierResult.Status, _ best: ExactDecimal) -> TierResult {
        TierResult(name: name, status: status, best: best, bound: best.approximate, gap: 0, nodes: 0, seconds: 0)
    }

    /// Integers and continuous columns with bounds of either sign or none, under rows without structure.
    private func plainProgram(_ seed: Int) -> Program {
        var dice = Dice(seed)
        var program = Program()
        for column in 0..<(3 + dice.roll(6)) {
            let lower = dice.roll(2) == 0 ? 0 : dice.roll(9) - 5
            let upper = dice.roll(8) == 0 ? nil : ExactDecimal(lower + 1 + dice.roll(5))
            program.add(Column("n[\(column)]", .integer, lower: ExactDecimal(lower), upper: upper))
        }
        for column in 0..<dice.roll(3) {
            let lower = dice.roll(2) == 0 ? ExactDecimal.zero : dice.tenths(80)
            let upper = dice.roll(4) == 0 ? nil : lower + dice.tenths(90).magnitude
            program.add(Column("y[\(column)]", .continuous, lower: lower, upper: upper))
        }
        let columns = program.columns.indices
        for row in 0..<(2 + dice.roll(5)) {
            let terms = columns.filter { _ in dice.roll(3) > 0 }.map { column in
                // No point with a third in it is a decimal: the optimum would only be approached.
                let isWhole = program.columns[column].kind == .integer
                let one = ExactDecimal(dice.roll(2) * 2 - 1)
                return Term(
                    column, !isWhole ? one : dice.roll(2) == 0 ? ExactDecimal(dice.roll(9) - 4) : dice.tenths(80))
            }
            let bound = dice.tenths(300)
            let isRange = dice.roll(4) == 0
            let isEquation = dice.roll(6) == 0 && terms.contains { program.columns[$0.column].kind == .continuous }
            program.add(
                Row(
                    "r[\(row)]", origin: "t", terms,
                    lower: isEquation ? bound : isRange ? bound - 5 - dice.tenths(90).magnitude : nil, upper: bound))
        }
        // Every column is held from both sides, so that there is an end.
        let all = columns.map { Term($0, 1) }
        program.add(Row("all", origin: "t", all, lower: -60, upper: 60))
        for objective in 0..<(1 + dice.roll(2)) {
            let terms = columns.map { Term($0, dice.roll(2) == 0 ? ExactDecimal(dice.roll(9) - 4) : dice.tenths(90)) }
            program.add(Objective("o[\(objective)]", dice.roll(2) == 0 ? .maximize : .minimize, terms))
        }
        return program
    }

    @Test func programsWithoutStructure() throws {
        for seed in 0..<600 { _ = try check(plainProgram(seed), "plain \(seed)") }
    }
}
