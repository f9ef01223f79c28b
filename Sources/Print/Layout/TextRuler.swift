/// Measures text. Lengths are in ems: multiples of the size of type.
protocol TextRuler: AnyObject {
    func width(of text: String, isBold: Bool) -> Double
    /// The text broken into lines no wider than `width`, as the rules of its script have it.
    func lines(of text: String, isBold: Bool, width: Double) -> [String]
}

extension TextRuler {
    func width(of text: String, _ style: TextStyle) -> Double { width(of: text, isBold: style.isBold) * style.size }

    /// Lines of text that keeps its own breaks.
    func lines(of text: String, _ style: TextStyle, width: Double) -> [String] {
        let room = max(width / style.size, 1)
        return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { part -> [String] in
            let part = String(part)
            guard self.width(of: part, isBold: style.isBold) > room else { return [part] }
            return lines(of: part, isBold: style.isBold, width: room)
        }
    }

    /// The text, its end replaced by `…` where it is wider than `width`.
    func clipped(_ text: String, _ style: TextStyle, width: Double) -> String {
        guard self.width(of: text, style) > width else { return text }
        let first = lines(of: text, style, width: max(width - style.size, style.size)).first ?? ""
        return first + "…"
    }
}
