import Formulation
import Judging
import LandModel
import Planner
import Planning

/// Amendments of one scenario, each going further the same way than the one before: all allow more and more, or all less
/// and less. What lies between two that come to the same comes to the same, too, and is not solved.
struct VariationSeries {
    private let inquiry: Inquiry
    /// From the nearest to the base to the farthest.
    private let amendments: [[String]]
    private let isNarrower: Bool
    private let endsAtDifference: Bool
    private var found: [Variation?]

    init(_ inquiry: Inquiry, _ amendments: [[String]], isNarrower: Bool, endsAtDifference: Bool = true) {
        self.inquiry = inquiry
        self.amendments = amendments
        self.isNarrower = isNarrower
        self.endsAtDifference = endsAtDifference
        found = amendments.map { _ in nil }
    }

    /// The farthest first: where it changes nothing, nothing between does.
    mutating func variations() throws(InquiryFault) -> [Variation] {
        guard !amendments.isEmpty else { return [] }
        let end = try ask(amendments.count - 1)
        let base = Variation(
            settings: [], outcome: .found(Loss(from: inquiry.base, to: inquiry.base)), answer: inquiry.base)
        try settle(after: -1, base, before: amendments.count - 1, end)
        return found.compactMap { $0 }
    }

    private mutating func settle(
        after near: Int, _ first: Variation, before far: Int, _ last: Variation
    ) throws(InquiryFault) {
        guard far - near > 1 else { return }
        if first.outcome.agrees(with: last.outcome) {
            // The plan of the one that allows less can be carried out in all between; none there is better.
            for number in (near + 1)..<far { found[number] = (isNarrower ? last : first).with(amendments[number]) }
            return
        }
        let middle = (near + far) / 2
        let variation = try ask(middle)
        try settle(after: near, first, before: middle, variation)
        try settle(after: middle, variation, before: far, last)
    }

    private mutating func ask(_ number: Int) throws(InquiryFault) -> Variation {
        let variation = try inquiry.variation(
            settings: amendments[number], isNarrower: isNarrower, endsAtDifference: endsAtDifference)
        found[number] = variation
        return variation
    }
}

extension Inquiry {
    /// What the best plan of an amended scenario comes to against the base.
    func variation(
        _ question: Question = Question(), settings: [String] = [], isNarrower: Bool = false,
        endsAtDifference: Bool = true
    ) throws(InquiryFault) -> Variation {
        let finding = try ask(question, settings: settings, isNarrower: isNarrower, endsAtDifference: endsAtDifference)
        let outcome = finding.outcome(against: base)
        guard let loss = outcome.loss, !outcome.isProved, (loss.first?.loss ?? 0) > 0,
            keepsBase(question, settings)
        else { return Variation(settings: settings, outcome: outcome, answer: finding.answer) }
        // Where the base plan still serves, a worse one found before the stop is no consequence of anything.
        return Variation(
            settings: settings, outcome: .found(Loss(from: base, to: base, status: loss.status)), answer: base)
    }

    /// Whether the base plan does what is asked, under amended facts.
    private func keepsBase(_ question: Question, _ settings: [String]) -> Bool {
        guard question.demands.allSatisfy({ base.reading.holds($0) }),
            let amended = try? scenario.amended(by: settings)
        else { return false }
        return PlanReading(base.reading.plan, in: Facts(amended)).isSound
    }
}

extension Finding {
    func outcome(against base: VerifiedAnswer) -> Variation.Outcome {
        switch self {
        case .answered(let answer): .found(Loss(from: base, to: answer))
        case .infeasible: .infeasible
        case .unknown(let cause): .unknown(cause)
        }
    }
}
