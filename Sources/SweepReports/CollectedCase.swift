import LandModel
import Quantities
import Records
import Results
import Sweeps

/// A case as it is summed up: its points, how it ended, and what its plan comes to.
public struct CollectedCase: Sendable {
    /// Its place among the cases, from 1.
    public let number: Int
    public let entry: IndexedCase
    /// `nil`: it has not begun, or has no scenario.
    public let status: CaseStatus?
    /// `nil`: it has none.
    public let plan: PlanFile?
    /// What a question answered that has no plan.
    public let answer: JSONNode?

    /// Its folder, or its number where it has none.
    public var name: String { entry.folder.map { String($0.dropFirst("cases/".count)) } ?? "#\(number)" }

    public var state: String {
        if entry.folder == nil { return CaseStatus.State.failed.rawValue }
        return (status?.state ?? .waiting).rawValue
    }

    public var isProved: Bool { status?.isProved ?? false }
    /// It has ended, and what it ended with can be counted.
    public var isDone: Bool { status?.state == .done }
    /// Proved: no plan keeps all rules.
    public var isInfeasible: Bool { isDone && status?.exit == 2 }

    public func value(ofTier id: String) -> ExactDecimal? {
        isDone ? plan?.tiers.first { $0.id == id }?.value : nil
    }

    /// Where every placed project goes: a building, or parcels.
    public var places: [(project: String, place: String)] {
        guard isDone else { return [] }
        return (plan?.plan.allocations ?? []).map { allocation in
            (
                allocation.project.text,
                allocation.building?.text ?? allocation.parcels.map(\.parcel.text).joined(separator: "+")
            )
        }
    }
}

/// All cases of a sweep, in the order of its file.
public struct Collection: Sendable {
    public let index: SweepIndex
    public let cases: [CollectedCase]
    /// Of the first base, or else of the first case: for names.
    public let scenario: Scenario?

    /// Cases that share a folder are read once; throws where one cannot be read.
    public init(_ index: SweepIndex, _ folder: SweepFolder) throws(CaseFolder.Unreadable) {
        self.index = index
        var known: [String: (status: CaseStatus?, plan: PlanFile?, answer: JSONNode?)] = [:]
        var cases: [CollectedCase] = []
        for (number, entry) in index.cases.enumerated() {
            if let name = entry.folder, known[name] == nil {
                known[name] = try folder.folder(name).readEnding(hasAnswer: !entry.question.command.isEmpty)
            }
            let read = entry.folder.flatMap { known[$0] }
            cases.append(
                CollectedCase(
                    number: number + 1, entry: entry, status: read?.status, plan: read?.plan, answer: read?.answer))
        }
        self.cases = cases
        var scenario: Scenario?
        for name in index.bases + index.folders where scenario == nil {
            scenario = try folder.folder(name).readFile()?.scenario
        }
        self.scenario = scenario
    }

    /// Those with a plan that counts.
    var planned: [CollectedCase] { cases.filter { $0.isDone && $0.plan != nil } }
}
