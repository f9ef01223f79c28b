import LandModel
import Quantities
import Records

/// What can be wrong with a ledger before its facts can be judged; the words are kept here, in one place.
enum LedgerFault {
    case noSheet
    case noSingleSheet
    case unknownSheet(String, nearest: String?)
    case ignoredSheet(String)
    case twoSheets(String, first: String)
    case noHeading(example: String)
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
    case otherUnit(String, own: String, value: String?)
    case unitRow(String, own: String)
    case badJSON(Words)
    case dangling(String, kind: Words, nearest: String?)

    func issue(at path: Path, place: Place) -> Issue {
        let (code, what, because, mend) = told
        return Issue(code, severity, at: path, place: place, what: what, because: because, mend: mend, nearest: nearest)
    }

    private var severity: Issue.Severity {
        switch self {
        case .ignoredSheet, .hidden: .warning
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
