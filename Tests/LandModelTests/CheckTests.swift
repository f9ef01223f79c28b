import LandModel
import Testing

/// Each check, set off by changing the sound small scenario.
@Suite struct CheckTests {
    /// The issues of the small scenario after some settings, as `code path`.
    static func issues(_ settings: [String]) -> [String] {
        ScenarioLoader().load(fixture("tiny.json"), settings: settings).issues
            .map { "\($0.severity == .warning ? "?" : "")\($0.code) \($0.path)" }.sorted()
    }

    struct Example: Sendable, CustomTestStringConvertible {
        let settings: [String]
        let issues: [String]
        var testDescription: String { settings.joined(separator: " ") }

        init(_ settings: String..., issues: String...) {
            self.settings = settings
            self.issues = issues
        }
    }

    @Test(arguments: [
        Example("id=a/b", issues: "bad-id id"),
        Example("parks.B.town= ", issues: "empty-text parks.B.town"),
        Example("periods=[]", issues: "no-periods periods"),
        Example(#"periods=["2024","2025H1","2025"]"#, issues: "mixed-periods periods.1"),
        Example(#"periods=["2024","2026"]"#, issues: "periods-not-consecutive periods.1"),
        Example(#"periods=["2025","2024"]"#, issues: "periods-not-consecutive periods.1"),
        Example(
            "resources.land={\"name\":\"x\",\"kind\":\"energy\",\"unit\":\"t\"}",
            issues: "reserved-id resources.land.id"),
        Example("quotas.cod-district.scope=town:甲", issues: "empty-scope quotas.cod-district.scope"),
        Example("targets.tax.measure.scope=zone:西区", issues: "empty-scope targets.tax.measure.scope"),
        Example("quotas.cod-district.scope=park:C", issues: "dangling-id quotas.cod-district.scope"),
        Example(
            #"projects.P1.needs.0.land.landClasses=["M1/M2"]"#,
            issues: "?applies-to-nothing projects.P1.needs.0.land.landClasses.0"),
        Example("parks.A.suitability.desing=0.5", issues: "unknown-name parks.A.suitability.desing"),
        Example("parks.A.suitability.装备=0.5", issues: "?applies-to-nothing parks.A.suitability.装备"),
        Example("parcels.A2.acquisition=null", issues: "stock-without-acquisition parcels.A2"),
        Example(
            #"parcels.A1.acquisition={"cost":1,"leadMonths":2}"#, issues: "?needless-acquisition parcels.A1.acquisition"
        ),
        Example("parcels.A2.newShare=0.5", issues: "new-share-on-stock parcels.A2.newShare"),
        Example("parcels.A1.minLot=61", issues: "lot-larger-than-parcel parcels.A1.minLot"),
        Example("parcels.A1.divisible=false", issues: "?lot-of-indivisible parcels.A1.minLot"),
        Example("parcels.A2.area=0", issues: "zero-area parcels.A2.area"),
        Example("parcels.A1.farMin=3.5", issues: "far-bounds parcels.A1.farMin"),
        Example("parcels.A1.polygon=[[0,0],[1,1]]", issues: "polygon-points parcels.A1.polygon"),
        Example(
            "parcels.A1.polygon=[[0,0],[200,200],[200,0],[0,200]]",
            issues: "polygon-crosses-itself parcels.A1.polygon.0"),
        Example(
            "parcels.A1.polygon=[[0,0],[200,0],[100,0],[100,200]]",
            issues: "polygon-crosses-itself parcels.A1.polygon.0"),
        Example("parcels.A1.polygon=[[0,0],[200,0],[200,210.1],[0,210.1]]", issues: "?polygon-area parcels.A1.polygon"),
        Example("parcels.A1.polygon=[[0,0],[200,0],[200,210],[0,210]]"),
        Example("parcels.A1.polygon.2.0=90000000000", issues: "polygon-coordinate parcels.A1.polygon.2"),
        Example("parcels.A1.adjacent=[]", issues: "?adjacency-not-mutual parcels.A2.adjacent.0"),
        Example(#"parcels.A1.adjacent=["A2","A1"]"#, issues: "adjacent-to-itself parcels.A1.adjacent.1"),
        Example(
            "parcels.A2.park=B", issues: "adjacent-in-other-park parcels.A1.adjacent.0",
            "adjacent-in-other-park parcels.A2.adjacent.0"),
        Example(#"parcels.A1.aliases=["ａ2","甲"]"#, issues: "?alias-of-another parcels.A1.aliases.0"),
        Example(
            #"parcels.A1.aliases=["东-1"]"#, #"parcels.A2.aliases=["x","东—1"]"#,
            issues: "?alias-of-another parcels.A2.aliases.1"),
        Example(#"parcels.A1.aliases=["A1","东","东"]"#),
        Example("parcels.A1.availableFrom=2027", issues: "?never-available parcels.A1.availableFrom"),
        Example("parcels.A2.acquisition.latest=2023H2", issues: "?never-starts parcels.A2.acquisition.latest"),
        Example("buildings.F1.units=[]", issues: "building-without-units buildings.F1.units"),
        Example("buildings.F1.units.1F.floor=0", issues: "floor-number buildings.F1.units.1F.floor"),
        Example("buildings.F1.units.1F.area=0", issues: "zero-area buildings.F1.units.1F.area"),
        Example("buildings.F1.state=candidate", issues: "candidate-without-construction buildings.F1"),
        Example(
            #"buildings.F1.construction={"parcel":"A1","land":5,"cost":1,"leadMonths":12}"#,
            issues: "construction-of-existing buildings.F1.construction"),
        Example(
            "buildings.F1.state=candidate",
            #"buildings.F1.construction={"parcel":"A1","land":61,"cost":1,"leadMonths":12}"#,
            issues: "construction-in-other-park buildings.F1.construction.parcel",
            "construction-land buildings.F1.construction.land"),
        Example("projects.P1.needs=[]", issues: "project-without-needs projects.P1.needs"),
        Example("projects.P1.needs.0.land=null", issues: "need-of-both-or-neither projects.P1.needs.0"),
        Example("projects.P1.needs.0.floor.area=5", issues: "need-of-both-or-neither projects.P1.needs.0"),
        Example("projects.P1.needs.0.land.maxParcels=7", issues: "most-parcels projects.P1.needs.0.land.maxParcels"),
        Example("projects.P1.needs.0.land.area=0", issues: "zero-area projects.P1.needs.0.land.area"),
        Example(
            "projects.P2.needs.0.floor.cleanRoom=1501",
            issues: "clean-room-larger-than-floor projects.P2.needs.0.floor.cleanRoom"),
        Example("projects.P1.priority=0", issues: "priority projects.P1.priority"),
        Example(
            "projects.P1.creditCode=91350100M000100Y43", "projects.P2.creditCode=91350100M000100Y43",
            "projects.P1.enterprise=甲公司", "projects.P2.enterprise=乙公司",
            issues: "?credit-code-shared projects.P2.creditCode"),
        Example(
            "projects.P1.creditCode=91350100M000100Y43", "projects.P2.creditCode=91350100M000100Y43",
            "projects.P1.enterprise=甲公司（上海）", "projects.P2.enterprise=甲公司(上海)"),
        Example("projects.P1.ramp=[0.8,0.4]", issues: "ramp-falls projects.P1.ramp.1"),
        Example("projects.P2.offsets.cod=1", issues: "?offset-without-load projects.P2.offsets.cod"),
        Example(#"projects.P2.exemptLoads=["cod"]"#, issues: "?exemption-without-load projects.P2.exemptLoads.0"),
        Example("projects.P1.siteTerms.0={}", issues: "site-terms-spot projects.P1.siteTerms.0"),
        Example(
            #"projects.P1.siteTerms=[{"park":"A","land":5},{"park":"A","land":6}]"#,
            issues: "site-terms-twice projects.P1.siteTerms.1"),
        Example(#"projects.P1.siteTerms=[{"park":"A","floor":5}]"#, issues: "?site-terms-need projects.P1.siteTerms.0"),
        Example(
            #"projects.P1.siteTerms=[{"park":"A","land":0}]"#, issues: "zero-area projects.P1.siteTerms.0.land"),
        Example(
            #"projects.P2.siteTerms=[{"building":"F1","floor":0}]"#,
            issues: "zero-area projects.P2.siteTerms.0.floor"),
        Example(#"projects.P1.siteTerms=[{"park":"A"}]"#, issues: "?site-terms-empty projects.P1.siteTerms.0"),
        Example(
            #"projects.P2.siteTerms=[{"building":"F1","loads":{"nox":1}}]"#,
            issues: "dangling-id projects.P2.siteTerms.0.loads.nox"),
        Example(
            #"projects.P2.siteTerms=[{"building":"F1","loads":{"cod":1}}]"#, "projects.P2.offsets.cod=1"),
        Example(
            "projects.P1.earliest=2026", "projects.P1.latest=2025", issues: "earliest-after-latest projects.P1.earliest"
        ),
        Example("projects.P1.earliest=2027", issues: "never-starts projects.P1.earliest"),
        Example("projects.P2.latest=2023", issues: "?never-starts projects.P2.latest"),
        Example("projects.P1.phase.after=P1", issues: "phase-after-itself projects.P1.phase.after"),
        Example(
            "projects.P1.phase.after=P2", "projects.P2.phase.after=P1",
            issues: "phases-in-circle projects.P1.phase.after"),
    ])
    func factsAreChecked(_ example: Example) {
        #expect(Self.issues(example.settings) == example.issues.sorted())
    }

    @Test(arguments: [
        Example("quotas.cod-district.drawers=major", issues: "?quota-without-drawers quotas.cod-district.drawers"),
        Example("quotas.cod-district.price=3", issues: "?price-of-free-quota quotas.cod-district.price"),
        Example(
            "quotas.cod-district.amounts.2027=3", issues: "amount-outside-horizon quotas.cod-district.amounts.2027"),
        Example(
            "quotas.cod-district.amounts.2025H1=3", issues: "amount-outside-horizon quotas.cod-district.amounts.2025H1"),
        Example(
            "quotas.cod-district.amounts=null", #"quotas.cod-district.amounts={}"#,
            issues: "?quota-without-amounts quotas.cod-district.amounts"),
        Example(
            #"offsetRatios=[{"resource":"cod","ratio":2},{"resource":"cod","ratio":0.5}]"#,
            issues: "?offset-ratio-twice offsetRatios.1", "?offset-ratio-below-one offsetRatios.1.ratio"),
        Example(
            #"budgets.b={"purposes":[],"amounts":{"2024":1}}"#, issues: "budget-without-purposes budgets.b.purposes"),
        Example(
            #"budgets.b={"purposes":["acquisition"],"amounts":{"2024":300000}}"#,
            issues: "?doubtful-budget budgets.b.amounts"),
        Example(#"standards.s={"name":"s"}"#, issues: "standard-without-threshold standards.s"),
        Example(
            #"standards.s={"name":"s","taxPerLand":30,"industries":["C40"]}"#,
            issues: "?applies-to-nothing projects.P1.industry",
            "?applies-to-nothing standards.s"
        ),
        Example(
            #"standards.s={"name":"s","taxPerLand":30,"segments":["packagin"]}"#,
            issues: "unknown-name standards.s.segments.0"),
        Example(
            "projects.P2.activity=hazardous", issues: "activity-without-row compatibility.allowed"),
        Example(
            "projects.P2.activity=hazardous", #"compatibility.allowed.1.landClasses=["M4"]"#,
            "compatibility.allowed.1.activity=hazardous", issues: "?activity-allowed-nowhere compatibility.allowed"),
        Example(#"parcels.A1.flags=["生态保护红线"]"#, issues: "?applies-to-nothing parcels.A1.flags"),
        Example(
            "parcels.A1.landClass=M9", issues: "?class-without-row parcels.A1.landClass",
            "?unknown-code parcels.A1.landClass"),
        Example("objective=[]", issues: "?no-objective objective"),
        Example("mostFloors=0", issues: "most-floors mostFloors"),
        Example("projects.P2.needs.0.floor.mostFloors=0", issues: "most-floors projects.P2.needs.0.floor.mostFloors"),
        Example("projects.P1.industry=Ｃ 3973", issues: "?spelt-differently projects.P1.industry"),
        Example("quotas.cod-district.scope=town: 甲镇", issues: "?spelt-differently quotas.cod-district.scope"),
        Example(#"parcels.A2.landClass=ｍ1"#, issues: "?spelt-differently parcels.A2.landClass"),
        Example(
            #"periods=["2024H1","2024H2","2025H1","2025H2","2026H1","2026H2"]"#),
        Example(
            #"periods=["2024H1","2024H2","2025H1","2025H2"]"#, "quotas.cod-district.amounts.2024H1=1",
            issues: "amounts-overlap quotas.cod-district.amounts.2024"),
        Example(#"periods=["2024Q1","2024Q2","2024Q3","2024Q4","2025Q1"]"#),
        Example(
            #"compatibility.forbidden=[{"flag":"水源","activities":["polluting"]}]"#,
            issues: "?applies-to-nothing compatibility.forbidden.0.flag"),
        Example("targets.tax.atLeast=null", issues: "target-bounds targets.tax"),
        Example("targets.tax.atMost=2000", issues: "target-bounds targets.tax"),
        Example("targets.tax.measure.indicator=load", issues: "measure-incomplete targets.tax.measure"),
        Example(
            "targets.tax.measure={\"indicator\":\"load\",\"of\":\"land\"}",
            issues: "measure-load-of-land targets.tax.measure.of"),
        Example("targets.tax.measure.of=land", issues: "?measure-idle-part targets.tax.measure.of"),
        Example("targets.tax.measure.when=2030", issues: "measure-outside-horizon targets.tax.measure.when"),
        Example("targets.tax.measure.indicator=shortfall", issues: "shortfall-in-target targets.tax.measure.indicator"),
        Example(
            "targets.tax.measure={\"indicator\":\"tagCoverage\",\"tags\":[\"EDA\"]}", "targets.tax.atLeast=null",
            "targets.tax.atMost=1", issues: "wrong-direction targets.tax.atMost"),
        Example(
            "targets.tax.measure={\"indicator\":\"count\",\"count\":\"patens\"}",
            issues: "unknown-name targets.tax.measure.count"),
        Example("targets.tax.measure.tags=[\"AI\"]", issues: "?applies-to-nothing targets.tax.measure.tags.0"),
        Example("objective.tax.terms=[]", issues: "tier-without-terms objective.tax.terms"),
        Example(
            "objective.tax.terms.0.measure.indicator=taxPerLand",
            issues: "ratio-in-objective objective.tax.terms.0.measure.indicator"),
        Example(
            "objective.tax.terms.0.measure.indicator=shortfall",
            issues: "wrong-direction objective.tax.terms.0.measure.indicator"),
        Example("objective.tax.terms.0.weight=0", issues: "?zero-weight objective.tax.terms.0.weight"),
        Example("objective.tax.terms.0.byPriority.10=2", issues: "priority objective.tax.terms.0.byPriority.10"),
        Example(
            "objective.tax.terms.0.measure.indicator=money", "objective.tax.terms.0.bySuitability=true",
            issues: "weight-without-projects objective.tax.terms.0.bySuitability"),
        Example("objective.tax.absoluteTolerance=-1", issues: "negative-tolerance objective.tax.absoluteTolerance"),
        Example(
            "objective.tax.terms.0.measure={\"indicator\":\"moves\"}", "objective.tax.sense=min",
            "objective.tax.terms.0.bySuitability=true",
            issues: "weight-without-projects objective.tax.terms.0.bySuitability"),
        Example(
            "objective.tax.terms.0.measure={\"indicator\":\"drawn\",\"of\":\"land\"}",
            "objective.tax.terms.0.byPriority.1=2",
            issues: "weight-without-projects objective.tax.terms.0.byPriority"),
        Example(
            "objective.tax.terms.0.weight=123456789012.654321", "projects.P1.tax=123456789012.123456",
            issues: "?doubtful-value projects.P1.tax", "too-many-digits objective.tax.terms.0"),
        Example(
            #"fairness.f={"name":"f","measure":{"indicator":"taxPerLand"},"base":{"丙镇":1,"甲镇":0}}"#,
            issues: "fairness-measure fairness.f.measure.indicator", "unknown-member fairness.f.base.丙镇",
            "zero-share-base fairness.f.base.甲镇"),
        Example(
            #"relations.r={"kind":"together","projects":["P1","P1"]}"#,
            issues: "relation-repeats-project relations.r.projects.1",
            "relation-too-small relations.r.projects"),
        Example(
            #"relations.r={"kind":"exclusive","projects":["P1","P2"]}"#, "projects.P2.committed=true",
            issues: "committed-exclude-each-other relations.r.projects"),
        Example(#"locks.l={"action":"ban","project":"P1"}"#, issues: "committed-project-banned locks.l"),
        Example(#"locks.l={"action":"pin","project":"P1"}"#, issues: "?lock-without-spot locks.l"),
        Example(
            #"locks.l={"action":"place","project":"P1","park":"B","parcel":"A1"}"#,
            issues: "lock-in-other-park locks.l.parcel"),
        Example(
            #"locks.l={"action":"place","project":"P1","parcel":"A1","building":"F1"}"#, issues: "lock-spot locks.l"),
        Example(
            #"locks.l={"action":"place","project":"P1","period":"2030"}"#, issues: "lock-outside-horizon locks.l.period"
        ),
        Example(
            #"locks=[{"id":"l","action":"place","project":"P1","parcel":"A1"},{"id":"m","action":"ban","project":"P1","park":"A"}]"#,
            issues: "locks-contradict locks.m"),
        Example(
            #"locks=[{"id":"l","action":"pin","project":"P1","parcel":"A1"},{"id":"m","action":"pin","project":"P1","parcel":"A2"}]"#,
            issues: "locks-contradict locks.m"),
        Example(
            #"locks=[{"id":"l","action":"pin","project":"P1","parcel":"A1"},{"id":"m","action":"pin","project":"P1","parcel":"A2"}]"#,
            "projects.P1.needs.0.land.maxParcels=2"),
        Example("stability.mostMoves=1", issues: "stability-without-previous stability"),
        Example(
            #"previous=[{"project":"P1","start":"2020"},{"project":"P1","start":"2024","parcels":["A1"]}]"#,
            issues: "?previous-outside-horizon previous.0.start", "previous-spot previous.0",
            "previous-twice previous.1.project"),
        Example(
            "projects.P1.investment=2000000000", issues: "?doubtful-intensity projects.P1.investment",
            "?doubtful-value projects.P1.investment"),
        Example(
            "quotas.cod-district.from=purchased", "quotas.cod-district.price=100000001",
            issues: "price-too-high quotas.cod-district.price"),
    ])
    func rulesAreChecked(_ example: Example) {
        #expect(Self.issues(example.settings) == example.issues.sorted())
    }
}
