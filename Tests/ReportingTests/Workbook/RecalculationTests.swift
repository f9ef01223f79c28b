import LandModel
import Quantities
import Spreadsheet
import TestSupport
import Testing

@testable import Reporting
@testable import Workbooks

@Suite("Formulas in another program", .disabled(if: LibreOffice.isMissing || OpenedWorkbook.isUnreadable))
struct RecalculationTests {
    @Test func everyFormulaGivesTheVerifiedFigure() throws {
        let pack = PackReport.document(try Example.answer(), digest: "0123456789ab")
        let solve = Reports.solve(try Example.answer())
        var document = pack
        document.tables += solve.tables.filter { table in !pack.tables.contains { $0.id == table.id } }
        var book = WorkbookRenderer(.zh).workbook(document)
        // Wrong values in the file prove that what is read back was calculated.
        var verified: [(sheet: Int, address: String, value: ExactDecimal)] = []
        for sheet in book.sheets.indices {
            for row in book.sheets[sheet].rows.indices {
                for column in book.sheets[sheet].rows[row].cells.indices {
                    guard case .formula(let formula, let value) = book.sheets[sheet].rows[row].cells[column].value
                    else {
                        continue
                    }
                    verified.append((sheet, CellPlace(row: row, column: column).address, value))
                    book.sheets[sheet].rows[row].cells[column].value = .formula(formula, value: -987_654)
                }
            }
        }
        #expect(verified.count >= 30)
        let opened = try OpenedWorkbook(LibreOffice.recalculated(book.bytes()))
        #expect(opened.sheets.map(\.name) == book.sheets.map(\.name))
        for (sheet, address, value) in verified {
            let cell = try #require(opened.sheets[sheet].cells[address])
            let calculated = try #require(Double(cell.text))
            #expect(cell.formula != nil)
            // Binary sums of decimals differ in the last digits only.
            #expect(abs(calculated - value.approximate) < 1e-9 * max(1, abs(value.approximate)), "\(address)")
        }
    }
}
