import Quantities

extension QuestionForm {
    /// Every question that the program answers about a scenario, in the order of its help. A test compares it with the commands and
    /// their options.
    static let all: [QuestionForm] = [
        QuestionForm(
            name: "why-not", title: Words("为什么没有安排、不在别处", "Why not placed, or not elsewhere"),
            hint: Words("不写项目则问全部未安排的项目；逐园区说明。", "Without a project: all that are left out, park by park."),
            fields: [positional("project", .project, "项目", "project"), park(isRepeatable: true)]),
        QuestionForm(
            name: "admit", title: Words("怎样才能安排", "What would let it in"),
            hint: Words(
                "放宽哪些限值、各多少、由谁定；写几个项目则一并安排。", "Which limits, by how much, whose; several projects: all together."),
            fields: [
                positional("projects", .project, "项目", "projects", isRepeatable: true, isRequired: true),
                park(isRepeatable: false),
            ] + relief),
        QuestionForm(
            name: "conflict", title: Words("哪几条不能同时成立", "What cannot hold together"),
            hint: Words("用于已证明无可行方案的情景。", "Of a scenario that is proved to have no plan."),
            fields: [QuestionField(name: "more", words: Words("再多几种修复办法", "further repairs"), kind: .number)]),
        QuestionForm(
            name: "price", title: Words("指标、资金值多少", "What quotas and money are worth"),
            hint: Words(
                "离现值最近、方案开始改变的量；写步数则两边各走几步。", "The next amount at which the plan changes; with steps so many each way."),
            fields: [
                QuestionField(
                    name: "limit", words: Words("指标或资金", "quota or budget"), kind: .amount, isRepeatable: true),
                QuestionField(name: "steps", words: Words("步数", "steps"), kind: .number),
                QuestionField(name: "step", words: Words("步长", "size of a step"), kind: .number),
                budget,
            ]),
        QuestionForm(
            name: "negotiate", title: Words("先争取什么", "What to ask for first"),
            hint: Words(
                "放宽额度有限时怎样用最好，逐项排序；不写额度则合计 10%。",
                "The best use of a budget of relaxation, ranked; 10% in all without one."),
            fields: relief),
        QuestionForm(
            name: "whatif", title: Words("如果……会怎样", "What if"),
            hint: Words(
                "项目退出、推迟、放到别处，少一条要求，或数字不同。",
                "A project drops out, is late or elsewhere, a rule is dropped, a figure differs."),
            fields: [
                QuestionField(
                    name: "without", words: Words("没有它（项目或要求）", "without (project or rule)"), kind: .rule,
                    isRepeatable: true),
                QuestionField(name: "later", words: Words("推迟一年", "a year later"), kind: .project, isRepeatable: true),
                QuestionField(
                    name: "move", words: Words("放到某处", "put somewhere"), kind: .text, isRepeatable: true,
                    example: "P4=S1"),
                QuestionField(
                    name: "change", words: Words("数字不同", "a figure otherwise"), kind: .text, isRepeatable: true,
                    example: "projects.P1.investment=40000"),
                QuestionField(name: "each", words: Words("逐一假设", "each away in turn"), kind: .each),
                QuestionField(name: "together", words: Words("合在一起", "all in one"), kind: .flag),
            ], needs: ["without", "later", "move", "change", "each"]),
        QuestionForm(
            name: "decisions", title: Words("每项决定的代价", "What each decision costs"),
            hint: Words("逐项去掉锁定、承诺、一事一议。", "Every lock, commitment and exemption taken away in turn.")),
        QuestionForm(
            name: "break-even", title: Words("申报数字的底线", "How far claims may fall"),
            hint: Words("不写项目则问全部已安排的项目。", "Without a project: all that are placed."),
            fields: [
                positional("project", .project, "已安排的项目", "a placed project"),
                QuestionField(name: "figure", words: Words("哪项数字", "figure"), kind: .figure, isRepeatable: true),
            ]),
        QuestionForm(
            name: "alternatives", title: Words("差不多好的其他方案", "Other plans as good"),
            hint: Words("什么始终不变，什么可以改动、取决于什么。", "What never changes, what may, and what that hangs on."),
            fields: [
                QuestionField(
                    name: "within", words: Words("目标最多变差", "goals may be worse by"), kind: .share, isRequired: true,
                    standard: "1%"),
                QuestionField(name: "tier", words: Words("只有这一级可变差", "only this goal may be worse"), kind: .tier),
                QuestionField(name: "most", words: Words("最多几个", "plans at most"), kind: .number, standard: "3"),
            ], plans: ("plans", 12)),
        QuestionForm(
            name: "replan", title: Words("改几处值多少", "What changes are worth"),
            hint: Words("与上次方案相比，从一处不改到不限变动。", "Against an earlier plan, from no change to as many as are best."),
            fields: [
                QuestionField(
                    name: "previous", words: Words("上次方案", "the earlier plan"), kind: .plan,
                    standard: QuestionField.inHand),
                QuestionField(name: "max-changes", words: Words("最多改几处", "changes at most"), kind: .number),
                QuestionField(
                    name: "price-per-change", words: Words("每改一处至少值", "what a change must be worth"), kind: .text,
                    example: "value=500"),
            ]),
        QuestionForm(
            name: "ladder", title: Words("指标分批下达", "Quota granted in batches"),
            hint: Words("每批的方案，先定下的后面不再推翻。", "A plan for each batch, nothing settled early is undone."),
            fields: [
                QuestionField(
                    name: "quota", words: Words("指标及各批比例", "a quota and its batches"), kind: .text, isRepeatable: true,
                    isRequired: true, example: "LAND-D 70% 85% 100%", join: .words)
            ]),
        QuestionForm(
            name: "pareto", title: Words("两个目标的取舍", "The trade-off of two goals"),
            hint: Words("每一点都不能白白更好；点数不写则全部。", "Points at which neither can be had better for nothing."),
            fields: [
                QuestionField(
                    name: "tiers", words: Words("两级目标", "two goals"), kind: .tier, isRequired: true, join: .commas),
                QuestionField(name: "points", words: Words("最多几点", "points at most"), kind: .number),
            ]),
        QuestionForm(
            name: "robust", title: Words("项目可能不来", "Projects that may not come"),
            hint: Words("平均最好、最差情形最好，或指标留有余地。", "Best on average, in the worst case, or with quotas kept back."),
            fields: [
                QuestionField(name: "aim", words: Words("在什么意义上最好", "best in"), kind: .aim),
                QuestionField(name: "tier", words: Words("看哪级目标的最差情形", "whose worst case"), kind: .tier),
                QuestionField(
                    name: "reserve", words: Words("每项指标留出", "kept back of every quota"), kind: .share, example: "10%"),
                QuestionField(
                    name: "knowing", words: Words("事先知道谁不来，值多少", "what knowing beforehand is worth"), kind: .flag),
            ], needs: ["aim", "reserve"]),
        QuestionForm(
            name: "view", title: Words("一地所见", "As one place sees it"),
            hint: Words("一个街镇、片区、园区或污水厂眼中的方案。", "The plan as one town, zone, park or wastewater plant sees it."),
            fields: [positional("place", .scope, "哪里", "place", isRequired: true)]),
        QuestionForm(
            name: "tasks", title: Words("各单位的工作", "Work for every bureau"),
            hint: Words("按责任单位、每半年列出手上的方案。", "The plan in hand by bureau and half-year."),
            fields: [
                QuestionField(
                    name: "plan", words: Words("哪个方案", "which plan"), kind: .plan, standard: QuestionField.inHand,
                    isPositional: true)
            ]),
    ]

