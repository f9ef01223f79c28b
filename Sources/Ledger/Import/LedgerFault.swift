import LandModel
import Quantities
import Records

/// What can be wrong with a ledger before its facts can be judged; the words are kept here, in one place.
enum LedgerFault {
    case noSheet
    /// A file that should hold a plan has no placements.
    case noPlan
    case noSingleSheet
    case unknownSheet(String, nearest: String?)
    case ignoredSheet(String)
    /// A sheet by another name, taken for one of the ledger's.
    case sheetTaken(String, as: String)
    /// A column of the office's own.
    case ownColumn(String)
    /// Rows that are no records; their first cells.
    case rowsAside(SheetRows.Aside, [String], count: Int)
    /// A column, a row or a sheet that is marked as not to be read.
    case setAside(String)
    /// A record that stands a second time where records have no ids.
    case sameRow(Int)
    /// Cells beside the values.
    case cellsAside(count: Int)
    /// What stands beside the contents of cells.
    case mark(SheetMark)
    /// A table of limits without any row; whether its sheet is there.
    case noLimits(String, isThere: Bool)
    case twoSheets(String, first: String)
    /// Another table begins among the rows of one.
    case secondTable(String)
    case head(HeadFault)
    case unknownColumn(String, nearest: String?)
    case twoColumns(String, first: String)
    case beyondHeading
    case missingColumn(String, Words)
    case missingLine(String, Words)
    case missingValue(Words)
    case noOwner(Words)
    case noID
    case merged
    case hidden(Words)
    case formula
    case errorValue(String)
    case date(String)
    case codeNumber(String)
    case lostDigits(String)
    case truthForWord
    case noTruth(String)
    case noChoice(String, words: [String], nearest: String?)
    case noNumber(String, unit: String)
    case unit(UnitFault)
    case badJSON(Words)
    case dangling(String, kind: Words, nearest: String?)
    /// Several records are called so.
    case namesakes(String, kind: Words, [String])
    /// No scope; what may be meant.
    case noScope(String, [String])

    func issue(at path: Path, place: Place) -> Issue {
        let (code, what, because, mend) = told
        return Issue(code, severity, at: path, place: place, what: what, because: because, mend: mend, nearest: nearest)
    }

    private var severity: Issue.Severity {
        switch self {
        case .head(let fault): fault.severity
        case .unit(let fault): fault.isWarning ? .warning : .error
        case .ignoredSheet, .hidden, .sheetTaken, .ownColumn, .rowsAside, .cellsAside,
            .mark, .noLimits, .setAside, .sameRow:
            .warning
        default: .error
        }
    }

    private var nearest: String? {
        switch self {
        case .unknownSheet(_, let nearest), .unknownColumn(_, let nearest), .noChoice(_, _, let nearest),
            .dangling(_, _, let nearest):
            nearest
        default: nil
        }
    }
}
