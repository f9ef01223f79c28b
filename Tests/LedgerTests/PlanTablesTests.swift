import Generation
import LandModel
import Quantities
import Records
import Testing

@testable import Ledger

/// A plan goes out as tables and comes back; what was changed in between counts, and what makes no plan is told by its cell.
struct PlanTablesTests {
    static let scenario: Scenario = {
        let reader = InputReader { _ throws(InputFault) in Array(StarterScenario.scenario.utf8) }
        return ScenarioLoader(reader: reader).load("scenario.json").scenario ?? Scenario()
    }()

    /// Land in two parcels, floor on two units, draws of many digits.
    static let plan: Plan = {
        func placed(_ project: String, _ body: (inout Allocation) -> Void) -> Allocation {
            var allocation = Allocation()
            allocation.project = ProjectID(project)
            allocation.start = Period(year: 2025)
            body(&allocation)
            return allocation
        }
        let parcels = scenario.parcels.map(\.id)
        var plan = Plan()
        plan.allocations = [
            placed("P1") {
                $0.parcels = [
                    ParcelUse(parcels[0], LandArea(28)),
                    ParcelUse(parcels[1], LandArea(ExactDecimal(significand: 15, scale: 1))),
                ]
            },
            placed("P3") {
                $0.need = 1
                $0.building = scenario.buildings.first?.id
                $0.units = [
                    UnitUse("1F", FloorArea(1000)),
                    UnitUse("2F", FloorArea(ExactDecimal(significand: 50025, scale: 2))),
                ]
            },
        ]
        plan.acquisitions = [AcquisitionStart(parcels[1], Period(year: 2026))]
        plan.draws = [
            QuotaDraw(
                scenario.quotas[0].id, Period(year: 2025), ExactDecimal(significand: 123_456_789_012_345_678, scale: 15)
            )
        ]
        return plan
    }()

    static func sheets(isTyped: Bool = true) -> [LedgerSheet] {
        PlanLedger.pages(plan, of: scenario, status: Words("已证明最优", "proved")).map {
            $0.sheet(file: "plan.xlsx", isTyped: isTyped)
        }
    }

    /// The sheet of placements with one cell changed: a row of facts from 0, a column by its key.
    static func changed(_ row: Int, _ key: String, _ cell: LedgerCell) -> [LedgerSheet] {
        var sheets = sheets()
        guard let column = sheets[0].rows[0].entries.first(where: { $0.cell == .text(key) })?.column,
            let place = sheets[0].rows.firstIndex(where: { $0.number == row + 4 })
        else { return [] }
        sheets[0].rows[place].entries.removeAll { $0.column == column }
        if cell != .blank { sheets[0].rows[place].entries.append(LedgerSheet.Entry(column, cell)) }
        sheets[0].rows[place].entries.sort { $0.column < $1.column }
        return sheets
    }

    @Test(arguments: [true, false]) func `out and in again is the same plan`(_ isTyped: Bool) {
        let (plan, issues) = PlanLedger.read(Self.sheets(isTyped: isTyped), of: Self.scenario)
        #expect(plan == Self.plan, "\(issues.map(\.what.zh))")
        #expect(issues.isEmpty, "\(issues.map(\.what.zh))")
    }

    @Test func `by way of a file, and without any placement`() throws {
        for plan in [Self.plan, Plan()] {
            let pages = PlanLedger.pages(plan, of: Self.scenario, status: Words(same: ""), language: .en)
            let (sheets, faults) = WorkbookReading.read(try WorkbookWriting.bytes(pages, title: ""), name: "plan.xlsx")
            let (read, issues) = PlanLedger.read(sheets, of: Self.scenario, known: faults)
            #expect(read == plan && issues.isEmpty, "\(issues.map(\.what.zh))")
        }
    }

    @Test func `a placement that was changed is the one that counts`() throws {
        let other = Self.scenario.parcels[2]
        let moved = PlanLedger.read(Self.changed(0, "parcels", .text(other.id.text)), of: Self.scenario)
        #expect(moved.issues.map(\.code) == ["plan-areas-differ"])
        var both = Self.changed(0, "parcels", .text(other.id.text))
        both[0].rows[3].entries.removeAll { $0.cell == .text("28；1.5") }
        let plan = try #require(PlanLedger.read(both, of: Self.scenario).plan)
        #expect(plan.allocations[0].parcels == [ParcelUse(other.id, other.area)])
        let later = PlanLedger.read(Self.changed(1, "start", .text("2026年")), of: Self.scenario)
        #expect(later.plan?.allocations[1].start == Period(year: 2026))
        let named = PlanLedger.read(Self.changed(1, "project", .text("芯片设计")), of: Self.scenario)
        #expect(named.plan == Self.plan && named.issues.map(\.code) == ["ledger-name-for-id"])
    }

    /// Each with the code of what must be said, and where.
    @Test(arguments: [
        (0, "project", "P9", "dangling-id", "A4"), (0, "project", "P2", "plan-name-differs", "B4"),
        (0, "start", "明年", "bad-period", "C4"), (0, "parcels", "没有的地块", "dangling-id", "E4"),
        (0, "areas", "28", "plan-areas-differ", "F4"), (0, "areas", "28；很多", "ledger-number", "F4"),
        (1, "building", "八号楼", "dangling-id", "G5"), (1, "floors", "", "plan-areas-differ", "H5"),
    ])
    func `what makes no plan is told by its cell`(
        _ row: Int, _ key: String, _ text: String, _ code: String, _ cell: String
    ) throws {
        let (plan, issues) = PlanLedger.read(
            Self.changed(row, key, text.isEmpty ? .blank : .text(text)), of: Self.scenario)
        #expect(plan == nil)
        let issue = try #require(issues.first { $0.severity == .error })
        let position = try #require(issue.position)
        #expect("\(Grid.letters(ofColumn: position.column))\(position.line)" == cell, "\(issue.what.zh)")
        #expect(issue.code == code, "\(issue.what.zh)")
    }

    @Test func `a scenario's ledger is no plan, and the other way round`() {
        let facts = LedgerPages.of(Self.scenario).map { $0.sheet(file: "ledger.xlsx") }
        let (plan, issues) = PlanLedger.read(facts, of: Self.scenario)
        #expect(plan == nil && issues.contains { $0.code == "ledger-no-plan" })
        #expect(LedgerImport.read(Self.sheets()).loaded.scenario == nil)
    }
}
