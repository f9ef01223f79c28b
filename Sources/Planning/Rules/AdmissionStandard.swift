import LandModel
import LinearProgramming
import Quantities

/// 标准地: what a project promises per unit of land granted, at full production, reaches the standard of the place and
/// the industry; exempt projects are let in up to a limited number.
public enum AdmissionStandard: Rule {
    public static let documentation = RuleDocumentation(
        id: "admission-standard", title: Words("准入标准（标准地）", "admission standard"),
        formula: Words(
            "对适用标准 s：投资、达产年产值、年税收 ≥ 标准 × 供地面积（仅用地项目）；研发占比、科技人员占比 ≥ 标准（用地与厂房项目）；未达标者须有一事一议，Σ x[未达标而落地] ≤ K",
            "for every standard that holds: investment, yearly output and tax at full production ≥ standard × land granted (land placements only); R&D and staff shares ≥ standard (land and floor); who misses one needs an exemption, Σ x[placed below a standard] ≤ K"
        ),
        unit: Words("金额单位；占比；个", "unit of money; share; projects"),
        source: Words(
            "长三角生态绿色一体化发展示范区先行启动区产业项目准入标准（试行）；“标准地”出让制度；一事一议会议纪要",
            "trial admission standard of the demonstration zone's pilot area; the “standard land” system; minutes of exemptions"
        ),
        examples: [
            Words(
                "用地 40 亩，投资 18000 万元，标准 500 万元/亩：18000 < 20000，不可",
                "40 亩, investment 18,000, standard 500 per 亩: 18,000 < 20,000, barred"),
            Words("K = 1，两个未达标项目都落地：2 > 1，违反", "K = 1, two projects below the standard placed: 2 > 1, broken"),
        ])
    public static let reason = Words("未达标准", "below the standard")
    public static let isGround = false
    public static let barsByRows = true

    /// Standards that an option misses, with measured and needed amounts.
    static func missed(_ option: PlacementOption, in setting: Setting) -> [(
        Standard, Words, ExactDecimal, ExactDecimal
    )] {
        let project = setting.projects[option.project]
        let land = option.land.value
        var missed: [(Standard, Words, ExactDecimal, ExactDecimal)] = []
        for standard in setting.standards
        where standard.holds(for: project, in: setting.parks[option.park]) {
            func test(_ words: Words, _ value: ExactDecimal, _ least: ExactDecimal?) {
                if let least, value < least { missed.append((standard, words, value, least)) }
            }
            if !land.isZero {
                test(
                    Words("投资强度", "investment per land"), project.investment.value,
                    standard.investmentPerLand.map { $0.value * land })
                test(
                    Words("产出强度", "output per land"), project.output.value,
                    standard.outputPerLand.map { $0.value * land })
                test(Words("税收强度", "tax per land"), project.tax.value, standard.taxPerLand.map { $0.value * land })
            }
            test(Words("研发占比", "R&D share"), project.researchShare.value, standard.researchShare?.value)
            test(Words("科技人员占比", "technical staff"), project.staffShare.value, standard.staffShare?.value)
        }
        return missed
    }

    public static func bar(_ option: PlacementOption, in setting: Setting) -> Bar? {
        guard setting.projects[option.project].exemption == nil, let first = missed(option, in: setting).first else {
            return nil
        }
        return Bar(
            id, Words("\(first.1.zh)低于“\(first.0.name.zh)”", "\(first.1.en) below “\(first.0.name.en)”"),
            measured: first.2,
            limit: first.3)
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

    public static func assess(_ plan: PlanReading) -> [Assessment] {
        var found: [Assessment] = []
        for placed in plan.placements where placed.project.exemption == nil {
            found += tests(placed, plan.setting).map { test in
                Assessment(
                    id, "\(placed.project.id),\(test.standard.id),\(test.name)", test.words, measured: test.measured,
                    .atLeast, test.least, unit: plan.setting.scenario.units.money.words, owner: test.standard.owner,
                    projects: [placed.project.id])
            }
        }
        let relying = plan.placements.filter(plan.reliesOnExemption).map(\.project.id)
        if let limit = plan.setting.scenario.exemptionLimit {
            found.append(
                Assessment(
                    id, "exemptions", Words("一事一议数量", "exemptions used"), measured: ExactDecimal(relying.count),
                    .atMost,
                    ExactDecimal(limit.most), unit: Words("个", "projects"), owner: limit.owner, projects: relying))
        }
        return found
    }

    /// A figure of a placement and the least that a standard asks.
    fileprivate struct Test {
        let standard: Standard
        let name: String
        let words: Words
        let measured: ExactDecimal
        let least: ExactDecimal
    }

    fileprivate static func tests(_ placed: PlanReading.Placed, _ setting: Setting) -> [Test] {
        let project = placed.project
        let land = placed.parcels.reduce(ExactDecimal.zero) { $0 + $1.area.value }
        return setting.standards.filter { $0.holds(for: project, in: placed.park) }.flatMap { standard -> [Test] in
            func test(_ name: String, _ words: Words, _ measured: ExactDecimal, _ least: ExactDecimal?) -> Test? {
                least.map { Test(standard: standard, name: name, words: words, measured: measured, least: $0) }
            }
            func perLand(_ least: ExactDecimal?) -> ExactDecimal? { land > .zero ? least.map { $0 * land } : nil }
            return [
                test(
                    "investment", Words("投资强度", "investment per land"), project.investment.value,
                    perLand(standard.investmentPerLand?.value)),
                test(
                    "output", Words("产出强度", "output per land"), project.output.value,
                    perLand(standard.outputPerLand?.value)),
                test("tax", Words("税收强度", "tax per land"), project.tax.value, perLand(standard.taxPerLand?.value)),
                test(
                    "research", Words("研发占比", "R&D share"), project.researchShare.value, standard.researchShare?.value),
                test("staff", Words("科技人员占比", "technical staff"), project.staffShare.value, standard.staffShare?.value),
            ].compactMap(\.self)
        }
    }
}

extension PlanReading {
    /// Whether a placement misses a standard that it is exempt from.
    func reliesOnExemption(_ placed: Placed) -> Bool {
        placed.project.exemption != nil
            && AdmissionStandard.tests(placed, setting).contains { $0.measured < $0.least }
    }
}
