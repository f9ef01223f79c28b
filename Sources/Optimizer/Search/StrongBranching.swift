import GLPKSolver
import LinearProgramming

/// Where a node is split.
struct BranchingCandidate {
    var column: Int
    /// Its value in the relaxation, which is not whole.
    var value: Double
    var score: Double
    /// Bounds known of the lower and the upper side.
    var bounds: [Int]

    var fraction: Double { value - value.rounded(.down) }

    /// How far a side is from the value.
    func distance(isUp: Bool) -> Double { isUp ? 1 - fraction : fraction }
}

/// Chooses the column to split a node at: where both sides lose most, as told by pseudocosts and, until these are
/// reliable, by strong branching, a few pivots on either side (Achterberg 2007).
struct StrongBranching {
    enum Decision {
        /// No column is divided.
        case none
        /// One side of a column holds nothing of use, so that the node goes on as the other.
        case refuted(BranchingCandidate, remainsUp: Bool, RelaxationBasis)
        case split(BranchingCandidate, RelaxationBasis)
    }

    private let form: IntegerForm
    private let settings: SearchSettings
    private var pseudocosts: Pseudocosts
    private var propagation: Propagation
    /// What has been learnt since it took over what another knows; `nil`: it never did, and nobody is to be told.
    private(set) var losses: [Pseudocosts.Loss]?

    init(_ form: IntegerForm, _ settings: SearchSettings) {
        self.form = form
        self.settings = settings
        pseudocosts = Pseudocosts(columns: form.columnCount, least: settings.branching.leastLoss)
        propagation = Propagation(form, settings.propagation)
    }

    // MARK: learning

    /// Learns what the branching that has made a node brought.
    mutating func learn(_ origin: Node.Origin, _ bound: Int, cutoff: Int?) {
        let end = max(bound, cutoff ?? bound)
        learn([
            .init(
                column: origin.column, isUp: origin.isUp, loss: Double(origin.bound - min(end, origin.bound)),
                distance: origin.distance)
        ])
    }

    mutating func learn(_ losses: [Pseudocosts.Loss]) {
        for loss in losses { pseudocosts.learn(loss) }
        self.losses?.append(contentsOf: losses)
    }

    /// Takes over what another knows.
    mutating func know(_ other: StrongBranching) {
        pseudocosts = other.pseudocosts
        losses = []
    }

    // MARK: deciding

    /// Leaves the relaxation elsewhere; `lane`: tries out upper sides beside.
    mutating func decide(
        _ node: Node, _ relaxed: RelaxedNode, _ level: Level, beside lane: TreeLane?
    ) throws(GLPKFault) -> Decision {
        let candidates = candidates(node, relaxed.domain, relaxed.point)
        guard !candidates.isEmpty else { return .none }
        let basis = try relaxed.relaxation.basis()
        var best: BranchingCandidate?
        var tried = 0
        var fails = 0
        for candidate in candidates {
            var candidate = candidate
            if !pseudocosts.isReliable(candidate.column, times: settings.branching.reliable) {
                guard tried < settings.branching.mostTrials else { continue }
                tried += 1
                if let refutedSide = try tryOut(&candidate, node, relaxed, basis, level, lane) {
                    return .refuted(candidate, remainsUp: refutedSide == 0, basis)
                }
            }
            if candidate.score > best?.score ?? -1 {
                best = candidate
                fails = 0
            } else {
                fails += 1
                if fails > settings.branching.mostFails { break }
            }
        }
        return best.map { .split($0, basis) } ?? .none
    }

    /// Divided integer columns, the best by pseudocosts first.
    private func candidates(_ node: Node, _ domain: Domain, _ point: [Double]) -> [BranchingCandidate] {
        let tolerance = settings.tolerances.integrality
        var candidates: [BranchingCandidate] = []
        for column in form.isInteger.indices where form.isInteger[column] && domain.isOpen(column) {
            let fraction = point[column] - point[column].rounded(.down)
            guard fraction > tolerance, fraction < 1 - tolerance else { continue }
            candidates.append(
                BranchingCandidate(
                    column: column, value: point[column], score: pseudocosts.score(column, fraction: fraction),
                    bounds: [node.bound, node.bound]))
        }
        candidates.sort { ($0.score, $1.column) > ($1.score, $0.column) }
        return candidates
    }

    /// Scores a candidate by what both sides lose; the side that holds nothing of use, if one does.
    private mutating func tryOut(
        _ candidate: inout BranchingCandidate, _ node: Node, _ relaxed: RelaxedNode, _ basis: RelaxationBasis,
        _ level: Level, _ lane: TreeLane?
    ) throws(GLPKFault) -> Int? {
        for (side, result) in try trials(candidate, relaxed, basis, level.cutoff, lane).enumerated() {
            guard let bound = taken(result, level) else { return side }
            candidate.bounds[side] = min(node.bound, bound)
            learn([
                .init(
                    column: candidate.column, isUp: side == 1, loss: Double(node.bound - candidate.bounds[side]),
                    distance: candidate.distance(isUp: side == 1))
            ])
        }
        candidate.score = pseudocosts.product(
            Double(node.bound - candidate.bounds[0]), Double(node.bound - candidate.bounds[1]))
        return nil
    }

    /// Both sides after a few pivots each, the upper one on the other thread where there is one.
    private mutating func trials(
        _ candidate: BranchingCandidate, _ relaxed: RelaxedNode, _ basis: RelaxationBasis, _ cutoff: Int?,
        _ lane: TreeLane?
    ) throws(GLPKFault) -> [BranchingTrial.Result] {
        let relaxation = relaxed.relaxation
        let sides = [false, true].map { isUp in
            BranchingTrial(
                column: candidate.column, value: candidate.value, isUp: isUp, domain: relaxed.domain, basis: basis,
                cutoff: cutoff, pivots: settings.branching.trialPivots)
        }
        guard let lane else {
            return [
                try sides[0].run(form, &propagation, relaxation), try sides[1].run(form, &propagation, relaxation),
            ]
        }
        lane.begin(sides[1])
        let down: BranchingTrial.Result
        do throws(GLPKFault) {
            down = try sides[0].run(form, &propagation, relaxation)
        } catch {
            _ = try? lane.finish()
            throw error
        }
        return [down, try lane.finish()]
    }

    /// What a trial says of a side's bound; `nil`: nothing of use there.
    private func taken(_ result: BranchingTrial.Result, _ level: Level) -> Int? {
        guard case .bounded(let bound, let point) = result else { return nil }
        if let point, level.problem.isIntegral(point) { level.offer(point) }
        return level.prunes(bound) ? nil : bound
    }
}
