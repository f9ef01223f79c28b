import LandModel
import Quantities

/// How the words of a choice stand in cells.
enum ChoiceText {
    static let yes = Words("是", "yes")
    static let no = Words("否", "no")

    /// What is written for a code: its word, where that is read back as this code.
    static func written(_ code: String, _ choices: [String], _ words: [Words], in language: Language) -> String {
        guard let index = choices.firstIndex(of: code), words.indices.contains(index) else {
            return LedgerText.written(code)
        }
        let word = language == .en ? words[index].en : words[index].zh
        return self.code(of: word, choices, words) == code ? word : code
    }

    /// The code that a text means: a code, a word in either language, or both with a space between.
    static func code(of text: String, _ choices: [String], _ words: [Words]) -> String? {
        if choices.contains(text) { return text }
        // The usual case, without the cost of folding.
        let exact = zip(choices, words).filter { $1.zh == text }
        if exact.count == 1 { return exact[0].0 }
        let folded = text.lowercased()
        let fitting = zip(choices, words).filter { code, words in
            [code, words.zh, words.en, "\(words.zh) \(words.en)", "\(code) \(words.zh)"].contains {
                $0.lowercased() == folded
            }
        }
        return fitting.count == 1 ? fitting.first?.0 : choices.first { $0.lowercased() == folded }
    }

    static func truth(of text: String) -> Bool? {
        switch text.lowercased() {
        case "是", "yes", "true", "y", "1", "√", "✓", "✔", "☑", "■", "有", "对": true
        case "否", "no", "false", "n", "0", "×", "✗", "✘", "☐", "□", "无", "错": false
        default: nil
        }
    }
}
