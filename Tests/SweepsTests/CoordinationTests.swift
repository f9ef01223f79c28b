import Quantities
import Testing

@testable import Sweeps

@Suite struct CoordinationTests {
    /// Districts that choose among a few plans, looked at all: every bound holds, and no plan breaks what is shared.
    @Test(arguments: 1...30) func boundsHoldAndPlansFit(seed: Int) throws {
        let draw = Draw(seed: seed, axis: "test", future: 0, of: "plans")
        var drawn = 0
        func roll(_ sides: Int) -> Int {
            drawn += 1
            return Int(draw.bits(drawn) % UInt64(sides))
        }
        let districts = (0..<4).map { _ in
            [DistrictColumn(value: 0, uses: [0, 0])]
                + (0..<4).map { _ in
                    DistrictColumn(
                        value: ExactDecimal(10 + roll(90)),
                        uses: [ExactDecimal(1 + roll(9)), ExactDecimal(1 + roll(9))])
                }
        }
        var province = ProvinceFile()
        province.shared = [
            SharedLimit(atMost: ExactDecimal(8 + roll(8))), SharedLimit(atMost: ExactDecimal(8 + roll(8))),
        ]
        let best = Self.best(of: districts[...], within: province.shared.map(\.atMost))
        var coordination = Coordination(province, count: 4, isRaised: true)
        for district in 0..<4 { coordination.add(DistrictColumn(value: 0, uses: [0, 0]), of: district) }
        for _ in 0..<15 {
            let prices = coordination.prices
            coordination.add(
                round: districts.map { plans in
                    let worth = plans.map { plan in plan.value - zip(prices, plan.uses).reduce(0) { $0 + $1.0 * $1.1 } }
                    let most = worth.max() ?? 0
                    return (bound: most, column: plans[worth.firstIndex(of: most) ?? 0])
                })
            let bound = try #require(coordination.bound?.value)
            #expect(bound >= best)
            let choice = try #require(coordination.choice)
            #expect(choice.value <= best)
            for (number, limit) in province.shared.enumerated() {
                #expect(choice.columns.reduce(0) { $0 + $1.uses[number] } <= limit.atMost)
            }
        }
        let bounds = coordination.history.compactMap { $0 }
        #expect(try #require(coordination.bound).value <= bounds[0])
        let choice = try #require(coordination.choice)
        #expect(choice.value * 10 >= best * 7, "\(choice.value) of \(best)")
        for distance in 1...3 {
            for caps in coordination.exchanges(choice.columns, distance: distance) {
                #expect(!caps.contains { $0.isNegative })
            }
        }
        for (number, limit) in province.shared.enumerated() {
            let caps = coordination.caps(choice.columns)
            #expect(caps.reduce(0) { $0 + $1[number] } <= limit.atMost)
            #expect(zip(caps, choice.columns).allSatisfy { $0[number] >= $1.uses[number] })
        }
    }

    private static func best(of districts: ArraySlice<[DistrictColumn]>, within left: [ExactDecimal]) -> ExactDecimal {
        guard let plans = districts.first else { return 0 }
        return plans.compactMap { plan in
            let rest = zip(left, plan.uses).map { $0 - $1 }
            return rest.contains { $0.isNegative } ? nil : plan.value + best(of: districts.dropFirst(), within: rest)
        }.max() ?? -1_000_000
    }
}

extension SharedLimit {
    fileprivate init(atMost: ExactDecimal) {
        self.init()
        self.atMost = atMost
    }
}
