import LinearProgramming

/// Bounds, costs and places of all variables of a program to be minimised: its columns, then a logical variable for each
/// row, which is minus what the row's columns sum to.
final class Variables {
    let count: Int
    let columnCount: Int
    let lower: Flat<Double>
    let upper: Flat<Double>
    let cost: Flat<Double>
    /// Costs that the solve at work counts with: where rounding made a reduced cost change its sign, it was made 0.
    let shiftedCost: Flat<Double>
    var isShifted = false
    /// Reduced costs; of fixed columns as they were when last priced.
    let reduced: Flat<Double>
    let place: Flat<Place>
    /// Reduced costs of less count as 0. GLPK leaves some up to a millionth on the wrong side, of rows without a bound there; where these
    /// were given up, every node below was GLPK's (district 1004: half of the time).
    static let dualTolerance = 1e-5
    /// A reduced cost of less does not tell on which bound a variable belongs.
    private static let leastPull = 1e-9

    /// Where a variable is.
    enum Place: UInt8, BitwiseCopyable { case basic, atLower, atUpper, free }

    /// `sense`: −1 where the program is to be maximised.
    init(_ program: NumericProgram, sense: Double) {
        columnCount = program.columns.count
        count = program.columns.count + program.rows.count
        lower = Flat(repeating: 0, count: count)
        upper = Flat(repeating: 0, count: count)
        cost = Flat(repeating: 0, count: count)
        shiftedCost = Flat(repeating: 0, count: count)
        reduced = Flat(repeating: 0, count: count)
        place = Flat(repeating: .atLower, count: count)
        for (index, column) in program.columns.enumerated() {
            lower.start[index] = column.lower
            upper.start[index] = column.upper
            cost.start[index] = sense * program.objective.coefficients[index]
        }
        for (index, row) in program.rows.enumerated() {
            lower.start[columnCount + index] = -row.upper
            upper.start[columnCount + index] = -row.lower
            place.start[columnCount + index] = .basic
        }
        shiftedCost.copy(cost)
    }

    func isFixed(_ variable: Int) -> Bool { lower.start[variable] == upper.start[variable] }

    /// The value of a variable that is not basic.
    @inline(__always)
    func value(_ variable: Int) -> Double {
        switch place.start[variable] {
        case .atLower: lower.start[variable]
        case .atUpper: upper.start[variable]
        case .basic, .free: 0
        }
    }

    /// Puts every variable that is not basic on the bound that its reduced cost asks for; false: there is none, so that
    /// the basis is not dual feasible.
    func settle() -> Bool {
        let (lower, upper, reduced, place) = (lower.start, upper.start, reduced.start, place.start)
        for variable in 0..<count where place[variable] != .basic {
            let (least, most) = (lower[variable], upper[variable])
            let pull = reduced[variable]
            guard least <= most else { return false }
            if least == most {
                place[variable] = .atLower
            } else if pull > Self.leastPull, least.isFinite {
                place[variable] = .atLower
            } else if pull < -Self.leastPull, most.isFinite {
                place[variable] = .atUpper
            } else {
                guard pull.magnitude <= Self.dualTolerance else { return false }
                let isAtUpper = most.isFinite && (place[variable] == .atUpper || !least.isFinite)
                place[variable] = isAtUpper ? .atUpper : least.isFinite ? .atLower : .free
            }
        }
        return true
    }

    func restoreCosts() {
        shiftedCost.copy(cost)
        isShifted = false
    }

    /// Makes the reduced cost of a variable that is to enter 0, where it has come to the wrong side within the tolerance.
    func mend(_ entering: Int) {
        let pull = reduced.start[entering]
        let isWrong =
            switch place.start[entering] {
            case .atLower: pull < 0
            case .atUpper: pull > 0
            case .free, .basic: true
            }
        guard isWrong else { return }
        shiftedCost.start[entering] -= pull
        reduced.start[entering] = 0
        isShifted = true
    }

    /// Lets a variable enter the basis in place of another.
    func exchange(entering: Int, leaving: Int, to bound: Place, reduced pull: Double) {
        place.start[leaving] = bound
        reduced.start[leaving] = pull
        place.start[entering] = .basic
        reduced.start[entering] = 0
    }
}
