import ArgumentParser
import Foundation
import Quantities
import Records

/// `landplan`: its subcommands, and how a run ends.
@main
struct Landplan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "landplan",
        abstract: .told(
            "项目落地规划：在用地与排放指标约束下，确定项目、园区、地块（厂房）与时序。",
            "Decides which project goes to which park, parcel or building, and when, under land and emission quotas."),
        discussion: .told(
            """
            退出状态
              0  已证明最优；检查或核验通过
              1  用法或输入有误
              2  已证明无可行方案：没有方案满足全部规则
              3  未求完、差距在容许之内，或仅由 GLPK 判定：有方案，注明差距
              4  未求完且无方案
              5  方案违反规则
              6  程序故障
              7  要打印的写不出；要保存的已保存
            """,
            """
            EXIT STATUS
              0  proved optimal; a check or verification passed
              1  wrong usage or faulty input
              2  proved infeasible: no plan keeps all rules
              3  stopped, content with a gap, or GLPK's word only: a plan, its gap is told
              4  stopped without a plan
              5  the plan breaks rules
              6  the program failed
              7  what was to be printed could not be written; what was to be saved is saved
            """),
        version: Version.text,
        groupedSubcommands: [
            CommandGroup(
                name: .told("准备", "PREPARE"),
                subcommands: [
                    New.self, Template.self, Import.self, ImportShapes.self, Check.self, Generate.self,
                ]),
            CommandGroup(
                name: .told("求解与材料", "PLAN AND PRESENT"),
                subcommands: [Solve.self, Serve.self, Report.self, TasksCommand.self, ViewCommand.self, Verify.self]),
            CommandGroup(
                name: .told("为什么、怎样才能", "WHY, AND WHAT WOULD IT TAKE"),
                subcommands: [
                    WhyNotCommand.self, AdmitCommand.self, ConflictCommand.self, PriceCommand.self,
                    NegotiateCommand.self, WhatIfCommand.self, DecisionsCommand.self, BreakEvenCommand.self,
                ]),
            CommandGroup(
                name: .told("比较与取舍", "COMPARE AND WEIGH"),
                subcommands: [
                    CompareCommand.self, DiffCommand.self, AlternativesCommand.self, ReplanCommand.self,
                    LadderCommand.self, ParetoCommand.self, RobustCommand.self, SweepCommand.self,
                ]),
            CommandGroup(
                name: .told("规格与交换", "REFERENCE AND EXCHANGE"),
                subcommands: [Rules.self, SchemaText.self, Export.self, ImportSolution.self]),
        ])

    static func main() {
        Output.guardStreams()
        guard !CommandLine.arguments.isEmpty else {
            // The language finds them by way of /proc; without any, the help would be shown as if it had been asked for.
            Output.error(.told("读不到命令行参数（/proc 不可读）。\n", "The arguments cannot be read (by way of /proc).\n"))
            Foundation.exit(ExitStatus.failed.rawValue)
        }
        Version.tellIfAsked(CommandLine.arguments)
        refuseUnknownCommand()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let status as ExitStatus {
            Foundation.exit(status.rawValue)
        } catch {
            let code = exitCode(for: error)
            guard code == .success else {
                Output.error(refusal(of: error))
                Foundation.exit(
                    code == .validationFailure ? ExitStatus.badInput.rawValue : ExitStatus.failed.rawValue)
            }
            let text = fullMessage(for: error)
            let told = Language.spoken == .en || isScript(CommandLine.arguments) ? text : UsageWords.help(text)
            if !told.isEmpty { Output.standard(told + "\n") }
            Foundation.exit(0)
        }
    }

    /// What other programs read is left as the parser writes it.
    private static func isScript(_ arguments: [String]) -> Bool {
        arguments.contains { $0.hasPrefix("--generate-completion-script") || $0.hasPrefix("--experimental-dump-help") }
            || arguments.dropFirst().first.map { $0.hasPrefix("---completion") } ?? false
    }
}

extension Landplan {
    /// What is wrong with the command line, and where it is told what is right.
    private static func refusal(of error: any Error) -> String {
        let said = message(for: error)
        let language = Language.spoken
        let command = CommandLine.arguments.dropFirst().first.flatMap { known.contains($0) ? "landplan \($0)" : nil }
        let help = "\(command ?? "landplan") --help"
        return Words("错误：\(UsageWords.refusal(said))\n用法见 \(help)\n", "Error: \(said)\nUsage: \(help)\n")[
            language == .both ? .zh : language]
    }

    private static var known: [String] {
        configuration.groupedSubcommands.flatMap { $0.subcommands }.map { $0._commandName } + ["help"]
    }

    /// A first word that is no command ends the program with the nearest one.
    private static func refuseUnknownCommand() {
        guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), !known.contains(word) else {
            return
        }
        let hint = Words.ending(meant: nearest(to: word, among: known).map(Words.init(same:)))
        Output.error(
            .told(
                "没有命令“\(word)”\(hint.zh)全部命令见 landplan --help。\n",
                "There is no command “\(word)”\(hint.en) All of them: landplan --help.\n"))
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
