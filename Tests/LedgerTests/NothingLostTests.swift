import LandModel
import Records
import Testing

@testable import Ledger

/// What cannot be read, or was forgotten, is told with its place; nothing goes without a word.
struct NothingLostTests {
    @Test(arguments: ["quotas", "budgets", "standards"])
    func `a table of limits that is blank or missing is a question`(key: String) {
        var blank = SmallLedger()
        blank[key].rows.removeLast(blank[key].rows.count - 1)
        var missing = SmallLedger()
        missing.sheets.removeAll { $0.name.hasSuffix(key) }
        for ledger in [blank, missing] {
            let (loaded, unread) = ledger.read
            #expect(loaded.errors == [])
            #expect(loaded.warnings.map(\.code).contains("ledger-no-limits"))
            #expect(unread.openLimits == [key])
        }
        var none = blank
        none.put(.text("无"), key, 2, 1)
        #expect(none.read.loaded.warnings.allSatisfy { $0.code != "ledger-no-limits" })
        #expect(none.read.unread.isEmpty)
        none[key] = SmallLedger.sheet(none[key].name, ["无"])
        #expect(none.read.unread.isEmpty)
    }

    @Test func `what was left unread is repeated by every check of the scenario`() throws {
        var ledger = SmallLedger()
        ledger.sheets.append(SmallLedger.sheet("会议纪要", ["日期|内容", "三月|讨论用地"]))
        ledger["budgets"].rows.removeLast()
        var (loaded, unread) = ledger.read
        unread.ledger = "台账.xlsx"
        #expect(unread.sheets == 1 && unread.openLimits == ["budgets"])
        var scenario = try #require(loaded.scenario)
        scenario.unread = unread
        let again = ScenarioLoader.loaded(from: scenario.written, sources: SourceMap(), known: [])
        let told = try #require(again.warnings.first { $0.code == "ledger-unread" })
        #expect(told.what.zh == "台账“台账.xlsx”：1 张表未读入；资金预算 budgets 没有内容，未确认是否不设限")
        #expect(again.scenario?.unread == unread)
        scenario.unread = nil
        #expect(
            ScenarioLoader.loaded(from: scenario.written, sources: SourceMap(), known: []).warnings.allSatisfy {
                $0.code != "ledger-unread"
            })
    }

    @Test(arguments: [
        ("ledger-unknown-sheet", "项目汇总"), ("ledger-unknown-sheet", "quotaz"),
    ])
    func `a sheet that may be a table that is missing is an error`(code: String, name: String) {
        var ledger = SmallLedger()
        ledger.sheets.removeAll { $0.name.hasSuffix(name == "quotaz" ? "quotas" : " projects") }
        ledger.sheets.append(SmallLedger.sheet(name, ["某列|另一列", "甲|1"]))
        #expect(ledger.read.loaded.errors.map(\.code).contains(code))
    }

    @Test func `two records of one name are named with their parks`() throws {
        var ledger = SmallLedger()
        ledger.put(.text("一号地块"), "parcels", 2, 2)
        ledger.put(.text("一号地块"), "parcels", 4, 2)
        ledger.sheets.append(SmallLedger.sheet("锁定 locks", ["id|action|project|parcel", "S1|必须落地|P4|一号地块"]))
        let told = try #require(ledger.read.loaded.errors.first)
        #expect(told.code == "ledger-namesakes" && told.because.zh.contains("K1-01（K1）、K2-01（K2）"))
        ledger.sheets[ledger.sheets.count - 1] = SmallLedger.sheet(
            "锁定 locks", ["id|action|project|parcel", "S1|必须落地|P4|西园一号地块"])
        #expect(ledger.read.loaded.scenario?.locks.first?.parcel?.text == "K2-01")
    }

    @Test(arguments: ["甲镇", "东园西园", "地球"]) func `a scope that is none is told with what is one`(text: String) {
        var ledger = SmallLedger()
        ledger.put(.text(text), "quotas", 2, 4)
        #expect(ledger.read.loaded.errors.map(\.code).contains("ledger-scope"))
    }

    @Test func `a limit that is called free of limits is no blank`() {
        var ledger = SmallLedger()
        ledger.put(.text("不限"), "quotas", 2, 5)
        #expect(ledger.read.loaded.errors.map(\.code) == ["ledger-number"])
        ledger = SmallLedger()
        ledger.put(.text("无要求"), "standards", 2, 5)
        #expect(ledger.read.loaded.warnings.map(\.code).contains("ledger-none"))
    }

    @Test func `an amount over several rows is nobody's`() {
        var ledger = SmallLedger()
        ledger["parcels"].merges = [LedgerSheet.Merge(rows: 2...3, columns: 4...4)]
        ledger.put(.blank, "parcels", 3, 4)
        #expect(ledger.read.loaded.errors.map(\.code).contains("ledger-merged"))
    }

    @Test func `a unit in a head that is another one is told`() {
        var ledger = SmallLedger()
        ledger.put(.text("area（公顷）"), "parcels", 1, 4)
        #expect(ledger.read.loaded.errors.map(\.code) == ["ledger-unit-row"])
    }

    @Test func `equal faults are told once, with their cells`() throws {
        var ledger = SmallLedger()
        for row in 2...4 { ledger.put(.formula, "projects", row, 9) }
        for row in 2...4 { ledger.put(.blank, "projects", row, 6) }
        let told = ledger.read.loaded.errors
        #expect(told.map(\.code).sorted() == ["ledger-formula", "ledger-missing-value"])
        let formula = try #require(told.first { $0.code == "ledger-formula" })
        #expect(formula.what.zh.contains("共 3 处：I2、I3、I4"))
    }

    @Test func `two heads of one period are one too many`() {
        var ledger = SmallLedger()
        ledger.put(.text("2026年"), "quotas", 1, 5)
        #expect(ledger.read.loaded.errors.map(\.code).contains("ledger-two-columns"))
    }

    @Test func `rows of owners without one are told`() {
        var ledger = SmallLedger()
        ledger.put(.text("无"), "projects.needs", 2, 1)
        #expect(ledger.read.loaded.errors.map(\.code).contains("ledger-no-owner"))
    }

    @Test func `two keys of one name in a table are told`() {
        var ledger = SmallLedger()
        ledger.put(.text("suitability.封测"), "parks", 1, 6)
        ledger.put(.text("suitability.封 测"), "parks", 1, 7)
        ledger.put(.number("1"), "parks", 2, 6)
        ledger.put(.number("0.5"), "parks", 2, 7)
        #expect(ledger.read.loaded.errors.map(\.code).contains("one-key-twice"))
    }

    @Test func `what is marked as not to be read is told`() {
        var ledger = SmallLedger()
        ledger["standards"].name = "#准入标准 standards"
        for (column, head) in [(8, "#acquisition.cost"), (20, "#ource"), (21, "#自用")] {
            ledger.put(.text(head), "parcels", 1, column)
            ledger.put(.number("3"), "parcels", 2, column)
        }
        ledger.put(.text("#无内容"), "parcels", 1, 22)
        let (loaded, unread) = ledger.read
        #expect(loaded.warnings.filter { $0.code == "ledger-set-aside" }.count == 4)
        #expect(unread.openLimits == ["standards"] && unread.columns == 0)
    }

    @Test(arguments: ["说明-指标", "示例指标台账", "选项2025", "README quotas"])
    func `a table whose name only begins like what is for looking is counted`(_ name: String) {
        var ledger = SmallLedger()
        ledger["quotas"].name = name
        let (loaded, unread) = ledger.read
        #expect(loaded.warnings.contains { $0.code == "ledger-set-aside" })
        #expect(unread.sheets == 1 && unread.openLimits == ["quotas"])
    }

    @Test func `a record without an id that stands twice is told`() {
        var ledger = SmallLedger()
        ledger["projects.needs"].rows.append(LedgerSheet.Row(9, ledger["projects.needs"].rows[1].entries))
        #expect(ledger.read.loaded.warnings.map(\.code).contains("ledger-row-twice"))
    }
}
