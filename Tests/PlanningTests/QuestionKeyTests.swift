import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import TestSupport

/// What tells one question, and one amount, from another.
@Suite struct QuestionKeyTests {
    /// Answers are kept under the key: whatever is allowed differently is another question.
    @Test func everyAllowanceHasItsKey() {
        let each = [Allowance.Most("land", 3)]
        let allowances = [
            Allowance(), Allowance(each: each), Allowance(whole: 1), Allowance(each: each, whole: 1),
            Allowance(each: each, whole: 2), Allowance(each: [.init("land", 4)], whole: 1),
        ]
        let keys = allowances.map { allowance in
            var question = Question()
            question.allowance = allowance
            return question.key
        }
        #expect(Set(keys).count == allowances.count)
    }

    /// A thousandth or less, in powers of ten, and never finer than four places.
    @Test(arguments: [
        ("5000", "1"), ("1000", "1"), ("999", "0.1"), ("12", "0.01"), ("0.5", "0.0001"), ("0.0000001", "0.0001"),
    ])
    func grainsArePowersOfTen(_ amount: String, _ grain: String) {
        #expect(Limit.grain(within: decimal(amount), parts: 1_000) == decimal(grain))
    }
}
