import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Records
import Reporting

/// Where an answer comes from: what was run, on what.
public struct Provenance: Sendable {
    public var tool: ProgramEntry
    public var solver: ProgramEntry
    /// By name; times and paths of this machine have no place here.
    public var options: [String: String]
    public var inputs: [InputEntry]

    public init(tool: ProgramEntry, solver: ProgramEntry, options: [String: String] = [:], inputs: [InputEntry] = []) {
        self.tool = tool
        self.solver = solver
        self.options = options
        self.inputs = inputs
    }
}

extension PlanFile {
    public init(_ answer: VerifiedAnswer, _ provenance: Provenance) {
        let reading = answer.reading
        self.init()
        status = answer.status.code
        switch answer.status {
        case .stopped(let cause, _), .claimed(.stopped(let cause, _)): stopped = cause.rawValue
        case .claimed(.inexact): stopped = Self.inexact
        default: break
        }
        gap = answer.status.gap.flatMap(Self.share)
        tiers = answer.tiers.map { tier in
            var entry = TierEntry()
            entry.id = tier.id
            entry.name = tier.name
            entry.sense = tier.sense
            entry.value = tier.value
            entry.best = tier.best == tier.value ? nil : tier.best
            entry.bound = tier.isProved ? tier.best : tier.bound.flatMap { TierTable.told($0, tier) }
            entry.isProved = tier.isProved
            return entry
        }
        bound = tiers.first { !$0.isProved }?.bound ?? tiers.first?.bound
        tool = provenance.tool
        solver = provenance.solver
        options = Table(provenance.options.map { Table<String, String>.Entry($0.key, $0.value) })
        inputs = provenance.inputs
        scenario.id = answer.facts.scenario.id
        scenario.title = answer.facts.scenario.title
        plan = reading.plan
        let naming = Naming(answer.facts)
        rejected = answer.rejections.map { RejectionStory($0, answer).entry }
        quotas = reading.accounts.flatMap { QuotaEntry.all(of: $0, reading) }
        assessments = answer.verification.assessments.map { AssessmentEntry($0, naming) }
        targets = answer.facts.scenario.targets.sorted { $0.id < $1.id }.map { target in
            var entry = TargetEntry()
            entry.id = target.id.text
            entry.name = target.name
            entry.goal = target.atLeast ?? target.atMost ?? 0
            entry.reached = target.base + reading.value(of: target.measure)
            entry.shortfall = reading.shortfall(of: target)
            entry.isHard = target.isHard
            return entry
        }
        warnings = answer.warnings
    }

    /// A share with six places, rounded up, so that a gap is never told smaller than it is.
    private static func share(_ share: Double) -> ExactDecimal? {
        guard share.isFinite, abs(share) < 1e9 else { return nil }
        return ExactDecimal(significand: Int128((share * 1_000_000).rounded(.up)), scale: 6)
    }
}

extension AnswerStatus {
    /// The share by which a better plan may be better; `nil` where unknown.
    var gap: Double? {
        switch self {
        case .provedOptimal: 0
        case .withinGap(let gap): gap
        case .stopped(_, let gap): gap
        case .claimed(let claim): claim.gap
        case .provedInfeasible, .unknown, .given: nil
        }
    }
}

extension AssessmentEntry {
    init(_ assessment: Assessment, _ naming: Naming) {
        self.init()
        rule = assessment.rule.text
        subject = assessment.subject
        what = assessment.words.clipped
        sense = assessment.sense.rawValue
        measure(assessment.measured, assessment.limit, isPeriod: assessment.figure == .period, naming)
        unit = assessment.unit
        holder = assessment.holder
        isMet = assessment.isMet
    }
}

extension QuotaEntry {
    static func all(of account: QuotaLedger.Account, _ reading: PlanReading) -> [QuotaEntry] {
        func entry(_ source: String, _ available: ExactDecimal, _ used: ExactDecimal) -> QuotaEntry {
            var entry = QuotaEntry()
            entry.controlled = account.balance.controlled.text
            entry.scope = account.balance.scope.description
            entry.source = source
            entry.available = available
            entry.used = used
            entry.left = available - used
            return entry
        }
        let own = reading.ownOffsets(in: account.balance)
        return (own.available.isZero ? [] : [entry("own", own.available, own.used)])
            + account.lines.map {
                entry($0.quota?.id.text ?? "gains", account.available(of: $0), account.used(of: $0))
            }
    }
}

extension RejectionStory {
    var entry: RejectedEntry {
        var entry = RejectedEntry()
        entry.project = rejection.project.text
        entry.name = facts.project(rejection.project)?.name ?? Words(same: rejection.project.text)
        entry.code = code
        entry.isComplete = rejection.isComplete
        entry.sentence = sentence.clipped
        entry.place = place?.clipped
        if case .exchange(let exchange, _) = rejection.cause { entry.leaving = exchange.leaving.map(\.text) }
        switch rejection.cause {
        case .barred(let barrier):
            entry.rule = barrier.obstacle?.bar.rule.text
            entry.what = (barrier.obstacle?.bar.reason).map(\.clipped)
            if let bar = barrier.obstacle?.bar {
                entry.measure(bar.measured, bar.limit, isPeriod: bar.unit == nil, naming)
            }
            entry.holder = barrier.limit.map { Holder($0.owner) }
        case .full(let trial), .excluded(let trial?), .exchange(_, let trial):
            guard let first = trial.broken.first else { break }
            entry.rule = first.rule.text
            entry.what = naming.limited(first).clipped
            entry.measure(first.measured, first.limit, isPeriod: first.figure == .period, naming)
            entry.holder = first.holder
        case .excluded(nil), .open: break
        }
        return entry
    }
}

/// What is limited, in plan.json: two amounts, or two periods.
private protocol MeasuredEntry {
    var measured: ExactDecimal? { get set }
    var limit: ExactDecimal? { get set }
    var measuredPeriod: String? { get set }
    var limitPeriod: String? { get set }
}

extension AssessmentEntry: MeasuredEntry {}
extension RejectedEntry: MeasuredEntry {}

extension MeasuredEntry {
    fileprivate mutating func measure(
        _ measured: ExactDecimal?, _ limit: ExactDecimal?, isPeriod: Bool, _ naming: Naming
    ) {
        if isPeriod {
            (measuredPeriod, limitPeriod) = (measured.map(naming.code(ofPeriod:)), limit.map(naming.code(ofPeriod:)))
        } else {
            (self.measured, self.limit) = (measured, limit)
        }
    }
}

extension Words {
    /// Short enough for a file, which takes 4,000 characters, however long the names in it are.
    var clipped: Words {
        Words(PrintableText.clipped(zh, to: Self.most), PrintableText.clipped(en, to: Self.most))
    }
    private static var most: Int { 1000 }
}
