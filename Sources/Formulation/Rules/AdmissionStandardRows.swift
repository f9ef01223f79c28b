import LandModel
import LinearProgramming
import Quantities

/// 标准地: what a project promises per unit of land granted, at full production, reaches the standard of the place and
/// the industry; exempt projects are let in up to a limited number.
public enum AdmissionStandardRows: FormulatedRule {
    public static let id = RuleID("admission-standard")
    public static let reason: Words? = Words("未达标准", "below the standard")
    public static let isGround = false
    public static let barsByRows = true

    /// A standard that an option misses: what is promised and what is asked, both for the land taken.
    struct Miss {
        let standard: Standard
        let words: Words
        let promised: ExactDecimal
        let asked: ExactDecimal
        let unit: Words
    }

    static func missed(_ option: PlacementOption, in setting: Setting) -> [Miss] {
        let project = setting.projects[option.project]
        let land = option.land.value
        let (money, percent) = (setting.scenario.units.moneyWords, Words(same: "%"))
        var missed: [Miss] = []
        for standard in setting.standards(for: option) {
            func test(_ words: Words, _ value: ExactDecimal, _ least: ExactDecimal?, _ unit: Words) {
                guard let least, value < least else { return }
                missed.append(Miss(standard: standard, words: words, promised: value, asked: least, unit: unit))
            }
            if !land.isZero {
                test(
                    Words("投资强度", "investment per land"), project.investment.value,
                    standard.investmentPerLand.map { $0.value * land }, money)
                test(
                    Words("产出强度", "output per land"), project.output.value,
                    standard.outputPerLand.map { $0.value * land }, money)
                test(
                    Words("税收强度", "tax per land"), project.tax.value, standard.taxPerLand.map { $0.value * land }, money
                )
            }
            test(
                Words("研发占比", "R&D share"), project.researchShare.value * 100,
                standard.researchShare.map { $0.value * 100 }, percent)
            test(
                Words("科技人员占比", "technical staff"), project.staffShare.value * 100,
                standard.staffShare.map { $0.value * 100 }, percent)
        }
        return missed
    }

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? {
        let project = setting.projects[option.project]
        guard project.exemption == nil, let first = missed(option, in: setting).first else { return nil }
        return Bar(
            id,
            Words(
                "\(first.words.zh)低于“\(first.standard.name.zh)”", "\(first.words.en) below “\(first.standard.name.en)”"),
            measured: first.promised, limit: first.asked, unit: first.unit, grant: limit(project.id))
    }

    public static func rows(in formulation: inout Formulation) {
        let setting = formulation.setting
        for (number, project) in setting.projects.enumerated() where project.exemption == nil {
            // None, unless a question leaves it to this row to bar them.
            let barred = formulation.optionsOfProject[number].filter {
                bar(formulation.options[$0], in: setting) != nil
            }
            guard !barred.isEmpty else { continue }
            formulation.require(
                "admission-standard[\(project.id)]", of: id, formulation.chosen(barred), atMost: 0,
                by: [Grant(limit(project.id))])
        }
        guard let limit = formulation.setting.scenario.exemptionLimit else { return }
        let relying = formulation.options.indices.filter {
            !missed(formulation.options[$0], in: formulation.setting).isEmpty
        }
        guard !relying.isEmpty else { return }
        formulation.require(
            "admission-standard[exemptions]", of: id, formulation.chosen(relying), atMost: ExactDecimal(limit.most),
            by: [Grant(limitOfExemptions)])
    }

    private static let limitOfExemptions = LimitID("exemptions")
    private static func limit(_ project: ProjectID) -> LimitID { LimitID("standards", project.text) }

    /// The number of exemptions; and that projects meet their standards: the owner is the hardest to move of the standards
    /// that hold anywhere.
    public static func limits(in setting: Setting) -> [Limit] {
        let most = setting.scenario.exemptionLimit.map { exemptions in
            Limit(
                limitOfExemptions, Words("一事一议数量上限", "the limit of exemptions"), .ceiling, owner: exemptions.owner,
                rank: 60, .init(ExactDecimal(exemptions.most), isCount: true, unit: Words("个", "projects"))
            ) { ["exemptionLimit.most=\($0 ?? 0)"] }
        }
        let standards = setting.projects.filter { $0.exemption == nil }.compactMap { project -> Limit? in
            let owners = setting.standards.filter { standard in
                setting.parks.contains { standard.holds(for: project, in: $0) }
            }.map(\.owner)
            let name = setting.called(project.id)
            let title = Words("\(name.zh)的准入标准", "the admission standard for \(name.en)")
            return owners.max { $0.rank < $1.rank }.map { owner in
                Limit(limit(project.id), title, .demand, owner: owner, rank: 120) { _ in
                    ["projects.\(project.id).exemption={\"reason\":\"…\"}"]
                }
            }
        }
        return (most.map { [$0] } ?? []) + standards
    }

    public static func decisions(in setting: Setting) -> [Decision] {
        setting.projects.compactMap { project in
            guard let exemption = project.exemption else { return nil }
            let name = setting.called(project.id)
            return Decision(
                Words("对\(name.zh)的一事一议", "the exemption of \(name.en)"), on: project.id, by: exemption.by,
                date: exemption.on, why: exemption.reason, isBinding: false,
                settings: ["projects.\(project.id).exemption=null"])
        }
    }
}

extension Setting {
    /// Standards that hold for an option, in order of id.
    public func standards(for option: PlacementOption) -> [Standard] {
        standards.filter { $0.holds(for: projects[option.project], in: parks[option.park]) }
    }
}
