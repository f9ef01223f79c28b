import LandModel
import Records

/// What spreadsheet programs make of codes, as it looks in a CSV file.
enum CellDamage {
    static let errors: Set<String> = ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"]

    /// `3月5日`.
    static func isDate(_ text: String) -> Bool {
        let parts = text.split(whereSeparator: { "月日".contains($0) })
        return parts.count == 2 && text.hasSuffix("日") && text.contains("月")
            && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }
    }

    /// `9.13E+17`.
    static func isExponent(_ text: String) -> Bool {
        let parts = text.uppercased().components(separatedBy: "E+")
        return parts.count == 2 && parts[1].allSatisfy(\.isNumber) && !parts[1].isEmpty && !parts[0].isEmpty
            && parts[0].allSatisfy { $0.isNumber || $0 == "." }
    }

    /// What a spreadsheet made of a cell before it was saved as CSV.
    static func fault(_ text: String, _ schema: Schema) -> LedgerFault? {
        if errors.contains(text) { return .errorValue(text) }
        switch schema {
        case .identifier, .string(.some, _):
            if isDate(text) { return .date(text) }
            if isExponent(text) { return .codeNumber(text) }
        default: break
        }
        return nil
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
