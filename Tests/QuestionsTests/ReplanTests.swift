import Formulation
import Judging
import LandModel
import Optimizer
import Planner
import Planning
import Quantities
import Questions
import Testing

@testable import TestSupport

/// Value against the number of changes, against a look at every plan.
@Suite struct ReplanTests {
    /// A scenario whose previous plan is some sound plan of it.
    static func planned(_ seed: Int) -> Scenario? {
        let scenario = Scenario.tinyQuestion(seed)
        let entries = SoundPlans(scenario).entries.filter { $0.placed.count > 1 }
        var dice = Dice(seed &+ 7000)
        guard !entries.isEmpty else { return nil }
        let allocations = entries[dice.roll(entries.count)].reading.plan.allocations
        return scenario.with { tiny in
            tiny.previous = allocations.map { allocation in
                var previous = PreviousPlacement()
                previous.project = allocation.project
                previous.parcels = allocation.parcels.map(\.parcel)
                previous.building = allocation.building
                previous.start = allocation.start
                return previous
            }
            // Facts have changed since.
            if dice.roll(2) == 0 { tiny.locks.append(.named("L9", .ban, tiny.previous[0].project)) }
        }
    }

    @Test(arguments: seeds) func everyNumberOfChanges(_ seed: Int) throws {
        guard let scenario = Self.planned(seed), let inquiry = try Inquiry.tiny(scenario) else { return }
        let found = try ReplanAsking(inquiry).answer()
        let plans = SoundPlans(scenario)
        #expect(found.points.map(\.mostChanges) == Array(0...inquiry.base.reading.changes.count))
        for point in found.points {
            check(point.variation.outcome, plans, inquiry, "\(point.mostChanges)") {
                $0.reading.value(of: Measure(.moves)) <= ExactDecimal(point.mostChanges)
            }
            if let changes = point.changes { #expect(changes <= point.mostChanges) }
        }
    }

    /// Moving one of two brings 5, moving both 8; a change is worth 4 or not.
    @Test func priceOfChange() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parcels = [.named("A", 5), .named("B", 4)]
            tiny.projects = [
                .named("OLD1", .land(5)) { $0.output = 4 }, .named("OLD2", .land(4)) { $0.output = 3 },
                .named("NEW1", .land(5)) { $0.output = 9 }, .named("NEW2", .land(4)) { $0.output = 6 },
            ]
            tiny.previous = [("OLD1", "A"), ("OLD2", "B")].map { project, parcel in
                var previous = PreviousPlacement()
                previous.project = ProjectID(project)
                previous.parcels = [ParcelID(parcel)]
                previous.start = year(2024)
                return previous
            }
            tiny.objective = [.named("value", .max, .of(.output))]
        }
        let inquiry = try #require(try Inquiry.tiny(scenario))
        let found = try ReplanAsking(inquiry).answer()
        #expect(found.points.map { $0.variation.outcome.loss?.tiers.first?.after } == [7, 12, 15])
        #expect(found.best(pricePerChange: 4, of: "value")?.mostChanges == 1)
        #expect(found.best(pricePerChange: 3, of: "value")?.mostChanges == 1)
        #expect(found.best(pricePerChange: 2, of: "value")?.mostChanges == 2)
        #expect(found.best(pricePerChange: 6, of: "value")?.mostChanges == 0)
        #expect(found.point(atMost: 9)?.mostChanges == 2)
    }
}
