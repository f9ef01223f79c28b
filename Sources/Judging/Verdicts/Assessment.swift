import LandModel
import Quantities

/// A rule's verdict on one limit in a plan.
public struct Assessment: Sendable, Hashable {
    public enum Sense: String, Sendable { case atMost, atLeast, equal }

    public let rule: RuleID
    /// What is limited: `COD, district, 2024`; stable, unique within the rule.
    public let subject: String
    public let words: Words
    public let measured: ExactDecimal
    public let limit: ExactDecimal
    public let sense: Sense
    public let unit: Words
    public let owner: Owner
    /// Projects that take part in what is measured.
    public let projects: [ProjectID]

    public init(
        _ rule: RuleID, _ subject: String, _ words: Words, measured: ExactDecimal, _ sense: Sense,
        _ limit: ExactDecimal, unit: Words = Words(same: ""), owner: Owner = .own, projects: [ProjectID] = []
    ) {
        self.rule = rule
        self.subject = subject
        self.words = words
        self.measured = measured
        self.limit = limit
        self.sense = sense
        self.unit = unit
        self.owner = owner
        self.projects = projects
    }

    /// How far the limit is from being broken; negative when it is.
    public var margin: ExactDecimal {
        switch sense {
        case .atMost: limit - measured
        case .atLeast: measured - limit
        case .equal: -(measured - limit).magnitude
        }
    }

    public var isMet: Bool { !margin.isNegative }
}
