import Documents
import Formulation
import Judging
import LandModel
import Planner
import Planning
import Quantities
import Questions
import Records
import Reporting
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
        // What bars every place does so however far the search came: without any time left it is told alike.
        let stopped = Rejection.all(in: inquiry.base.reading, inquiry.list, isOver: { true })
        #expect(stopped.map(\.kind) == told.map(\.kind))
    }

    /// What a project needs of what others share is its own, and there is what they leave.
    @Test func needIsItsOwn() throws {
        let scenario = Scenario.tiny { tiny in
            tiny.parcels = [.named("A", 10)]
            tiny.resources = [.named("COD", .pollutant)]
            tiny.quotas = [.named("Q", of: .resource("COD"), 10)]
            tiny.projects = [("BIG", 9), ("SMALL", 4)].map { id, load in
                .named(ProjectID(id), .land(5)) {
                    $0.loads = Table(["COD": Load(ExactDecimal(load))])
                    $0.output = Money(ExactDecimal(load))
                }
            }
            tiny.objective = [.named("value", .max, .of(.output))]
        }
        let inquiry = try #require(try Inquiry.tiny(scenario))
        let rejection = try #require(Rejection.all(in: inquiry.base.reading, inquiry.list).first)
        let trial: Trial? =
            switch rejection.cause {
            case .full(let trial), .exchange(_, let trial): trial
            default: nil
            }
        let broken = try #require(trial?.broken.first { $0.unit.zh == "t/a" })
        let told = Shortage(broken, Naming(inquiry.base.facts), by: trial)
        // 4 beside 9 of 10.
        #expect(
            told.figures?.zh == "需要 4 t/a，尚余 1 t/a，差 3 t/a"
                && told.figures?.en == "needs 4 t/a, 1 t/a left, short by 3 t/a")
    }

    /// Whatever time allowed, of those that no site takes the same is said.
    @Test(arguments: seeds) func theGroundBarsWithoutTime(_ seed: Int) throws {
        guard let inquiry = try Inquiry.tiny(Scenario.tinyQuestion(seed)) else { return }
        let whole = Rejection.all(in: inquiry.base.reading, inquiry.list, isThorough: true)
        let stopped = Rejection.all(in: inquiry.base.reading, inquiry.list, isOver: { true })
        for (one, other) in zip(whole, stopped) {
            guard case .barred = one.cause else { continue }
            #expect(other.kind == one.kind, "\(one.project)")
        }
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
