import ArgumentParser
import Foundation
import Generation
import LandModel
import Quantities

/// What `new` asks at a terminal, where no option tells it: one question a line, its answer when nothing is typed in brackets.
struct StarterQuestions {
    let language: Language

    /// Whether there is somebody to ask.
    static var hasSomebody: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    /// More often than this a question is not asked again.
    private static let mostTries = 3

    /// What was answered; `nil`: a question had no answer that is one.
    func answered() -> StarterArguments? {
        let blank = StarterSettings()
        let years = "\(blank.years.lowerBound)-\(blank.years.upperBound)"
        let aims = StarterSettings.Aim.allCases.map { $0.words[language] }.joined(
            separator: language == .zh ? "、" : ", ")
        guard var starter = try? StarterArguments.parse([]),
            ask(
                Words("土地面积单位：亩、ha、m2 [亩]", "unit of land: 亩, ha, m2 [亩]"), &starter,
                { text, starter in starter.land = LandUnit(rawValue: text) }, { $0.land != nil }),
            ask(
                Words("金额单位：万元、百万元、亿元、千元、元 [万元]", "unit of money: 万元, 百万元, 亿元, 千元, 元 [万元]"), &starter,
                { text, starter in starter.money = MoneyUnit(rawValue: text) }, { $0.money != nil }),
            ask(
                Words("规划年份 [\(years)]", "years planned [\(years)]"), &starter, { $1.years = $0 },
                { (try? $0.settings) != nil }),
            ask(
                Words("目标，先写的优先：\(aims) [任务,税收 等默认]", "aims, the first one first: \(aims) [the usual ones]"), &starter,
                { $1.aims = $0 }, { (try? $0.settings) != nil })
        else { return nil }
        return starter
    }

    /// Asks until the answer is one; nothing typed leaves the default.
    private func ask(
        _ question: Words, _ starter: inout StarterArguments, _ take: (String, inout StarterArguments) -> Void,
        _ isAnswer: (StarterArguments) -> Bool
    ) -> Bool {
        for _ in 0..<Self.mostTries {
            Output.standard(question[language] + (language == .zh ? "：" : ": "))
            guard let line = readLine(strippingNewline: true) else { return true }
            let text = line.trimmingCharacters(in: .whitespaces)
            guard !text.isEmpty else { return true }
            var tried = starter
            take(text, &tried)
            if isAnswer(tried) {
                starter = tried
                return true
            }
            Output.error(
                Words("不认识“\(text)”\n", "“\(text)” is none\n")[language])
        }
        return false
    }
}
