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
            guard
                let left = TierFixing.domain(
                    shape, objective, keeping: best, budget: SearchBudget(deadline: .never))
            else { continue }
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
        var program = Program()
        let columns = (0..<6).map { program.add(.binary("x\($0)")) }
        program.add(Row("one", origin: "one", columns[0...2].map { Term($0, 1) }, upper: 1))
        program.add(Row("other", origin: "one", columns[3...4].map { Term($0, 1) }, upper: 1))
        let weights: [ExactDecimal] = [5, 5, 3, 2, 4, -1]
        let objective = Objective("value", .maximize, zip(columns, weights).map { Term($0, $1) })
        program.add(objective)
        let shape = try #require(ProgramShape(program, .standard))
        func open(keeping value: ExactDecimal) throws -> [Int] {
            let budget = SearchBudget(deadline: .never)
            let left = try #require(TierFixing.domain(shape, objective, keeping: value, budget: budget))
            return columns.filter { left.upper[$0] > left.lower[$0] }
        }
        #expect(try open(keeping: 9) == [0, 1, 4])
        #expect(try open(keeping: 8).contains(5))
    }
}
