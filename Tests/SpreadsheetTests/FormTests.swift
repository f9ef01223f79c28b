import Quantities
import Testing

@testable import Spreadsheet

@Suite("What a workbook can be") struct FormTests {
    private func fault(_ sheet: Sheet, names: [DefinedName] = []) -> WorkbookFault? {
        do throws(WorkbookFault) {
            _ = try Workbook(sheets: [sheet], names: names).bytes()
            return nil
        } catch { return error }
    }

    @Test func sheetNamesBecomeValidAndUnique() {
        let long = String(repeating: "长", count: 40)
        let names = SheetNames.valid(["a[1]:*?/\\b", "'甲'", "", "History", long, long, "甲", "A", "a", "\u{1B}x\ny"])
        #expect(names[0] == "a 1 b" && names[1] == "甲" && names[2] == "Sheet" && names[3] == "History 1")
        #expect(names[4] == String(repeating: "长", count: 31) && names[5] == String(repeating: "长", count: 27) + " (2)")
        #expect(names[6] == "甲 (2)" && names[8] == "a (2)" && names[9] == "␛x y")
        #expect(names.allSatisfy { $0.utf16.count <= 31 })
    }

    @Test func addresses() {
        #expect(
            [0, 25, 26, 701, 702, 16_383].map(CellPlace.letters(ofColumn:)) == ["A", "Z", "AA", "ZZ", "AAA", "XFD"])
        #expect(CellRange(rows: 1...8, columns: 1...3).address == "B2:D9")
        #expect(CellRange(rows: 1...8, columns: 0...0).absolute(in: "it's") == "'it''s'!$A$2:$A$9")
    }

    @Test func namesOfRanges() {
        #expect(DefinedName.valid("T_quota-periods") == "T_quota_periods")
        for bad in ["A1", "xfd9", "R1C1", "c", "1a", "", "a b", "=x"] {
            #expect(!DefinedName.isValid(bad), "\(bad)")
            #expect(DefinedName.isValid(DefinedName.valid(bad)), "\(bad)")
        }
        let range = CellRange(rows: 0...0, columns: 0...0)
        #expect(fault(Sheet("甲"), names: [DefinedName("A1", sheet: 0, range)]) == .badName("A1"))
        #expect(fault(Sheet("甲"), names: [DefinedName("a", sheet: 1, range)]) == .badName("a"))
        #expect(
            fault(Sheet("甲"), names: [DefinedName("a", sheet: 0, range), DefinedName("A", sheet: 0, range)])
                == .badName("A"))
    }

    @Test func whatNoFileHoldsIsRefused() {
        #expect(throws: WorkbookFault.noSheet) { try Workbook().bytes() }
        var sheet = Sheet("甲")
        sheet.merges = [CellRange(rows: 0...2, columns: 0...2), CellRange(rows: 2...3, columns: 2...4)]
        #expect(fault(sheet) == .overlappingMerges(sheet: "甲", "A1:C3", "C3:E4"))
        sheet.merges = [CellRange(CellPlace(row: 3, column: 0), CellPlace(row: 1, column: 0))]
        #expect(fault(sheet) == .badRange(sheet: "甲", "A4:A2"))
        sheet.merges = []
        let cell = CellRange(rows: 0...0, columns: 0...0)
        for words in [[], ["a,b"], ["\"a\""], [String(repeating: "长", count: 86)]] {
            sheet.validations = [ListValidation(cell, .words(words))]
            #expect(fault(sheet) == .badChoices(sheet: "甲", "A1:A1"))
        }
        sheet.validations = [ListValidation(cell, .cells(sheet: 3, cell))]
        #expect(fault(sheet) == .badChoices(sheet: "甲", "A1:A1"))
        #expect(
            fault(Sheet("甲", rows: [.init([.init(.formula("1+1", value: 2))])])) == .badFormula(sheet: "甲", "1+1"))
        #expect(
            fault(Sheet("甲", rows: [.init([.init(.link("去", sheet: 9, CellPlace(row: 0, column: 0)))])]))
                == .badLink(sheet: "甲", "去"))
        #expect(
            fault(Sheet("甲", rows: [.init(Array(repeating: .blank, count: 16_385))])) == .tooLarge(sheet: "甲"))
    }

    @Test func longFootersAreCut() {
        let text = String(repeating: "甲&", count: 400)
        let line = PageLine(leading: [.text(text)], center: [.page, .text("/"), .pages], trailing: [.text(text)])
        #expect(line.code.utf16.count <= 255 && line.code.contains("&C&P/&N&R甲&&甲"))
        // No lone sign at the end of a part, because it would make a code of what follows.
        #expect(line.code.replacing("&&", with: "").filter { $0 == "&" }.count == 5)
    }
}
