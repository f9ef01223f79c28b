import Documents
import Formulation
import Judging
import LandModel
import Planner
import Planning
import Quantities
import Questions
import Testing

@testable import TestSupport

/// A plan as one part of the district sees it, against the plan itself.
@Suite struct ViewTests {
    /// Who is told as absent can be here by rule; what is told to be in the way is what judging finds, and nobody is forgotten.
    @Test(arguments: seeds) func everyProjectIsHereOrAbsentOrBarred(_ seed: Int) throws {
        guard let inquiry = try Inquiry.tiny(Scenario.tinyQuestion(seed)) else { return }
        let (setting, reading) = (inquiry.base.setting, inquiry.base.reading)
        for park in setting.parks {
            let told = ViewAsking(inquiry).answer(.park(park.id))
            for project in setting.projects {
                let options = inquiry.list.options.filter {
                    setting.projects[$0.project].id == project.id && setting.parks[$0.park].id == park.id
                }
                let isHere = reading.placement(of: project.id)?.park.id == park.id
                let absent = told.absent.first { $0.project.id == project.id }
                #expect((absent != nil) == (!isHere && !options.isEmpty), "\(project.id) \(park.id)")
                guard let absent else { continue }
                #expect(absent.elsewhere?.park.id == reading.placement(of: project.id)?.park.id)
                let moved = reading.without(project.id).plan
                let counts = options.map {
                    Verification(PlanReading(moved.adding($0, setting), in: inquiry.base.facts)).violations.count
                }
                #expect(absent.trial.broken.isEmpty == counts.contains(0), "\(project.id) \(park.id)")
            }
        }
    }

    /// One place, of which GOOD takes all: SMALL is beside it, LATE is left out here and has no place there.
    @Test func townsSeeTheirOwn() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parks = [.named("EAST") { $0.town = "东镇" }, .named("WEST") { $0.town = "西镇" }]
            tiny.parcels = [.named("E", 5) { $0.park = "EAST" }, .named("W", 3) { $0.park = "WEST" }]
            tiny.projects = [
                .named("GOOD", .land(5)) { $0.output = 9 }, .named("SMALL", .land(3)) { $0.output = 5 },
                .named("LATE", .land(4)) { $0.output = 2 },
            ]
            tiny.objective = [.named("value", .max, .of(.output))]
        }
        let inquiry = try #require(try Inquiry.tiny(scenario))
        let east = ViewAsking(inquiry).answer(.town("东镇"))
        #expect(east.absent.map(\.project.id) == ["LATE", "SMALL"])
        #expect(east.absent.map { $0.elsewhere?.park.id } == [nil, "WEST"])
        #expect(east.absent.allSatisfy { !$0.trial.broken.isEmpty && $0.isComplete })
        // LATE is too large for the west, GOOD too.
        #expect(ViewAsking(inquiry).answer(.town("西镇")).absent.isEmpty)
        let document = ViewTelling.document(east)
        let table = try #require(document.tables.first { $0.id == "absent" })
        #expect(table.rows.count == 2)
        let allocation = try #require(document.tables.first { $0.id == "allocation" })
        #expect(allocation.rows.count { $0.kind == .body } == 1)
    }
}
