import Foundation
import LandModel
import Ledger
import Quantities
import Records
import Reporting
import Results

/// A plan named on the command line: plan.json, the folder that has it, a plan made by hand, or tables that `export` wrote.
struct PlanSource {
    let plan: Plan
    /// The whole file; `nil` of a bare plan, and of tables.
    let file: PlanFile?

    /// Every fault of the file on standard error, and exit status 1, when it holds no plan. `scenario`: whose names and units count
    /// in tables.
    init(_ path: String, of scenario: Scenario, _ speech: SpeechArguments) throws {
        guard LedgerFile.isLedger(path) else {
            self = try PlanSource(file: path, speech)
            return
        }
        let (plan, issues) = PlanLedger.read(path, of: scenario)
        if !issues.isEmpty { Output.error(IssueText.text(issues, in: speech.language)) }
        guard let plan else { throw ExitStatus.badInput }
        self = PlanSource(plan: plan, file: nil)
    }

    private init(plan: Plan, file: PlanFile?) {
        self.plan = plan
        self.file = file
    }

    /// Of JSON, which needs no scenario to be read.
    init(file path: String, _ speech: SpeechArguments) throws {
        let path = SavedPlan.folderPlan(path) ?? path
        let read = PlanFile.read(try speech.bytes(of: path), name: path)
        guard let plan = read.plan else {
            Output.error(IssueText.text(read.issues, in: speech.language))
            throw ExitStatus.badInput
        }
        self.init(plan: plan, file: read.file)
    }

    var previousPlacements: [PreviousPlacement] {
        plan.allocations.map { allocation in
            var previous = PreviousPlacement()
            previous.project = allocation.project
            previous.parcels = allocation.parcels.map(\.parcel)
            previous.building = allocation.building
            previous.start = allocation.start
            return previous
        }
    }
}
