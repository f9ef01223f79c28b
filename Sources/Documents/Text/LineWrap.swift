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
            // `26 亩` stays whole; `G-08-06 27 亩` need not.
            let isAmount = previous == " " && beforeLast?.isNumber == true && !character.isNumber
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

    private static func mayBreak(_ left: Character, _ right: Character) -> Bool {
        if right == " " || neverFirst.contains(right) || neverLast.contains(left) { return false }
        if left == " " { return true }
        return DisplayWidth.of(left) == 2 || DisplayWidth.of(right) == 2
    }
}
