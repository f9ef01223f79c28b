import LandModel
import Quantities
import Testing

@testable import Formulation
@testable import TestSupport

/// Units dealt to claims, against every way to deal them on a grid.
@Suite struct FloorDealingTests {
    private struct Case {
        var units: [Unit] = []
        /// One claim a user.
        var claims: [FloorClaim] = []
    }

    private static func random(_ seed: Int) -> Case {
        var dice = Dice(seed &* 17 &+ 3)
        var made = Case()
        for number in 0..<(2 + dice.roll(3)) {
            made.units.append(
                .named("\(number)", floor: number + 1, FloorArea(ExactDecimal(1 + dice.roll(5)))) {
                    $0.isDivisible = dice.roll(4) > 0
                })
        }
        for _ in 0..<(1 + dice.roll(3)) {
            let whole = dice.roll(4) == 0
            let units = made.units.indices.filter { made.units[$0].isDivisible != whole && dice.roll(3) > 0 }
            guard let first = units.first else { continue }
            let alike = units.filter { made.units[$0].area == made.units[first].area }
            let count = 1 + dice.roll(alike.count)
            made.claims.append(
                whole
                    ? FloorClaim(units: alike, area: made.units[first].area * ExactDecimal(count), wholeUnits: count)
                    : FloorClaim(units: units, area: FloorArea(ExactDecimal(1 + dice.roll(8))), wholeUnits: 0))
        }
        return made
    }

    /// The fewest parts in which all claims can be served; `nil`: they cannot.
    private static func fewest(_ made: Case) -> Int? {
        var reached: [[Int]: Int] = [made.units.map { Int($0.area.value.approximate) }: 0]
        for claim in made.claims {
            var next: [[Int]: Int] = [:]
            for (free, parts) in reached {
                var ways: [(free: [Int], left: Int, parts: Int)] = [(free, Int(claim.area.value.approximate), parts)]
                for unit in claim.units {
                    let whole = Int(made.units[unit].area.value.approximate)
                    ways += ways.flatMap { way -> [(free: [Int], left: Int, parts: Int)] in
                        let amounts =
                            claim.isWhole ? (way.free[unit] == whole ? [whole] : []) : Array(1...max(1, way.free[unit]))
                        return amounts.filter { $0 <= way.left && $0 <= way.free[unit] }.map { amount in
                            var free = way.free
                            free[unit] -= amount
                            return (free, way.left - amount, way.parts + 1)
                        }
                    }
                }
                for way in ways where way.left == 0 { next[way.free] = min(next[way.free] ?? .max, way.parts) }
            }
            reached = next
        }
        return reached.values.min()
    }

