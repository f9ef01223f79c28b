import Foundation

/// Prices of a form's rows by subgradients with scaled steps, without any linear program: the Lagrangian bound of all rows but
/// the choices.
///
/// For prices λ ≥ 0, `Σ λ · bound + Σ_choices max(0, best reduced cost) + Σ_others max(0, reduced cost) · upper` bounds every
/// point; a reduced cost is a weight less the prices of what the column uses. Rows are divided by three times the root mean
/// square of their coefficients. A row's price moves against the running mean of its slacks, divided by the
/// root of the running mean of their squares (Kingma, Ba 2015), so that short and long rows move alike; the
/// step shrinks geometrically from a first to a last length that the caller gives.
struct LagrangianMultipliers: Sendable {
    let form: LagrangianForm
    /// Per row, what a coefficient is divided by.
    private let scales: [Double]
    private let columnCoefficients: [Float]
    private let bounds: [Double]
    /// By row, what its price never exceeds.
    private let dearest: [Double]
    private var multipliers: [Double]
    /// By row, running means of slacks and of their squares, and how much of them is from before the first round.
    private var slackMeans: [Double]
    private var squareMeans: [Double]
    private var before = (mean: 1.0, square: 1.0)
    /// The mean worth of a choice, which steps are measured in.
    private let unit: Double
    /// The best prices so far, of the scaled rows.
    private(set) var best: [Double]
    private(set) var bound = Double.infinity
    /// How often each column was chosen in the inner problems, lately.
    private(set) var shares: [Double]
    private var reducedCosts: [Double]
    private(set) var rounds = 0
    private let settings = SearchSettings.standard.lagrangian.multipliers

    init(_ form: LagrangianForm) {
        self.form = form
        let settings = settings
        var isMeasure = [Bool](repeating: false, count: form.columnCount)
        for column in form.measureColumns { isMeasure[column] = true }
        scales = (0..<form.rowCount).map { row in
            let range = form.rowStarts[row]..<form.rowStarts[row + 1]
            // A measure goes as far as its row is long, which says nothing of what a choice uses.
            let users = range.filter { !isMeasure[Int(form.rowColumns[$0])] }
            let squares = users.reduce(0.0) { sum, entry in
                let use = Double(form.rowCoefficients[entry]) * Double(form.upper[Int(form.rowColumns[entry])])
                return sum + use * use
            }
            return max(settings.leastSize, settings.rowScale * (squares / Double(max(1, users.count))).squareRoot())
        }
        let scales = self.scales
        columnCoefficients = form.columnRows.indices.map {
            Float(Double(form.columnCoefficients[$0]) / scales[Int(form.columnRows[$0])])
        }
        bounds = zip(form.rowBounds, scales).map { Double($0) / $1 }
        dearest = zip(form.dearest, scales).map { $0 * $1 }
        multipliers = Array(repeating: 0, count: form.rowCount)
        (slackMeans, squareMeans, best) = (multipliers, multipliers, multipliers)
        let potential = form.potential
        let tops = form.choices.map { choice in choice.map { potential[Int($0)] }.max() ?? 0 }.filter { $0 > 0 }
        unit = tops.isEmpty ? 1 : tops.reduce(0, +) / Double(tops.count)
        shares = Array(repeating: 0, count: form.columnCount)
        reducedCosts = Array(repeating: 0, count: form.columnCount)
    }

    /// Goes on with further rows behind those of the form, at no price as yet.
    mutating func extend(to form: LagrangianForm) {
        var next = LagrangianMultipliers(form)
        let added = [Double](repeating: 0, count: form.rowCount - self.form.rowCount)
        (next.multipliers, next.best) = (best + added, best + added)
        (next.slackMeans, next.squareMeans) = (slackMeans + added, squareMeans + added)
        (next.before, next.bound, next.shares) = (before, bound, shares)
        next.rounds = rounds
        self = next
    }

