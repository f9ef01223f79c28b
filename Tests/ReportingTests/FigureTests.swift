import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Testing

@testable import Documents
@testable import Reporting

/// Figures worked by hand from the example.
@Suite("Figures") struct FigureTests {
    private func rows(_ id: String) throws -> (ReportTable, [ReportTable.Row]) {
        let table = try #require(Reports.solve(try Example.answer()).tables.first { $0.id == id })
        return (table, table.rows)
    }

    private func exact(_ digits: Int128, _ scale: Int) -> ExactDecimal {
        ExactDecimal(significand: digits, scale: scale)
    }

    private func number(_ table: ReportTable, _ row: ReportTable.Row, _ column: String) -> ExactDecimal? {
        guard let place = table.columns.firstIndex(where: { $0.id == column }),
            case .number(let value, _) = row.cells[place]
        else { return nil }
        return value
    }

    @Test func allocationAddsUp() throws {
        let (table, rows) = try rows("allocation")
        let total = try #require(rows.last)
        #expect(total.kind == .total)
        #expect(number(table, total, "land") == exact(705, 1))
        #expect(number(table, total, "newLand") == 20)
        #expect(number(table, total, "stockLand") == exact(305, 1))
        #expect(number(table, total, "floor") == 1500)
        #expect(number(table, total, "investment") == exact(8_050_025, 2))
        // P1 40 % of 30,000 and P2 3,000; P3 produces from 2026.
        #expect(number(table, total, "outputLast") == 15000)
        #expect(number(table, total, "outputFull") == 83000)
        #expect(rows.filter { $0.kind == .group }.count == 2)
        #expect(rows.filter { $0.kind == .subtotal }.count == 1)
    }

    @Test func quotasAreDrawnInOrder() throws {
        let (table, rows) = try rows("quotas")
        let cod = rows.drop { $0.cells[0] != .words(Words("COD（全区）", "COD (district)")) && $0.kind != .group }
            .filter { $0.cells[0] == .words(Words("COD（全区）", "COD (district)")) }
        // Own offset 0.25; need 1.25 − 0.25 + 2 = 3: district 1.5, released 0.5, bought 1; the city names P4 only.
        #expect(cod.map { number(table, $0, "used") } == [exact(25, 2), exact(15, 1), exact(5, 1), 1, 0, 3])
        #expect(cod.map { number(table, $0, "available") } == [exact(25, 2), exact(15, 1), exact(5, 1), 2, 1, 5])
        #expect(cod.last.flatMap { number(table, $0, "share") } == 60)
    }

    @Test func targetsTellTheShortfall() throws {
        let (table, rows) = try rows("targets")
        #expect(rows.map { number(table, $0, "shortfall") } == [300, nil, nil])
        #expect(rows.map { number(table, $0, "reached") } == [5700, 20000, 1])
        // 2025 output at full production: 5,000 + 83,000.
        #expect(number(table, rows[1], "full") == 88000)
    }

    @Test func moneyIsCountedWhenSpent() throws {
        let (table, rows) = try rows("spending")
        #expect(rows.map { number(table, $0, "2024") } == [3000, 0, 3000])
        #expect(rows.map { number(table, $0, "2025") } == [0, 100, 100])
        #expect(rows.map { number(table, $0, "total") } == [3000, 100, 3100])
    }

    @Test func everyReasonIsTold() throws {
        let (table, rows) = try rows("left-out")
        #expect(rows.count == 2)
        // P4 breaks least on the old works, which P3 takes whole: 61 on a parcel of 30.5.
        #expect(number(table, rows[0], "needed") == 61)
        #expect(number(table, rows[0], "short") == exact(305, 1))
        #expect(rows[0].cells[3] == .words(Rejection.Case.notChosen.words))
        #expect(rows[1].cells[3] == .words(Rejection.Case.fitsNowhere.words))
        #expect(table.notes[0].zh.contains("电子材料（P4）"))
        #expect(number(table, rows[0], "there") == exact(305, 1))
        #expect(table.notes[0].zh.contains("硅片扩产（P3）须让位；这样，达产税收减少 3,300 万元"))
        #expect(table.notes[1].zh.contains("需要 1,000 m²，现有 0 m²，差 1,000 m²"))
        #expect(table.notes[1].en.contains("Tall tools (P5)"))
    }

    @Test func boundsAreNeverToldTighter() throws {
        let (table, rows) = try rows("tiers")
        #expect(number(table, rows[0], "bound") == exact(575_701, 2))
        // 57.01 / 5,700 = 1.000175… %, rounded up.
        #expect(number(table, rows[0], "gap") == exact(101, 2))
    }

    @Test func indicatorsOfParksAddUp() throws {
        let (table, rows) = try rows("indicators")
        let parks = rows.filter { $0.cells[0] == .words(Words("按园区", "By park")) && $0.kind == .body }
        let total = try #require(rows.last)
        for column in ["projects", "land", "investment", "outputLast", "outputFull", "taxFull"] {
            #expect(parks.sum { number(table, $0, column) ?? 0 } == number(table, total, column))
        }
        // Output 80,000 of the two on land over 70.5 亩.
        #expect(number(table, total, "outputPerLand") == exact(11348, 1))
    }
}
