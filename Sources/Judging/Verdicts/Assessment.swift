import LandModel
import Quantities

/// A rule's verdict on one limit in a plan.
public struct Assessment: Sendable, Hashable {
    public enum Sense: String, Sendable { case atMost, atLeast, equal }

    /// What measured and limit are: an amount in ``unit``, or the number of a period, counted from 1.
    public enum Figure: Sendable { case amount, period }

    public let rule: RuleID
    /// What is limited: `COD, district, 2024`; stable, unique within the rule.
    public let subject: String
    public let words: Words
    public let measured: ExactDecimal
    public let limit: ExactDecimal
    public let sense: Sense
    public let unit: Words
    public let holder: Holder
    public let figure: Figure
    /// Projects that take part in what is measured.
    public let projects: [ProjectID]

    public init(
        _ rule: RuleID, _ subject: String, _ words: Words, measured: ExactDecimal, _ sense: Sense,
        _ limit: ExactDecimal, unit: Words = Words(same: ""), figure: Figure = .amount, holder: Holder,
        projects: [ProjectID] = []
    ) {
        self.rule = rule
        self.subject = subject
        self.words = words
        self.measured = measured
        self.limit = limit
        self.sense = sense
        self.unit = unit
        self.holder = holder
        self.figure = figure
        self.projects = projects
    }

    public init(
        _ rule: RuleID, _ subject: String, _ words: Words, measured: ExactDecimal, _ sense: Sense,
        _ limit: ExactDecimal, unit: Words = Words(same: ""), owner: Owner = .own, projects: [ProjectID] = []
    ) {
        self.init(
            rule, subject, words, measured: measured, sense, limit, unit: unit, holder: Holder(owner),
            projects: projects)
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
