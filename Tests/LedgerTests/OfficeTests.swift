import LandModel
import Records
import Testing

@testable import Ledger

/// Ledgers as offices write them: read as they are meant, with a word for what was taken or left.
struct OfficeTests {
    struct Change: Sendable, CustomTestStringConvertible {
        let name: String
        /// The codes told, apart from those of the unchanged ledger.
        let codes: [String]
        let rows: Int
        let change: @Sendable (inout SmallLedger) -> Void
        var testDescription: String { name }

        init(
            _ name: String, _ codes: [String], rows: Int = 0, _ change: @escaping @Sendable (inout SmallLedger) -> Void
        ) {
            self.name = name
            self.codes = codes
            self.rows = rows
            self.change = change
        }
    }

    /// The scenario stays what it was.
    static let changes: [Change] = [
        Change("as it is", []) { _ in },
        Change("tabs with a year", ["ledger-sheet-taken", "ledger-sheet-taken"]) {
            $0["quotas"].name = "指标台账2025"
            $0["budgets"].name = "资金预算（2025年）"
        },
        Change("tabs without any name", ["ledger-sheet-taken", "ledger-sheet-taken", "ledger-sheet-taken"]) {
            $0["quotas"].name = "Sheet1"
            $0["parcels"].name = "Sheet2"
            $0["scenario"].name = "Sheet3"
        },
        Change(
            "a title, totals and notes", ["ledger-rows-not-read", "ledger-rows-not-read", "ledger-rows-not-read"],
            rows: 5
        ) {
            $0.shift("parcels", by: 2)
            $0.put(.text("产业地块台账（2025年）"), "parcels", 1, 1)
            $0.put(.text("合 计"), "parcels", 7, 1)
            $0.put(.number("90"), "parcels", 7, 4)
            $0.put(.text("注：面积以勘测成果为准。"), "parcels", 8, 1)
            $0.put(.text("填表人：某某"), "parcels", 9, 1)
            $0.put(.text("填表日期：2025年3月5日"), "parcels", 9, 5)
            $0.put(.text("以上数据由各街镇填报汇总"), "parcels", 11, 1)
        },
        Change("sums without a word", ["ledger-rows-not-read"], rows: 1) {
            $0.put(.number("102000"), "projects", 5, 6)
            $0.put(.number("11500"), "projects", 5, 9)
        },
        Change("heads once more", ["ledger-rows-not-read"]) {
            var sheet = $0["parcels"]
            sheet.rows.insert(LedgerSheet.Row(30, sheet.rows[0].entries), at: sheet.rows.count)
            $0["parcels"] = sheet
        },
        Change("a column of numbers in order", ["ledger-column-not-read"]) {
            $0["parks"].rows = $0["parks"].rows.map { row in
                LedgerSheet.Row(
                    row.number,
                    [LedgerSheet.Entry(1, row.number == 1 ? .text("序号") : .number("\(row.number - 1)"))]
                        + row.entries.map { LedgerSheet.Entry($0.column + 1, $0.cell) })
            }
        },
        Change("own columns, one of them set aside", ["ledger-column-not-read", "ledger-set-aside"]) {
            $0.put(.text("联系电话"), "parks", 1, 8)
            $0.put(.text("021-1"), "parks", 2, 8)
            $0.put(.text("#备注"), "parks", 1, 9)
            $0.put(.text("略"), "parks", 2, 9)
        },
        Change("words for nothing", ["ledger-none", "ledger-none"]) {
            $0.put(.text("无"), "parcels", 2, 8)
            $0.put(.text("—"), "parcels", 2, 9)
            $0.put(.text("/"), "parcels", 4, 8)
        },
        Change("scopes by name", ["ledger-scope"]) {
            $0.put(.text("全区"), "quotas", 2, 4)
            $0.put(.text("东镇"), "quotas", 3, 4)
        },
        Change("a zone by name, and in Chinese words", ["ledger-scope"]) { $0.put(.text("区域：启动区"), "standards", 2, 3) },
        Change("heads that are years", []) {
            $0.put(.text("2025年"), "quotas", 1, 5)
            $0.put(.text("2026年度"), "quotas", 1, 6)
            $0.put(.number("2025"), "budgets", 1, 4)
        },
        Change("heads in two rows", []) {
            $0.shift("quotas", by: 1)
            var sheet = $0["quotas"]
            sheet.rows[0].number = 1
            sheet.rows[0].entries[4] = LedgerSheet.Entry(5, .text("年度指标"))
            sheet.rows[0].entries.removeLast()
            sheet.rows.insert(
                LedgerSheet.Row(2, [LedgerSheet.Entry(5, .text("2025年")), LedgerSheet.Entry(6, .text("2026年"))]), at: 1)
            sheet.merges = [
                LedgerSheet.Merge(rows: 1...1, columns: 5...6), LedgerSheet.Merge(rows: 1...2, columns: 1...1),
            ]
            $0["quotas"] = sheet
        },
        Change(
            "heads in two rows, joined downward, most of them in words of the office",
            ["ledger-head-taken", "ledger-head-taken"]
        ) {
            $0.shift("quotas", by: 1)
            var sheet = $0["quotas"]
            sheet.rows[0] = LedgerSheet.Row(
                1,
                ["编号", "名称", "对象", "范围", "各年新增"].enumerated().map { LedgerSheet.Entry($0 + 1, .text($1)) })
            sheet.rows.insert(
                LedgerSheet.Row(2, [LedgerSheet.Entry(5, .text("2025年")), LedgerSheet.Entry(6, .text("2026年"))]), at: 1)
            sheet.merges =
                [LedgerSheet.Merge(rows: 1...1, columns: 5...6)]
                + (1...4).map { LedgerSheet.Merge(rows: 1...2, columns: $0...$0) }
            $0["quotas"] = sheet
        },
        Change("heads in two rows that nobody joined", []) {
            $0.shift("quotas", by: 1)
            var sheet = $0["quotas"]
            sheet.rows[0] = LedgerSheet.Row(
                1, Array(sheet.rows[0].entries.dropLast(2)) + [LedgerSheet.Entry(5, .text("各年新增"))])
            sheet.rows.insert(
                LedgerSheet.Row(2, [LedgerSheet.Entry(5, .text("2025年")), LedgerSheet.Entry(6, .text("2026年"))]), at: 1)
            $0["quotas"] = sheet
        },
        Change("totals of the whole district", ["ledger-rows-not-read"], rows: 1) {
            $0.put(.text("全区总计"), "parcels", 6, 1)
            $0.put(.number("90"), "parcels", 6, 4)
        },
        Change("units in the heads", []) {
            $0.put(.text("area（亩）"), "parcels", 1, 4)
            $0.put(.text("investment(万元)"), "projects", 1, 6)
        },
        Change("keys in another case, words cut short", []) {
            $0.put(.text("LANDCLASS"), "parcels", 1, 5)
            $0.put(.text("Acquisition.Cost"), "parcels", 1, 8)
            $0.put(.text("所属园区"), "parcels", 1, 3)
            $0.put(.text("收储周期"), "parcels", 1, 9)
        },
        Change("a park for a group of rows", ["ledger-merged-filled"]) {
            $0["parcels"].merges = [LedgerSheet.Merge(rows: 2...3, columns: 3...3)]
            $0.put(.blank, "parcels", 3, 3)
        },
        Change("a title of a group", ["ledger-rows-not-read"], rows: 1) {
            $0.put(.text("西镇"), "parcels", 9, 1)
            $0["parcels"].merges = [LedgerSheet.Merge(rows: 9...9, columns: 1...9)]
        },
        Change("ids in full width", ["ledger-full-width"]) {
            $0.put(.text("Ｋ２－01"), "parcels", 4, 1)
            $0.put(.text("Ｃ３９７３"), "projects", 2, 3)
        },
        Change("cells beside the values", ["ledger-cells-not-read"]) { $0.put(.text("待核"), "scenario", 5, 6) },
        Change("a sheet of one's own", ["ledger-sheet-not-read"]) {
            $0.sheets.append(SmallLedger.sheet("会议纪要", ["日期|内容", "三月|讨论用地"]))
        },
        Change("sheets set aside, and a blank one", ["ledger-set-aside"]) {
            $0.sheets.append(SmallLedger.sheet("#草稿", ["id|name", "X|草稿"]))
            $0.sheets.append(SmallLedger.sheet("Sheet9", []))
        },
    ]

