import ArgumentParser
import Foundation

/// `landplan`: its subcommands, and how a run ends.
@main
struct Landplan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "landplan",
        abstract:
            "Decides which project goes to which park, parcel or building, and when, under land and emission quotas.",
        discussion: """
            项目落地规划：在用地与排放指标约束下，确定项目、园区、地块（厂房）与时序。

            EXIT STATUS
              0  proved optimal; a check or verification passed
              1  wrong usage or faulty input
              2  proved infeasible: no plan keeps all rules
              3  stopped, content with a gap, or GLPK's word only: a plan, its gap is told
              4  stopped without a plan
              5  the plan breaks rules
              6  the program failed
              7  what was to be printed could not be written; what was to be saved is saved
            """,
        version: Version.text,
        subcommands: [
            New.self, Template.self, Import.self, Check.self, Solve.self, WhyNotCommand.self, AdmitCommand.self,
            ConflictCommand.self, PriceCommand.self,
            DecisionsCommand.self, ReplanCommand.self, BreakEvenCommand.self, LadderCommand.self, CompareCommand.self,
            DiffCommand.self, TasksCommand.self, Report.self,
            AlternativesCommand.self, ParetoCommand.self, RobustCommand.self, Verify.self,
            ImportSolution.self, ImportShapes.self, Export.self, Rules.self,
            SchemaText.self, Generate.self,
        ])

    static func main() {
        Output.guardStreams()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let status as ExitStatus {
            Foundation.exit(status.rawValue)
        } catch {
            let code = exitCode(for: error)
            let message = fullMessage(for: error)
            if code == .success {
                if !message.isEmpty { Output.standard(message + "\n") }
            } else {
                Output.error(message + "\n")
            }
            Foundation.exit(
                code == .success
                    ? 0 : code == .validationFailure ? ExitStatus.badInput.rawValue : ExitStatus.failed.rawValue)
        }
    }
}

/// What the caller learns from the exit status; one meaning each.
enum ExitStatus: Int32, Error {
    case badInput = 1
    case infeasible = 2
    case stoppedWithPlan = 3
    case stoppedWithoutPlan = 4
    case brokenRules = 5
    case failed = 6
    case notWritten = 7
}

enum Version {
    static let text = "0.1.0"
}
