import Foundation
import LandModel
import Quantities
import Records
import Reporting
import Results

/// A plan file named on the command line: plan.json, or a plan made by hand.
struct PlanSource {
    let plan: Plan
    let bytes: [UInt8]
    /// The whole file; `nil` of a bare plan.
    let file: PlanFile?

    /// Every fault of the file on standard error, and exit status 1, when it holds no plan.
    init(_ path: String, _ speech: SpeechArguments) throws {
        guard
            let data = path == "-"
                ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
        else {
            Output.error(Words("无法读取 \(path)\n", "cannot read \(path)\n")[speech.language])
            throw ExitStatus.badInput
        }
        bytes = Array(data)
        let read = PlanFile.read(bytes, name: path)
        guard let plan = read.plan else {
            Output.error(IssueText.text(read.issues, in: speech.language))
            throw ExitStatus.badInput
        }
        self.plan = plan
        file = read.file
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
