import Quantities
import Records

/// The earlier plan, and how far this one may move from it.
enum PreviousCheck {
    static let previous = ScenarioCheck("previous", "stability", "periods") { index in
        let scenario = index.scenario
        var issues: [Issue] = []
        if scenario.stability != nil, scenario.previous.isEmpty {
            issues.append(
                Issue(
                    "stability-without-previous", at: Path("stability"),
                    what: Words("限制变动，却没有上一方案", "moves are limited, but there is no previous plan"),
                    because: Words("变动相对于 previous 计算", "moves are counted against previous"),
                    mend: Words("补上 previous，或删去 stability", "add previous, or remove stability")))
        }
        for (position, _) in scenario.previous.map(\.project).repeated {
            issues.append(
                Issue(
                    "previous-twice", at: Path("previous", "\(position)", "project"),
                    what: Words(
                        "项目 \(scenario.previous[position].project) 有两条原安排",
                        "project \(scenario.previous[position].project) has two previous placements"),
                    because: Words("一个项目只有一处", "a project has one place"), mend: Words("删去一条", "remove one")))
        }
        for (position, placement) in scenario.previous.enumerated() {
            let path = Path("previous", "\(position)")
            if placement.parcels.isEmpty == (placement.building == nil) {
                issues.append(
                    Issue(
                        "previous-spot", at: path,
                        what: placement.building == nil
                            ? Words("原安排没有地块或厂房", "the previous placement has neither parcels nor building")
                            : Words("原安排同时有地块与厂房", "the previous placement has both parcels and building"),
                        because: Words("恰有其一才能比较", "exactly one of them can be compared"),
                        mend: Words("写明其一", "write one of them")))
            }
            if index.hasSoundHorizon, index.horizon.indices(overlapping: placement.start).isEmpty {
                issues.append(
                    Issue(
                        "previous-outside-horizon", .warning, at: path.appending("start"),
                        what: Words(
                            "原开工时段 \(placement.start) 不在规划期内", "its start, \(placement.start), lies outside the horizon"
                        ),
                        because: Words("无法保持不变，总计为变动", "it cannot be kept and always counts as a move"),
                        mend: Words("核对时段，或删去此条", "check the period, or remove it")))
            }
        }
        return issues
    }
}
