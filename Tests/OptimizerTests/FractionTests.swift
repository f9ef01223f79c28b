import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// Optima that are no decimals: what is found keeps every row, comes as near as its places let it, and is proved.
@Suite struct FractionTests {
    private struct Member {
        let worths: [Int]
        /// In tenths.
        let base: Int

        /// In millionths, rounded down.
        func share(_ chosen: [Bool]) -> Int {
            10_000_000 * zip(worths, chosen).reduce(0) { $1.1 ? $0 + $1.0 : $0 } / base
        }
    }

    private func tenths(_ digits: Int) -> ExactDecimal { ExactDecimal(significand: Int128(digits), scale: 1) }

    /// Items of which some are chosen, by four or five decisions; the smallest of two or three members' shares is to be
    /// large, and then few items chosen.
    @Test(arguments: [1, 100]) func theSmallestShareIsThatOfBruteForce(weight: Int) throws {
        for seed in 0..<150 {
            var dice = Dice(seed)
            var program = Program()
            let items = (0..<(4 + dice.roll(2))).map { program.add(.binary("x[\($0)]")) }
            let share = program.add(Column("share", .continuous, upper: nil))
            let members = (0..<(2 + dice.roll(2))).map { _ in
                Member(worths: items.map { _ in dice.roll(9) }, base: [30, 70, 95, 110, 10][dice.roll(5)])
            }
            for (number, member) in members.enumerated() {
                let worth = zip(items, member.worths).map { Term($0, ExactDecimal($1)) }
                program.add(
                    Row("m\(number)", origin: "t", worth + [Term(share, -tenths(member.base))], lower: 0))
            }
            let sizes = items.map { _ in 1 + dice.roll(6) }
            let room = 6 + dice.roll(6)
            program.add(
                Row(
                    "room", origin: "t", zip(items, sizes).map { Term($0, ExactDecimal($1)) },
                    upper: ExactDecimal(room)))
            program.add(Objective("share", .maximize, [Term(share, ExactDecimal(weight))]))
            program.add(Objective("few", .minimize, items.map { Term($0, 1) }))

            let plans = (0..<1 << items.count).map { bits in items.indices.map { bits >> $0 & 1 == 1 } }.filter {
                zip(sizes, $0).reduce(0) { $1.1 ? $0 + $1.0 : $0 } <= room
            }
            func least(_ plan: [Bool]) -> Int { members.map { $0.share(plan) }.min() ?? 0 }
            let best = plans.map(least).max() ?? 0
            let fewest = plans.filter { least($0) == best }.map { $0.count { $0 } }.min()

            let options = SolveOptions(uniqueByColumnOrder: items)
            guard case .solved(let solution) = optimize(program, options: options) else {
                Issue.record("seed \(seed): not solved")
                continue
            }
            #expect(solution.tiers.allSatisfy { $0.status == .optimal }, "seed \(seed)")
            #expect(program.violations(at: solution.point).isEmpty, "seed \(seed)")
            let chosen = items.map { solution.point[$0] == 1 }
            #expect(least(chosen) == best, "seed \(seed)")
            #expect(chosen.count { $0 } == fewest, "seed \(seed)")
            let value = try #require(solution.tiers[0].best).approximate
            #expect((value - Double(weight * best) / 1e6).magnitude < 2e-6 * Double(weight), "seed \(seed): \(value)")
        }
    }

    /// Uses that are bought at a price, as far as money goes, and drawn for the rest: as little as can be.
    @Test func drawsWithinBudgetsAreCompleted() {
        for seed in 0..<150 {
            var dice = Dice(seed)
            var program = Program()
            let uses = (0..<4).map { program.add(.binary("x[\($0)]")) }
            let loads = uses.map { _ in 1 + dice.roll(7) }
            let years = 1 + dice.roll(3)
            let price = [3, 7, 11, 13][dice.roll(4)]
            let money = (0..<years).map { _ in dice.roll(40) }
            var (bought, drawn): ([Int], [Int]) = ([], [])
            for year in 0..<years {
                bought.append(program.add(Column("buy[\(year)]", .continuous, upper: nil)))
                drawn.append(program.add(Column("draw[\(year)]", .continuous, upper: nil)))
                let own = uses.indices.filter { $0 % years == year }
                program.add(
                    Row(
                        "serve[\(year)]", origin: "t",
                        own.map { Term(uses[$0], -ExactDecimal(loads[$0])) } + [
                            Term(bought[year], 1), Term(drawn[year], 1),
                        ],
                        lower: 0, upper: 0))
                program.add(
                    Row(
                        "budget[\(year)]", origin: "t", bought.map { Term($0, ExactDecimal(price)) },
                        upper: ExactDecimal(money.prefix(year + 1).reduce(0, +))))
            }
            program.add(Objective("most", .maximize, uses.map { Term($0, 1) }))
            program.add(Objective("drawn", .minimize, drawn.map { Term($0, 1) }))
            program.add(Objective("bought", .minimize, bought.map { Term($0, 1) }))
            // Every use is served; each year buys what it needs, as far as money up to it goes.
            var (spent, needed) = (0, 0)
            for year in 0..<years {
                let load = uses.indices.filter { $0 % years == year }.reduce(0) { $0 + loads[$1] }
                needed += load
                spent += min(load * price, money.prefix(year + 1).reduce(0, +) - spent)
            }
            guard case .solved(let solution) = optimize(program) else {
                Issue.record("seed \(seed): not solved")
                continue
            }
            #expect(solution.tiers.allSatisfy { $0.status == .optimal }, "seed \(seed): \(solution.tiers)")
            let least = Double(needed) - Double(spent) / Double(price)
            let value = solution.tiers[1].best?.approximate ?? .nan
            #expect((value - least).magnitude < 1e-6, "seed \(seed): \(value), \(least)")
        }
    }
}
