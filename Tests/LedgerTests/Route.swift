import LandModel
import Testing

@testable import Ledger

/// The ways of a ledger from pages back to sheets.
enum Route: CaseIterable {
    case workbook, csv

    func sheets(_ pages: [LedgerPage]) throws -> [LedgerSheet] {
        switch self {
        case .workbook:
            let (sheets, issues) = WorkbookReading.read(
                try WorkbookWriting.bytes(pages, title: "台账"), name: "ledger.xlsx")
            #expect(issues == [])
            return sheets
        case .csv:
            return try pages.map { page in
                var sheet = LedgerSheet(name: page.key, file: "ledger/\(page.key).csv")
                sheet.isTyped = false
                let text = CSVText.written(page.rows)
                sheet.rows = try CSVReading(String(text.dropFirst())).rows(mostCells: 1_000_000)
                return sheet
            }
        }
    }
}
