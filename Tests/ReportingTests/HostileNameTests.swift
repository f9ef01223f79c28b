import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Records
import Testing

@testable import Documents
@testable import Reporting

@Suite("Names that mean harm") struct HostileNameTests {
    private static let names = [
        "=HYPERLINK(\"http://example.org\",\"甲\")", "+1", "-1", "@SUM(A1)", "<script>alert(1)</script>",
        "a|b", "`x` *y* _z_ [l](m)", "\u{9B}31mred", "\u{202E}gnp.exe", "“双引号”, \"quotes\"",
        String(repeating: "长", count: 4000),
    ]

    private func document(_ name: String) throws -> Document {
        var scenario = try Example.scenario()
        scenario.projects[0].name = Words(same: name)
        scenario.projects[3].name = Words(same: name)
        scenario.parks[0].name = Words(same: name)
        let reading = PlanReading(Example.plan, in: Facts(scenario))
        return Reports.solve(
            VerifiedAnswer(
                status: .provedOptimal, setting: Setting(scenario), reading: reading,
                verification: Verification(reading), tiers: [],
                rejections: Rejection.all(in: reading, OptionList(Setting(scenario))), warnings: [Words(same: name)]))
    }

    @Test(arguments: names) func textIsHarmless(_ name: String) throws {
        for language in Language.allCases {
            let text = try document(name).rendered(as: .text, in: language, width: 80)
            #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 })
            #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
            #expect(!text.unicodeScalars.contains("\u{202E}"))
        }
    }

    @Test(arguments: names) func markdownIsHarmless(_ name: String) throws {
        let text = try document(name).rendered(as: .markdown, in: .both)
        #expect(!text.contains("<script"))
        for line in text.split(separator: "\n") where line.hasPrefix("| ") {
            let bars = line.replacing("\\|", with: "").filter { $0 == "|" }.count
            #expect(bars >= 3)
        }
    }

    @Test(arguments: names) func sheetsHoldNoFormula(_ name: String) throws {
        let text = try document(name).rendered(as: .csv, in: .zh)
        for field in text.dropFirst().split(whereSeparator: { $0 == "," || $0.isNewline }) {
            let first = field.drop { $0 == "\"" }.first ?? "0"
            let isNumber = (try? ExactDecimal(parsing: field)) != nil
            #expect(isNumber || !"=+-@".contains(first), "\(field.prefix(40))")
        }
    }

    @Test func escapesOfTerminalsAreShown() {
        #expect(PrintableText.of("\u{1B}[31m甲\u{7F}\u{9B}") == "␛[31m甲␡\u{FFFD}")
        #expect(PrintableText.of("甲\r\n乙") == "甲␍␊乙")
    }

    @Test func readerRefusesControlCharacters() {
        let text = Example.text.replacing("封装一期", with: "封装\\n一期")
        let loaded = ScenarioLoader(reader: InputReader { _ throws(InputFault) in Array(text.utf8) }).load("x.json")
        #expect(loaded.scenario == nil)
        #expect(loaded.issues.contains { $0.code == "control-character" })
    }

    @Test func csvFields() {
        let csv = CSVRenderer(.zh)
        #expect(csv.escaped("=1+1") == "'=1+1")
        #expect(csv.escaped("\t=1") == "'␉=1")
        #expect(csv.escaped("a,b") == "\"a,b\"")
        #expect(csv.escaped("say \"hi\"") == "\"say \"\"hi\"\"\"")
        let table = ReportTable(
            "t", Words(same: "t"), columns: [.words("a", "名", "name"), .number("b", "数", "n", unit: Words(same: "亩"))],
            rows: [ReportTable.Row([.text("-x"), .number(ExactDecimal(significand: -12345, scale: 1), decimals: 0)])])
        // A real number stays one, with all its digits, negative or not.
        #expect(csv.text(table) == "\u{FEFF}名,数（亩）\r\n'-x,-1234.5\r\n")
    }
}
