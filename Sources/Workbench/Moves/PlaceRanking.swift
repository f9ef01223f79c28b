import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Records
import Reporting

extension Bench {
    /// Where a project could go: every place that no rule bars by itself, judged in the plan in hand with some moves, best first;
    /// and why not elsewhere. `isOver`: what is not judged by then is told as such.
    ///
    /// `{"project": "D02", "moves": […]}` → `{"version", "project", "places", "barred", "complete"}`
    public func places(_ request: JSONNode, isOver: () -> Bool = { false }) throws(Refusal) -> JSONNode {
        let world = self.world
        let id = request["project"]?.text ?? ""
        guard let number = world.setting.number(of: ProjectID(id)) else {
            throw Refusal.unknown(project: id)
        }
        let moves = try Move.read(request["moves"]).filter { $0.project.text != id }
        var draft = try Draft(world, moves)
        let now = draft.reading
        draft.takeOut(ProjectID(id))
        let ranking = PlaceRanking(world, number, without: draft.plan, now)
        let (tried, isComplete) = ranking.tried(isOver: isOver)
        let barred = isOver() ? [] : world.setting.obstacles(of: number)
        return .of([
            "version": version.written, "project": id.written,
            "places": .list(tried.map(ranking.json)), "complete": isComplete.written,
            "barred": .list(barred.prefix(PlaceRanking.mostBarred).map(ranking.json)),
        ])
    }
}

/// Places of one project, judged one by one on top of a plan without it.
struct PlaceRanking {
    /// Options judged at most; they come in order of need, park, site and start.
    static let mostTried = 600
    static let mostBarred = 400

    let world: World
    let project: Int
    let rest: Plan
    /// The plan that changes are told against, and what it comes to.
    let now: PlanReading
    private let before: [(id: String, value: ExactDecimal)]

    init(_ world: World, _ project: Int, without rest: Plan, _ now: PlanReading) {
        self.world = world
        self.project = project
        self.rest = rest
        self.now = now
        before = now.tierValues
    }

    /// One place with what it breaks and brings.
    struct Tried {
        let option: PlacementOption
        let broken: [Assessment]
        let values: [ExactDecimal]
    }

    /// Of each site its best start; sound ones first, by the tiers in their order; then those that break the fewest limits.
    func tried(isOver: () -> Bool) -> ([Tried], isComplete: Bool) {
        var best: [(site: Obstacle.Site, tried: Tried)] = []
        let options = world.options(of: project)
        var judged = 0
        for option in options {
            if judged >= Self.mostTried || isOver() { break }
            judged += 1
            let reading = PlanReading(rest.adding(option, world.setting), in: world.facts)
            let tried = Tried(
                option: option, broken: Verification(reading).violations.filter { !isOld($0) },
                values: reading.tierValues.map(\.value))
            guard let known = best.firstIndex(where: { $0.site == option.spot.site }) else {
                best.append((option.spot.site, tried))
                continue
            }
            if isBetter(tried, best[known].tried) { best[known].tried = tried }
        }
        return (best.map(\.tried).sorted(by: isBetter), judged == options.count)
    }

    /// Whether the plan breaks it wherever the project is.
    private func isOld(_ assessment: Assessment) -> Bool {
        world.verification.violations.contains {
            $0.rule == assessment.rule && $0.subject == assessment.subject
        }
    }

    private func isBetter(_ one: Tried, _ other: Tried) -> Bool {
        if one.broken.count != other.broken.count { return one.broken.count < other.broken.count }
        let senses = world.scenario.objective.map(\.sense)
        for (number, (left, right)) in zip(one.values, other.values).enumerated() where left != right {
            let isMost = number < senses.count && senses[number] == .max
            return isMost == (left > right)
        }
        return (one.option.park, one.option.start) < (other.option.park, other.option.start)
    }

    func json(_ tried: Tried) -> JSONNode {
        let (setting, naming) = (world.setting, Naming(world.facts))
        let option = tried.option
        let parcels = option.spot.parcels.map { setting.parcels[$0.parcel].id.text }
        let building = option.spot.building.map { setting.buildings[$0].id.text }
        let isNow = now.placement(of: setting.projects[project].id).map { placed in
            placed.parcels.map { $0.parcel.id.text } == parcels && placed.building?.id.text == building
        }
        return .of([
            "place": naming.place(of: option).written, "park": setting.parks[option.park].id.text.written,
            "parcels": parcels.written, "building": building.map(\.written),
            "start": setting.horizon.periods[option.start].description.written, "need": option.need.written,
            "now": (isNow ?? false).written, "breaks": tried.broken.count.written,
            "broken": .list(tried.broken.prefix(4).map { BrokenLimit($0, world, []).json }),
            "change": change(tried),
        ])
    }

    /// The first tier that comes to something else than in the plan as it is.
    private func change(_ tried: Tried) -> JSONNode? {
        guard let number = before.indices.first(where: { before[$0].value != tried.values[$0] }) else { return nil }
        let own = world.scenario.objective
        let isMost = number < own.count && own[number].sense == .max
        let difference = tried.values[number] - before[number].value
        let name = number < own.count ? own[number].name : TidyTier.allCases[number - own.count].words
        let unit = TierTable.unit(of: before[number].id, world.facts).unit
        return .of([
            "tier": name.written, "amount": difference.written,
            "words": Naming(world.facts).amount(difference.magnitude, unit).written,
            "better": (isMost == !difference.isNegative).written,
        ])
    }

    func json(_ obstacle: Obstacle) -> JSONNode {
        let setting = world.setting
        func figure(_ value: ExactDecimal?) -> JSONNode? {
            guard let value, let unit = obstacle.bar.unit else { return nil }
            return Naming(world.facts).amount(value, unit).written
        }
        var (parcels, building) = ([String](), String?.none)
        switch obstacle.site {
        case .parcel(let number): parcels = [setting.parcels[number].id.text]
        case .parcels(let numbers): parcels = numbers.map { setting.parcels[$0].id.text }
        case .building(let number): building = setting.buildings[number].id.text
        case .anywhere, .park: break
        }
        return .of([
            "site": Naming(world.facts).site(of: obstacle.site).written, "parcels": parcels.written,
            "building": building.map(\.written), "rule": obstacle.bar.rule.text.written,
            "title": RuleCatalogue.title(of: obstacle.bar.rule).written, "reason": obstacle.bar.reason.written,
            "measured": figure(obstacle.bar.measured), "limit": figure(obstacle.bar.limit),
        ])
    }
}
