import LinearProgramming
import Quantities
import Testing

@testable import Formulation

/// How far forms reach where columns have no end.
@Suite struct ColumnReachTests {
    private static let reach = ColumnReach(
        options: [], columns: [Column("x", .continuous, upper: nil), Column("y", .continuous, upper: 4)])

    /// Only what counts for more has to have an end.
    @Test func whatCountsForNothingNeedsNoEnd() {
        #expect(Self.reach.end(of: [Term(0, 1), Term(1, 2)], widest: [:]) == nil)
        #expect(Self.reach.end(of: [Term(0, 0), Term(1, 2)], widest: [:]) == 8)
        #expect(Self.reach.end(of: [Term(0, -1), Term(1, 2)], widest: [:]) == 8)
        #expect(Self.reach.end(of: [Term(0, 1), Term(1, 2)], widest: [0: 3]) == 11)
    }
}
