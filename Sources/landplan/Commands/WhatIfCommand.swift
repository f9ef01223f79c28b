import ArgumentParser
import Formulation
import LandModel
import Planner
import Planning
import Quantities
import Questions
import Records
import Reporting

/// `landplan whatif`: what becomes of the plan when something is otherwise.
struct WhatIfCommand: ParsableCommand {
    /// What is supposed away one by one.
    enum Each: String, ExpressibleByArgument, CaseIterable { case projects, rules }

    static let configuration = CommandConfiguration(
        commandName: "whatif",
        abstract: .told(
            "如果项目退出、推迟，少一条要求，或数字不同：方案怎样变，谁递补。",
            "Tells what becomes of the plan if a project drops out or is late, a rule is dropped, a figure differs, and who follows."
        ),
        discussion: .told(
            """
            每种情况单独求解，与基准方案相比；写了 --together 则合在一起。--each projects 逐一假设已安排的项目退出，得出谁与谁竞争；\
            --each rules 逐一去掉刚性任务、准入标准、关系、公平、存量占比等要求，得出每条要求值多少。\
            --move P4=S1 求把项目放到某处的代价、谁须让位。
            """,
            """
            Each case is solved by itself and told against the plan as it is; with --together all in one. --each projects supposes every \
            placed project away in turn, which tells who competes with whom; --each rules drops every hard target, standard, relation, \
            fairness rule, share of stock land and the like in turn, which tells what each is worth. --move P4=S1 tells what it \
            costs to put a project somewhere, and who has to make room.
            """))

    @OptionGroup var inquiry: InquiryArguments

    @Option(
        help: .told(
            "没有它：项目（退出），或要求（刚性任务、标准、关系、公平、锁定、stockShare、exemptionLimit、stability）；写编号或名称，可重复。",
            "Without it: a project (drops out) or a rule (hard target, standard, relation, fairness, lock, stockShare, exemptionLimit, stability), by id or name; repeatable."
        ))
    var without: [String] = []

    @Option(help: .told("项目推迟一年；可重复。", "A project a year later; repeatable."))
    var later: [String] = []

    @Option(
        help: .told(
            "把项目放到某处：项目=厂房，或 项目=地块,地块；可重复。",
            "A project put somewhere: PROJECT=BUILDING, or PROJECT=PARCEL,PARCEL; repeatable."))
    var move: [String] = []

    @Option(
        parsing: .singleValue,
        help: .told("改一个数，写法同 --set；可重复。", "One figure otherwise, written as for --set; repeatable."))
    var change: [String] = []

    @Option(help: .told("逐一假设：projects 或 rules。", "Suppose each away in turn: projects or rules."))
    var each: Each?

    @Flag(help: .told("各种情况合在一起。", "All cases in one."))
    var together = false

    func run() throws {
        guard !without.isEmpty || !later.isEmpty || !move.isEmpty || !change.isEmpty || each != nil else {
            throw ValidationError(
                "请写 --without、--later、--move、--change 或 --each。", "Give --without, --later, --move, --change or --each."
            )
        }
        try inquiry.inquire { inquiry in
            let (setting, reading) = (inquiry.base.setting, inquiry.base.reading)
            let rules = Premise.rules(in: setting)
            var premises = try without.map { try premise($0, rules, setting) }
            premises += try later.compactMap { text in
                Premise.later(try self.inquiry.project(text, in: setting).id, than: reading, in: setting)
            }
            premises += try move.map { try moved($0, setting) }
            premises += try change.map { text in
                do throws(AmendmentFault) { _ = try inquiry.scenario.amended(by: [text]) } catch {
                    throw ValidationError(.list(error.issues.map(\.what)))
                }
                return .changed(text, in: setting)
            }
            switch each {
            case .projects: premises += reading.placements.map { .withdrawn($0.project.id, in: setting) }
            case .rules: premises += rules.map(\.premise)
            case nil: break
            }
            guard !premises.isEmpty else {
                throw ValidationError("情景里没有可以去掉的要求。", "The scenario has no rule that could be dropped.")
            }
            let asked = together ? [Premise.together(premises)] : premises
            return WhatIfTelling.document(try WhatIfAsking(inquiry).answer(asked), inquiry.base)
        }
    }

    /// `P4=SX-B1`, `P4=S1,S2`
    private func moved(_ text: String, _ setting: Setting) throws -> Premise {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            throw ValidationError("看不懂“\(text)”，应如 P4=S1。", "“\(text)” is no move: P4=S1.")
        }
        let project = try inquiry.project(parts[0], in: setting).id
        let buildings = setting.buildings.map { ($0.id.text, $0.name ?? Words(same: $0.id.text)) }
        let parcels = setting.parcels.map { ($0.id.text, $0.name ?? Words(same: $0.id.text)) }
        func named(_ word: String, among sites: [(String, Words)]) -> String? {
            sites.first { $0.0 == word }?.0 ?? sites.first { [$0.1.zh, $0.1.en].contains(word) }?.0
        }
        if let building = named(parts[1], among: buildings) {
            return .moved(project, to: [], building: BuildingID(building), in: setting)
        }
        let land = try parts[1].split(separator: ",").map(String.init).map { word in
            guard let parcel = named(word, among: parcels) else {
                throw InquiryArguments.unknown("地块或厂房", "parcel or building", word, among: buildings + parcels)
            }
            return ParcelID(parcel)
        }
        return .moved(project, to: land, building: nil, in: setting)
    }

    /// A rule or a project by id or name.
    private func premise(
        _ word: String, _ rules: [(id: String, name: Words, premise: Premise)], _ setting: Setting
    ) throws -> Premise {
        if let rule = rules.first(where: { $0.id == word || $0.name.zh.contains("“\(word)") || $0.name.zh == word }) {
            return rule.premise
        }
        let isProject = setting.projects.contains { [$0.id.text, $0.name.zh, $0.name.en].contains(word) }
        if !isProject, let near = nearest(to: word, among: rules.map(\.id)) {
            throw ValidationError("没有“\(word)”，是否应为“\(near)”？", "There is no “\(word)”, did you mean “\(near)”?")
        }
        return .withdrawn(try inquiry.project(word, in: setting).id, in: setting)
    }
}
