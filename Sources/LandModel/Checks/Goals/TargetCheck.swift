import Quantities
import Records

/// Targets, and periods of what is measured.
enum TargetCheck {
    static let targets = ScenarioCheck("targets", "resources", "fairness") { index in
        index.scenario.targets.flatMap { target -> [Issue] in
            let path = Path("targets", target.id.text)
            let bounds = [target.atLeast, target.atMost].compactMap(\.self).count
            var issues = target.measure.issues(at: path.appending("measure"))
            if bounds != 1 {
                issues.append(
                    Issue(
                        "target-bounds", at: path,
                        what: bounds == 0
                            ? Words("任务 \(target.id) 没有目标值", "target \(target.id) has no bound")
                            : Words(
                                "任务 \(target.id) 同时有 atLeast 与 atMost",
                                "target \(target.id) has both atLeast and atMost"),
                        because: Words("一项任务恰有其一", "a target has exactly one of atLeast and atMost"),
                        mend: bounds == 0 ? Words("补上一个", "add one") : Words("拆成两项任务", "write two targets")))
            }
            if target.measure.indicator == .shortfall {
                issues.append(
                    Issue(
                        "shortfall-in-target", at: path.appending("measure").appending("indicator"),
                        what: Words("任务不能以缺口为度量", "a target cannot measure shortfall"),
                        because: Words("缺口由任务算出，会绕成一圈", "shortfall is made of targets: that is a circle"),
                        mend: Words("在目标层级（objective）中使用", "use it in the objective")))
            }
            if target.atMost != nil, target.measure.indicator.described.direction == .raised {
                issues.append(
                    .wrongDirection(target.measure.indicator, at: path.appending("atMost")))
            }
            if !(1...9).contains(target.priority) {
                issues.append(
                    Issue(
                        "priority", at: path.appending("priority"),
                        what: Words("优先级为 \(target.priority)", "the priority is \(target.priority)"),
                        because: Words("优先级为 1（最高）至 9", "priorities go from 1, the highest, to 9"),
                        mend: Words("改为 1 至 9", "write 1 to 9")))
            }
            return issues
        }
    }

    static let measurePeriods = ScenarioCheck("targets", "fairness", "objective", "periods") { index in
        guard index.hasSoundHorizon, let first = index.horizon.periods.first, let last = index.horizon.periods.last
        else { return [] }
        return index.measures.compactMap { measure, path in
            guard case .during(let period) = measure.timing, index.horizon.indices(overlapping: period).isEmpty else {
                return nil
            }
            return Issue(
                "measure-outside-horizon", at: path.appending("when"),
                what: Words("“\(period)”不在规划期内", "“\(period)” lies outside the horizon"),
                because: Words("规划期为 \(first) 至 \(last)", "the horizon is \(first) to \(last)"),
                mend: Words("改为规划期内的时段，或 full", "use a period within it, or full"))
        }
    }
}

extension Issue {
    static func wrongDirection(_ indicator: IndicatorName, at path: Path) -> Issue {
        Issue(
            "wrong-direction", at: path,
            what: Words("“\(indicator.rawValue)”只能求大", "“\(indicator.rawValue)” can only be raised"),
            because: Words("压低它没有意义，也无法核对", "to lower it means nothing"),
            mend: Words("改为 atLeast，或换指标", "use atLeast, or another indicator"))
    }
}
