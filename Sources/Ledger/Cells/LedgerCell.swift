/// What a cell of a ledger holds.
public enum LedgerCell: Hashable, Sendable {
    case blank
    case text(String)
    /// The digits as the file has them.
    case number(String)
    /// A number that is shown as a code, `007`: text where text is asked, and the digits where a number is.
    case coded(String, shown: String)
    case truth(Bool)
    /// A number that is shown as a date, as `2025-03-05`.
    case date(String)
    /// `#REF!`, `#N/A` …
    case fault(String)
    /// A formula without a computed value.
    case formula

    var isBlank: Bool {
        switch self {
        case .blank: true
        case .text(let text): text.unicodeScalars.allSatisfy(LedgerText.isSpace)
        default: false
        }
    }
}
