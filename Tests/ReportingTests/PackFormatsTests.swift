import Documents
import Formulation
import Foundation
import Judging
import LandModel
import Planning
import Print
import Quantities
import TestSupport
import Testing
import Workbooks

@testable import Reporting

/// The figures of one pack, taken out of every file that is made of it.
@Suite("Figures in all formats") struct PackFormatsTests {
    private func pack() throws -> Document {
        let answer = try Example.answer()
        return PackReport.document(answer, others: [Comparand(answer)], digest: "0123456789ab")
    }

    /// As printed, by table: how often each is there.
    private func printed(_ document: Document) -> [String: Int] {
        count(
            document.tables.flatMap { table in
                table.visibleColumns.flatMap { table.numberTexts(ofColumn: $0).compactMap(\.self) }
            })
    }

    private func count(_ texts: [String]) -> [String: Int] {
        texts.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    @Test func thePageHasThemAll() throws {
        let document = try pack()
        let tree = try PageTree.read(PageRenderer(.zh).text(document))
        let cells = tree.all("table").flatMap { $0.all("td") }.map {
            $0.text.trimmingCharacters(in: CharacterSet(charactersIn: " \n▲"))
        }
        let found = count(cells)
        for (number, times) in printed(document) {
            #expect(found[number, default: 0] >= times, "\(number): \(found[number, default: 0]) of \(times)")
        }
    }

    @Test(.disabled(if: OpenedWorkbook.isUnreadable)) func theWorkbookHasThemAll() throws {
        let document = try pack()
        let workbook = try OpenedWorkbook(try WorkbookRenderer(.zh).bytes(document))
        // Numbers there are binary: compared as such.
        let found = count(
            workbook.sheets.flatMap { $0.cells.values }.filter { $0.kind == "n" && !$0.text.isEmpty }
                .compactMap { Double($0.text).map { "\($0)" } })
        let wanted = count(
            document.tables.flatMap { table in
                table.rows.flatMap { row in table.visibleColumns.compactMap { row.cells[$0].value } }
            }.map { "\($0.approximate)" })
        #expect(!wanted.isEmpty)
        for (number, times) in wanted {
            #expect(found[number, default: 0] >= times, "\(number): \(found[number, default: 0]) of \(times)")
        }
    }

    @Test(.disabled(if: Poppler.isMissing)) func thePrintHasThemAll() throws {
        let document = try pack()
        let file = try PrintRenderer(PrintOptions(language: .zh, sheet: .a3)).print(document)
        #expect(file.warnings.isEmpty)
        let text = try Poppler.pages(file.bytes).joined(separator: " ")
        let found = count(text.split { $0.isWhitespace || $0 == "▲" }.map(String.init))
        for (number, times) in printed(document) {
            #expect(found[number, default: 0] >= times, "\(number): \(found[number, default: 0]) of \(times)")
        }
    }
}
