import LandModel
import LinearProgramming
import Quantities

/// How far limits give way at most: each by an amount of its own, all of them together by a share.
public struct Allowance: Sendable, Hashable {
    /// Of a limit with all its periods, in its own unit; by ``LimitID/group``.
    public struct Most: Sendable, Hashable {
        public let group: String
        public let amount: ExactDecimal

        public init(_ group: String, _ amount: ExactDecimal) {
            self.group = group
            self.amount = amount
        }
    }

    public var each: [Most] = []
    /// Of the changes relative to each limit's base, summed; a demand that is dropped counts as 1. `nil`: as much as it takes.
    public var whole: ExactDecimal?

    public init(each: [Most] = [], whole: ExactDecimal? = nil) {
        self.each = each
        self.whole = whole
    }

    /// All that it allows, as text that is the same for the same.
    var key: [String] { each.map { "\($0.group)<=\($0.amount)" } + (whole.map { ["all<=\($0)"] } ?? []) }
}

extension Allowance {
    /// Adds the rows that it is held by.
    func rows(in formulation: inout Formulation) {
        let (rule, giving) = (RuleID("question"), formulation.giving)
        for most in each {
            let amounts = giving.entries.filter { $0.limit.id.group == most.group }.compactMap(\.amount)
            guard !amounts.isEmpty else { continue }
            formulation.require(
                "most[\(most.group)]", of: rule, amounts.map { Term($0, 1) }, atMost: most.amount)
        }
        guard let whole else { return }
        // What is one thing to people is dropped once, however many its columns.
        var dropped: Set<Int> = []
        let shares = giving.entries.compactMap { entry -> Term? in
            guard let amount = entry.amount else {
                return dropped.insert(entry.given).inserted ? Term(entry.given, 1) : nil
            }
            // Down, so that what comes out even is allowed.
            return Term(
                amount, ExactDecimal(1).divided(by: entry.limit.base, places: 9, roundedUp: false) ?? 1)
        }
        formulation.require("most-in-all", of: rule, shares, atMost: whole)
    }
}
