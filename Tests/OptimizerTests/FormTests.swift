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
            var domain = form.domain
            let column = dice.roll(form.columnCount)
            let isStarted = dice.roll(2) == 0
            if isStarted { domain.fix(column, at: domain.upper[column]) }
            let all = points(form, domain)
            var propagation = Propagation(form, .init())
            let isLeft =
                isStarted && dice.roll(2) == 0
                ? propagation.run(form, &domain, from: [column]) : propagation.runAll(form, &domain)
            guard isLeft else {
                #expect(all.isEmpty, "seed \(seed)")
                continue
            }
            let left = points(form, domain)
            #expect(left == all, "seed \(seed)")
        }
    }

    @Test func propagationBoundsContinuousColumnsOutwards() {
        // 3y ≤ 10 + x in tenths leaves y at most 3.7, rounded up to a whole unit.
        var form = IntegerForm(
            isInteger: [true, false], domain: Domain(lower: [0, 0], upper: [1, .infinity]), places: [0, 1])
        form.append(WholeRow(columns: [0, 1], coefficients: [-1, 3], lower: -.infinity, upper: 10))
        form.gatherColumns()
        var domain = form.domain
        var propagation = Propagation(form, .init())
        #expect(propagation.runAll(form, &domain))
        #expect(domain.upper == [1, 4])
    }

    @Test func restrictionKeepsPointsAndWorth() {
        for seed in 0..<300 {
            let form = tinyForm(seed)
            var dice = Dice(seed + 11)
            let weights = dice.weights(form.columnCount)
            var domain = form.domain
            for column in 0..<form.columnCount where dice.roll(3) == 0 {
                let (low, high) = (domain.lower[column], domain.upper[column])
                domain.fix(column, at: low + dice.roll(high - low + 1))
            }
            var propagation = Propagation(form, .init())
            guard propagation.runAll(form, &domain) else { continue }
            let restriction = Restriction(form, weights: weights, domain: domain)
            let inner = points(restriction.form)
            let lifted = inner.map { restriction.lifted($0) { $0 } }
            #expect(Set(lifted) == Set(points(form, domain)), "seed \(seed)")
            for (small, large) in zip(inner, lifted) {
                #expect(worth(restriction.weights, small) + restriction.worth == worth(weights, large), "seed \(seed)")
            }
        }
    }

    @Test func noDualsBringABoundBelowTheOptimum() {
        for seed in 0..<400 {
            let form = tinyForm(seed)
            var dice = Dice(seed + 13)
            let weights = dice.weights(form.columnCount)
            let best = points(form).map { worth(weights, $0) }.max()
            for _ in 0..<5 {
                let duals = (0..<dice.roll(form.rowCount + 1)).map { _ in
                    dice.roll(4) == 0 ? 0 : Double(dice.roll(4001) - 2000) / Double(1 + dice.roll(300))
                }
                let bound = ExactBound(form, weights: weights, duals: duals, domain: form.domain)
                if let best { #expect(bound.value >= best, "seed \(seed)") }
                check(bound, form, weights, seed)
            }
        }
    }

    /// `bound − |reduced cost| · step` bounds every point where a column has moved by so much.
    private func check(_ bound: ExactBound, _ form: IntegerForm, _ weights: [Int], _ seed: Int) {
        for point in points(form) {
            for column in point.indices {
                let reducedCost = bound.reducedCosts[column]
                let end = reducedCost > 0 ? form.upper[column] : form.lower[column]
                let loss = reducedCost.magnitude * Double((point[column] - end).magnitude)
                #expect(Double(worth(weights, point)) <= Double(bound.value) + 1 - loss + 1e-6, "seed \(seed)")
            }
        }
    }

    @Test func theDualsOfTheRelaxationGiveItsValue() throws {
        for seed in 0..<300 {
            let form = tinyForm(seed)
            var dice = Dice(seed + 17)
            let weights = dice.weights(form.columnCount, sides: 4000)
            let numeric = try LinearRelaxation.numeric(form, weights: weights)
            let known = solveRelaxation(numeric)
            try withRelaxation(of: numeric) { relaxation throws(GLPKFault) in
                let linear = LinearRelaxation(
                    relaxation, form, weights: weights, deadline: .never, SearchSettings())
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

    @Test func aColumnWithoutBoundNeedsADual() {
        var form = IntegerForm(isInteger: [false], domain: Domain(lower: [0], upper: [.infinity]), places: [0])
        form.append(WholeRow(columns: [0], coefficients: [3], lower: -.infinity, upper: 10))
        form.gatherColumns()
        let without = ExactBound(form, weights: [1], duals: [0], domain: form.domain)
        #expect(without.value == .infinity)
        // A third is no binary number: the dual is mended so that nothing is left on the open side.
        let with = ExactBound(form, weights: [1], duals: [1.0 / 3], domain: form.domain)
        #expect(with.value == 3)
    }
}
