import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Spreadsheet
import TestSupport
import Testing

@testable import Reporting
@testable import Workbooks

@Suite("Names that mean harm, in workbooks", .disabled(if: OpenedWorkbook.isUnreadable)) struct HostileWorkbookTests {
    private static let names = [
        "=HYPERLINK(\"http://example.org\",\"甲\")", "+1+cmd|' /C calc'!A0", "-1", "@SUM(A1)",
        "<script>alert(1)</script>",
        "http://example.org", "“双引号”, \"quotes\" & 'single'", "\u{1B}[31m\u{0}\r\nx", "\u{202E}gnp.exe", "_x0041_",
        "&D&P",
        "[a]:*?/\\", String(repeating: "长", count: 4000),
    ]

    private func document(_ name: String) throws -> Document {
        var scenario = try Example.scenario()
        scenario.title = Words(same: name)
        scenario.projects[0].name = Words(same: name)
        scenario.projects[3].name = Words(same: name)
        scenario.parks[0].name = Words(same: name)
        let reading = PlanReading(Example.plan, in: Facts(scenario))
        var document = PackReport.document(
            VerifiedAnswer(
                status: .provedOptimal, setting: Setting(scenario), reading: reading,
                verification: Verification(reading), tiers: [],
                rejections: Rejection.all(in: reading, OptionList(Setting(scenario))), warnings: [Words(same: name)]),
            digest: name)
        // Titles of tables and heads are the program's own, but sheets of two tables may be called alike.
        document.tables[0].title = Words(same: name)
        document.tables[1].title = Words(same: name)
        document.tables[0].columns[1].title = Words(same: name)
        return document
    }

    @Test(arguments: names) func stayText(_ name: String) throws {
        let opened = try OpenedWorkbook(WorkbookRenderer(.both).bytes(try document(name)))
        let shown = PrintableText.of(name)
        let cells = opened.sheets.flatMap { $0.cells.values }
        #expect(cells.contains { $0.kind == "s" && $0.text.contains(shown) })
        #expect(cells.allSatisfy { $0.kind == "s" || $0.kind == "n" })
        #expect(
            cells.allSatisfy {
                $0.formula?.wholeMatch(of: #/SUBTOTAL\(9,[A-Z]+[0-9]+:[A-Z]+[0-9]+\)/#) != nil || $0.formula == nil
            })
        // Links lead within the workbook only.
        #expect(!opened.parts.values.contains { $0.contains("TargetMode=\"External\"") })
        #expect(Set(opened.sheets.map { $0.name.lowercased() }).count == opened.sheets.count)
        for sheet in opened.sheets {
            #expect(sheet.name.utf16.count <= 31)
            let footer = sheet.xml.firstMatch(of: #/<oddFooter>(.*)<\/oddFooter>/#).map { String($0.output.1) } ?? ""
            let codes = footer.replacing("&amp;&amp;", with: "").matches(of: #/&amp;(.)/#).map { $0.output.1 }
            #expect(codes == ["L", "C", "P", "N", "R"])
        }
    }
}
