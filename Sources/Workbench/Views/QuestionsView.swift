import Formulation
import LandModel
import Quantities
import Questions
import Records
import Reporting

extension Forms {
    /// Every question with what may be said in it, and what the scenario has to choose from.
    ///
    /// → `{"version", "questions", "choices", "elsewhere"}`
    public func questions() -> JSONNode {
        .of([
            "version": bench.version.written, "questions": .list(QuestionForm.all.map(\.json)),
            "choices": QuestionChoices(bench.world).json,
            "elsewhere": .list(
                QuestionForm.elsewhere.map { .of(["command": $0.command.written, "reason": $0.reason.written]) }),
        ])
    }
}

/// What stands in the lists of a form, by what the field holds.
struct QuestionChoices {
    private typealias Choice = (value: String, words: Words)

    private let world: World
    private let naming: Naming
    private var scenario: Scenario { world.scenario }

    init(_ world: World) {
        self.world = world
        naming = Naming(world.facts)
    }

    var json: JSONNode {
        JSONNode(
            .object(
                QuestionField.Kind.allCases.compactMap { kind in
                    list(kind).map { choices in
                        JSONNode.Member(
                            kind.rawValue,
                            .list(choices.map { .of(["value": $0.value.written, "words": $0.words.written]) }))
                    }
                }))
    }

    /// `nil`: it is typed, or ticked.
    private func list(_ kind: QuestionField.Kind) -> [Choice]? {
        switch kind {
        case .project: projects
        case .park: world.facts.parks.map { ($0.id.text, naming.park($0)) }
        case .scope: scopes
        case .amount: quotas + budgets
        case .relief: reliefs
        case .rule: projects + Premise.rules(in: world.setting).map { ($0.id, $0.name) }
        case .tier: scenario.objective.map { ($0.id.text, $0.name) }
        case .owner: [Owner.own, .district, .city].map { ($0.rawValue, $0.words) }
        case .figure: BreakEvenAnswer.Figure.allCases.map { ($0.rawValue, $0.words) }
        case .each: [("projects", Words("已安排的项目", "placed projects")), ("rules", Words("各条要求", "rules"))]
        case .aim: [("expected", Words("平均", "on average")), ("worst", Words("最差情形", "in the worst case"))]
        case .plan:
            world.plan.plan.allocations.isEmpty ? [] : [(QuestionField.inHand, Words("手上的方案", "the plan in hand"))]
        case .text, .number, .share, .flag: nil
        }
    }

    /// Towns, zones and parks, and the plants that they drain to, each once.
    private var scopes: [Choice] {
        let parks = world.facts.parks
        let others = parks.surroundings.map(\.name).unique
        return others.map { ($0, Words(same: $0)) } + parks.map { ($0.id.text, naming.park($0)) }
    }

    private var projects: [Choice] { world.facts.projects.map { ($0.id.text, naming.project($0.id)) } }
    private var quotas: [Choice] { scenario.quotas.map { ($0.id.text, Words.called($0.name, $0.id.text)) } }
    private var budgets: [Choice] { scenario.budgets.map { ($0.id.text, Words.called($0.name, $0.id.text)) } }

    /// What may give way, one entry for what is one thing to people.
    private var reliefs: [Choice] {
        world.setting.limits.filter { $0.owner != .law }.grouped.map { group in
            (group[0].id.about ?? group[0].id.group, group[0].title)
        }
    }
}
