import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Testing

@testable import Reporting

/// The meeting pack, with figures worked by hand from the example.
@Suite("Meeting pack") struct PackTests {
    private func table(_ id: String) throws -> ReportTable {
        let pack = PackReport.document(try Example.answer(), digest: "0123456789ab")
        return try #require(pack.tables.first { $0.id == id })
    }

    private func exact(_ digits: Int128, _ scale: Int) -> ExactDecimal {
        ExactDecimal(significand: digits, scale: scale)
    }

    private func numbers(_ table: ReportTable, _ column: String) -> [ExactDecimal?] {
        let place = table.columns.firstIndex { $0.id == column } ?? 0
        return table.rows.map { $0.cells[place].value }
    }

    @Test func landIsSuppliedParcelByParcel() throws {
        let supply = try table("land-supply")
        #expect(supply.rows.map(\.kind) == [.group, .body, .body, .subtotal, .total])
        // 40 of the 60 mu of A1, all 30.5 of A2; a mu is 2000/3 m².
        #expect(numbers(supply, "mu") == [nil, 40, exact(305, 1), exact(705, 1), exact(705, 1)])
        #expect(numbers(supply, "hectares") == [nil, exact(26667, 4), exact(20333, 4), exact(47, 1), exact(47, 1)])
        // Half of A1 is new land; A2 is stock.
        #expect(numbers(supply, "newLand") == [nil, 20, nil, 20, 20])
        #expect(supply.rows[1].subjects == ["parcel:A1", "project:P1"])
        let remark = try #require(supply.columns.firstIndex { $0.id == "remark" })
        #expect(supply.rows[1].cells[remark] == .words(Words("分割供应，全宗 60 亩", "a part of 60 mu")))
        #expect(supply.rows[2].cells[remark] == .empty)
    }

    @Test func everyProjectIsInTheGuaranteeList() throws {
        let list = try table("guarantee")
        #expect(
            list.rows.flatMap(\.subjects).filter { $0.hasPrefix("project:") }.sorted()
                == ["project:P1", "project:P2", "project:P3", "project:P4", "project:P5"])
        let total = try #require(list.rows.firstIndex { $0.kind == .total })
        #expect(numbers(list, "land")[total] == exact(705, 1))
        #expect(numbers(list, "new-district")[total] == 20)
        #expect(numbers(list, "new-city")[total] == nil)
        // P1 after its own offset, and P3.
        #expect(numbers(list, "load-cod")[total] == 3)
        #expect(numbers(list, "investment")[total] == exact(8_050_025, 2))
        // Those left out: what they would need.
        #expect(list.rows.last?.kind == .subtotal)
        #expect(numbers(list, "land").last == 30)
        #expect(numbers(list, "floor").last == 1000)
        // 1,500 over 40 mu.
        #expect(numbers(list, "taxPerLand").compactMap { $0 }.contains(exact(375, 1)))
    }

    @Test func theLedgerCarriesOver() throws {
        let ledger = try table("ledger")
        let cod = try #require(
            ledger.rows.firstIndex { $0.cells[0] == .words(Words("COD（全区）（t/a）", "COD (district) (t/a)")) })
        func column(_ id: String) -> [ExactDecimal?] { Array(numbers(ledger, id)[(cod + 1)...(cod + 3)]) }
        #expect(column("opening") == [0, exact(15, 1), nil])
        #expect(column("district") == [exact(15, 1), nil, exact(15, 1)])
        #expect(column("released") == [nil, exact(5, 1), exact(5, 1)])
        #expect(column("purchased") == [nil, 2, 2])
        #expect(column("city") == [nil, 1, 1])
        #expect(column("used") == [0, 3, 3])
        #expect(column("left") == [exact(15, 1), 2, nil])
        #expect(column("share") == [0, 60, 60])
    }

    @Test func anOverrunIsAnAlarm() throws {
        let text = Example.text.replacing(
            "\"of\": \"land\", \"amounts\": {\"2024\": 30}", with: "\"of\": \"land\", \"amounts\": {\"2024\": 12}")
        let pack = PackReport.document(try Example.answer(.given, text), digest: "0")
        let ledger = try #require(pack.tables.first { $0.id == "ledger" })
        let left = try #require(ledger.columns.firstIndex { $0.id == "left" })
        let alarms = ledger.rows.filter { !$0.alarms.isEmpty }
        #expect(alarms.allSatisfy { $0.alarms == [left] })
        #expect(alarms.map { $0.cells[left].value } == [-8, -8])
        #expect(pack.tables.first?.id == "broken")
        #expect(pack.headline.first { $0.id == "status" }?.isAlarm == true)
    }

    /// What has not been sought is not promised, and what was found is told with who decides.
    @Test func wayInIsToldAsFarAsItWasSought() throws {
        var answer = try Example.answer()
        let limit = try #require(answer.setting.limits.first { $0.id.name == "quota" })
        let raise = Raise(limit: limit, amount: 2)
        let ways: [(Rejection.WayIn, String)] = [
            (.notSearched, "未求解"), (.none, "没有办法（已证明）"), (.open, "未找到"), (.found([raise], isProved: true), "加 2"),
            (.found([raise], isProved: false), "未证明最省"),
        ]
        let number = try #require(answer.rejections.firstIndex { $0.kind != .fitsNowhere })
        for (way, words) in ways {
            answer.rejections[number].wayIn = way
            let table = try #require(
                PackReport.document(answer, digest: "0").tables.first { $0.id == "relief" })
            let column = try #require(table.columns.firstIndex { $0.id == "relief" })
            guard case .words(let told) = table.rows[number].cells[column] else {
                Issue.record("no words")
                return
            }
            #expect(told.zh.contains(words))
        }
    }
}
