import Fingerprint
import Formulation
import Judging
import LandModel
import Planning
import Records
import Results
import Synchronization

/// What lies on the bench at one moment: the scenario with all decisions carried out, and the plan in hand, read and judged.
final class World: Sendable {
    let loaded: LoadedScenario
    let scenario: Scenario
    let setting: Setting
    let facts: Facts
    let plan: PlanInHand
    let reading: PlanReading
    let verification: Verification
    private let options = Mutex<[Int: [PlacementOption]]>([:])

    init(_ loaded: LoadedScenario, _ scenario: Scenario, _ plan: PlanInHand) {
        self.loaded = loaded
        self.scenario = scenario
        self.plan = plan
        setting = Setting(scenario)
        facts = Facts(scenario)
        reading = PlanReading(plan.plan, in: facts)
        verification = Verification(reading)
    }

    /// The same scenario with another plan.
    func with(_ plan: PlanInHand) -> World { World(loaded, scenario, plan) }

    /// Every placement of a project that no rule bars by itself.
    func options(of project: Int) -> [PlacementOption] {
        if let known = options.withLock({ $0[project] }) { return known }
        let found = OptionList(setting, of: [project]).options
        options.withLock { $0[project] = found }
        return found
    }

    /// What a plan breaks that the plan in hand does not break already.
    func broken(_ verdicts: Verification) -> [Assessment] {
        verdicts.violations.filter { !isOld($0) }
    }

    /// Whether the plan in hand breaks it already.
    func isOld(_ assessment: Assessment) -> Bool {
        verification.violations.contains { $0.rule == assessment.rule && $0.subject == assessment.subject }
    }

    /// How good the plan is proved to be for the scenario as it is now; `nil`: that has not been decided.
    var claim: AnswerStatus? {
        guard let file = plan.file, file.inputs.map(\.sha256) == loaded.sources.inputs.map(\.sha256)
        else { return nil }
        let values = reading.tierValues
        let agrees = file.tiers.allSatisfy { tier in values.contains { $0.id == tier.id && $0.value == tier.value } }
        return agrees ? file.claim : nil
    }

    /// The plan in hand as reports take it.
    var answer: VerifiedAnswer {
        let claim = self.claim
        let tiers = (claim == nil ? nil : plan.file)?.tiers ?? []
        return VerifiedAnswer(
            status: claim ?? .given, setting: setting, reading: reading,
            verification: verification,
            tiers: tiers.map {
                TierAnswer(
                    id: $0.id, name: $0.name, sense: $0.sense, value: $0.value, best: $0.best,
                    bound: $0.bound?.approximate, isProved: $0.isProved)
            }, rejections: [], warnings: [])
    }
}

/// A plan that is worked on, and the file that it came in.
public struct PlanInHand: Sendable {
    public let plan: Plan
    /// `nil` of a plan that no run of the program tells about.
    public let file: PlanFile?

    public init(_ plan: Plan, _ file: PlanFile?) {
        self.plan = plan
        self.file = file
        version = String(sha256(of: Array(JSONWriter.compact(file?.written ?? plan.written).utf8)).prefix(12))
    }

    static let none = PlanInHand(Plan(), nil)

    /// Of a plan.json; `nil` where there is none, or none that can be read.
    init?(at path: String) {
        guard let bytes = try? InputReader.files.read(path) else { return nil }
        let read = PlanFile.read(bytes, name: path)
        guard let plan = read.plan else { return nil }
        self.init(plan, read.file)
    }

    /// What tells one plan, with what is known of it, from another.
    let version: String
}
