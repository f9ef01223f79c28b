/// Why a program cannot be handed to a simplex method.
public enum ProgramFault: Error, Equatable, Sendable {
    /// Where the fault is.
    public enum Place: Equatable, Sendable {
        case column(Int)
        case row(Int)
        case objective
    }

    /// A number is NaN, or an infinity where none can stand.
    case notANumber(Place)
    /// A number is 10^30 or more.
    case tooLarge(Place)
    /// A term names a column that does not exist.
    case unknownColumn(Int, in: Place)
    /// A row names a column twice.
    case duplicateEntry(Int, in: Place)
    /// There are not as many coefficients as columns.
    case wrongCount(Place)
}

extension ProgramFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notANumber(let place): "\(place): a number that is not finite"
        case .tooLarge(let place): "\(place): a number of 1e30 or more"
        case .unknownColumn(let column, let place): "\(place): no column \(column)"
        case .duplicateEntry(let column, let place): "\(place): column \(column) twice"
        case .wrongCount(let place): "\(place): as many coefficients as columns are needed"
        }
    }
}
