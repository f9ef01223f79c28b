import LinearProgramming
import Quantities

/// A look for a point that reaches all that can be hoped for in a tier, before the tier itself is searched.
///
/// Where all targets can be met, their relaxation says so at once and says nothing more: every node of the tier's own search has the
/// bound 0. So what is hoped for becomes a row, and the first tier behind that tells choices apart leads: dives know where to
/// go, and where the search comes to its end, that tier is settled, too. Where the hope is vain, the relaxation mostly says so at the
/// root. One can hope to miss nothing, and for the optimum of a reference that allows more (``SolveOptions/Reference``).
extension TierSequence {
    /// What a look for a point has found.
    struct Ideal {
        /// Reaches the hopes; `nil`: none was found, or none looked for.
        var point: [ExactDecimal]?
        var nodes = 0
        /// The tier that led, and its optimum among all points that reach the hopes; `nil`: not proved.
        var settled: (tier: Int, found: Hopes.Settled)?
    }

    /// Looks for a point that reaches what is hoped for in a tier and in those between it and the tier that leads; not where the
    /// point at hand does, nor where the same leader has looked in vain.
    mutating func ideal(at tier: Int) -> Ideal {
        let (form, settings) = (shape.form, shape.settings.tiers)
        guard tier + 1 < objectives.count, isBlind(tier), let hope = hope(of: tier),
            point.map({ objectives[tier].isBetter(hope, than: objectives[tier].value(at: $0)) }) ?? true,
            form.isInteger.indices.count(where: { form.isInteger[$0] && form.domain.isOpen($0) })
                <= settings.mostIdealColumns
        else { return Ideal() }
        var whole = shape
        var leader = tier
        while isBlind(leader), leader + 1 < objectives.count, let hope = self.hope(of: leader) {
            var row = objectives[leader].row(keeping: hope)
            row.name = "hope[\(objectives[leader].name)]"
            whole.add(row)
            leader += 1
        }
        guard hopes.undecidedLeader != leader else { return Ideal() }
        let search = TierSearch(
            whole, objectives[leader], start: nil, chosen: chosen, mostNodesWithoutPoint: settings.idealNodes,
            isFollowed: isFollowed(leader), budget: budget)
        let report = reporter(leader, clock.now, search.objective)
        // Once there is a point, it is the search of the tier that leads.
        let end = search.run { context in if context.found != nil { report(context) } }
        if search.point == nil, end != .proved { hopes.undecidedLeader = leader }
        let settled =
            end == .proved ? search.value.map { (leader, Hopes.Settled(optimum: $0, equals: search.equals)) } : nil
        return Ideal(point: search.point, nodes: search.context?.nodes ?? 0, settled: settled)
    }

    /// The best that a tier can come to, if those before it come to theirs; `nil`: not known, or tiers behind may take some of it.
    private func hope(of tier: Int) -> ExactDecimal? {
        let objective = objectives[tier]
        let hope = hopes.expected(of: tier) ?? (shape.countsMisses(objective) ? objective.constant : nil)
        return hope.flatMap { objective.tolerance.amount(at: $0).isZero ? $0 : nil }
    }

    /// Whether a tier's own search knows little of where to go.
    private func isBlind(_ tier: Int) -> Bool {
        shape.countsMisses(objectives[tier])
            || objectives[tier].differentWeights < shape.settings.tiers.leastDifferentWeights
    }
}

extension ProgramShape {
    /// Whether an objective is a sum, to be made small, of continuous columns that are never negative.
    fileprivate func countsMisses(_ objective: Objective) -> Bool {
        objective.sense == .minimize && !objective.terms.isEmpty
            && objective.terms.allSatisfy { term in
                let column = program.columns[term.column]
                return column.kind == .continuous && column.lower == 0 && term.coefficient > 0
            }
    }
}
