import Formulation
import Judging
import LandModel
import Quantities

/// Why a project is not in a plan: which case it is, what that rests on, and what would let it in.
public struct Rejection: Sendable {
    /// What every output calls a project that is left out; never one for another.
    public enum Case: String, Sendable, CaseIterable {
        /// The ground bars every place, whatever else is planned.
        case fitsNowhere = "fits-nowhere"
        /// Proved: no plan that keeps all limits has it; one of them would have to move.
        case needsLimit = "needs-limit"
        /// A plan with it is known that keeps all limits.
        case notChosen = "not-chosen"
        /// There is no room on top of this plan; whether another plan has room has not been decided.
        case notDecided = "not-decided"

        public var words: Words {
            switch self {
            case .fitsNowhere: Words("无处可放", "fits nowhere")
            case .needsLimit: Words("须放宽限值", "needs a limit to move")
            case .notChosen: Words("可放但未选", "could be placed, not chosen")
            case .notDecided: Words("未判定", "not decided")
            }
        }
    }

    /// What the case rests on.
    public enum Cause: Sendable {
        /// What bars every place: the ground, or a limit where the ground would do.
        case barred(Barrier)
        /// Solved: no plan that keeps all limits has it. What it breaks on top of this plan, where it comes closest.
        case excluded(Trial?)
        /// A plan that has it; and what it breaks on top of this plan, where it comes closest.
        case exchange(Exchange, Trial)
        /// What it breaks on top of this plan, where it comes closest.
        case full(Trial)
        /// Nothing is known.
        case open
    }

    /// The changes of limits that let it in while everybody placed keeps a place.
    public enum WayIn: Sendable {
        case notSearched
        /// Those that ask least, by who has to agree; without `isProved` there may be less.
        case found([Raise], isProved: Bool)
        /// Proved: none; somebody would have to leave, or the ground to be another.
        case none
        /// Stopped before any was found.
        case open
    }

    public let project: ProjectID
    public let cause: Cause
    /// Locks and commitments of those who fill the place that comes closest; they have to give way before anything else.
    public let holding: [Decision]
    /// False when not every place was tried on top of the plan.
    public let isComplete: Bool
    public var wayIn: WayIn

    public init(
        project: ProjectID, cause: Cause, holding: [Decision] = [], isComplete: Bool = true, wayIn: WayIn = .notSearched
    ) {
        self.project = project
        self.cause = cause
        self.holding = holding
        self.isComplete = isComplete
        self.wayIn = wayIn
    }

    public var kind: Case {
        switch cause {
        case .barred(let barrier): barrier.limit == nil ? .fitsNowhere : .needsLimit
        case .excluded: .needsLimit
        case .exchange: .notChosen
        case .full, .open: .notDecided
        }
    }
}

extension Rejection {
    /// Places tried per project at most.
    static let mostTrials = 400
    /// Places tried in all at most, times the square of the scenario's size, because judging one plan takes about that.
    static let mostWork = 400_000_000
    /// Plans judged in all at most in looking for exchanges, times the square of the scenario's size: what only solving settles
    /// is not worth more of the time of `solve`.
    static let mostExchangeWork = 2_000_000
    /// Projects explained at least, however large the scenario.
    static let fewestProjects = 12

    /// Why each unplaced project is left out of a plan, tried place by place against every rule. In a very large
    /// scenario fewer places are tried and only the first projects are told of, unless `isThorough`. Once it `isOver`, nothing is
    /// known of those that are left. `many`: how as many rejections as it is told are worked out, by number.
    public static func all(
        in reading: PlanReading, _ list: OptionList, isThorough: Bool = false,
        isOver: @escaping @Sendable () -> Bool = { false },
        many: (Int, @escaping @Sendable (Int) -> Rejection) -> [Rejection] = { (0..<$0).map($1) }
    ) -> [Rejection] {
        let setting = list.setting
        let unplaced = setting.projects.indices.filter { reading.placement(of: setting.projects[$0].id) == nil }
        let wanted = Set(unplaced)
        let options = Dictionary(grouping: list.options.filter { wanted.contains($0.project) }, by: \.project)
        let size = max(1, setting.projects.count + setting.parcels.count + setting.buildings.count)
        let most = isThorough ? .max : mostWork / size / size
        let trials = max(1, min(mostTrials, most / max(1, unplaced.count)))
        let exchanged = isThorough ? Int.max : mostExchangeWork / size / size
        let exchanges = ExchangeSearch(
            reading, setting, mostJudged: max(1, min(trials, exchanged / max(1, unplaced.count))))
        let told = Array(unplaced.prefix(max(fewestProjects, most)))
        return many(told.count) { number in
            let project = told[number]
            let id = setting.projects[project].id
            guard !isOver() else { return Rejection(project: id, cause: .open, isComplete: false) }
            let places = options[project] ?? []
            guard !places.isEmpty else {
                return Rejection(project: id, cause: .barred(setting.barrier(of: project)))
            }
            let tried = Trial.closest(Array(places.prefix(trials)), to: reading, setting)
            let isComplete = places.count <= trials
            guard let closest = tried.first else { return Rejection(project: id, cause: .open) }
            if let exchange = exchanges.best(of: tried) {
                return Rejection(project: id, cause: .exchange(exchange, closest), isComplete: isComplete)
            }
            let holding = closest.holding(in: reading, setting)
            return Rejection(
                project: id, cause: .full(closest.full(behind: holding)), holding: holding, isComplete: isComplete)
        }
    }

    /// The obstacle that came furthest through the catalogue of rules; of these the one that misses least.
    public static func nearest(_ obstacles: [Obstacle]) -> Obstacle? {
        let order = RuleCatalogue.all.map(\.id)
        func key(_ obstacle: Obstacle) -> (Int, Double) {
            let miss = miss(obstacle.bar.measured, obstacle.bar.limit)
            return (-(order.firstIndex(of: obstacle.bar.rule) ?? 0), miss)
        }
        return obstacles.enumerated().min {
            let (left, right) = (key($0.element), key($1.element))
            return (left.0, left.1, $0.offset) < (right.0, right.1, $1.offset)
        }?.element
    }

    static func miss(_ measured: ExactDecimal?, _ limit: ExactDecimal?) -> Double {
        guard let measured, let limit else { return 1 }
        return (measured - limit).magnitude.approximate / max(limit.magnitude.approximate, 1)
    }
}
