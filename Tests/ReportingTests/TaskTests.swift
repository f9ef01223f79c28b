import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Records
import Testing

@testable import Questions
@testable import Reporting

/// A fixed plan as work for bureaus: dates, amounts and subtotals worked by hand.
@Suite struct TaskTests {
    private func items(_ change: (inout Scenario, inout Plan) -> Void = { _, _ in }) throws -> [String] {
        var scenario = try Example.scenario()
        var plan = Example.plan
        change(&scenario, &plan)
        return PlanReading(plan, in: Facts(scenario)).workItems.map { item in
            let amounts = [item.land.value, item.floor.value, item.amount, item.money.value].map(\.description)
            return "\(item.work.rawValue) \(item.start)-\(item.due) \(amounts.joined(separator: "/"))"
                + " \(item.projects.map(\.text).joined(separator: ","))"
        }
    }

    /// P1 takes a year from 2024, P2 half a year from 2024, P3 a year from 2025 on A2, which a year's acquisition clears.
    /// P1 and P3 take 1 + 2 of COD in 2025: 1.5 is the district's, 0.5 comes of A2, so 1 is bought, at 100.
    @Test func yearsAsPeriods() throws {
        #expect(
            try items() == [
                "supply 2024H1-2024H1 40/0/0/0 P1", "acquisition 2024H1-2024H2 30.5/0/0/3000 P3",
                "production 2024H1-2025H1 0/0/0/0 P1",
                "floor 2024H2-2024H2 0/1500/0/0 P2", "production 2024H2-2025H1 0/0/0/0 P2",
                "supply 2025H1-2025H1 30.5/0/0/0 P3", "emissionQuota 2025H1-2025H1 0/0/1/100 P3",
                "production 2025H1-2026H1 0/0/0/0 P3",
            ])
    }

    /// P1 and P4 produce in 2025: P1 takes 1.00 of the district's 0.50, so 0.50 is bought at 100; P4 takes 0.75 of the city's.
    @Test func quotasToApplyForAndToBuy() throws {
        let found = try items { scenario, plan in
            scenario.quotas[1].amounts = Table([
                Table.Entry(Period(year: 2024), Load(ExactDecimal(significand: 5, scale: 1)))
            ])
            scenario.projects[3].loads = Table([
                Table.Entry(ResourceID("cod"), Load(ExactDecimal(significand: 75, scale: 2)))
            ])
            scenario.projects[3].leadMonths = 12
            scenario.quotas[2].drawers = .listed([ProjectID("P1")])
            plan.allocations = [plan.allocations[0]]
            plan.allocations.append(
                Example.allocation("P4", "2024", parcels: [ParcelUse(ParcelID("A1"), LandArea(20))]))
            plan.acquisitions = []
        }
        #expect(
            found.filter { $0.hasPrefix("emissionQuota") }.sorted() == [
                "emissionQuota 2025H1-2025H1 0/0/0.5/50 P1", "emissionQuota 2025H1-2025H1 0/0/0.75/0 P4",
            ])
    }

    @Test func exemptionsThatAreRelied() throws {
        let text = Example.text.replacingOccurrences(
            of: #""targets": ["#,
            with: #""standards": [{"id": "S", "name": "标准", "taxPerLand": 100}], "targets": ["#)
        var scenario = try Example.scenario(text)
        func relying() -> [ProjectID] {
            PlanReading(Example.plan, in: Facts(scenario)).workItems.filter { $0.work == .admission }
                .flatMap(\.projects)
        }
        #expect(relying().isEmpty)
        // P1 pays 1500 on 40; P3 4000 on 30.5, which is enough: its exemption is not needed.
        for number in [0, 2] {
            var exemption = Exemption()
            exemption.reason = "链主"
            scenario.projects[number].exemption = exemption
        }
        #expect(relying() == [ProjectID("P1")])
    }

    @Test func bureausSubtotalsAndYears() throws {
        var scenario = try Example.scenario()
        let bureau = Words("区规划资源局", "Planning Bureau")
        scenario.bureaus = Table([
            Table.Entry(Work.supply, Duty(bureau, [Words("园区", "the park")])),
            Table.Entry(Work.acquisition, Duty(bureau)),
        ])
        let reading = PlanReading(Example.plan, in: Facts(scenario))
        let document = TasksTelling.document(reading, status: Words("方案", "plan"))
        let tasks = try #require(document.tables.first { $0.id == "tasks" })
        #expect(
            tasks.rows.filter { $0.kind == .group }.map { $0.cells[0] } == [
                .words(Words("区规划资源局（配合：园区）", "Planning Bureau (with the park)")),
                .words(Words("园区（配合：产业主管部门）", "the park (with industry bureau)")),
                .words(Words("生态环境部门", "ecology and environment bureau")),
                .words(Words("产业主管部门（配合：园区）", "industry bureau (with the park)")),
            ])
        func place(_ id: String) throws -> Int { try #require(tasks.columns.firstIndex { $0.id == id }) }
        let subtotals = tasks.rows.filter { $0.kind == .subtotal }
        #expect(
            try subtotals.map { $0.cells[try place("land")] } == [
                .number(ExactDecimal(significand: 705, scale: 1)), .number(ExactDecimal(significand: 305, scale: 1)),
            ])
        #expect(try subtotals.map { $0.cells[try place("money")] } == [.empty, .number(3000)])
        #expect(try tasks.rows.last?.cells[place("money")] == .number(3100))
        let yearly = try #require(document.tables.first { $0.id == "yearly" })
        func line(_ id: String) throws -> [Cell] {
            Array(try #require(yearly.rows.first { $0.cells[0] == .text(id) }).cells.dropFirst(4))
        }
        let one = { (value: ExactDecimal) in Cell.number(value, decimals: 1) }
        #expect(
            try line("land-supplied") == [
                one(40), one(ExactDecimal(significand: 305, scale: 1)), one(0),
                one(ExactDecimal(significand: 705, scale: 1)),
            ])
        let none = { (value: ExactDecimal) in Cell.number(value, decimals: 0) }
        #expect(try line("projects-producing") == [none(0), none(2), none(1), none(3)])
        // In 2025 P1 is in its first year, 0.4 of 30000, and P2 in full.
        #expect(try line("output") == [none(0), none(15000), .empty, .empty])
        #expect(try line("money") == [none(3000), none(100), none(0), none(3100)])
    }
}
