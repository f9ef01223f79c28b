import ArgumentParser
import Foundation
import Quantities
import Records

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
        groupedSubcommands: [
            CommandGroup(
                name: "准备 PREPARE",
                subcommands: [
                    New.self, Template.self, Import.self, ImportShapes.self, Check.self, Generate.self,
                ]),
            CommandGroup(
                name: "求解与材料 PLAN AND PRESENT",
                subcommands: [Solve.self, Report.self, TasksCommand.self, Verify.self]),
            CommandGroup(
                name: "为什么、怎样才能 WHY, AND WHAT WOULD IT TAKE",
                subcommands: [
                    WhyNotCommand.self, AdmitCommand.self, ConflictCommand.self, PriceCommand.self,
                    DecisionsCommand.self, BreakEvenCommand.self,
                ]),
            CommandGroup(
                name: "比较与取舍 COMPARE AND WEIGH",
                subcommands: [
                    CompareCommand.self, DiffCommand.self, AlternativesCommand.self, ReplanCommand.self,
                    LadderCommand.self, ParetoCommand.self, RobustCommand.self,
                ]),
            CommandGroup(
                name: "规格与交换 REFERENCE AND EXCHANGE",
                subcommands: [Rules.self, SchemaText.self, Export.self, ImportSolution.self]),
        ])

    static func main() {
        Output.guardStreams()
        refuseUnknownCommand()
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

extension Landplan {
    /// A first word that is no command ends the program with the nearest one.
    private static func refuseUnknownCommand() {
        guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-") else { return }
        let commands = configuration.groupedSubcommands.flatMap { $0.subcommands }
        let known = commands.map { $0._commandName } + ["help"]
        guard !known.contains(word) else { return }
        let near = nearest(to: word, among: known)
        let hint = near.map { Words("，是否应为“\($0)”？", ", did you mean “\($0)”?") } ?? Words("。", ".")
        Output.error(
            "没有命令“\(word)”\(hint.zh)全部命令见 landplan --help。\n"
                + "There is no command “\(word)”\(hint.en) All of them: landplan --help.\n")
        Foundation.exit(ExitStatus.badInput.rawValue)
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
