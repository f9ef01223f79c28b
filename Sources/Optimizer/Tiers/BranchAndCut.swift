import GLPKSolver
import LinearProgramming
import Quantities

/// One tier by GLPK's branch and cut, with cutting planes of every kind it has, in a slice of the time.
///
/// Cutting planes close at the root what the own search would have to branch for, and often find the optimum outright.
/// The point is taken only after the exact check. The claim that nothing is better is GLPK's word, in floating point;
/// it is believed only beside a checked point that is worth what GLPK says. What it did not finish, the own search does.
struct BranchAndCut {
    let program: SearchProgram
    let objective: TierObjective
    let root: Domain

    struct Ending {
        var isProved: Bool
        var isInfeasible: Bool
        /// Whole values of the integer columns, and what GLPK gave the others.
        var point: [Double]?
    }

    /// `floor`: points worth less, in units, are of no use.
    func run(seconds: Double?, nodes: Int, floor: Double, memoryMegabytes: Int?) throws(ProgramFault) -> Ending {
        // Worths of about 1 to 1000 keep GLPK's tolerances small beside the steps.
        let largest = objective.weights.map(\.magnitude).max() ?? 0
        let factor = largest > 0 ? 100 / largest : 1
        var weights = objective.weights.map { $0 * factor }
        var rows = program.rows.map(\.numeric)
        if floor.isFinite {
            let columns = weights.indices.filter { weights[$0] != 0 }
            if !columns.isEmpty {
                rows.append(
                    NumericProgram.Row(
                        lower: floor * factor - 1e-7 * max(1, abs(floor * factor)), upper: .infinity, columns: columns,
                        coefficients: columns.map { weights[$0] }))
            }
        }
        var columns = program.program.columns.enumerated().map { number, column in
            guard column.kind == .integer else {
                return NumericProgram.Column(
                    lower: column.lower.approximate, upper: column.upper?.approximate ?? .infinity, isInteger: false)
            }
            let most = root.upper[number]
            return NumericProgram.Column(
                lower: Double(root.lower[number]), upper: most == Domain.open ? .infinity : Double(most),
                isInteger: true)
        }
        // Whether a choice is made at all is a better question to branch on than which of its columns is chosen.
        for group in choiceGroups {
            rows.append(
                NumericProgram.Row(
                    lower: 0, upper: 0, columns: group + [columns.count], coefficients: group.map { _ in 1 } + [-1]))
            columns.append(NumericProgram.Column(lower: 0, upper: 1, isInteger: true))
            weights.append(0)
        }
        let numeric = try NumericProgram(
            columns: columns, rows: rows, objective: .init(isMaximized: true, constant: 0, coefficients: weights))
        var options = IntegerSearchOptions()
        options.gomoryCuts = true
        options.limits.seconds = seconds
        options.limits.nodes = nodes
        options.limits.memoryMegabytes = memoryMegabytes
        let result = solveInteger(numeric, options: options) { _ in !StopFlag.isRequested }
        let own = program.program.columns.count
        return Ending(
            isProved: result.status == .optimal, isInfeasible: result.status == .infeasible,
            point: result.point.map { Array($0.prefix(own)) })
    }

    /// Rows of binaries of which at most one can be 1, no column in two of them: the first that hold a column.
    private var choiceGroups: [[Int]] {
        var isTaken = [Bool](repeating: false, count: program.program.columns.count)
        var groups: [[Int]] = []
        for row in program.program.rows.prefix(program.ownRowCount) {
            let columns = row.terms.map(\.column)
            guard columns.count > 1, row.upper == 1, row.terms.allSatisfy({ $0.coefficient == 1 }),
                columns.allSatisfy({ !isTaken[$0] && program.program.columns[$0].isBinary })
            else { continue }
            for column in columns { isTaken[column] = true }
            groups.append(columns)
        }
        return groups
    }
}
