import Quantities
import Records

/// Ids that people take for one another.
enum IDCheck {
    /// Two records of one kind whose ids differ in case, width, dashes, or in a letter that looks like a digit: one of them is the other,
    /// typed once more.
    static let alike = ScenarioCheck(
        "parks", "parcels", "buildings", "projects", "quotas", "budgets", "resources", "reductions", "standards"
    ) { index in
        let scenario = index.scenario
        return issues("parks", scenario.parks.map(\.id.text)) + issues("parcels", scenario.parcels.map(\.id.text))
            + issues("buildings", scenario.buildings.map(\.id.text))
            + issues("projects", scenario.projects.map(\.id.text))
            + issues("resources", scenario.resources.map(\.id.text))
            + issues("quotas", scenario.quotas.map(\.id.text)) + issues("budgets", scenario.budgets.map(\.id.text))
            + issues("reductions", scenario.reductions.map(\.id.text))
            + issues("standards", scenario.standards.map(\.id.text))
    }

    private static func issues(_ list: String, _ ids: [String]) -> [Issue] {
        var first: [String: String] = [:]
        return ids.compactMap { id in
            let key = NameKey.of(id).replacing("o", with: "0")
            guard let other = first[key] else {
                first[key] = id
                return nil
            }
            // The same id once more is an error of its own.
            guard other != id else { return nil }
            return Issue(
                "ids-alike", .warning, at: Path(list, id, "id"),
                what: Words("编号“\(id)”与“\(other)”只差写法", "the ids “\(id)” and “\(other)” differ in writing only"),
                because: Words(
                    "只在大小写、全半角、横线或字母 O 与数字 0 上不同，仍按两条记录处理",
                    "they differ in case, width, dashes, or O for 0 only, and are two records all the same"),
                mend: Words(
                    "是同一个则删去一条；不是则改用不易混的编号", "remove one if they are one; else call them so that nobody mixes them up"))
        }
    }
}