    /// Prices per unit of the form's rows.
    var rowMultipliers: [Double] { zip(best, scales).map { $0 / $1 } }

    /// Weights less prices, at the best prices.
    var bestReducedCosts: [Double] { Self.reducedCosts(form, best, columnCoefficients) }

    private static func reducedCosts(_ form: LagrangianForm, _ multipliers: [Double], _ coefficients: [Float])
        -> [Double]
    {
        var result = [Double](repeating: 0, count: form.columnCount)
        let half = form.columnCount / 2
        result.withUnsafeMutableBufferPointer { result in
            nonisolated(unsafe) let result = result
            DispatchQueue.concurrentPerform(iterations: 2) { part in
                let range = part == 0 ? 0..<half : half..<form.columnCount
                form.columnRows.withUnsafeBufferPointer { rows in
                    coefficients.withUnsafeBufferPointer { coefficients in
                        multipliers.withUnsafeBufferPointer { multipliers in
                            form.columnStarts.withUnsafeBufferPointer { starts in
                                for column in range {
                                    var sum = Double(form.weights[column])
                                    for entry in starts[column]..<starts[column + 1] {
                                        sum -= multipliers[Int(rows[entry])] * Double(coefficients[entry])
                                    }
                                    result[column] = sum
                                }
                            }
                        }
                    }
                }
            }
        }
        return result
    }

    /// More rounds from the best prices, with steps that shrink from one share of the mean worth of a choice to another.
    mutating func improve(_ leg: LagrangianSettings.Leg, shouldStop: () -> Bool) {
        multipliers = best
        for round in 0..<leg.rounds where !shouldStop() {
            step(unit * leg.from * pow(leg.to / leg.from, Double(round) / Double(leg.rounds)))
        }
    }

    private mutating func step(_ length: Double) {
        rounds += 1
        reducedCosts = Self.reducedCosts(form, multipliers, columnCoefficients)
        var value = 0.0
        var slack = bounds
        for row in slack.indices { value += multipliers[row] * bounds[row] }
        func take(_ column: Int, _ amount: Double) {
            for entry in form.columnStarts[column]..<form.columnStarts[column + 1] {
                slack[Int(form.columnRows[entry])] -= Double(columnCoefficients[entry]) * amount
            }
        }
        let (kept, new) = (settings.keptShare, settings.newShare)
        for column in shares.indices { shares[column] *= kept }
        for (number, members) in form.choices.enumerated() {
            var chosen = -1
            var most = form.isRequired[number] ? -Double.infinity : 0
            for member in members where reducedCosts[Int(member)] > most {
                most = reducedCosts[Int(member)]
                chosen = Int(member)
            }
            guard chosen >= 0 else { continue }
            value += most
            shares[chosen] += new
            take(chosen, 1)
        }
        for column in reducedCosts.indices where form.choiceOf[column] < 0 && reducedCosts[column] > 0 {
            let amount = Double(form.upper[column])
            value += reducedCosts[column] * amount
            shares[column] += new * amount
            take(column, amount)
        }
        if value < bound {
            bound = value
            best = multipliers
        }
        move(slack, length)
    }

    private mutating func move(_ slack: [Double], _ length: Double) {
        let settings = settings
        before = (settings.keptMean * before.mean, settings.keptSquare * before.square)
        let (mean, square) = (1 / (1 - before.mean), 1 / (1 - before.square))
        for row in slack.indices {
            let new = multipliers[row] <= 0 && slack[row] > 0 ? 0 : slack[row]
            slackMeans[row] = settings.keptMean * slackMeans[row] + settings.newMean * new
            squareMeans[row] = settings.keptSquare * squareMeans[row] + settings.newSquare * new * new
            guard slackMeans[row] != 0 else { continue }
            let size = (squareMeans[row] * square).squareRoot() + settings.leastSize
            multipliers[row] = min(dearest[row], max(0, multipliers[row] - length * slackMeans[row] * mean / size))
        }
    }
}
