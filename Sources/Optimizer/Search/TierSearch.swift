import GLPKSolver
import LinearProgramming
import Quantities

/// Branch and bound on one tier: every part of the space is searched, proved to hold nothing better, or set aside
/// because it may hold an equal, for the tiers behind.
///
/// A part is dropped only on a ``LagrangianBound``, on propagation in whole numbers, or on an exact check of a point;
/// never on a status of GLPK.
final class TierSearch {
    let program: SearchProgram
    let objective: TierObjective
    let completion: Completion
    /// What every point better than the incumbent, or as good as it where ties count, satisfies.
    var root: Domain
    /// Points below the incumbent that later tiers may still want: those within the tier's tolerance.
    let keepsTies: Bool
    let budget: SearchBudget
    var queue = NodeQueue()
    /// Nodes that hold nothing better but may hold points that later tiers may choose.
    var setAside: [TreeNode] = []
    var incumbent: Incumbent?
    var nodes = 0
    var costs = PseudoCosts()
    var propagation: Propagation
    /// The best bound of the node at work.
    var currentBound = -Double.infinity
    /// The bound known when the search began to look.
    var rootBound = Double.infinity
    var rootBasis: RelaxationBasis?
    var dives = 0

    init(
        _ program: SearchProgram, _ objective: TierObjective, root: Domain, nodes: [TreeNode], keepsTies: Bool,
        incumbent point: [ExactDecimal]?, budget: SearchBudget
    ) {
        self.program = program
        self.objective = objective
        self.root = root
        self.keepsTies = keepsTies
        self.budget = budget
        completion = Completion(program: program)
        propagation = Propagation(program)
        for node in nodes {
            var open = node
            open.bound = .infinity
            open.basis = nil
            open.origin = nil
            queue.push(open)
        }
        if let point {
            let value = objective.objective.value(at: point)
            incumbent = Incumbent(point: point, value: value, units: objective.units(value))
        }
    }

    /// Nothing that is worth less, in units, is of use to this tier or a later one.
    var keepFloor: Double {
        guard let incumbent else { return -.infinity }
        return keepsTies ? objective.floor(keeping: incumbent.value) : incumbent.units
    }

    /// No feasible point is worth more, in units.
    var bound: Double {
        let open = max(currentBound, queue.bestBound ?? -.infinity)
        return min(rootBound, max(open, incumbent?.units ?? -.infinity))
    }

    /// Takes a point if it is better than the incumbent.
    func offer(_ integers: [Int], near values: [Double]?) {
        guard let point = completion.complete(integers, near: values, objective: objective.objective) else { return }
        offer(point)
    }

    func offer(_ point: [ExactDecimal]) {
        let value = objective.objective.value(at: point)
        if let incumbent, !objective.objective.isBetter(value, than: incumbent.value) { return }
        incumbent = Incumbent(point: point, value: value, units: objective.units(value))
    }

    /// Whether a bound rules out everything better than the incumbent.
    func holdsNothingBetter(_ bound: Double) -> Bool {
        incumbent.map { objective.rulesOut(bound, betterThan: $0.units) } ?? false
    }

    /// Drops a node that has only worse points, sets it aside when it may have equal ones; false: neither.
    func close(_ node: TreeNode) -> Bool {
        if node.bound < keepFloor { return true }
        guard holdsNothingBetter(node.bound) else { return false }
        if keepsTies { setAside.append(node) }
        return true
    }

    /// Searches on until nothing better can be left, or the budget is spent; `nil`: there is a point now, as wanted.
    func run(
        _ relaxation: any NodeRelaxation, untilPoint: Bool = false, report: (TierSearch) -> Void
    ) throws(GLPKFault) -> SearchEnd? {
        var next: TreeNode?
        while let node = next ?? queue.pop() {
            next = nil
            currentBound = node.bound
            if close(node) { continue }
            if untilPoint, incumbent != nil {
                queue.push(node)
                return nil
            }
            if isWithinGap {
                queue.push(node)
                return .withinGap
            }
            if let reason = budget.reasonToStop {
                queue.push(node)
                return .stopped(reason)
            }
            nodes += 1
            budget.nodes += 1
            report(self)
            switch try visit(node, relaxation) {
            case .closed: break
            case .split(let children):
                for child in children.dropFirst() { queue.push(child) }
                if let child = children.first {
                    if isWorthPlunging(child) { next = child } else { queue.push(child) }
                }
            case .unbounded: return .unbounded
            case .undecided: return .failed("the search could not decide a node")
            }
        }
        currentBound = -.infinity
        setAside.removeAll { $0.bound < keepFloor }
        return .exhausted
    }

    /// Going on downwards saves moving the basis and finds points, unless the best bound lies far above.
    private func isWorthPlunging(_ child: TreeNode) -> Bool {
        guard let best = queue.bestBound, best.isFinite, incumbent != nil else { return true }
        return child.bound >= best - 0.3 * (best - keepFloor)
    }

    private var isWithinGap: Bool {
        guard budget.relativeGap > 0, let incumbent else { return false }
        let value = incumbent.value.approximate
        return (objective.value(ofUnits: bound) - value).magnitude <= budget.relativeGap * value.magnitude
    }
}
