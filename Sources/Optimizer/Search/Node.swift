import LinearProgramming

/// A part of the search space that is still to be looked at.
struct Node {
    /// What it says of columns beyond the whole level; `nil`: the root.
    var changes: DomainChanges?
    /// In units; nothing in the node is worth more.
    var bound: Int
    var basis: RelaxationBasis?
    var depth: Int
    /// Which branching made it, to learn what such branchings bring.
    var origin: Origin?

    var isRoot: Bool { depth == 0 }

    struct Origin {
        var column: Int
        var isUp: Bool
        /// The parent's bound.
        var bound: Int
        var distance: Double
    }

    /// A child from the domain that the node began with to one within it.
    func child(
        from first: Domain, to domain: Domain, basis: RelaxationBasis?, bound: Int? = nil, origin: Origin? = nil
    ) -> Node {
        Node(
            changes: DomainChanges(parent: changes, from: first, to: domain),
            bound: min(self.bound, bound ?? self.bound),
            basis: basis, depth: depth + 1, origin: origin)
    }
}
