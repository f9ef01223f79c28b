import Documents
import Judging
import LandModel
import Planning
import Quantities
import Questions
import Records
import Reporting

extension Bench {
    /// Judges the plan in hand with some moves: what `verify` says of it.
    ///
    /// `{"moves": […]}` → `{"version", "sound", "broken", "places", "plan", "verification"}`
    public func verify(_ request: JSONNode) throws(Refusal) -> JSONNode {
        let world = self.world
        let moves = try Move.read(request["moves"])
        let draft = try Draft(world, moves)
        let reading = moves.isEmpty ? world.reading : draft.reading
        let verification = moves.isEmpty ? world.verification : Verification(reading)
        let moved = Set(moves.map(\.project))
        return .of([
            "version": version.written,
            "sound": verification.isSound.written,
            "broken": .list(verification.violations.map { BrokenLimit($0, world, moved).json }),
            "places": .list(moves.map { PlacedView(reading, $0.project).json }),
            "plan": draft.plan.written,
            "verification": Reports.verify(reading, verification).json,
        ])
    }

    /// What the moves change in every goal, target and quota, as `diff` tells it against the plan in hand. Apart from the verdict, because
    /// of a city it takes several times as long.
    public func changes(_ request: JSONNode) throws(Refusal) -> JSONNode {
        let world = self.world
        let reading = try Draft(world, try Move.read(request["moves"])).reading
        return .of(["version": version.written, "changes": DiffTelling.document(world.reading, reading).json])
    }

    /// The map of the plan in hand with some moves, or of a `plan` that a page kept.
    public func map(_ request: JSONNode) throws(Refusal) -> JSONNode {
        let world = self.world
        if let kept = request["plan"] {
            return MapView.json(Figures.map(PlanReading(try Self.plan(kept), in: world.facts)))
        }
        let moves = try Move.read(request["moves"])
        let reading = moves.isEmpty ? world.reading : try Draft(world, moves).reading
        return MapView.json(Figures.map(reading))
    }

    /// Every fault of the scenario with its decisions, as `check --json` tells them.
    public func check() -> JSONNode {
        let loaded = world.loaded
        return IssueText.json(loaded.issues + loaded.placed(PromiseIssues.issues(in: world.scenario)))
    }
}

/// A broken limit as people hear it: whose it is and by how much.
struct BrokenLimit {
    let assessment: Assessment
    let world: World
    /// Projects that were moved.
    let moved: Set<ProjectID>

    init(_ assessment: Assessment, _ world: World, _ moved: Set<ProjectID>) {
        self.assessment = assessment
        self.world = world
        self.moved = moved
    }

    var json: JSONNode {
        let naming = Naming(world.facts)
        let (hasFigures, isAmount) = (!assessment.isCondition, assessment.figure == .amount)
        return .of([
            "rule": assessment.rule.text.written,
            "title": RuleCatalogue.title(of: assessment.rule).written,
            "subject": assessment.subject.written,
            "what": naming.limited(assessment).written,
            "measured": hasFigures ? naming.figure(assessment.measured, of: assessment).written : nil,
            "limit": hasFigures ? naming.figure(assessment.limit, of: assessment).written : nil,
            "sense": assessment.sense.rawValue.written,
            "short": hasFigures && isAmount ? naming.amount(assessment.margin.magnitude, assessment.unit).written : nil,
            "owner": assessment.holder.words.written,
            "projects": assessment.projects.map(\.text).written,
            "old": world.isOld(assessment).written,
        ])
    }
}

/// Where a project is in a plan.
struct PlacedView {
    let reading: PlanReading
    let project: ProjectID

    init(_ reading: PlanReading, _ project: ProjectID) {
        self.reading = reading
        self.project = project
    }

    var json: JSONNode {
        guard let placed = reading.placement(of: project) else {
            return .of(["project": project.text.written, "placed": false.written])
        }
        let naming = Naming(reading.facts)
        return .of([
            "project": project.text.written, "placed": true.written, "park": placed.park.id.text.written,
            "parkName": placed.park.name.written, "site": naming.site(of: placed).written,
            "parcels": placed.parcels.map { $0.parcel.id.text }.written,
            "building": placed.building.map { $0.id.text.written },
            "start": reading.period(placed.start).description.written,
        ])
    }
}
