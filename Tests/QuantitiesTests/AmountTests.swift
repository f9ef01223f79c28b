import Quantities
import Testing

@Suite struct AmountTests {
    @Test func addsAndComparesWithinOneDimension() throws {
        let half = LandArea(try ExactDecimal(parsing: "0.5"))
        #expect(half + half == LandArea(1))
        #expect(LandArea(1) - half == half)
        #expect(half < LandArea(1))
        #expect(half * 3 == LandArea(try ExactDecimal(parsing: "1.5")))
        #expect(LandArea.zero.isZero)
    }

    @Test func sumsAClosure() {
        #expect([1, 2, 3].sum { Money(ExactDecimal($0)) } == Money(6))
        #expect([Int]().sum { Money(ExactDecimal($0)) } == .zero)
    }
}
