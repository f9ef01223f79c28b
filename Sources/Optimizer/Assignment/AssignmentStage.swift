import Dispatch
import LinearProgramming
import Synchronization

/// One target: finds a best point worth as much, or proves that there is none.
struct AssignmentStage {
    private let context: SearchContext
    private let problem: AssignmentProblem
    private let prices: [Double]
    private let columnCount: Int

    private let lanes: Int
    private let settings = SearchSettings.standard.assignment

    init(_ context: SearchContext, _ problem: AssignmentProblem, prices: [Double], columnCount: Int, lanes: Int) {
        self.lanes = lanes
        self.context = context
        self.problem = problem
        self.prices = prices
        self.columnCount = columnCount
    }

    enum End {
        /// No point worth as much is left.
        case done
        /// Its own limit of nodes.
        case limit
        case stopped(StopReason)
        /// The context did not take a point, so it is not what the problem says.
        case refused
    }

    func run(
        _ workshop: AssignmentWorkshop, _ start: AssignmentDomain, target: Int, bound: Int, nodeLimit: Int = .max
    ) -> End {
        var domain = start
        let units = workshop.units
        let first = (0..<problem.jobCount).map { units.price(ofWorth: prices[$0], $0) }
        guard
            workshop.look(
                &domain, from: first, target: units.total(of: target), pace: settings.descent.again,
                shouldStop: { context.reasonToStop != nil }) != nil
        else { return context.reasonToStop.map(End.stopped) ?? .done }
        let (rest, jobs) = problem.restricted(to: domain)
        let lanes = (0..<max(1, min(settings.stage.parts, lanes))).map { _ in
            AssignmentWorkshop(rest)
        }
        let own = lanes[0].units
        let carried = jobs.indices.map {
            own.price(ofWorth: units.worth(ofPrice: workshop.descent.prices[jobs[$0]], jobs[$0]), $0)
        }
        var root = AssignmentDomain(rest)
        guard let top = lanes[0].look(&root, from: carried, target: own.total(of: target), pace: settings.descent.again)
        else {
            return .done
        }
        guard root.openJobs > 0 else {
            return offer(AssignmentPoint(rest, root)) ? .done : .refused
        }
        var parts = [AssignmentPart(top)]
        var nodes = 0
        while !parts.isEmpty {
            if let reason = context.reasonToStop { return .stopped(reason) }
            guard nodes < nodeLimit else { return .limit }
            let least = max(target, context.worthSearching ?? target)
            // No more nodes than are allowed, shared out among as many parts as get one.
            let left = context.budget.nodeLimit.map { $0 - context.budget.nodes } ?? Int.max
            let share = max(1, min(settings.stage.nodesAtOnce, left / parts.count))
            advance(&parts, lanes, least, nodes: share, count: min(parts.count, left))
            var best: (worth: Int, point: AssignmentPoint)?
            for part in parts.prefix(left) {
                nodes += part.nodes
                context.nodes += part.nodes
                context.budget.nodes += part.nodes
                if let found = part.found, found.worth > best?.worth ?? Int.min { best = found }
            }
            if let best, !offer(best.point) { return .refused }
            parts.removeAll { $0.isDone }
            // A search of few nodes goes deep rather than wide.
            if nodeLimit == .max { divide(&parts) }
            context.openNodes = parts.reduce(0) { $0 + $1.openNodes }
            let open = parts.reduce(target - 1) { max($0, own.bound($1.total)) }
            context.bound = min(context.bound, bound, max(open, context.best ?? open))
            context.report()
        }
        return .done
    }

    private func offer(_ point: AssignmentPoint) -> Bool { context.offer(point.values(columnCount)) }

    private func divide(_ parts: inout [AssignmentPart]) {
        var index = 0
        while parts.count < settings.stage.parts, index < parts.count {
            if let part = parts[index].split() { parts.append(part) }
            index += 1
        }
    }

    /// Runs the first parts for some nodes, each lane taking the next.
    private func advance(
        _ parts: inout [AssignmentPart], _ lanes: [AssignmentWorkshop], _ least: Int, nodes: Int, count: Int
    ) {
        let deadline = context.budget.deadline
        let next = Atomic<Int>(0)
        parts.withUnsafeMutableBufferPointer { parts in
            nonisolated(unsafe) let parts = parts
            nonisolated(unsafe) let lanes = lanes
            DispatchQueue.concurrentPerform(iterations: min(lanes.count, count)) { lane in
                while true {
                    let part = next.add(1, ordering: .relaxed).oldValue
                    guard part < count else { return }
                    parts[part].run(lanes[lane], nodes: nodes, leastWorth: least) {
                        StopFlag.isRequested || deadline.hasPassed
                    }
                }
            }
        }
    }
}
