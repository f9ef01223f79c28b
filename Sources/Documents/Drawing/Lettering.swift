import Quantities

/// How much room letters take, by rule of thumb, and how they are set.
package enum Lettering {
    package static let ink = Drawing.Ink("#1f2933")
    package static let paleInk = Drawing.Ink("#5b6672")
    package static let halo = Drawing.Ink("#ffffff")

    package static func width(_ text: String, _ size: Double) -> Double {
        text.reduce(0) { $0 + (DisplayWidth.of($1) > 1 ? 1 : 0.58) } * size
    }

    /// Of the longer of both languages.
    package static func width(_ words: Words, _ size: Double) -> Double {
        max(width(words.zh, size), width(words.en, size))
    }

    /// As much as fits, the rest told by `…`.
    package static func clipped(_ words: Words, _ size: Double, to room: Double) -> Words {
        Words(clipped(words.zh, size, to: room), clipped(words.en, size, to: room))
    }

    private static func clipped(_ text: String, _ size: Double, to room: Double) -> String {
        var used = 0.0
        for (number, character) in text.enumerated() {
            used += width(String(character), size)
            // What is longer than any line need not be measured to its end.
            if used > room { return String(text.prefix(max(0, number - 1))) + "…" }
        }
        return text
    }
}

extension Drawing {
    package mutating func text(
        _ words: Words, at point: Point, _ size: Double, _ anchor: Mark.Anchor = .start, isBold: Bool = false,
        ink: Ink = Lettering.ink, hasHalo: Bool = false, onlyUnder: Colouring? = nil
    ) {
        marks.append(
            Mark(
                .text(point, words, size: size, anchor, isBold: isBold), fill: Fill(ink),
                stroke: hasHalo ? Lettering.halo : nil, strokeWidth: size / 4, onlyUnder: onlyUnder))
    }

    package mutating func box(
        _ box: Box, _ fill: Fill? = nil, stroke: Ink? = nil, _ width: Double = 0.6, isDashed: Bool = false,
        onlyUnder: Colouring? = nil, subjects: [String] = [], hint: Words? = nil
    ) {
        marks.append(
            Mark(
                .rectangle(x: box.x, y: box.y, width: box.width, height: box.height), fill: fill, stroke: stroke,
                strokeWidth: width, isDashed: isDashed, onlyUnder: onlyUnder, subjects: subjects, hint: hint))
    }

    package mutating func line(_ from: Point, _ to: Point, _ ink: Ink = Lettering.ink, _ width: Double = 0.8) {
        marks.append(Mark(.line(from, to), stroke: ink, strokeWidth: width))
    }

    /// Swatches with words beside them, in lines from the left; gives where they end.
    @discardableResult package mutating func legend(
        _ entries: [(fill: Fill, words: Words)], in box: Box, onlyUnder: Colouring? = nil
    ) -> Double {
        let size = 8.0
        var (x, y) = (box.x, box.y)
        for (fill, words) in entries {
            let words = Lettering.clipped(words, size, to: box.width / 3)
            let width = 14 + 4 + Lettering.width(words, size) + 14
            if x > box.x, x + width > box.right { (x, y) = (box.x, y + 14) }
            self.box(
                Box(x: x, y: y, width: 14, height: 9), fill, stroke: Lettering.paleInk, 0.5, onlyUnder: onlyUnder)
            text(words, at: Point(x + 18, y + 7.5), size, onlyUnder: onlyUnder)
            x += width
        }
        return entries.isEmpty ? box.y : y + 14
    }
}