    /// Commands that solve and are no panel, each with where its answer is.
    static let elsewhere: [(command: String, reason: Words)] = [
        ("compare", Words("在“比较”里：方案并排", "under “Compare”: plans side by side")),
        ("report", Words("按“会议材料”制作", "made by “Meeting pack”")),
    ]

    private static func positional(
        _ name: String, _ kind: QuestionField.Kind, _ zh: String, _ en: String, isRepeatable: Bool = false,
        isRequired: Bool = false
    ) -> QuestionField {
        QuestionField(
            name: name, words: Words(zh, en), kind: kind, isRepeatable: isRepeatable, isRequired: isRequired,
            isPositional: true)
    }

    private static func park(isRepeatable: Bool) -> QuestionField {
        QuestionField(name: "park", words: Words("园区", "park"), kind: .park, isRepeatable: isRepeatable)
    }

    private static let budget = QuestionField(
        name: "budget", words: Words("合计最多放宽", "relaxed by at most, in all"), kind: .share, example: "10%")

    private static let relief = [
        QuestionField(
            name: "give", words: Words("只许这些限值让步", "only these limits may give way"), kind: .relief, isRepeatable: true),
        QuestionField(name: "owner", words: Words("只许谁决定的让步", "only limits decided by"), kind: .owner), budget,
    ]
}
