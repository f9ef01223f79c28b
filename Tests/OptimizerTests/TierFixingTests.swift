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
}
