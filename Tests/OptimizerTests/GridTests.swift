import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// Lots side by side, and jobs that each need some that adjoin: thousands of columns worth the same, of which no relaxation tells
/// one from the other, and at which a simplex method may stand for ever.
@Suite("Grids of lots") struct GridTests {
    /// Six jobs of six lots in six rows of six: every lot is taken, job by job; of all plans the first in order of columns.
    @Test func everyJobHasItsLots() throws {
        let (side, jobs, lots) = (6, 6, 6)
        var program = Program()
        var taking = [[Term]](repeating: [], count: side * side)
        var (value, count): ([Term], [Term]) = ([], [])
        let places = places(of: lots, side: side)
        for job in 0..<jobs {
            var ways: [Term] = []
            for place in places {
                let column = program.add(.binary("x\(program.columns.count)"))
                ways.append(Term(column, 1))
                for lot in place { taking[lot].append(Term(column, 1)) }
                value.append(Term(column, ExactDecimal(10 + job)))
                count.append(Term(column, 1))
            }
            program.add(Row("one[\(job)]", origin: "one", ways, upper: 1))
        }
        for (lot, terms) in taking.enumerated() {
            program.add(Row("lot[\(lot)]", origin: "lot", terms, upper: 1))
        }
        program.add(Objective("value", .maximize, value))
        program.add(Objective("places", .minimize, count))
        var options = SolveOptions()
        options.uniqueByColumnOrder = Array(program.columns.indices)
        guard case .solved(let solution) = optimize(program, options: options) else {
            Issue.record("not solved")
            return
        }
        #expect(solution.tiers.map(\.best) == [75, 6])
        let chosen = program.columns.indices.filter { solution.point[$0] == .one }
        // The first job's first place is the first row of lots; it cannot be that of a later job, and so on.
        #expect(places[0] == Array(0..<side))
        #expect(chosen[0] == 0)
        #expect(chosen.map { $0 / places.count } == Array(0..<jobs))
    }

    /// Sets of so many adjoining lots, in order.
    private func places(of count: Int, side: Int) -> [[Int]] {
        var found = Set((0..<side * side).map { [$0] })
        for _ in 1..<count {
            var larger = Set<[Int]>()
            for place in found {
                for lot in place {
                    let (row, column) = (lot / side, lot % side)
                    for (r, c) in [(row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)]
                    where (0..<side).contains(r) && (0..<side).contains(c) && !place.contains(r * side + c) {
                        larger.insert((place + [r * side + c]).sorted())
                    }
                }
            }
            found = larger
        }
        return found.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
