import Documents
import Quantities

/// How words are put into cells in the language of the reader.
struct Speech {
    let language: Language

    init(_ language: Language) { self.language = language }

    /// In one line, `中文 / English` where both are wanted.
    func line(_ words: Words) -> String { PrintableText.of(words[language]) }

    /// One language under the other where both are wanted.
    func cell(_ words: Words) -> String {
        guard language == .both, words.zh != words.en else { return line(words) }
        return PrintableText.of(words.zh) + "\n" + PrintableText.of(words.en)
    }

    /// For a sheet: in one language, because there is little room.
    func sheetName(_ words: Words) -> String { PrintableText.of(words[language == .en ? .en : .zh]) }

    /// Between two parts of a line: as wide as a Chinese character where there are some.
    var gap: String { language == .en ? "    " : "　　" }
}
