import GLPKSolver
import LinearProgramming
import Quantities
import Testing

@testable import Optimizer

/// Propagation, restriction and bounds lose nothing, by every point of tiny forms.
@Suite("Forms in whole numbers") struct FormTests {
    @Test func propagationLosesNoPoint() {
        for seed in 0..<500 {
            let form = tinyForm(seed)
            var dice = Dice(seed + 7)
            var (lower, upper) = (form.lower, form.upper)
            let column = dice.roll(form.columnCount)
            let isStarted = dice.roll(2) == 0
            if isStarted { lower[column] = upper[column] }
            let all = points(form, lower, upper)
            var propagation = Propagation(form)
            let isLeft =
                isStarted && dice.roll(2) == 0
                ? propagation.run(form, &lower, &upper, from: [column]) : propagation.runAll(form, &lower, &upper)
            guard isLeft else {
                #expect(all.isEmpty, "seed \(seed)")
                continue
            }
            let left = points(form, lower, upper)
            #expect(left == all, "seed \(seed)")
        }
    }

    @Test func propagationBoundsContinuousColumnsOutwards() {
        // 3y ≤ 10 + x in tenths leaves y at most 3.7, rounded up to a whole unit.
        var form = IntegerForm(
            isInteger: [true, false], lower: [0, 0], upper: [1, IntegerForm.open], places: [0, 1])
        form.append(WholeRow(columns: [0, 1], coefficients: [-1, 3], lower: -IntegerForm.open, upper: 10))
        form.gatherColumns()
        var (lower, upper) = (form.lower, form.upper)
        var propagation = Propagation(form)
        #expect(propagation.runAll(form, &lower, &upper))
        #expect(upper == [1, 4])
    }

    @Test func restrictionKeepsPointsAndWorth() {
        for seed in 0..<300 {
            let form = tinyForm(seed)
            var dice = Dice(seed + 11)
            let weights = dice.weights(form.columnCount)
            var (lower, upper) = (form.lower, form.upper)
            for column in lower.indices where dice.roll(3) == 0 {
                lower[column] += dice.roll(upper[column] - lower[column] + 1)
                upper[column] = lower[column]
            }
            var propagation = Propagation(form)
            guard propagation.runAll(form, &lower, &upper) else { continue }
            let restriction = Restriction(form, weights: weights, lower: lower, upper: upper)
            let inner = points(restriction.form)
            let lifted = inner.map { restriction.lifted($0) { $0 } }
            #expect(Set(lifted) == Set(points(form, lower, upper)), "seed \(seed)")
            for (small, large) in zip(inner, lifted) {
                #expect(worth(restriction.weights, small) + restriction.worth == worth(weights, large), "seed \(seed)")
            }
        }
    }

    @Test func noPricesBringABoundBelowTheOptimum() {
        for seed in 0..<400 {
            let form = tinyForm(seed)
            var dice = Dice(seed + 13)
            let weights = dice.weights(form.columnCount)
            let best = points(form).map { worth(weights, $0) }.max()
            for _ in 0..<5 {
                let prices = (0..<dice.roll(form.rowCount + 1)).map { _ in
                    dice.roll(4) == 0 ? 0 : Double(dice.roll(4001) - 2000) / Double(1 + dice.roll(300))
                }
                let bound = ExactBound(form, weights: weights, prices: prices, lower: form.lower, upper: form.upper)
                if let best { #expect(bound.value >= best, "seed \(seed)") }
                check(bound, form, weights, seed)
            }
        }
    }

    /// `bound − |remainder| · step` bounds every point where a column has moved by so much.
    private func check(_ bound: ExactBound, _ form: IntegerForm, _ weights: [Int], _ seed: Int) {
        for point in points(form) {
            for column in point.indices {
                let remainder = bound.remainders[column]
                let end = remainder > 0 ? form.upper[column] : form.lower[column]
                let loss = remainder.magnitude * Double((point[column] - end).magnitude)
                #expect(Double(worth(weights, point)) <= Double(bound.value) + 1 - loss + 1e-6, "seed \(seed)")
            }
        }
    }

    @Test func theDualsOfTheRelaxationGiveItsValue() throws {
        for seed in 0..<300 {
            let form = tinyForm(seed)
            var dice = Dice(seed + 17)
            let weights = dice.weights(form.columnCount, sides: 4000)
            let numeric = try LinearBound.numeric(form, weights: weights)
            let known = solveRelaxation(numeric)
            try withRelaxation(of: numeric) { relaxation throws(GLPKFault) in
                let linear = LinearBound(relaxation, form, weights: weights, deadline: .never)
                switch try linear.solve(cutoff: nil) {
                case .bounded(let bound, let point?):
                    let value = zip(weights, point).reduce(0) { $0 + Double($1.0) * $1.1 }
                    // Rounded down to a whole number, and no further off than that.
                    #expect(
                        Double(bound.value) <= value + 1e-6 && Double(bound.value) >= value - 1 - 1e-6, "seed \(seed)")
                case .infeasible: #expect(known.status == .infeasible && points(form).isEmpty, "seed \(seed)")
                case let other: Issue.record("seed \(seed): \(other)")
                }
            }
        }
    }

    @Test func aColumnWithoutBoundNeedsAPrice() {
        var form = IntegerForm(isInteger: [false], lower: [0], upper: [IntegerForm.open], places: [0])
        form.append(WholeRow(columns: [0], coefficients: [3], lower: -IntegerForm.open, upper: 10))
        form.gatherColumns()
        let without = ExactBound(form, weights: [1], prices: [0], lower: form.lower, upper: form.upper)
        #expect(without.value == IntegerForm.open)
        // A third is no binary number: the price is mended so that nothing is left on the open side.
        let with = ExactBound(form, weights: [1], prices: [1.0 / 3], lower: form.lower, upper: form.upper)
        #expect(with.value == 3)
    }
}
