import Foundation
import LandModel
import Optimizer
import Quantities

/// One line on the terminal that tells how far the search is; nothing in a pipe, except for a program that asks for lines of JSON.
final class ProgressLine {
    private let isShown: Bool
    private let isForProgram: Bool
    private let language: Language
    private let tiers: Int
    private var lastShown = -1.0
    private var lastTier = -1
    private var wasWithinGap = false
    private var isDirty = false
    /// Questions answered, and how many there are as far as is known; nothing where one plan is sought.
    var questions: (() -> (done: Int, all: Int))?

    init(quiet: Bool, language: Language, tiers: Int) {
        isForProgram = ProcessInfo.processInfo.environment["LANDPLAN_PROGRESS"] == "json"
        isShown = isForProgram || !quiet && isatty(STDERR_FILENO) == 1
        self.language = language
        self.tiers = tiers
    }

    func show(_ progress: Optimizer.Progress) {
        // Five times a second is as fast as people read; the end of a tier, and a gap that is reached, are worth telling in any case.
        let isNews = progress.isEnd || progress.tier != lastTier || progress.isWithinGap != wasWithinGap
        guard isShown, isNews || progress.seconds - lastShown >= 0.2 else { return }
        lastShown = progress.seconds
        wasWithinGap = progress.isWithinGap
        lastTier = progress.tier
        guard !isForProgram else { return tellProgram(progress) }
        isDirty = true
        let tier = min(progress.tier + 1, tiers)
        let best = progress.best.map { $0.formatted(places: 2) } ?? "–"
        let gap = progress.gap < 1 ? "\(rounded(progress.gap * 100))%" : "–"
        let bound = progress.bound.isFinite ? rounded(progress.bound) : "–"
        let asked =
            questions.map { $0() }.flatMap { asked -> Words? in
                guard asked.all > 1 else { return nil }
                return Words("第 \(asked.done + 1)/\(asked.all) 问  ", "question \(asked.done + 1)/\(asked.all)  ")
            } ?? Words("", "")
        let end = progress.isEnd ? Words(" 完成", " done") : Words(same: "")
        let words = Words(
            "\(asked.zh)第 \(tier)/\(tiers) 级\(end.zh)  最好 \(best)  界 \(bound)  差距 \(gap)  节点 \(progress.nodes)  \(Int(progress.seconds)) 秒",
            "\(asked.en)tier \(tier)/\(tiers)\(end.en)  best \(best)  bound \(bound)  gap \(gap)  nodes \(progress.nodes)  \(Int(progress.seconds)) s"
        )
        Output.progress("\r\u{1b}[K" + words[language == .both ? .zh : language])
    }

    /// The same as an object on a line: figures are numbers, what is not known is left out.
    private func tellProgram(_ progress: Optimizer.Progress) {
        var told = [
            ("tier", "\(min(progress.tier + 1, tiers))"), ("tiers", "\(tiers)"), ("end", "\(progress.isEnd)"),
            ("nodes", "\(progress.nodes)"), ("seconds", rounded(progress.seconds)),
        ]
        if let best = progress.best { told.append(("best", "\(best)")) }
        if progress.bound.isFinite, progress.bound.magnitude < 1e12 { told.append(("bound", rounded(progress.bound))) }
        if progress.gap < 1 { told.append(("gap", "\(progress.gap)")) }
        if let asked = questions?(), asked.all > 1 {
            told += [("question", "\(asked.done + 1)"), ("questions", "\(asked.all)")]
        }
        Output.progress("{" + told.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}\n")
    }

    func clear() {
        if isDirty { Output.progress("\r\u{1b}[K") }
        isDirty = false
    }

    private func rounded(_ value: Double) -> String {
        guard value.magnitude < 1e12 else { return "–" }
        let hundredths = Int((value * 100).rounded())
        return ExactDecimal(significand: Int128(hundredths), scale: 2).formatted(places: 2)
    }
}
