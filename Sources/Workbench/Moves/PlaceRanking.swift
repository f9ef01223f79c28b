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
        let ranking = PlaceRanking(number, on: try Draft(world, moves))
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
    /// The plan without the project.
    let rest: Plan
    /// The plan that changes are told against.
    let now: PlanReading
    private let worth: TierWorth

    init(_ project: Int, on draft: Draft) {
        world = draft.world
        self.project = project
        now = draft.reading
        worth = TierWorth(now, in: world)
        var draft = draft
        draft.takeOut(world.setting.projects[project].id)
        rest = draft.plan
    }

    /// One place with what it breaks and brings.
    struct Tried {
        let option: PlacementOption
        /// As a move names it.
        let place: Move.Place
        let broken: [Assessment]
        let values: [ExactDecimal]
    }

    /// Of each site its best start; sound ones first, by the tiers in their order; then those that break the fewest limits.
    func tried(most: Int = mostTried, isOver: () -> Bool) -> ([Tried], isComplete: Bool) {
        var best: [(site: Obstacle.Site, tried: Tried)] = []
        let options = world.options(of: project)
        var judged = 0
        for option in options {
            if judged >= most || isOver() { break }
            judged += 1
            let reading = PlanReading(rest.adding(option, world.setting), in: world.facts)
            let tried = Tried(
                option: option, place: Move.Place(option, world.setting), broken: world.broken(Verification(reading)),
                values: reading.tierValues.map(\.value))
            guard let known = best.firstIndex(where: { $0.site == option.spot.site }) else {
                best.append((option.spot.site, tried))
                continue
            }
            if isBetter(tried, best[known].tried) { best[known].tried = tried }
        }
        return (best.map(\.tried).sorted(by: isBetter), judged == options.count)
    }

    private func isBetter(_ one: Tried, _ other: Tried) -> Bool {
        if one.broken.count != other.broken.count { return one.broken.count < other.broken.count }
        return worth.isBetter(one.values, other.values)
            ?? ((one.option.park, one.option.start) < (other.option.park, other.option.start))
    }

    func json(_ tried: Tried) -> JSONNode {
        let (setting, naming) = (world.setting, Naming(world.facts))
        let (option, place) = (tried.option, tried.place)
        let isNow = now.placement(of: setting.projects[project].id).map { placed in
            placed.parcels.map(\.parcel.id) == place.parcels && placed.building?.id == place.building
        }
        return .of([
            "place": naming.place(of: option).written, "park": setting.parks[option.park].id.text.written,
            "parcels": place.parcels.map(\.text).written, "building": place.building?.text.written,
            "start": setting.horizon.periods[option.start].description.written, "need": option.need.written,
            "now": (isNow ?? false).written, "breaks": tried.broken.count.written,
            "broken": .list(tried.broken.prefix(4).map { BrokenLimit($0, world, []).json }),
            "change": worth.change(to: tried.values),
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
