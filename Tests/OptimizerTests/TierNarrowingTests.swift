import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// What a tier leaves keeps every point that is as good, and leaves out some that are not.
@Suite("Narrowing after a tier") struct TierNarrowingTests {
    @Test func equalsAreKept() throws {
        var (narrowed, kept) = (0, 0)
        for seed in 0..<600 {
            let program = tinyProgram(seed)
            guard let objective = program.objectives.first, let shape = ProgramShape(program),
                let best = bruteForce(program)?.values.first
            else { continue }
            guard
                let bounds = TierNarrowing.bounds(
                    shape, objective, keeping: best, budget: SearchBudget(deadline: .never))
            else { continue }
            for point in feasiblePoints(program) where !objective.isBetter(best, than: objective.value(at: point)) {
                kept += 1
                for column in program.columns.indices where program.columns[column].kind == .integer {
                    let value = Int(point[column].significand)
                    #expect(
                        value >= bounds.lower[column] && value <= bounds.upper[column],
                        "seed \(seed): column \(column) at \(value)")
                }
            }
            narrowed += program.columns.indices.count {
                shape.form.isInteger[$0]
                    && (bounds.lower[$0] > shape.form.lower[$0] || bounds.upper[$0] < shape.form.upper[$0])
            }
        }
        #expect(narrowed > 300 && kept > 100, "\(narrowed) columns narrowed, \(kept) points kept")
    }
}
