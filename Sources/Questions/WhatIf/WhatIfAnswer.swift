import LandModel
import Planning
import Quantities

/// What the best plan comes to under each of some premises.
public struct WhatIfAnswer: Sendable {
    /// One premise, and the best plan under it against the base.
    public struct Case: Sendable {
        public let premise: Premise
        public let variation: Variation

        public init(_ premise: Premise, _ variation: Variation) {
            self.premise = premise
            self.variation = variation
        }
    }

    public let cases: [Case]

    public init(_ cases: [Case]) { self.cases = cases }

    /// Who comes in, proved, when one of the withdrawn ones does not come, each with all of those.
    public var rivals: [(project: ProjectID, of: [ProjectID])] {
        var found: [(project: ProjectID, of: [ProjectID])] = []
        for one in cases {
            guard let withdrawn = one.premise.withdrawn, let loss = one.variation.outcome.loss,
                one.variation.outcome.isProved
            else { continue }
            for entering in loss.difference.entering.map(\.project.id) {
                if let known = found.firstIndex(where: { $0.project == entering }) {
                    found[known].of.append(withdrawn)
                } else {
                    found.append((entering, [withdrawn]))
                }
            }
        }
        return found.sorted { $0.project < $1.project }
    }
}
