import GLPKSolver

/// The near and the wide neighbourhood of the relaxation's point, side by side: at the end of the root as long as they find
/// something, and when the tree looks around.
struct Neighborhoods: Heuristic {
    let name = "neighbourhoods"

    func isDue(_ call: HeuristicCall) -> Bool {
        if case .rootEnd = call.stage { return call.level.role.looksForPoints }
        return call.isLookAround
    }

    func run(_ call: HeuristicCall) throws(GLPKFault) {
        guard let point = call.node?.point else { return }
        let level = call.level
        var rounds = 1
        if case .rootEnd = call.stage { rounds = level.settings.neighborhoods.roundsAtRoot }
        for _ in 0..<rounds where level.context.reasonToStop == nil {
            let before = level.context.best
            try sideBySide(level, point)
            if level.context.best == before { break }
        }
    }

    private func sideBySide(_ level: Level, _ point: [Double]) throws(GLPKFault) {
        let wide = level.beside { [bound = level.rootBound] part in
            try? Neighborhood(point: point, refusals: bound).search(part)
        }
        defer { wide() }
        try Neighborhood(point: point).search(level)
    }
}

/// The near neighbourhood once more, around a point that has just been found.
struct SecondNeighborhood: Heuristic {
    let name = "second neighbourhood"

    func isDue(_ call: HeuristicCall) -> Bool {
        call.isLookAround
            && (call.successes.contains(Neighborhoods().name) || call.successes.contains(LocalImprovement().name))
    }

    func run(_ call: HeuristicCall) throws(GLPKFault) {
        guard let point = call.node?.point else { return }
        try Neighborhood(point: point).search(call.level)
    }
}
