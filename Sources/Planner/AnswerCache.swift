import Formulation
import Judging
import LandModel
import LinearProgramming
import Optimizer
import Planning
import Quantities
import Records

/// Where answers are kept between runs, each under the text of what it answers.
public protocol AnswerStore: Sendable {
    func bytes(for key: String) -> [UInt8]?
    func keep(_ bytes: [UInt8], for key: String)
}

/// Proved answers of earlier runs. A plan that comes from a store is judged anew, by every rule and every tier.
struct AnswerCache {
    private let store: any AnswerStore
    private let key: String
    private let scenario: Scenario
    private let counting: Turnout

    /// The answer to a question about a scenario; the key is all that it depends on. `isUnique`: ties are broken, too.
    init(
        _ store: any AnswerStore, _ scenario: Scenario, _ question: Question, _ options: SolveOptions,
        isUnique: Bool = false
    ) {
        let reference = options.reference
        self.store = store
        self.scenario = scenario
        counting = question.counting
        key = [
            "landplan answer 4", JSONWriter.text(scenario.written), question.key, "gap \(options.relativeGap)",
            "unique \(isUnique)",
            reference.endsAtDifference ? "ends at \(reference.optima.map(\.description))" : "all tiers",
        ].joined(separator: "\n")
    }

    /// `nil`: none is known, or what is known does not hold.
    var outcome: PlanningOutcome? {
        guard let bytes = store.bytes(for: key), let tree = JSONParser.parse(bytes, input: 0).tree else { return nil }
        var reader = Reader()
        guard let stored = StoredAnswer.read(tree, &reader), reader.issues.isEmpty else { return nil }
        guard !stored.isInfeasible else { return .infeasible(stored.reasons) }
        let limits = Setting(scenario).limits
        let raises = stored.raises.compactMap { raise in
            limits.first { $0.id.description == raise.limit }.map { Raise(limit: $0, amount: raise.amount) }
        }
        guard raises.count == stored.raises.count,
            let amended = try? scenario.amended(by: raises.flatMap(\.settings))
        else { return nil }
        let reading = PlanReading(stored.plan, in: Facts(amended))
        let verification = Verification(reading)
        let values = reading.tierValues(counting: counting)
        let tiers = stored.tiers.compactMap { tier -> TierAnswer? in
            guard let own = values.first(where: { $0.id == tier.id }), own.value == tier.value else { return nil }
            return TierAnswer(
                id: own.id, name: tier.name, sense: tier.sense, value: own.value, best: tier.best,
                bound: tier.isSkipped ? nil : (tier.best ?? own.value).approximate, isProved: !tier.isSkipped,
                isSkipped: tier.isSkipped)
        }
        guard verification.isSound, tiers.count == stored.tiers.count else { return nil }
        return .answered(
            VerifiedAnswer(
                status: .provedOptimal, setting: Setting(amended), reading: reading, verification: verification,
                tiers: tiers, rejections: [],
                raises: raises, warnings: stored.warnings))
    }

    /// Keeps an answer, if it is proved.
    func remember(_ outcome: PlanningOutcome) {
        var stored = StoredAnswer()
        switch outcome {
        case .infeasible(let reasons):
            stored.isInfeasible = true
            stored.reasons = reasons
        case .answered(let answer) where answer.status == .provedOptimal:
            stored.plan = answer.reading.plan
            stored.tiers = answer.tiers.map(StoredTier.init)
            stored.raises = answer.raises.map(StoredRaise.init)
            stored.warnings = answer.warnings
        default: return
        }
        store.keep(Array(JSONWriter.text(stored.written).utf8), for: key)
    }
}

/// An answer as a file.
struct StoredAnswer: Record, Hashable {
    var isInfeasible = false
    var reasons: [Words] = []
    var plan = Plan()
    var tiers: [StoredTier] = []
    var raises: [StoredRaise] = []
    var warnings: [Words] = []

    static let words = Words("已证明的解答", "proved answer")
    static let fields: [Field<StoredAnswer>] = [
        Field("infeasible", \.isInfeasible, "已证明无可行方案", "proved infeasible"),
        Field("reasons", defaulted: \.reasons, "原因", "reasons"),
        Field("plan", \.plan, "方案", "plan"),
        Field("tiers", \.tiers, "目标层级", "objective tiers"),
        Field("raises", defaulted: \.raises, "放宽的限值", "limits that give way"),
        Field("warnings", defaulted: \.warnings, "提示", "warnings"),
    ]
}

struct StoredTier: Record, Hashable {
    var id = ""
    var name = Words(same: "")
    var sense = Tier.Sense.max
    var value: ExactDecimal = 0
    /// Where it is not the value.
    var best: ExactDecimal?
    var isSkipped = false

    init() {}
    init(_ tier: TierAnswer) {
        id = tier.id
        name = tier.name
        sense = tier.sense
        value = tier.value
        best = tier.best == tier.value ? nil : tier.best
        isSkipped = tier.isSkipped
    }

    static let words = Words("目标层级", "objective tier")
    static let fields: [Field<StoredTier>] = [
        Field("id", \.id, "编号", "id"), Field("name", \.name, "名称", "name"), Field("sense", \.sense, "方向", "sense"),
        Field("value", \.value, "值", "value"), Field("best", optional: \.best, "最优", "best"),
        Field("skipped", defaulted: \.isSkipped, "未求", "not asked for"),
    ]
}

struct StoredRaise: Record, Hashable {
    var limit = ""
    var amount: ExactDecimal = 0

    init() {}
    init(_ raise: Raise) {
        limit = raise.limit.id.description
        amount = raise.amount
    }

    static let words = Words("放宽的限值", "limit that gives way")
    static let fields: [Field<StoredRaise>] = [
        Field("limit", \.limit, "限值", "limit"), Field("amount", \.amount, "幅度", "amount"),
    ]
}
