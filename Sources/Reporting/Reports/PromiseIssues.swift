import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Records

/// What facts promise that no plan can keep, and what only the length of periods stands in the way of: found by looking at every
/// site, so beyond what can be checked in a file.
public enum PromiseIssues {
    /// Warnings, each with the place of the promise in the file.
    public static func issues(in scenario: Scenario) -> [Issue] {
        let setting = Setting(scenario)
        let facts = Facts(scenario)
        let promised = EmptyPromise.all(in: setting)
        let naming = Naming(facts)
        let told = Set(promised.map(\.project))
        return promised.map { promise in
            Issue(
                "promise-fits-nowhere", .warning,
                at: promise.lock.map { Path("locks", $0.text) } ?? Path("projects", promise.project.text, "committed"),
                what: sentence(of: promise, facts), because: Words("没有任何方案能做到", "no plan can keep it"),
                mend: Words(
                    "调整项目需求，增加适用的地块、厂房，或取消承诺、锁定",
                    "change what it needs, add land or floor that fits, or drop the promise"))
        }
            + EmptyPromise.ofRounding(in: setting).filter { !told.contains($0.project) }.map { project, obstacle in
                let nowhere = RejectionStory.nowhere(obstacle, naming)
                let name = naming.project(project)
                return Issue(
                    "rounded-out", .warning, at: Path("projects", project.text),
                    what: Words("\(name.zh)\(nowhere.zh)", "\(name.en): \(nowhere.en)"),
                    because: Words("周期按整期进位", "leads are counted in whole periods"),
                    mend: Words(
                        "规划时段改用半年或季度；全年的指标、预算、任务不必改",
                        "use half-years or quarters; yearly quotas, budgets and targets stay as they are"))
            }
    }

    /// Of every promise that fits nowhere, to be read aloud.
    package static func sentences(in facts: Facts) -> [Words] {
        EmptyPromise.all(in: Setting(facts.scenario)).map { promise in
            let told = sentence(of: promise, facts)
            return Words("\(told.zh)。", "\(told.en).")
        }
    }

    /// Why a demand can never be met, where it is that a project be placed that fits nowhere, with what would help; `nil`: that is not
    /// so.
    package static func reason(for limit: LimitID, in facts: Facts) -> Words? {
        let setting = Setting(facts.scenario)
        let promise = EmptyPromise.all(in: setting).first { promise in
            switch limit.name {
            case "commitment": limit.about == promise.project.text
            case "lock":
                setting.scenario.locks.contains {
                    $0.id.text == limit.about && $0.action == .place && $0.project == promise.project
                }
            default: false
            }
        }
        return promise.map { promise in
            let place = nowhere(promise, Naming(facts))
            return Words(
                "\(place.zh)；须改需求，增加适用的地块、厂房，或取消",
                "\(place.en); change what it needs, add land or floor that fits, or drop it")
        }
    }

    private static func nowhere(_ promise: EmptyPromise, _ naming: Naming) -> Words {
        promise.obstacle.map { RejectionStory.nowhere($0, naming) }
            ?? Words("没有它所需要的那类场地", "there is no place of the kind that it needs")
    }

    /// `承诺：硅片一期（P1）任何地点都放不下；最接近的是…`
    static func sentence(of promise: EmptyPromise, _ facts: Facts) -> Words {
        let naming = Naming(facts)
        let name = naming.project(promise.project)
        let place = nowhere(promise, naming)
        let head =
            promise.lock.map { Words("锁定 \($0)：", "lock \($0): ") } ?? Words("承诺：", "commitment: ")
        return Words("\(head.zh)\(name.zh)\(place.zh)", "\(head.en)\(name.en): \(place.en)")
    }
}
