import Formulation
import Judging
import LandModel
import Planner
import Planning
import Quantities
import Questions
import Records
import Synchronization
import Testing

@testable import TestSupport

/// Why projects are left out, as every output tells it, against a look at every plan.
@Suite struct LeftOutTests {
    @Test(arguments: seeds) func oneStoryOfEachProject(_ seed: Int) throws {
        let scenario = Scenario.tinyQuestion(seed)
        let plans = SoundPlans(scenario)
        guard let inquiry = try Inquiry.tiny(scenario) else { return }
        let told = Rejection.all(in: inquiry.base.reading, inquiry.list, isThorough: true)
        let settled = try LeftOutAsking(inquiry).settled(told)
        let asked = try WhyNotAsking(inquiry).answers(told.map(\.project))
        for (number, rejection) in settled.enumerated() {
            let project = rejection.project
            let isPossible = plans.best { $0.placed.contains(project) } != nil
            switch rejection.kind {
            case .fitsNowhere, .needsLimit: #expect(!isPossible, "\(project)")
            case .notChosen: #expect(isPossible, "\(project)")
            case .notDecided: Issue.record("\(project) is not decided")
            }
            #expect(asked[number].verdict.kind == rejection.kind, "\(project)")
            // What is told without solving is no other case: only less may be known.
            if told[number].kind != .notDecided { #expect(told[number].kind == rejection.kind, "\(project)") }
            try checkWayIn(rejection, scenario, inquiry)
        }
    }

    /// With what gives way the project and all who have a place are placed.
    private func checkWayIn(_ rejection: Rejection, _ scenario: Scenario, _ inquiry: Inquiry) throws {
        let everybody = inquiry.base.reading.placements.map(\.project.id) + [rejection.project]
        switch rejection.wayIn {
        case .notSearched, .open: break
        case .none: #expect(SoundPlans(scenario).best { Set(everybody).isSubset(of: $0.placed) } == nil)
        case .found(let raises, let isProved):
            #expect(isProved)
            let amended = try scenario.amended(by: raises.flatMap(\.settings))
            #expect(SoundPlans(amended).best { Set(everybody).isSubset(of: $0.placed) } != nil)
        }
    }

    /// A project that only a lock bars does not fit nowhere: the lock is told, and who can lift it.
    @Test func aLockIsNoGround() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.periods = [year(2024)]
            tiny.parcels = [.named("A", 5), .named("B", 5)]
            tiny.projects = [.named("BANNED", .land(5)), .named("HUGE", .land(50)), .named("GOOD", .land(5))]
            tiny.locks = [.named("L", .ban, "BANNED"), .named("M", .ban, "HUGE")]
            tiny.objective = [.named("value", .max, .of(.projects))]
        }
        let inquiry = try #require(try Inquiry.tiny(scenario))
        let told = Rejection.all(in: inquiry.base.reading, inquiry.list)
        #expect(told.map(\.kind) == [.needsLimit, .fitsNowhere])
        guard case .barred(let barrier) = told[0].cause else {
            Issue.record("not barred")
            return
        }
        #expect(barrier.limit?.id == LimitID("lock", "L") || barrier.limit?.id.about == "L")
    }

    /// Once time is over, those that are left are called not decided, and nothing is said of them.
    @Test func nothingIsSaidOfWhomTimeDidNotReach() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.parcels = [.named("A", 5)]
            tiny.projects = ["P1", "P2", "P3"].map { .named($0, .land(5)) }
            tiny.objective = [.named("value", .max, .of(.projects))]
        }
        let inquiry = try #require(try Inquiry.tiny(scenario))
        let looks = Mutex(0)
        let told = Rejection.all(
            in: inquiry.base.reading, inquiry.list,
            isOver: {
                looks.withLock { looks in
                    looks += 1
                    return looks > 1
                }
            })
        #expect(told.map(\.kind) == [.notChosen, .notDecided] && told.map(\.isComplete) == [true, false])
    }
}