    @Test(arguments: changes) func `what is meant is read`(change: Change) throws {
        var ledger = SmallLedger()
        change.change(&ledger)
        for (loaded, unread) in [ledger.read, ledger.readFromFile] {
            #expect(loaded.errors.map { $0.text(in: .zh) } == [])
            let isSame = loaded.scenario == SmallLedger.scenario || change.name.contains("full width")
            #expect(isSame)
            #expect(loaded.warnings.map(\.code).filter { $0.hasPrefix("ledger") }.sorted() == change.codes.sorted())
            #expect(unread.rows == change.rows)
            #expect(change.rows == 0 || !unread.isEmpty)
            #expect(loaded.issues.allSatisfy { $0.position != nil })
        }
    }

    @Test func `a month is a head only where a period is as short`() {
        var ledger = SmallLedger()
        ledger.put(.text("2025年3月"), "budgets", 1, 4)
        let loaded = ledger.read.loaded
        #expect(loaded.warnings.map(\.code).contains("ledger-head-taken"))
        #expect(loaded.scenario == SmallLedger.scenario)
    }

    @Test(arguments: [
        ("2024Q1；2024Q2；2024Q3", "2024年一季度", "2024Q1"), ("2024Q1；2024Q2", "2024年5月", "2024Q2"),
        ("2024H1；2024H2", "2024年上半年", "2024H1"), ("2024H1；2024H2", "2024-09", "2024H2"), ("2024；2025", "2024", "2024"),
        ("2024Q1；2024Q2", "amounts.2024Q1", "2024Q1"), ("2024Q1；2024Q2", "2024年第2季度", "2024Q2"),
    ])
    func `heads of finer periods`(periods: String, head: String, period: String) throws {
        var ledger = SmallLedger()
        ledger.put(.text(periods), "scenario", 7, 2)
        ledger.put(.text("amounts.\(period.prefix(4))"), "quotas", 1, 5)
        ledger.put(.blank, "quotas", 1, 6)
        for row in 2...3 { ledger.put(.blank, "quotas", row, 6) }
        ledger.put(.text(head), "budgets", 1, 4)
        let scenario = try #require(
            ledger.read.loaded.scenario, "\(ledger.read.loaded.issues.map { $0.text(in: .zh) })")
        #expect(scenario.budgets.first?.amounts.entries.map(\.key.description) == [period])
    }

    @Test func `decimals that were computed`() throws {
        var ledger = SmallLedger()
        ledger.put(.number("40.00179999100005"), "parcels", 2, 4)
        ledger.put(.number("29.999850000749998"), "parcels", 3, 4)
        ledger.put(.number("0.6666666666666666"), "parcels", 4, 7)
        let (loaded, _) = ledger.readFromFile
        let scenario = try #require(loaded.scenario)
        #expect(scenario.parcels.map(\.area.value.description) == ["40.0018", "29.99985", "20"])
        #expect(scenario.parcels[2].newShare.value.description == "0.6667")
        let told = loaded.warnings.filter { $0.code == "ledger-rounded" }
        #expect(told.count == 2)
        #expect(told.first?.because.zh.contains("最大改变 0.00000000899") == true)
    }

    @Test func `ids as they are shown`() throws {
        var ledger = SmallLedger()
        for row in 2...4 { ledger.put(.coded("\(row - 1)", shown: ""), "parcels", row, 1) }
        ledger.put(.text("adjacent"), "parcels", 1, 10)
        ledger.put(.text("002"), "parcels", 2, 10)
        ledger.put(.coded("1", shown: ""), "parcels", 3, 10)
        let scenario = try #require(ledger.readFromFile.loaded.scenario)
        #expect(scenario.parcels.map(\.id.text) == ["001", "002", "003"])
        #expect(scenario.parcels.prefix(2).map { $0.adjacent.map(\.text) } == [["002"], ["001"]])
    }

    @Test(arguments: [
        ("000", "7", "007"), ("\"P\"00", "7", "P07"), ("0\\-000", "12", "0-012"), ("00000", "123456", "123456"),
    ])
    func `codes by their format`(format: String, digits: String, shown: String) {
        #expect(format == "0\\-000" ? CodeFormat(format) == nil : CodeFormat(format)?.shown(digits) == shown)
    }

    @Test(arguments: ["0", "0.00", "#,##0", "General", "0%", "@", "0.0E+00"]) func `numbers by their format`(
        format: String
    ) {
        #expect(CodeFormat(format) == nil)
    }
}
