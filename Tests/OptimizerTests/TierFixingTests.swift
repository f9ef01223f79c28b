import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// What a tier leaves keeps every point that is as good, and leaves out some that are not.
@Suite("Fixing after a tier") struct TierFixingTests {
    @Test func equalsAreKept() throws {
        var (narrowed, kept) = (0, 0)
        for seed in 0..<600 {
            let program = tinyProgram(seed)
            guard let objective = program.objectives.first, let shape = ProgramShape(program, .standard),
                let best = bruteForce(program)?.values.first
            else { continue }
            let left = self.left(of: shape, objective, keeping: best).form.domain
            for point in feasiblePoints(program) where !objective.isBetter(best, than: objective.value(at: point)) {
                kept += 1
                let lost = columnLeftOut(of: point, by: left, program)
                #expect(lost == nil, "seed \(seed): column \(lost ?? -1)")
            }
            narrowed += program.columns.indices.count {
                shape.form.isInteger[$0]
                    && (left.lower[$0] > shape.form.lower[$0] || left.upper[$0] < shape.form.upper[$0])
            }
        }
        #expect(narrowed > 300 && kept > 100, "\(narrowed) columns narrowed, \(kept) points kept")
    }

    /// Two choices, one of 5, 5 and 3, one of 2 and 4, and a cost of 1: 9 is all there can be, so 3, 2 and the cost are out; with 8
    /// kept, none of the choices is.
    @Test func choicesAtTheirBestNeedNoRelaxation() throws {
        let (shape, objective) = try twoChoices(weights: [5, 5, 3, 2, 4, -1])
        #expect(open(left(of: shape, objective, keeping: 9)) == [0, 1, 4])
        #expect(open(left(of: shape, objective, keeping: 8)).contains(5))
    }

    /// Behind it, what costs least of what is left: as both must choose, 2 and 7 are the least that there can be, though no row tells
    /// that either must.
    @Test func whatATierChoosesIsRequiredBehindIt() throws {
        let (shape, objective) = try twoChoices(weights: [5, 5, 3, 2, 4, -1])
        let kept = left(of: shape, objective, keeping: 9)
        #expect(kept.groups.isRequired == [true, true])
        let costs = [-2, -3, -1, -1, -7, 0]
        #expect(ChoiceBound(shape, costs)?.total == 0)
        #expect(ChoiceBound(kept, costs)?.total == -9)
        let cost = Objective("cost", .minimize, costs.enumerated().map { Term($0, ExactDecimal(-$1)) })
        #expect(open(left(of: kept, cost, keeping: 9)) == [0, 4])
    }

    /// Choices of three and of two columns, and a column of its own.
    private func twoChoices(weights: [ExactDecimal]) throws -> (shape: ProgramShape, objective: Objective) {
        var program = Program()
        let columns = (0..<6).map { program.add(.binary("x\($0)")) }
        program.add(Row("one", origin: "one", columns[0...2].map { Term($0, 1) }, upper: 1))
        program.add(Row("other", origin: "one", columns[3...4].map { Term($0, 1) }, upper: 1))
        let objective = Objective("value", .maximize, zip(columns, weights).map { Term($0, $1) })
        program.add(objective)
        return (try #require(ProgramShape(program, .standard)), objective)
    }

    private func left(of shape: ProgramShape, _ objective: Objective, keeping value: ExactDecimal) -> ProgramShape {
        var shape = shape
        TierFixing.apply(to: &shape, objective, keeping: value, budget: SearchBudget(deadline: .never))
        return shape
    }

    /// Columns whose upper bound is not 0.
    private func open(_ shape: ProgramShape) -> [Int] {
        (0..<shape.form.columnCount).filter { shape.form.domain.upper[$0] > 0 }
    }
}
