import LandModel
import Records
import Testing

@testable import Ledger

/// Every kind of damage is told with its cell and its cure.
struct DamageTests {
    struct Damage: Sendable, CustomTestStringConvertible {
        let code: String
        /// `项目 projects!C4`.
        let place: String
        /// Part of what is told to mend it, or why.
        let cure: String
        let change: @Sendable (inout SoundLedger) -> Void
        var testDescription: String { "\(code) at \(place)" }

        init(_ code: String, _ place: String, _ cure: String, _ change: @escaping @Sendable (inout SoundLedger) -> Void)
        {
            self.code = code
            self.place = place
            self.cure = cure
            self.change = change
        }
    }

    /// A cell of the starter ledger, by its column's key.
    private static func at(_ sheet: String, _ key: String, _ row: Int) -> String {
        let ledger = SoundLedger()
        return "\(ledger[sheet].name)!\(Grid.letters(ofColumn: ledger.column(sheet, key)))\(row)"
    }

    static let errors: [Damage] = [
        Damage("ledger-date", "地块 parcels!A4", "文本") { $0.put(.date("45721"), "parcels", "id", 4) },
        Damage("ledger-date", at("projects", "segment", 5), "2025-03-05") {
            $0.put(.date("45721"), "projects", "segment", 5)
        },
        Damage("ledger-unit", at("parcels", "area", 4), "30") { $0.put(.text("2公顷"), "parcels", "area", 4) },
        Damage("ledger-unit", at("projects", "investment", 4), "35000") {
            $0.put(.text("3.5亿元"), "projects", "investment", 4)
        },
        Damage("ledger-number", at("parcels", "area", 5), "只写数") { $0.put(.text("约120"), "parcels", "area", 5) },
        Damage("ledger-formula", at("projects", "tax", 4), "重新计算") { $0.put(.formula, "projects", "tax", 4) },
        Damage("ledger-error-value", at("projects", "output", 6), "#REF!") {
            $0.put(.fault("#REF!"), "projects", "output", 6)
        },
        Damage("ledger-truth", at("parks", "town", 4), "文本") { $0.put(.truth(true), "parks", "town", 4) },
        Damage("ledger-code-number", at("projects", "creditCode", 4), "15 位") {
            $0.put(.number("9.1310112345678899E+17"), "projects", "creditCode", 4)
        },
        Damage("ledger-lost-digits", at("projects", "tax", 5), "15 位") {
            $0.put(.number("12345678901234567"), "projects", "tax", 5)
        },
        Damage("ledger-yes-no", at("parcels", "divisible", 4), "是") { $0.put(.text("可能"), "parcels", "divisible", 4) },
        Damage("unknown-choice", at("parcels", "state", 4), "净地") { $0.put(.text("净土"), "parcels", "state", 4) },
        Damage("dangling-id", at("parcels", "park", 4), "K1") { $0.put(.text("K11"), "parcels", "park", 4) },
        Damage("dangling-id", "需求 projects.needs!A5", "P") { $0.put(.text("P11"), "projects.needs", "projects.id", 5) },
        Damage("ledger-no-owner", "需求 projects.needs!A4", "编号") { $0.put(.blank, "projects.needs", "projects.id", 4) },
        Damage("ledger-no-id", "项目 projects!A5", "合计") { $0.put(.blank, "projects", "id", 5) },
        Damage("ledger-missing-value", at("projects", "segment", 5), "填写") { $0.put(.blank, "projects", "segment", 5) },
        Damage("ledger-missing-value", "情景 scenario!B4", "填写") { $0.put(.blank, "scenario", column: 2, 4) },
        Damage("ledger-missing-column", "情景 scenario!A1", "id") {
            $0.put(.text("#id"), "scenario", column: 1, $0.row("id"))
        },
        Damage("ledger-missing-column", "项目 projects!A1", "tax") { ledger in
            let column = ledger.column("projects", "tax")
            for row in 1...10 { ledger.put(.blank, "projects", column: column, row) }
        },
        Damage("ledger-unknown-column", at("projects", "investment", 1), "investment") {
            $0.put(.text("investmnt"), "projects", column: $0.column("projects", "investment"), 1)
        },
        Damage("ledger-unknown-column", "情景 scenario!A3", "schemaVersion") {
            $0.put(.text("schemaVersoin"), "scenario", column: 1, 3)
        },
        Damage("dangling-id", at("projects", "loads.COD", 1), "COD") {
            $0.put(.text("loads.CODD"), "projects", column: $0.column("projects", "loads.COD"), 1)
        },
        Damage("ledger-two-columns", at("projects", "output", 1), "删去") {
            $0.put(.text("investment"), "projects", column: $0.column("projects", "output"), 1)
        },
        Damage("ledger-no-column-name", "园区 parks!AB5", "#备注") { $0.put(.text("注意"), "parks", column: 28, 5) },
        Damage("ledger-unknown-sheet", "项目 porjects!A1", "projects") { ledger in
            ledger["projects"].name = "项目 porjects"
            ledger["projects"].rows = [LedgerSheet.Row(1, [LedgerSheet.Entry(1, .text("某列"))])]
        },
        Damage("ledger-two-sheets", "园区!A1", "合并") { ledger in
            ledger["locks"].name = "园区"
        },
        Damage("ledger-no-heading", "园区 parks!A1", "template") { $0["parks"].rows.removeFirst(3) },
        Damage("ledger-merged", at("projects", "segment", 4), "取消合并") { ledger in
            let column = ledger.column("projects", "segment")
            ledger["projects"].merges = [LedgerSheet.Merge(rows: 4...5, columns: column...column)]
        },
        Damage("ledger-unit-row", at("parcels", "area", 3), "计量单位") { $0.put(.text("公顷"), "parcels", "area", 3) },
        Damage("ledger-json", at("parcels", "polygon", 4), "导出") { $0.put(.text("[[1,2"), "parcels", "polygon", 4) },
        Damage("duplicate-id", "园区 parks!A5", "改掉") { $0.put(.text("K1"), "parks", "id", 5) },
        Damage("too-large", at("parcels", "area", 4), "单位") { $0.put(.number("4E+13"), "parcels", "area", 4) },
        Damage("bad-period", at("projects", "earliest", 4), "2024H1") {
            $0.put(.text("明年"), "projects", "earliest", 4)
        },
    ]

