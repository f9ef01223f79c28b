import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// What a tier leaves of its selections keeps every point that is as good, and leaves out some that are not.
@Suite("Fixing of selections") struct SelectionFixingTests {
    /// Settings under which even tiny tiers are asked.
    private func settings(mostSelections: Int) -> SearchSettings {
        var settings = SearchSettings.standard
        settings.tiers.leastDifferentWeights = 1
        settings.tiers.mostSelections = mostSelections
        return settings
    }

    @Test(arguments: [1, 3]) func equalsAreKept(mostSelections: Int) throws {
        var (narrowed, kept) = (0, 0)
        for seed in 0..<400 {
            let program = tinyProgram(seed)
            guard let objective = program.objectives.first,
                var shape = ProgramShape(program, settings(mostSelections: mostSelections)),
                let optimum = bruteForce(program)?.values.first
            else { continue }
            let best = feasiblePoints(program).filter { objective.value(at: $0) == optimum }
            shape.add(objective.row(keeping: optimum))
            guard let point = best.last,
                let left = SelectionFixing.domain(
                    shape, objective, at: point, nodes: 1000, budget: SearchBudget(deadline: .never))
            else { continue }
            for point in best {
                kept += 1
                let lost = columnLeftOut(of: point, by: left, program)
                #expect(lost == nil, "seed \(seed): column \(lost ?? -1)")
            }
            narrowed += program.columns.indices.count { left.upper[$0] < shape.form.domain.upper[$0] }
        }
        #expect(narrowed > 100 && kept > 100, "\(narrowed) columns narrowed, \(kept) points kept")
    }

    @Test func theUniquePointStays() {
        for seed in 2000..<2200 {
            let program = tinyProgram(seed)
            var options = SolveOptions(uniqueByColumnOrder: Array(program.columns.indices))
            options.settings = settings(mostSelections: 1 + seed % 3)
            switch optimize(program, options: options) {
            case .infeasible: #expect(feasiblePoints(program).isEmpty, "seed \(seed)")
            case .solved(let solution): #expect(solution.point == bruteForce(program)?.points.first, "seed \(seed)")
            case let other: Issue.record("seed \(seed): \(other)")
            }
        }
    }

    /// Programs with the structure of real ones, too large to enumerate: asked and not asked come to the same point.
    @Test(arguments: [Structure.district, .choiceKnapsack, .location]) func largerProgramsKeepTheirPoint(
        _ structure: Structure
    ) {
        for seed in 0..<6 {
            let program = structure.program(seed)
            var options = SolveOptions(uniqueByColumnOrder: Array(program.columns.indices))
            options.settings = settings(mostSelections: 2)
            let asked = optimize(program, options: options)
            options.settings.tiers.leastDifferentWeights = .max
            let plain = optimize(program, options: options)
            guard case .solved(let one) = asked, case .solved(let other) = plain else {
                #expect(asked == plain, "\(structure) \(seed)")
                continue
            }
            #expect(one.point == other.point && one.isUnique && other.isUnique, "\(structure) \(seed)")
        }
    }
}