    @Test(arguments: 0..<400) func fewestPartsOfAll(_ seed: Int) {
        let made = Self.random(seed)
        let claims = made.claims.enumerated().map { FloorDealing.Claim(user: $0, claim: $1) }
        let dealt = FloorDealing.deal(claims, made.units, isTidy: true)
        let fewest = Self.fewest(made)
        #expect((dealt == nil) == (fewest == nil))
        guard let dealt else { return }
        #expect(dealt.reduce(0) { $0 + $1.count } == fewest)
        for unit in made.units.indices {
            #expect(dealt.compactMap { $0[unit] }.sum { $0 } <= made.units[unit].area)
        }
        for (claim, parts) in zip(made.claims, dealt) {
            #expect(parts.values.sum { $0 } == claim.area)
            #expect(parts.keys.allSatisfy { claim.units.contains($0) } && parts.values.allSatisfy { $0 > .zero })
            if claim.isWhole { #expect(parts.allSatisfy { $1 == made.units[$0].area }) }
        }
        #expect((FloorDealing.deal(claims, made.units, isTidy: false) != nil) == (fewest != nil))
    }

    /// Two who both fit downstairs: the first has the ground floor.
    @Test func theFirstIsLowest() {
        let units: [Unit] = [.named("1", 5), .named("2", floor: 2, 5)]
        let claim = FloorClaim(units: [0, 1], area: 4, wholeUnits: 0)
        let dealt = FloorDealing.deal(
            [.init(user: 0, claim: claim), .init(user: 1, claim: claim)], units, isTidy: true)
        #expect(dealt == [[0: 4], [1: 4]])
    }

    /// The first could have the ground floor by itself, but then one of the others would have none.
    @Test func wholeUnitsGoWhereAllAreServed() {
        let units = (0..<4).map { Unit.named("\($0)", floor: $0 + 1, 5) { $0.isDivisible = false } }
        let claims = [[0, 1, 3], [0], [0, 1]].enumerated().map {
            FloorDealing.Claim(user: $0, claim: FloorClaim(units: $1, area: 5, wholeUnits: 1))
        }
        #expect(FloorDealing.deal(claims, units, isTidy: true) == [[3: 5], [0: 5], [1: 5]])
    }

    /// A part of what somebody else holds is a part: 5 + 4 for either, not 5 + 4 and 1 + 4 + 4.
    @Test func sharedFloorsCountForBoth() {
        let units = [5, 5, 4, 4].enumerated().map { Unit.named("\($0)", floor: $0 + 1, FloorArea(ExactDecimal($1))) }
        let claim = FloorClaim(units: [0, 1, 2, 3], area: 9, wholeUnits: 0)
        let dealt = FloorDealing.deal(
            [.init(user: 0, claim: claim), .init(user: 1, claim: claim)], units, isTidy: true)
        #expect(dealt == [[0: 5, 2: 4], [1: 5, 3: 4]])
    }

    /// More of a unit that is held anyway is no part more: three parts for one user, not four.
    @Test func whatIsHeldIsNoPartMore() {
        let units = [6, 6, 10, 10].enumerated().map { Unit.named("\($0)", floor: $0 + 1, FloorArea(ExactDecimal($1))) }
        let claims = [
            FloorClaim(units: [2, 3], area: 14, wholeUnits: 0), FloorClaim(units: [0, 1, 3], area: 12, wholeUnits: 0),
        ]
        let dealt = FloorDealing.deal(claims.map { .init(user: 0, claim: $0) }, units, isTidy: true)
        #expect(dealt == [[2: 10, 3: 4], [0: 6, 3: 6]])
    }

    /// Where claims are many and tight, a way is found without trying all: 9 of 11 on 10 units of 10.
    @Test func muchWorkEnds() {
        let units = (0..<10).map { Unit.named("\($0)", floor: $0 + 1, 10) }
        let claim = FloorClaim(units: Array(0..<10), area: 11, wholeUnits: 0)
        let dealt = FloorDealing.deal((0..<9).map { .init(user: $0, claim: claim) }, units, isTidy: true)
        #expect(dealt?.map { $0.values.sum { $0 } } == Array(repeating: 11, count: 9))
    }

    /// Who needs less leaves the large floor: two parts, not three.
    @Test func theLargeFloorIsLeft() {
        let units = [10, 6].enumerated().map { Unit.named("\($0)", floor: $0 + 1, FloorArea(ExactDecimal($1))) }
        let claims = [6, 10].map { FloorClaim(units: [0, 1], area: FloorArea(ExactDecimal($0)), wholeUnits: 0) }
        let dealt = FloorDealing.deal(
            claims.enumerated().map { .init(user: $0, claim: $1) }, units, isTidy: true)
        #expect(dealt == [[1: 6], [0: 10]])
    }

    /// Where one floor is enough, the many ways over small ones are not all looked at.
    @Test func manySmallFloorsEnd() {
        let units = (0..<41).map { Unit.named("\($0)", floor: $0 + 1, $0 == 40 ? 30 : 1) }
        let claim = FloorClaim(units: Array(0..<41), area: 30, wholeUnits: 0)
        #expect(FloorDealing.deal([.init(user: 0, claim: claim)], units, isTidy: true) == [[40: 30]])
    }

    /// What gives way keeps the rest: the first had 10 of unit 2, gives 4 of it away, and takes 4 of unit 3.
    @Test func whoGivesWayKeepsTheRest() {
        let transport = FloorTransport(
            [.init(units: [2, 3], amount: 10), .init(units: [2], amount: 4)], free: [0, 0, 10, 4])
        #expect(transport.isComplete && transport.served == [[2: 6, 3: 4], [2: 4]])
        #expect(transport.free == [0, 0, 0, 0])
    }

    @Test func unionsThatHangTogether() {
        #expect(UnitUnions(of: [[0, 1], [1, 2], [3]]).all == [[3], [0, 1], [1, 2], [0, 1, 2]])
        #expect(UnitUnions(of: []).all.isEmpty)
    }
}
