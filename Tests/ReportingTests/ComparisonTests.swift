import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Testing

@testable import Questions
@testable import Reporting

/// Comparisons and changes of fixed plans, figures worked by hand.
@Suite struct ComparisonTests {
    private func decimal(_ text: String) throws -> ExactDecimal { try ExactDecimal(parsing: text) }

    private func number(_ table: ReportTable?, _ row: String, _ column: String) throws -> ExactDecimal? {
        let table = try #require(table)
        let place = try #require(table.columns.firstIndex { $0.id == column })
        let found = try #require(table.rows.first { $0.kind != .group && $0.cells.contains(.text(row)) }, "\(row)")
        guard case .number(let value, _) = found.cells[place] else { return nil }
        return value
    }

    /// A plan without P3, which alone needs the acquisition, in a scenario with more COD and another project list.
    private func variant() throws -> PlanReading {
        let text = Example.text.replacingOccurrences(of: #""amounts": {"2024": 1.5}"#, with: #""amounts": {"2024": 4}"#)
            .replacingOccurrences(of: #""tax": 90}"#, with: #""tax": 95}"#)
            .replacingOccurrences(of: #""id": "example""#, with: #""id": "variant""#)
        var plan = Example.plan
        plan.allocations.removeLast()
        plan.acquisitions = []
        return PlanReading(plan, in: Facts(try Example.scenario(text)))
    }

    @Test func sideBySide() throws {
        let base = Comparand(try Example.answer(.provedOptimal))
        let other = Comparand(try variant(), claim: nil)
        let none = Comparand(try Example.scenario(), .provedInfeasible)
        let document = CompareTelling.document([base, other, none])
        let table = document.tables.first { $0.id == "comparison" }
        #expect(try number(table, "placed", "A") == 3)
        #expect(try number(table, "placed", "B-A") == -1)
        #expect(try number(table, "left-out", "B") == 3)
        #expect(try number(table, "major", "B-A") == -1)
        #expect(try number(table, "land", "A") == decimal("70.5"))
        #expect(try number(table, "land", "B-A") == decimal("-30.5"))
        #expect(try number(table, "investment", "B-A") == decimal("-60000.25"))
        #expect(try number(table, "output-full", "A") == 83000)
        #expect(try number(table, "output-full", "B") == 33000)
        // 80000 ÷ 70.5 and 30000 ÷ 40: projects on land only.
        #expect(try number(table, "output-per-land", "A") == decimal("1134.8"))
        #expect(try number(table, "output-per-land", "B") == 750)
        // P1 needs 1.25 less 0.25 of its own; there are 4 of the district, 2 to buy, 1 of the city.
        #expect(try number(table, "quota cod,district", "B") == decimal("14.3"))
        #expect(try number(table, "money acquisition", "B-A") == -3000)
        #expect(try number(table, "tier tax", "B-A") == -4000)
        // No plan, no figure; and no difference, neither against the base nor against the one before.
        #expect(try number(table, "placed", "C") == nil)
        #expect(try number(table, "placed", "C-A") == nil)
        #expect(try number(table, "placed", "C-B") == nil)
        #expect(document.headline.first { $0.id == "C" }?.value.zh.contains("已证明无可行方案") == true)
        let left = try #require(document.tables.first { $0.id == "major-left-out" })
        #expect(left.rows.count == 1)
        #expect(left.rows[0].cells[1] == .words(Words("硅片扩产（P3）", "More wafers (P3)")))
        #expect(left.rows[0].cells[3] == .words(Words("未安排", "left out")))
    }

    @Test func inputsThatDiffer() throws {
        let scenarios = [Facts(try Example.scenario()), try variant().facts]
        let table = InputDifferenceTable(scenarios).table
        #expect(table.rows.map { $0.cells[0] } == [.text("projects.P5.tax"), .text("quotas.cod-d.amounts.2024")])
        #expect(try number(table, "quotas.cod-d.amounts.2024", "A") == decimal("1.5"))
        #expect(try number(table, "quotas.cod-d.amounts.2024", "B") == 4)
        #expect(table.rows[0].cells[1] == .words(Words("项目：大型设备（P5）", "projects: Tall tools (P5)")))
        #expect(table.rows[1].cells.last == .words(Words(same: "t/a")))
        #expect(InputDifferenceTable([scenarios[0], scenarios[0]]).table.rows.isEmpty)
    }

    @Test func longListsAreCutAndSoSaid() throws {
        var many = try Example.scenario()
        for number in 0..<100 {
            var lock = Lock()
            lock.id = LockID("L\(number)")
            many.locks.append(lock)
        }
        let none = many
        many.locks = []
        // One table against none is one difference; one lock against others is one each.
        #expect(InputDifferenceTable([Facts(none), Facts(many)]).table.rows.count == 1)
        many.locks = [none.locks[0]]
        let table = InputDifferenceTable([Facts(none), Facts(many)]).table
        #expect(table.rows.count == InputDifferenceTable.mostRows)
        #expect(table.notes.first?.en.contains("39 more") == true)
    }

    @Test func whoMovedAndWhatItBrought() throws {
        let old = PlanReading(Example.plan, in: Facts(try Example.scenario()))
        var plan = Example.plan
        plan.allocations = [
            Example.allocation("P1", "2025", parcels: [ParcelUse(ParcelID("A1"), LandArea(40))]),
            Example.allocation("P2", "2024", building: "F1", units: [UnitUse("1F", FloorArea(1500))]),
            Example.allocation("P4", "2025", parcels: [ParcelUse(ParcelID("A2"), LandArea(30))]),
        ]
        plan.acquisitions = []
        let new = PlanReading(plan, in: old.facts)
        let document = DiffTelling.document(old, new)
        let changes = try #require(document.tables.first { $0.id == "changes" })
        #expect(
            changes.rows.map { $0.cells[0] } == [
                .words(Words("新进", "enters")), .words(Words("改时间", "changes time")), .words(Words("退出", "leaves")),
            ])
        let effects = try #require(document.tables.first { $0.id == "effects" })
        func effect(_ row: Int, _ column: String) throws -> Cell {
            effects.rows[row].cells[try #require(effects.columns.firstIndex { $0.id == column })]
        }
        #expect(try effect(0, "tier tax") == .number(700))
        // P1 would have made 0.4 × 30000 in 2025.
        #expect(try effect(1, "output-last") == .number(-12000))
        #expect(try effect(1, "tier tax") == .empty)
        #expect(try effect(2, "output-full") == .number(-50000))
        #expect(try effect(2, "land") == .number(decimal("-30.5")))
        #expect(effects.rows.last?.kind == .total)
        #expect(try effect(effects.rows.count - 1, "tier tax") == .number(-3300))
        #expect(try effect(effects.rows.count - 1, "land") == .number(decimal("-0.5")))
        let actions = try #require(document.tables.first { $0.id == "actions" })
        #expect(actions.rows.count == 1)
        #expect(actions.rows[0].cells.last == .number(-3000))
        // P4 stands on land that nobody acquires.
        #expect(document.tables.contains { $0.id == "broken-new" })
        #expect(!document.tables.contains { $0.id == "broken-old" && $0.rows.isEmpty })
    }

    @Test func nothingChanges() throws {
        let reading = PlanReading(Example.plan, in: Facts(try Example.scenario()))
        let document = DiffTelling.document(reading, reading)
        #expect(document.headline.first { $0.id == "changes" }?.value == Words("没有项目变动", "no project changes"))
        #expect(!document.tables.contains { ["changes", "effects", "actions"].contains($0.id) })
    }
}