    @Test(arguments: errors) func `an error is told with its cell`(damage: Damage) throws {
        var ledger = SoundLedger()
        damage.change(&ledger)
        let loaded = try ledger.loaded()
        #expect(loaded.scenario == nil)
        let place = "ledger.xlsx \(damage.place)"
        let found = loaded.errors.first { $0.code == damage.code && $0.position?.description == place }
        let all = loaded.issues.map { "\($0.code) \($0.position?.description ?? "-")" }
        let issue = try #require(found, "\(all)")
        #expect("\(issue.what.zh)\(issue.because.zh)\(issue.mend.zh)".contains(damage.cure), "\(issue.text(in: .zh))")
        #expect(![issue.what.en, issue.because.en, issue.mend.en].contains(""))
        #expect(loaded.issues.allSatisfy { $0.position != nil })
    }

    static let warnings: [Damage] = [
        Damage("ledger-sheet-taken", "项目 porjects!A1", "projects") { $0["projects"].name = "项目 porjects" },
        Damage("ledger-number-as-text", at("projects", "investment", 4), "按数读入") { ledger in
            let column = ledger.column("projects", "investment")
            guard case .number(let digits)? = ledger["projects"].rows.first(where: { $0.number == 4 })?[column] else {
                return
            }
            ledger.put(.text(digits), "projects", "investment", 4)
        },
        Damage("ledger-spaces", at("parcels", "landClass", 4), "略去") {
            $0.put(.text("\u{00A0}M2　"), "parcels", "landClass", 4)
        },
        Damage("ledger-full-width", at("parcels", "area", 4), "半角") { $0.put(.text("４０"), "parcels", "area", 4) },
        Damage("ledger-separators", at("parcels", "acquisition.cost", 5), "4500") {
            $0.put(.text("4,500"), "parcels", "acquisition.cost", 5)
        },
        Damage("ledger-unit-written", at("parcels", "area", 4), "亩") { $0.put(.text("40 亩"), "parcels", "area", 4) },
        Damage("ledger-unit-written", at("parcels", "acquisition.cost", 5), "万元") {
            $0.put(.text("4500万元"), "parcels", "acquisition.cost", 5)
        },
        Damage("ledger-percent", at("parcels", "newShare", 6), "0.8") {
            $0.put(.text("80%"), "parcels", "newShare", 6)
        },
        Damage("ledger-hidden", "地块 parcels!A5", "隐藏") { $0["parcels"].hiddenRows = [5] },
        Damage("ledger-hidden", at("parcels", "area", 4), "隐藏") { ledger in
            let column = ledger.column("parcels", "area")
            ledger["parcels"].hiddenColumns = [column...column]
        },
        Damage("ledger-hidden", "园区 parks!A4", "隐藏") { $0["parks"].isHidden = true },
        Damage("ledger-name-for-id", at("parcels", "park", 4), "K1") { $0.put(.text("东湖工业园"), "parcels", "park", 4) },
        Damage("ledger-name-for-id", at("parcels", "park", 5), "K1") {
            $0.put(.text("Donghu Industrial Park"), "parcels", "park", 5)
        },
        Damage("ledger-name-for-id", at("parcels", "park", 4), "K1") { $0.put(.text("东湖 工业园"), "parcels", "park", 4) },
        Damage("ledger-name-for-id", at("parcels", "adjacent", 4), "K1-02") {
            $0.put(.text("东湖工业园 K1－02 地块"), "parcels", "adjacent", 4)
        },
        Damage("ledger-sheet-not-read", "透视!A1", "自用的表") { ledger in
            var sheet = LedgerSheet(name: "透视", file: "ledger.xlsx")
            sheet.rows = [LedgerSheet.Row(1, [LedgerSheet.Entry(1, .text("x"))])]
            ledger.sheets.append(sheet)
        },
        Damage("ledger-line-break", at("parks", "town", 4), "空格") { $0.put(.text("东湖镇\n"), "parks", "town", 4) },
        Damage("ledger-rewritten", "情景 scenario!B12", "2025") {
            $0.put(.text("２０２５年；2026"), "scenario", column: 2, $0.row("periods"))
        },
    ]

