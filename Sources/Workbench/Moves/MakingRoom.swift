import Judging
import LandModel
import Planning
import Quantities
import Records
import Reporting

/// How room could be made for a project, in answers to a page.
public struct RoomAnswer: Sendable {
    private let bench: Bench

    public init(_ bench: Bench) { self.bench = bench }

    /// How room could be made somewhere, on top of the plan in hand with some moves: who would leave, and who of them finds another
    /// place. Every step is judged by all rules; that there is no cheaper way is not claimed. `isOver`: it is given up.
    ///
    /// `{"project": "D02", "place": {"parcels": ["S1"]}, "moves": […]}` → `{"version", "project", "way", "complete"}`; `way`: `{"leaving",
    /// "moved", "change", "moves"}`, its moves as they can be tried; where none was found there is none, and `complete` tells whether
    /// that is for want of time.
    public func answer(_ request: JSONNode, isOver: () -> Bool = { false }) throws(Refusal) -> JSONNode {
        let world = bench.world
        let aim = try Move.read(one: request)
        guard world.setting.number(of: aim.project) != nil else { throw Refusal.unknown(project: aim.project.text) }
        let others = try Move.read(request["moves"]).filter { $0.project != aim.project }
        let search = MakingRoom(aim, on: try Draft(world, others), after: others)
        let way = try search.way(isOver: isOver)
        return .of([
            "version": bench.version.written, "project": aim.project.text.written, "way": way.map(search.told),
            "complete": (way != nil || !isOver()).written,
        ])
    }
}

/// A search for one way to have a project where others are in its way.
struct MakingRoom {
    static let mostLeaving = 4
    /// Projects tried for each that leaves; those that take part in most of what breaks come first.
    static let mostTried = 24
    /// Places tried for each that left.
    static let mostPlaces = 60

    private let world: World
    private let before: Draft
    private let others: [Move]
    private let aim: Move
    private let worth: TierWorth

    init(_ aim: Move, on draft: Draft, after others: [Move]) {
        world = draft.world
        before = draft
        self.others = others
        self.aim = aim
        worth = TierWorth(draft.reading, in: world)
    }

    /// The plan with some moves, judged.
    struct Step {
        let moves: [Move]
        let draft: Draft
        let broken: [Assessment]
        let values: [ExactDecimal]
        /// Of what is broken, by how much in all, each as a share of its limit: only a guide.
        let excess: Double
    }

    private func step(_ leaving: [ProjectID], _ placed: [Move]) throws(Refusal) -> Step {
        // Who leaves goes first, so that what is free is there to be taken.
        let moves = leaving.map { Move(project: $0, place: nil) } + placed
        let draft = try Draft(world, others + moves)
        let reading = draft.reading
        let broken = world.broken(Verification(reading))
        let excess = broken.reduce(0.0) { sum, verdict in
            sum + verdict.margin.magnitude.approximate / max(1, verdict.limit.magnitude.approximate)
        }
        return Step(
            moves: moves, draft: draft, broken: broken, values: reading.tierValues.map(\.value), excess: excess)
    }

    /// `nil`: none was found within the bounds.
    func way(isOver: () -> Bool) throws(Refusal) -> Step? {
        var now = try step([], [aim])
        var (leaving, placed) = ([ProjectID](), [aim])
        while !now.broken.isEmpty {
            var best: (step: Step, leaving: [ProjectID], placed: [Move])?
            let known = leaving + placed.map(\.project)
            for project in inTheWay(now, known) where known.count <= Self.mostLeaving && !isOver() {
                // To change places is tried at once: where a promise or a target needs both, neither may be away for a moment.
                for (leaving, placed) in [(leaving + [project], placed)] + exchange(with: project, leaving, placed) {
                    guard let tried = try? step(leaving, placed) else { continue }
                    if best.map({ isNearer(tried, $0.step) }) ?? true { best = (tried, leaving, placed) }
                }
            }
            // One who leaves may help only together with the next; who left in vain comes back below.
            guard let best, best.step.broken.count <= now.broken.count, best.step.excess <= now.excess else {
                return nil
            }
            (now, leaving, placed) = best
        }
        return try replacing(leaving, placed, now, isOver)
    }

    /// A project goes where the one that is moved comes from, as long as nobody else does.
    private func exchange(
        with project: ProjectID, _ leaving: [ProjectID], _ placed: [Move]
    ) -> [(leaving: [ProjectID], placed: [Move])] {
        guard placed.count == 1, let freed = before.reading.placement(of: aim.project) else { return [] }
        var place = Move.Place()
        place.building = freed.building?.id
        if place.building == nil { place.parcels = freed.parcels.map(\.parcel.id) }
        return [(leaving, placed + [Move(project: project, place: place)])]
    }

    /// Who takes part in what is broken, in most of it first; without who was moved by hand.
    private func inTheWay(_ step: Step, _ known: [ProjectID]) -> [ProjectID] {
        let fixed = Set(known + others.map(\.project))
        var counts: [ProjectID: Int] = [:]
        for verdict in step.broken { for project in verdict.projects { counts[project, default: 0] += 1 } }
        let known = step.draft.plan.allocations.map(\.project).filter { counts[$0] != nil && !fixed.contains($0) }
        let order = known.enumerated().sorted {
            let (one, other) = (counts[$0.element] ?? 0, counts[$1.element] ?? 0)
            return one != other ? one > other : $0.offset < $1.offset
        }
        return order.prefix(Self.mostTried).map(\.element)
    }

    private func isNearer(_ one: Step, _ other: Step) -> Bool {
        if one.broken.count != other.broken.count { return one.broken.count < other.broken.count }
        if one.excess != other.excess { return one.excess < other.excess }
        return worth.isBetter(one.values, other.values) ?? false
    }

    /// Lets those who left stay where that breaks nothing, else finds other places for them, one after the other.
    private func replacing(
        _ leaving: [ProjectID], _ placed: [Move], _ found: Step, _ isOver: () -> Bool
    ) throws(Refusal) -> Step {
        var (now, left, placed) = (found, leaving, placed)
        for project in leaving {
            guard !isOver(), let number = world.setting.number(of: project) else { break }
            let remaining = left.filter { $0 != project }
            let stayed = try step(remaining, placed)
            if stayed.broken.isEmpty {
                (now, left) = (stayed, remaining)
                continue
            }
            let (places, _) = PlaceRanking(number, on: now.draft).tried(most: Self.mostPlaces, isOver: isOver)
            guard let place = places.first, place.broken.isEmpty else { continue }
            let moved = try step(remaining, placed + [Move(project: project, place: place.place)])
            guard moved.broken.isEmpty, worth.isBetter(moved.values, now.values) ?? true else { continue }
            (now, left) = (moved, remaining)
            placed = moved.moves.filter { $0.place != nil }
        }
        return now
    }

    func told(_ step: Step) -> JSONNode {
        let reading = step.draft.reading
        let own = step.moves.filter { $0.project != aim.project }
        func name(_ move: Move) -> JSONNode {
            .of([
                "project": move.project.text.written,
                "name": world.setting.project(move.project)?.name.written,
                "place": move.place == nil ? nil : PlacedView(reading, move.project).json,
            ])
        }
        return .of([
            "leaving": .list(own.filter { $0.place == nil }.map(name)),
            "moved": .list(own.filter { $0.place != nil }.map(name)),
            "change": worth.change(to: step.values), "moves": .list(step.moves.map(\.written)),
        ])
    }
}
