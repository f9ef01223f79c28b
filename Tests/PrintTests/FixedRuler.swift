@testable import Print

/// Every Chinese character an em wide, all others little more than half of one: a layout that hangs on no font.
final class FixedRuler: TextRuler {
    private func width(_ character: Character) -> Double {
        character.unicodeScalars.contains { $0.value >= 0x2E80 } ? 1 : 0.55
    }

    func width(of text: String, isBold: Bool) -> Double { text.reduce(0) { $0 + width($1) } }

    func lines(of text: String, isBold: Bool, width: Double) -> [String] {
        var lines: [String] = []
        var (line, used) = ("", 0.0)
        for character in text {
            let step = self.width(character)
            if used + step > width, !line.isEmpty {
                lines.append(line)
                (line, used) = ("", 0)
            }
            line.append(character)
            used += step
        }
        return lines + [line]
    }
}
