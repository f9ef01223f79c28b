import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Records
import Reporting

/// Something that is supposed to be otherwise than the scenario says.
public struct Premise: Sendable {
    /// `若甲（P1）退出`
    public let words: Words
    /// What to hand to `--set`.
    public let settings: [String]
    public let demands: [Demand]
    /// Who is supposed not to come.
    public let withdrawn: ProjectID?
    /// Who is supposed to be somewhere.
    private let moved: ProjectID?
    /// A place comes free that others may take.
    let freesPlace: Bool

    private init(
        _ words: Words, settings: [String] = [], demands: [Demand] = [], withdrawn: ProjectID? = nil,
        moved: ProjectID? = nil, freesPlace: Bool = false
    ) {
        self.words = words
        self.settings = settings
        self.demands = demands
        self.withdrawn = withdrawn
        self.moved = moved
        self.freesPlace = freesPlace
    }

    /// Who is told of in its words.
    var about: [ProjectID] { [withdrawn, moved].compactMap(\.self) }

    /// All that it allows the scenario allows, too.
    var isNarrower: Bool { settings.isEmpty }

    /// A change to the scenario, as it would be written for `--set`; told by what it changes.
    public static func changed(_ text: String, in setting: Setting) -> Premise {
        let words = InputDifferenceTable.told(setting.scenario, by: text) ?? Words(same: text)
        return Premise(Words(Words.chinese("若", words.zh), "if \(words.en)"), settings: [text])
    }

    /// A project is put on parcels, or into a building, whatever it takes; others may have to make room.
    public static func moved(
        _ project: ProjectID, to parcels: [ParcelID], building: BuildingID?, in setting: Setting
    ) -> Premise {
        let name = Words.called(setting.project(project)?.name, project.text)
        let sites =
            building.map { id in [Words.called(setting.buildings.first { $0.id == id }?.name, id.text)] }
            ?? parcels.map { id in Words.called(setting.parcels.first { $0.id == id }?.name, id.text) }
        let site = Words.list(sites)
        return Premise(
            Words("若\(name.zh)放到\(site.zh)", "if \(name.en) goes to \(site.en)"),
            demands: [.sited(project, parcels: parcels, building: building)], moved: project)
    }

    /// Several at once.
    public static func together(_ premises: [Premise]) -> Premise {
        // “若” and “if” once are enough.
        let rest = premises.dropFirst().map(\.words).map { words in
            Words(
                words.zh.hasPrefix("若") ? String(words.zh.dropFirst()) : words.zh,
                words.en.hasPrefix("if ") ? String(words.en.dropFirst(3)) : words.en)
        }
        let words = premises.prefix(1).map(\.words) + rest
        return Premise(
            Words(words.map(\.zh).joined(separator: "，且"), words.map(\.en).joined(separator: " and ")),
            settings: premises.flatMap(\.settings), demands: premises.flatMap(\.demands),
            freesPlace: premises.contains(where: \.freesPlace))
    }

    /// A project does not come; what was decided and promised about it falls with it.
    public static func withdrawn(_ project: ProjectID, in setting: Setting) -> Premise {
        let name = Words.called(setting.project(project)?.name, project.text)
        let decisions = setting.humanDecisions.filter { $0.project == project && $0.isBinding }
        return Premise(
            Words("若\(name.zh)退出", "if \(name.en) does not come"), settings: decisions.flatMap(\.settings),
            demands: [.absent(project)], withdrawn: project, freesPlace: true)
    }

    /// A project starts a year later than the plan has it, or than it could where it has no place; a start that was decided on
    /// falls with it. `nil`: there is no such project.
    public static func later(_ id: ProjectID, than plan: PlanReading, in setting: Setting) -> Premise? {
        guard let project = setting.project(id) else { return nil }
        let horizon = setting.horizon
        let start = plan.placement(of: id).map { horizon.periods[$0.start] } ?? project.earliest ?? horizon.periods[0]
        let later = start.advanced(by: 12 / start.months)
        let name = Words.called(project.name, id.text)
        let latest = project.latest.map { $0 < later ? ["projects.\(id).latest=\(later)"] : [] } ?? []
        let locks = setting.scenario.locks.filter { $0.project == id && $0.period != nil }
        let said = later.said
        return Premise(
            Words("若\(name.zh)推迟到 \(said.zh)开工", "if \(name.en) starts no earlier than \(said.en)"),
            settings: ["projects.\(id).earliest=\(later)"] + latest + locks.map { "locks.\($0.id).period=null" },
            freesPlace: true)
    }

    /// What the scenario asks of every plan beside land, money and quotas: each can be supposed not to be asked, known by its id.
    public static func rules(in setting: Setting) -> [(id: String, name: Words, premise: Premise)] {
        let scenario = setting.scenario
        func rule(_ id: String, _ name: Words, _ dropping: String) -> (String, Words, Premise) {
            let words = Words("若没有\(name.zh)", "without \(name.en)")
            return (id, name, Premise(words, settings: [dropping]))
        }
        var rules: [(String, Words, Premise)] = []
        for target in scenario.targets where target.isHard {
            let name = Words.called(target.name, target.id.text)
            rules.append(
                rule(
                    target.id.text, Words("刚性任务“\(name.zh)”", "the hard target “\(name.en)”"),
                    "targets.\(target.id)=null"))
        }
        for standard in scenario.standards {
            let name = Words.called(standard.name, standard.id.text)
            rules.append(
                rule(
                    standard.id.text, Words("准入标准“\(name.zh)”", "the standard “\(name.en)”"),
                    "standards.\(standard.id)=null"))
        }
        for relation in scenario.relations where relation.bond != .synergy {
            let (bond, names) = (relation.bond.words, Words.list(relation.projects.map { called($0, scenario) }))
            rules.append(
                rule(
                    relation.id.text,
                    Words(
                        "关系 \(relation.id)（\(bond.zh)：\(names.zh)）", "relation \(relation.id) (\(bond.en): \(names.en))"
                    ),
                    "relations.\(relation.id)=null"))
        }
        for fairness in scenario.fairness where fairness.atLeast != nil {
            let name = Words.called(fairness.name, fairness.id.text)
            rules.append(
                rule(
                    fairness.id.text, Words("公平要求“\(name.zh)”", "the fairness rule “\(name.en)”"),
                    "fairness.\(fairness.id).atLeast=null"))
        }
        if scenario.stockShare != nil {
            rules.append(rule("stockShare", Words("存量用地占比要求", "the required share of stock land"), "stockShare=null"))
        }
        if scenario.exemptionLimit != nil {
            rules.append(rule("exemptionLimit", Words("一事一议数量上限", "the limit of exemptions"), "exemptionLimit=null"))
        }
        if scenario.stability != nil {
            rules.append(rule("stability", Words("方案稳定性要求", "the limit of changes to the last plan"), "stability=null"))
        }
        for lock in scenario.locks {
            rules.append(rule(lock.id.text, scenario.words(of: lock), "locks.\(lock.id)=null"))
        }
        return rules
    }

    private static func called(_ id: ProjectID, _ scenario: Scenario) -> Words {
        .called(scenario.projects.first { $0.id == id }?.name, id.text)
    }
}
