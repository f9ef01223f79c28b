import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Records
import Reporting
import Results

extension Bench {
    /// All that a page shows at first: what is planned, where each project is, what has been decided, and what is not known.
    ///
    /// `mayDecide`: whether whoever asks may change something.
    public func overview(mayDecide: Bool) -> JSONNode { Overview(self).json(mayDecide: mayDecide) }
}

/// What stands, at one moment.
struct Overview {
    private let bench: Bench
    private let world: World
    private let file: DecisionFile
    private let naming: Naming
    /// What is told afterwards may be missing here.
    private let event: Int

    init(_ bench: Bench) {
        self.bench = bench
        event = bench.events.last
        world = bench.world
        file = bench.file
        naming = Naming(world.facts)
    }

    func json(mayDecide: Bool) -> JSONNode {
        let left = Dictionary((world.plan.file?.rejected ?? []).map { ($0.project, $0) }) { first, _ in first }
        return .of([
            "version": bench.version.written, "mayDecide": mayDecide.written, "event": event.written,
            "scenario": .of([
                "id": world.scenario.id.written, "title": world.scenario.title.written,
                "note": world.scenario.note.map(\.written),
                "periods": world.scenario.periods.map(\.description).written,
                "file": fileName(bench.workingPath).written, "base": fileName(bench.basePath).written,
                "decisions": fileName(bench.decisionsPath).written,
            ]),
            "parks": .list(world.facts.parks.map { .of(["id": $0.id.text.written, "name": naming.park($0).written]) }),
            "projects": .list(
                world.facts.projects.map { project in
                    Self.project(project, world, left[project.id.text], naming)
                }),
            "sites": .list(sites),
            "standing": standing,
            "tables": Reports.solve(world.answer).json,
            "decisions": file.decisions.written,
            "undo": file.undoable.map(\.name.written), "redo": file.redoable.map(\.name.written),
            "approved": bench.approved.written, "backdrop": bench.backdrop?.json,
            "jobs": .list(bench.jobs.all.map(\.json)),
        ])
    }

    private func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    private static func project(
        _ project: Project, _ world: World, _ left: RejectedEntry?, _ naming: Naming
    ) -> JSONNode {
        let placed = world.reading.placement(of: project.id)
        return .of([
            "id": project.id.text.written, "name": project.name.written, "segment": naming.segment(of: project).written,
            "priority": project.priority.written, "committed": project.isCommitted.written,
            "place": placed == nil ? nil : PlacedView(world.reading, project.id).json,
            "left": placed == nil
                ? left.map { .of(["case": $0.code.written, "words": $0.sentence.written]) } : nil,
            "needs": .list(project.needs.map { need(of: $0, naming) }),
        ])
    }

    private static func need(of need: Need, _ naming: Naming) -> JSONNode {
        let land = need.land.map { naming.amount($0.area.value, naming.facts.scenario.units.land.words) }
        let floor = need.floor.map { naming.amount($0.area.value, Words(same: "m²")) }
        return (land ?? floor ?? Words(same: "")).written
    }

    private var sites: [JSONNode] {
        world.facts.parcels.map { parcel in
            .of([
                "parcel": parcel.id.text.written, "name": naming.parcel(parcel).written,
                "park": parcel.park.text.written,
            ])
        }
            + world.facts.buildings.map { building in
                .of([
                    "building": building.id.text.written, "name": naming.building(building).written,
                    "park": building.park.text.written,
                ])
            }
    }

    /// How far the plan in hand can be relied on: never out of sight.
    private var standing: JSONNode {
        let file = world.claim == nil ? nil : world.plan.file
        let unread = world.scenario.unread.flatMap { $0.isEmpty ? nil : $0.told }
        let open = file?.tiers.filter { !$0.isProved }.map(\.name) ?? []
        let undecided = file?.rejected.filter { $0.code == Rejection.Case.notDecided.rawValue } ?? []
        return .of([
            "status": (world.claim ?? .given).words.written, "code": (world.claim ?? .given).code.written,
            "sound": world.verification.isSound.written,
            "limits": world.verification.assessments.count.written,
            "broken": .list(world.verification.violations.map { BrokenLimit($0, world, []).json }),
            "placed": world.reading.placements.count.written, "projects": world.facts.projects.count.written,
            "isEmpty": world.plan.plan.allocations.isEmpty.written,
            "unread": unread.map(\.written), "unproved": .list(open.map(\.written)),
            "undecided": undecided.map(\.project).written,
            "warnings": .list(world.loaded.warnings.map(\.json)),
        ])
    }
}
