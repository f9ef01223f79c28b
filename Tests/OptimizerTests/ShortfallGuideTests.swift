import Testing

@testable import Optimizer

/// Surplus beyond a target may count only in a way that keeps every bound one.
@Suite struct ShortfallGuideTests {
    /// Six binaries that bring something, two shortfalls that cost 100,000 and 70,000 a unit.
    private func form(_ dice: inout Dice) -> (form: IntegerForm, goals: [Int]) {
        var form = IntegerForm(
            isInteger: Array(repeating: true, count: 6) + [false, false],
            domain: Domain(
                lower: Array(repeating: 0, count: 8),
                upper: Array(repeating: 1, count: 6) + [.infinity, .infinity]),
            places: Array(repeating: 0, count: 8))
        var goals: [Int] = []
        for shortfall in 6..<8 {
            let coefficients = (0..<6).map { _ in 1 + dice.roll(20) }
            goals.append(10 + dice.roll(40))
            // Once as a floor, once, with all signs turned, as a ceiling.
            let sign = shortfall == 6 ? 1 : -1
            form.append(
                WholeRow(
                    columns: (0..<6).map { Int32($0) } + [Int32(shortfall)],
                    coefficients: coefficients.map { sign * $0 } + [sign],
                    lower: sign > 0 ? goals[0] : -.infinity, upper: sign > 0 ? .infinity : -goals[1]))
        }
        form.gatherColumns()
        return (form, goals)
    }

    @Test func boundsStayBounds() throws {
        for seed in 0..<200 {
            var dice = Dice(seed)
            let (form, goals) = form(&dice)
            let weights = [0, 0, 0, 0, 0, 0, -100_000, -70_000]
            let guide = try #require(
                ShortfallGuide(
                    form, weights: weights, at: [0, 0, 0, 0, 0, 0, Double(goals[0]), Double(goals[1])],
                    part: 64))
            for bits in 0..<64 {
                let binaries = (0..<6).map { bits >> $0 & 1 }
                let reached = (0..<2).map { row in
                    form.range(row).reduce(0) { sum, entry in
                        let column = Int(form.entryColumns[entry])
                        return column < 6
                            ? sum + Int(form.entryCoefficients[entry].magnitude) * binaries[column] : sum
                    }
                }
                let short = zip(goals, reached).map { max(0, $0 - $1) }
                let point = binaries + short
                let value = zip(weights, point).reduce(0) { $0 + $1.0 * $1.1 }
                let guided = zip(guide.weights, point).reduce(guide.worth) { $0 + $1.0 * $1.1 }
                #expect(guided >= value, "seed \(seed)")
                let exceeds = zip(goals, reached).contains { $1 > $0 }
                // No surplus: the same value. A surplus counts.
                #expect((guided > value) == exceeds, "seed \(seed)")
            }
        }
    }

    /// A target that the point reaches is left alone; where it reaches both, so that something else must be short, both lead.
    @Test func onlyWhatIsShortIsGuided() throws {
        var dice = Dice(7)
        let (form, goals) = form(&dice)
        let weights = [0, 0, 0, 0, 0, 0, -100_000, -70_000]
        let all = try #require(ShortfallGuide(form, weights: weights, at: [1, 1, 1, 1, 1, 1, 0, 0], part: 64))
        #expect(all.weights[7] != -70_000 && all.weights[6] != -100_000)
        let guide = try #require(
            ShortfallGuide(form, weights: weights, at: [0, 0, 0, 0, 0, 0, Double(goals[0]), 0], part: 64))
        #expect(guide.weights[7] == -70_000 && guide.weights[6] != -100_000)
    }
}