    @Test(arguments: warnings) func `what is plain is read and told`(damage: Damage) throws {
        var ledger = SoundLedger()
        damage.change(&ledger)
        let loaded = try ledger.loaded()
        let place = "ledger.xlsx \(damage.place)"
        let all = loaded.issues.map { "\($0.code) \($0.position?.description ?? "-")" }
        let isLine = damage.code == "ledger-line-break"
        let code = isLine ? "ledger-spaces" : damage.code
        let found = loaded.warnings.first { $0.code == code && $0.position?.description == place }
        let issue = try #require(found, "\(all)")
        if !isLine {
            #expect(
                "\(issue.what.zh)\(issue.because.zh)\(issue.mend.zh)".contains(damage.cure), "\(issue.text(in: .zh))")
        }
        let isSame = loaded.scenario == SoundLedger.scenario
        #expect(isSame, "\(loaded.issues.map { $0.text(in: .zh) })")
    }

    @Test func `the sound ledger has nothing to tell`() throws {
        #expect(try SoundLedger().loaded().issues == [])
        #expect(try SoundLedger(isTyped: false).loaded().issues == [])
    }

    @Test func `all faults are told at once, and a warning never hides an error`() throws {
        var ledger = SoundLedger()
        ledger.put(.text(" K9 "), "parcels", "park", 4)
        ledger.put(.text("４０亩"), "parcels", "area", 5)
        ledger.put(.text("2025H3"), "projects", "earliest", 4)
        ledger.put(.number("-5"), "projects", "tax", 5)
        let loaded = try ledger.loaded()
        #expect(loaded.scenario == nil)
        #expect(Set(loaded.errors.map(\.code)) == ["dangling-id", "bad-period", "negative"])
        #expect(loaded.warnings.map(\.code).filter { $0.hasPrefix("ledger") }.count == 3)
    }

    @Test func `one word for a column, however many rows`() throws {
        var ledger = SoundLedger()
        for row in 4...6 { ledger.put(.text("30亩"), "parcels", "area", row) }
        let told = try ledger.loaded().warnings.filter { $0.code == "ledger-unit-written" }
        #expect(told.count == 1)
        #expect(told.first?.what.zh.contains("共 3 处") == true)
    }

    @Test func `without the sheet of single values that is told, and nothing else`() throws {
        var ledger = SoundLedger()
        ledger.sheets.removeFirst()
        #expect(try ledger.loaded().issues.map(\.code) == ["ledger-no-sheet"])
        ledger.sheets = ["甲", "乙"].map { LedgerSheet(name: $0, file: "ledger.xlsx") }
        let told = try ledger.loaded().issues.map { "\($0.code) \($0.position?.description ?? "-")" }
        #expect(told.contains("ledger-no-sheet ledger.xlsx 甲!A1"))
    }

    @Test func `a date where a date is asked is its text`() throws {
        var ledger = SoundLedger()
        ledger.put(.text("短板环节"), "projects", "exemption.reason", 4)
        ledger.put(.date("45721"), "projects", "exemption.on", 4)
        let loaded = try ledger.loaded()
        #expect(loaded.errors == [])
        #expect(loaded.scenario?.projects.first?.exemption?.on == "2025-03-05")
    }

    @Test func `noise behind the fifteenth digit is none of the fact`() throws {
        var ledger = SoundLedger()
        ledger.put(.number("40.000000000000004"), "parcels", "area", 4)
        ledger.put(.number("29.999999999999996"), "parcels", "area", 5)
        ledger.put(.number("2.0E1"), "parcels", "area", 6)
        let isSame = try ledger.loaded().scenario == SoundLedger.scenario
        #expect(isSame)
    }

    @Test func `columns in another order, words over them, and blank rows`() throws {
        var ledger = SoundLedger()
        ledger["parks"].rows = ledger["parks"].rows.map { row in
            LedgerSheet.Row(
                row.number == 5 ? 9 : row.number,
                row.entries.map { LedgerSheet.Entry(30 - $0.column, $0.cell) }.sorted { $0.column < $1.column })
        }
        ledger["parcels"].rows.remove(at: 0)
        ledger["parcels"].rows = ledger["parcels"].rows.map { LedgerSheet.Row($0.number - 1, $0.entries) }
        ledger["parcels"].name = "地块"
        let loaded = try ledger.loaded()
        #expect(loaded.errors == [])
        let isSame = loaded.scenario == SoundLedger.scenario
        #expect(isSame)
    }
}
