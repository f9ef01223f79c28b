import LandModel
import Records
import Testing

@testable import Ledger

/// Odd things that happen to ledgers on their way through an office, one in a line: the scenario is what it was, or what differs is told.
struct OddInputTests {
    struct Odd: Sendable, CustomTestStringConvertible {
        let name: String
        /// What must be said, at least; empty: nothing but a note need be.
        let code: String
        /// Whether the scenario stays what it was; `nil`: none comes of it.
        let isSame: Bool?
        let change: @Sendable (inout SmallLedger) -> Void
        var testDescription: String { name }

        /// One cell, by its table, row and column.
        static func cell(
            _ name: String, _ table: String, _ row: Int, _ column: Int, _ cell: LedgerCell, _ code: String,
            _ isSame: Bool?
        ) -> Odd { Odd(name: name, code: code, isSame: isSame) { $0.put(cell, table, row, column) } }
    }

    static let odds: [Odd] = [
        .cell("half of a date", "quotas", 1, 5, .text("2025-01"), "ledger-head-taken", true),
        .cell("a year in full width", "quotas", 1, 5, .text("２０２５年"), "", true),
        .cell("a year and its words", "quotas", 1, 5, .text("2025年度"), "", true),
        .cell("a year as a number", "quotas", 1, 5, .number("2025"), "", true),
        .cell("a year twice", "quotas", 1, 6, .text("2025年"), "ledger-two-columns", nil),
        .cell("a year that is not planned", "quotas", 1, 6, .text("2031年"), "amount-outside-horizon", nil),
        .cell("a comma for a point", "parcels", 2, 4, .text("40,0"), "ledger-number", nil),
        .cell("thousands", "projects", 2, 6, .text("60,000"), "ledger-separators", true),
        .cell("thousands in full width", "projects", 2, 6, .text("６０，０００"), "ledger-full-width", true),
        .cell("ten thousands spelt out", "projects", 2, 6, .text("6亿元"), "ledger-unit", nil),
        .cell("the unit behind", "projects", 2, 6, .text("60000万元"), "ledger-unit-written", true),
        .cell("about", "projects", 2, 6, .text("约60000"), "ledger-number", nil),
        .cell("a range", "projects", 2, 6, .text("50000-60000"), "ledger-number", nil),
        .cell("to be settled", "projects", 2, 6, .text("待定"), "ledger-number", nil),
        .cell("a number of noise", "parcels", 2, 4, .number("40.000000000000007"), "", true),
        .cell("a number of many digits", "parcels", 2, 4, .number("39.99999999"), "ledger-rounded", true),
        .cell("an exponent", "projects", 2, 6, .number("6E4"), "", true),
        .cell("a negative area", "parcels", 2, 4, .number("-40"), "negative", nil),
        .cell("a percentage", "parcels", 2, 7, .text("100%"), "ledger-percent", true),
        .cell("a share above one", "parcels", 2, 7, .number("80"), "out-of-range", nil),
        .cell("an error of a formula", "parcels", 2, 4, .fault("#DIV/0!"), "ledger-error-value", nil),
        .cell("a formula never computed", "parcels", 2, 4, .formula, "ledger-formula", nil),
        .cell("a truth for a number", "parcels", 2, 4, .truth(true), "ledger-truth", nil),
        .cell("a date for an id", "parcels", 2, 1, .date("45662"), "ledger-date", nil),
        .cell("a code of digits lost", "parcels", 2, 1, .number("9.13E+17"), "ledger-code-number", nil),
        .cell("an id with a blank", "projects.needs", 2, 1, .text(" P1"), "ledger-spaces", true),
        .cell("an id in full width", "projects.needs", 2, 1, .text("Ｐ１"), "ledger-full-width", true),
        .cell("an id in small letters", "projects.needs", 2, 1, .text("p1"), "ledger-name-for-id", true),
        .cell("a name for an id", "projects.needs", 2, 1, .text("封装"), "ledger-name-for-id", true),
        .cell("a name and its word", "projects.needs", 2, 1, .text("封装项目"), "ledger-name-for-id", true),
        .cell("nobody's id", "projects.needs", 2, 1, .text("P9"), "dangling-id", nil),
        .cell("a park by its name", "parcels", 2, 3, .text("东园"), "ledger-name-for-id", true),
        .cell("a mark that nobody sees", "parcels", 2, 3, .text("K1\u{200B}"), "ledger-spaces", true),
        .cell("a line break in a name", "parks", 2, 2, .text("东\n园"), "ledger-line-break", false),
        .cell("a town with a blank", "parks", 2, 3, .text("东 镇"), "spelt-differently", true),
        .cell("a scope by its word", "quotas", 2, 4, .text("全区"), "ledger-scope", true),
        .cell("a scope of a kind and a name", "quotas", 3, 4, .text("街镇：东镇"), "ledger-scope", true),
        .cell("a scope that is a park's name", "quotas", 3, 4, .text("东园"), "ledger-scope", false),
        .cell("a scope of nothing", "quotas", 3, 4, .text("南镇"), "ledger-scope", nil),
        .cell("what a quota is for, by its name", "quotas", 3, 3, .text("化学需氧量"), "ledger-name-for-id", true),
        .cell("what a quota is for, in small letters", "quotas", 3, 3, .text("cod"), "ledger-name-for-id", true),
        .cell("what a quota is for, by a word", "quotas", 2, 3, .text("新增建设用地"), "ledger-name-for-id", true),
        .cell("what a quota is for, by no word", "quotas", 2, 3, .text("建筑垃圾"), "dangling-id", nil),
        .cell("a quota's unit behind it", "quotas", 3, 5, .text("3t"), "ledger-unit-written", true),
        .cell("another unit behind a quota", "quotas", 3, 5, .text("3000千克"), "ledger-unit", nil),
        .cell("a quota in another span of time", "quotas", 3, 5, .text("3吨/月"), "ledger-unit", nil),
        .cell("another unit in a quota's format", "quotas", 3, 5, .coded("3", shown: "3kg/a"), "ledger-unit", nil),
        .cell("land's unit in a quota's format", "quotas", 2, 5, .coded("30", shown: "30亩"), "", true),
        .cell(
            "another unit of land in a quota's format", "quotas", 2, 5, .coded("30", shown: "30公顷"), "ledger-unit", nil),
        .cell("another unit over a quota's year", "quotas", 1, 5, .text("2025年（公顷）"), "ledger-unit-row", nil),
        .cell("another unit of loads in a head", "projects", 1, 11, .text("loads.COD（kg/a）"), "ledger-unit-row", nil),
        .cell(
            "so much per mu over an amount", "parcels", 1, 8, .text("acquisition.cost（万元/亩）"), "ledger-unit-row", nil),
        .cell("so much per mu behind an amount", "parcels", 3, 8, .text("150万元/亩"), "ledger-unit", nil),
        .cell("a head in percent over shares", "parcels", 1, 7, .text("newShare（%）"), "ledger-percent", true),
        Odd(name: "another unit in a column of units of any table", code: "ledger-unit-row", isSame: nil) { ledger in
            ledger.put(.text("计量单位"), "parcels", 1, 10)
            for (row, unit) in ["亩", "公顷", "亩"].enumerated() { ledger.put(.text(unit), "parcels", row + 2, 10) }
        },
        .cell("a head's unit and a word", "parcels", 1, 4, .text("area（公顷，实测）"), "ledger-unit-row", nil),
        .cell("a head's unit in other brackets", "parcels", 1, 4, .text("area【平方米】"), "ledger-unit-row", nil),
        .cell("a head's unit before other brackets", "parcels", 1, 4, .text("area（平方米）（实测）"), "ledger-unit-row", nil),
        .cell(
            "a figure shown in ten thousands", "projects", 2, 6, .coded("600000000", shown: "万元"),
            "ledger-shown-otherwise", nil),
        .cell("a figure shown in thousands", "projects", 2, 6, .coded("60000", shown: "千"), "ledger-format", true),
        .cell(
            "a word in the format of a figure without a unit", "projects", 2, 12, .coded("1", shown: "1户"),
            "ledger-format", true),
        Odd(name: "another unit in a column of units", code: "ledger-unit-row", isSame: nil) { ledger in
            ledger.put(.text("单位"), "quotas", 1, 7)
            ledger.put(.text("亩"), "quotas", 2, 7)
            ledger.put(.text("千克"), "quotas", 3, 7)
        },
        Odd(name: "the right units in a column of units", code: "ledger-column-not-read", isSame: true) { ledger in
            ledger.put(.text("单位"), "quotas", 1, 7)
            ledger.put(.text("亩"), "quotas", 2, 7)
            ledger.put(.text("吨/年"), "quotas", 3, 7)
        },
        .cell("an industry without its letter", "projects", 2, 3, .text("3973"), "spelt-differently", true),
        .cell("an industry as a number", "projects", 2, 3, .number("3973"), "spelt-differently", true),
        .cell("an industry with its name", "projects", 2, 3, .text("C3973 集成电路制造"), "spelt-differently", true),
        .cell("an industry that there is not", "projects", 2, 3, .text("C3993"), "unknown-code", false),
        .cell("an industry of another section", "projects", 2, 3, .text("D3973"), "unknown-code", false),
        .cell("a land use with its name", "parcels", 2, 5, .text("M2 二类工业用地"), "ledger-rewritten", true),
        .cell("a land use of today for an older one", "parcels", 2, 5, .text("100102"), "spelt-differently", true),
        .cell("a land use by its name", "parcels", 2, 5, .text("二类工业用地"), "spelt-differently", true),
        .cell("a land use that there is not", "parcels", 2, 5, .text("M8"), "unknown-code", false),
        .cell("a choice by its word", "parcels", 2, 6, .text("净地"), "", true),
        .cell("a choice that is none", "parcels", 2, 6, .text("毛地"), "unknown-choice", nil),
        .cell("a unit in full width", "resources", 2, 4, .text("ｔ／ａ"), "spelt-differently", true),
        .cell(
            "a unit with a mark that nobody sees", "resources", 2, 4, .text("t\u{200B}/a"), "spelt-differently", true),
        .cell("a period as a date", "scenario", 7, 2, .text("2025年；2026年"), "ledger-rewritten", true),
        .cell("a head with its unit", "parcels", 1, 4, .text("area（亩）"), "", true),
        .cell("a head in another unit", "parcels", 1, 4, .text("area（平方米）"), "ledger-unit-row", nil),
        .cell("a head that lost a letter", "parcels", 1, 5, .text("landClas"), "ledger-unknown-column", nil),
        .cell("a head of capitals", "parcels", 1, 5, .text("LANDCLASS"), "", true),
        .cell("a head with its word in brackets", "parcels", 1, 4, .text("面积（亩）"), "", true),
        .cell(
            "a head's unit in brackets of full width", "parcels", 1, 4, .text("面积［平方米］"),
            "ledger-unit-row", nil),
        .cell(
            "a load's unit in odd brackets", "projects", 1, 11, .text("loads.COD〔kg/a〕"),
            "ledger-unit-row", nil),
        .cell("a load's own unit in braces", "projects", 1, 11, .text("loads.COD｛t/a｝"), "", true),
        .cell(
            "a load by its bare name", "projects", 1, 11, .text("化学需氧量（吨/年）"), "ledger-head-taken", true),
        .cell(
            "a load by its bare id in another unit", "projects", 1, 11, .text("COD（kg/a）"),
            "ledger-unit-row", nil),
        .cell("a head cut short", "projects", 1, 9, .text("税收（万元）"), "ledger-head-taken", true),
        .cell(
            "a head cut short, in another unit", "projects", 1, 9, .text("税收（亿元）"), "ledger-unit-row", nil
        ),
        .cell(
            "a head without what the records are", "parks", 1, 2, .text("名称"), "ledger-head-taken", true),
        .cell("a town's head cut short", "parks", 1, 3, .text("街镇"), "ledger-head-taken", true),
        Odd(name: "all heads cut short", code: "ledger-head-taken", isSame: true) { ledger in
            for (column, head) in ["编号", "名称", "园区", "面积", "用途", "状态", "新增"].enumerated() {
                ledger.put(.text(head), "parcels", 1, column + 1)
            }
        },
        Odd(
            name: "a column of the office's own beside the one it resembles",
            code: "ledger-column-not-read",
            isSame: true
        ) {
            ledger in
            ledger.put(.text("产值"), "projects", 1, 13)
            ledger.put(.number("5"), "projects", 2, 13)
        },
        Odd(name: "a dash for yes or no", code: "ledger-none", isSame: true) { ledger in
            ledger.put(.text("已承诺"), "projects", 1, 13)
            ledger.put(.text("—"), "projects", 2, 13)
        },
        Odd(name: "boxes that are ticked and not", code: "", isSame: true) { ledger in
            ledger.put(.text("已承诺"), "projects", 1, 13)
            for row in 2...4 { ledger.put(.text(row == 2 ? "□" : "☐"), "projects", row, 13) }
        },
        .cell("ditto", "projects", 3, 5, .text("同上"), "ledger-ditto", false),
        .cell("ditto of a figure", "projects", 3, 10, .text("〃"), "ledger-ditto", false),
        .cell("ditto by a quotation mark", "parcels", 3, 3, .text("\""), "ledger-ditto", true),
        .cell("ditto for an id", "projects", 3, 1, .text("同上"), "", nil),
        .cell("ditto with nothing above", "projects", 2, 5, .text("同上"), "unknown-choice", nil),
        .cell(
            "land uses that blanks part", "projects.needs", 3, 3, .text("M1 M2"), "ledger-blanks-between",
            true),
        .cell(
            "land uses that wide blanks part", "projects.needs", 3, 3, .text("M1\u{3000}M2"),
            "ledger-blanks-between",
            true),
        Odd(name: "a table on its side", code: "ledger-transposed", isSame: nil) { ledger in
            let rows = ledger["parcels"].rows
            var turned: [LedgerSheet.Row] = []
            for column in 1...9 {
                let entries = rows.enumerated().map { LedgerSheet.Entry($0 + 1, $1[column]) }.filter {
                    $0.cell != .blank
                }
                turned.append(LedgerSheet.Row(column, entries))
            }
            ledger["parcels"].rows = turned
        },
        Odd(name: "titles of groups in one cell", code: "ledger-rows-not-read", isSame: true) {
            ledger in
            ledger.shift("projects", by: 1)
            let head = ledger["projects"].rows[0]
            ledger["projects"].rows[0] = LedgerSheet.Row(1, head.entries)
            ledger.put(.text("一、制造类"), "projects", 2, 1)
            ledger.put(.text("研发类项目"), "projects", 6, 1)
        },
        .cell("an id alone", "projects", 5, 1, .text("P5"), "ledger-missing-value", nil),
        Odd(name: "letters of the colour behind them", code: "ledger-hidden", isSame: true) { ledger in
            ledger["projects"].unseen = [LedgerSheet.CellPlace(row: 3, column: 2)]
        },
        .cell("a load of nobody's resource", "projects", 1, 11, .text("loads.COF"), "dangling-id", nil),
        .cell(
            "words under a column of numbers", "parcels", 5, 1, .text("以上面积均以实测为准，仅供参考。"), "ledger-rows-not-read", true),
        Odd(name: "a row twice", code: "duplicate-id", isSame: nil) { ledger in
            let row = ledger["parcels"].rows[1]
            ledger["parcels"].rows.append(LedgerSheet.Row(9, row.entries))
        },
        Odd(name: "a row of owners twice", code: "ledger-row-twice", isSame: false) { ledger in
            let row = ledger["projects.needs"].rows[1]
            ledger["projects.needs"].rows.append(LedgerSheet.Row(9, row.entries))
        },
        Odd(name: "a sheet in hiding", code: "ledger-hidden", isSame: true) { $0["quotas"].isHidden = true },
        Odd(name: "a column in hiding", code: "ledger-hidden", isSame: true) { $0["parcels"].hiddenColumns = [4...4] },
        Odd(name: "a row in hiding", code: "ledger-hidden", isSame: true) { $0["parcels"].hiddenRows = [3] },
        Odd(name: "comments on cells", code: "ledger-comments-not-read", isSame: true) { ledger in
            ledger["parcels"].commented = [3, 4].map { LedgerSheet.CellPlace(row: $0, column: 2) }
        },
        Odd(name: "a row that is struck out", code: "ledger-hidden", isSame: true) { ledger in
            ledger["parcels"].struck = [1, 2, 3].map { LedgerSheet.CellPlace(row: 3, column: $0) }
        },
        Odd(name: "a unit over the heads", code: "ledger-unit-row", isSame: nil) { ledger in
            ledger.shift("budgets", by: 1)
            ledger.put(.text("单位：亿元"), "budgets", 1, 1)
        },
        Odd(name: "a unit in the title", code: "ledger-unit-row", isSame: nil) { ledger in
            ledger.shift("parcels", by: 1)
            ledger.put(.text("地块台账（单位：公顷、万元）"), "parcels", 1, 1)
        },
        Odd(name: "a unit below", code: "ledger-unit-row", isSame: nil) { ledger in
            ledger.put(.text("计量单位: 公顷"), "parcels", 7, 1)
        },
        Odd(name: "the ledger's own units over the heads", code: "ledger-rows-not-read", isSame: true) { ledger in
            ledger.shift("parcels", by: 1)
            ledger.put(.text("填报单位：某镇　单位：亩，万元"), "parcels", 1, 1)
        },
        .cell(
            "another unit in the number's format", "parcels", 2, 4, .coded("40", shown: "40公顷"), "ledger-unit", nil),
        .cell("the column's unit in the number's format", "parcels", 2, 4, .coded("40", shown: "40亩"), "", true),
        Odd(name: "another table below", code: "ledger-second-table", isSame: nil) { ledger in
            let budgets = ledger["budgets"].rows.map { LedgerSheet.Row($0.number + 4, $0.entries) }
            ledger["quotas"].rows += budgets
            ledger["budgets"].rows = []
        },
        .cell("a head of a year and more", "quotas", 1, 6, .text("2026年及以后"), "ledger-unknown-column", nil),
        .cell("several land uses in one word", "projects.needs", 3, 3, .text("M1/M2"), "applies-to-nothing", false),
        .cell("a figure of which a part cannot be read", "parcels", 2, 4, .text("40（其中净地30）"), "ledger-number", nil),
        Odd(name: "a copy of a sheet", code: "ledger-two-sheets", isSame: nil) { ledger in
            var copy = ledger["quotas"]
            copy.name = "指标台账 quotas (2)"
            ledger.sheets.append(copy)
        },
        Odd(name: "no sheet of single values", code: "ledger-no-sheet", isSame: nil) { $0.sheets.removeFirst() },
    ]

    @Test(arguments: odds) func `nothing odd goes by`(_ odd: Odd) {
        var ledger = SmallLedger()
        odd.change(&ledger)
        let (loaded, unread) = ledger.readFromFile
        let codes = loaded.issues.map(\.code)
        #expect(odd.code.isEmpty || codes.contains(odd.code), "\(codes)")
        switch odd.isSame {
        case nil: #expect(loaded.scenario == nil, "\(codes)")
        case true?: #expect(loaded.scenario == SmallLedger.scenario, "\(codes)")
        case false?:
            #expect(loaded.scenario != nil && loaded.scenario != SmallLedger.scenario, "\(codes)")
            #expect(!codes.isEmpty || !unread.isEmpty)
        }
    }

    /// White letters on a ground of their own are seen.
    @Test func `letters that nobody sees are those without another colour behind them`() {
        var ledger = SmallLedger()
        ledger["projects"].unseen = [LedgerSheet.CellPlace(row: 3, column: 2)]
        let told = ledger.readFromFile.loaded.issues.filter { $0.code == "ledger-hidden" }
        #expect(told.count == 1 && told[0].what.zh.contains(" 1 行"))
    }

    @Test func `there are many`() { #expect(Self.odds.count >= 60) }
}
