/// The basic variables by position: which they are, their values and bounds, and the weights by which one is chosen to
/// leave (dual steepest edge: Forrest, Goldfarb 1992).
final class BasicVariables {
    private let matrix: SimplexMatrix
    private let variables: Variables
    let count: Int
    let head: Flat<Int32>
    let value: Flat<Double>
    let least: Flat<Double>
    let most: Flat<Double>
    /// The squared length of the position's row of the basis inverse, kept up to rounding.
    let weight: Flat<Double>
    private let byVariable: Flat<Double>

    /// Values may be so far beyond their bounds.
    private static let tolerance = 1e-8
    private static let relativeTolerance = 1e-9
    static let leastWeight = 1e-4

    /// Every row is basic.
    init(_ matrix: SimplexMatrix, _ variables: Variables) {
        self.matrix = matrix
        self.variables = variables
        count = matrix.rowCount
        head = Flat(repeating: 0, count: count)
        for row in 0..<count { head.start[row] = Int32(matrix.columnCount + row) }
        value = Flat(repeating: 0, count: count)
        least = Flat(repeating: 0, count: count)
        most = Flat(repeating: 0, count: count)
        weight = Flat(repeating: 1, count: count)
        byVariable = Flat(repeating: 0, count: variables.count)
    }

    /// Computes values with all other variables on their bounds; the objective.
    func place(_ factor: BasisFactor) -> Double {
        let (value, least, most, head) = (value.start, least.start, most.start, head.start)
        let (place, cost) = (variables.place.start, variables.shiftedCost.start)
        value.update(repeating: 0, count: count)
        var objective = 0.0
        for variable in 0..<variables.count where place[variable] != .basic {
            let bound = variables.value(variable)
            guard bound != 0 else { continue }
            objective += bound * cost[variable]
            if variable < matrix.columnCount {
                matrix.add(variable, times: -bound, to: value)
            } else {
                value[variable - matrix.columnCount] -= bound
            }
        }
        factor.solve(value)
        for position in 0..<count {
            let variable = Int(head[position])
            least[position] = variables.lower.start[variable]
            most[position] = variables.upper.start[variable]
            objective += value[position] * cost[variable]
        }
        return objective
    }

    /// Makes factors anew, which moves variables to other positions; false: the basis is singular.
    func refactorize(_ factorization: Factorization) -> Bool {
        let (byVariable, head, weight) = (byVariable.start, head.start, weight.start)
        for position in 0..<count { byVariable[Int(head[position])] = weight[position] }
        guard factorization.run(self.head) else { return false }
        for position in 0..<count { weight[position] = byVariable[Int(head[position])] }
        return true
    }

    /// Weights by variable.
    var weights: [Float] {
        for position in 0..<count { byVariable.start[Int(head.start[position])] = weight.start[position] }
        return (0..<variables.count).filter { variables.place.start[$0] == .basic }.map { Float(byVariable.start[$0]) }
    }

    /// The position of the variable farthest beyond a bound, by its weight; −1: all are within.
    func leavingPosition() -> Int {
        let (value, least, most, weight) = (value.start, least.start, most.start, weight.start)
        var best = 0.0
        var leaving = -1
        for position in 0..<count {
            let excess = max(least[position] - value[position], value[position] - most[position])
            guard excess > Self.tolerance, excess * excess > best * weight[position],
                excess > Self.relativeTolerance * value[position].magnitude
            else { continue }
            best = excess * excess / weight[position]
            leaving = position
        }
        return leaving
    }

    /// Makes weights those of the basis after a pivot: `column` with its `entry` at the position, `length` of the row of
    /// the inverse, and `edge`, the inverse times that row.
    func updateWeights(
        _ position: Int, column: UnsafeMutablePointer<Double>, at places: Pile<Int32>, entry: Double, length: Double,
        edge: UnsafeMutablePointer<Double>
    ) {
        let weight = weight.start
        for index in 0..<places.count {
            let place = Int(places.start[index])
            let share = column[place] / entry
            weight[place] = max(Self.leastWeight, weight[place] + share * (share * length - 2 * edge[place]))
        }
        weight[position] = max(Self.leastWeight, length / (entry * entry))
    }

    /// Lets a variable enter at a position; the one that leaves goes to `bound`.
    func exchange(
        _ position: Int, entering: Int, column: UnsafeMutablePointer<Double>, at places: Pile<Int32>, bound: Double
    ) {
        let value = value.start
        let step = (value[position] - bound) / column[position]
        for index in 0..<places.count {
            let place = Int(places.start[index])
            value[place] -= step * column[place]
        }
        value[position] = variables.value(entering) + step
        head.start[position] = Int32(entering)
        least.start[position] = variables.lower.start[entering]
        most.start[position] = variables.upper.start[entering]
    }
}
