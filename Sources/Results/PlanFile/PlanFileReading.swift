import LandModel
import Records

extension PlanFile {
    /// A plan that was read, with what was wrong with the file.
    public struct Reading: Sendable {
        /// `nil` where issues hold an error.
        public let plan: Plan?
        /// The scenario that the file says it is for; `nil` of a bare plan.
        public let scenarioID: String?
        /// The whole of it; `nil` of a bare plan, or where it is no plan.json of this version.
        public let file: PlanFile?
        public let issues: [Issue]
    }

    /// Reads the plan of a plan.json, or a bare plan written by hand. Ids are not looked up here: verification does.
    public static func read(_ bytes: [UInt8], name: String = "plan.json") -> Reading {
        let (tree, faults) = JSONParser.parse(bytes, input: 0)
        let sources = SourceMap([SourceText(name: name, bytes: bytes)])
        guard let tree, faults.isEmpty else {
            return Reading(plan: nil, scenarioID: nil, file: nil, issues: sources.located(faults))
        }
        var reader = Reader()
        let plan: Plan?
        if let inner = tree["plan"] {
            plan = reader.descend(into: "plan") { Plan.read(inner, &$0) }
        } else {
            plan = Plan.read(tree, &reader)
        }
        var id: String?
        if case .string(let text) = tree["scenario"]?["id"]?.value { id = text }
        var quiet = Reader(ofResults: true)
        let file = tree["plan"] == nil ? nil : PlanFile.read(tree, &quiet)
        let isWhole = quiet.issues.allSatisfy { $0.severity != .error }
        let hasErrors = reader.issues.contains { $0.severity == .error }
        return Reading(
            plan: hasErrors ? nil : plan, scenarioID: id, file: isWhole ? file : nil,
            issues: sources.located(reader.issues))
    }
}
