import Quantities

/// How much of each project counts: 1 if it comes, 0 if it does not, between them its probability.
///
/// A tier under a turnout: what each placed project adds to an indicator that sums over projects is multiplied by its
/// share. All that is reserved whoever comes (money, quota drawn, land under buildings to be built) and indicators that are no
/// sums over projects count as the plan has them.
public struct Turnout: Sendable, Hashable {
    /// Of those that do not count wholly.
    private let shares: [ProjectID: ExactDecimal]

    public static let all = Turnout([:])

    public init(_ shares: [ProjectID: ExactDecimal]) { self.shares = shares.filter { $0.value != 1 } }

    public subscript(project: ProjectID) -> ExactDecimal { shares[project] ?? 1 }

    /// The same text for the same turnout.
    public var key: String { shares.keys.sorted().map { "\($0) \(self[$0])" }.joined(separator: ", ") }
}
