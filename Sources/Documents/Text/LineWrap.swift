/// Breaks text into lines no wider than a column: between words, or between Chinese characters, but never before
/// closing or after opening punctuation.
package enum LineWrap {
    private static let neverFirst: Set<Character> = [
        "，", "。", "、", "；", "：", "！", "？", "）", "》", "”", "’", "】", "」", "…", ",", ".", ";", ":", "!", "?", ")", "]",
        "%",
    ]
    private static let neverLast: Set<Character> = ["（", "《", "“", "‘", "【", "「", "(", "["]

    package static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        // What is wider than the column is parted at spaces and hyphens before anything is cut.
        for piece in pieces(text).flatMap({ DisplayWidth.of($0) > width ? words(of: $0) : [$0] }) {
            let size = DisplayWidth.of(piece)
            let shown = piece.last == " " ? size - 1 : size
            if used > 0, used + shown > width {
                lines.append(trimmed(line))
                line = ""
                used = 0
            }
            if shown <= width {
                line += piece
                used += size
            } else {
                // A word wider than the column is cut, because a column cannot grow.
                for character in piece {
                    let step = DisplayWidth.of(character)
                    if used > 0, used + step > width {
                        lines.append(trimmed(line))
                        line = ""
                        used = 0
                    }
                    line.append(character)
                    used += step
                }
            }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(trimmed(line)) }
        return lines
    }

    /// The widest piece that is not broken.
    package static func longestPiece(_ text: String) -> Int {
        pieces(text).map { DisplayWidth.of($0.last == " " ? $0.dropLast() : $0[...]) }.max() ?? 0
    }

    private static func trimmed(_ line: String) -> String {
        var end = line.endIndex
        while end > line.startIndex, line[line.index(before: end)] == " " { end = line.index(before: end) }
        return String(line[..<end])
    }

    /// A piece with the space or hyphen behind each of its words.
    private static func words(of piece: String) -> [String] {
        var words = [""]
        for character in piece {
            words[words.count - 1].append(character)
            if character == " " || character == "-" { words.append("") }
        }
        return words.filter { !$0.isEmpty }
    }

    /// The text cut wherever a line may end.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var previous: Character?
        var beforeLast: Character?
        for character in text {
            // `26 亩`, `63,100 万元` and `CNY 80,000` stay whole; `G-08-06 27 亩` need not. Not `isNumber`, which 万 is, too.
            let isAmount =
                previous == " "
                && (isDigit(beforeLast) ? !isDigit(character) : isDigit(character) && endsInCurrency(piece))
            if let last = previous, !isAmount, mayBreak(last, character) {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
            beforeLast = previous
            previous = character
        }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }

    private static func isDigit(_ character: Character?) -> Bool {
        character?.wholeNumberValue != nil && character?.isASCII == true
    }

    /// `CNY `, as a word of its own.
    private static func endsInCurrency(_ piece: String) -> Bool {
        let word = piece.dropLast().suffix(4)
        return word.suffix(3).count == 3 && word.suffix(3).allSatisfy { $0.isASCII && $0.isUppercase }
            && (word.count == 3 || word.first?.isLetter == false)
    }

    private static func mayBreak(_ left: Character, _ right: Character) -> Bool {
        if (left == "万" || left == "亿") && right == "元" { return false }
        if right == " " || neverFirst.contains(right) || neverLast.contains(left) { return false }
        if left == " " { return true }
        return DisplayWidth.of(left) == 2 || DisplayWidth.of(right) == 2
    }
}
