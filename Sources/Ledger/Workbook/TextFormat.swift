/// A format that shows texts with words around them, as `"P-"@`.
struct TextFormat {
    private let before: String
    private let after: String
    /// Whether it shows numbers, too: it has no other section.
    let isOfNumbers: Bool

    /// `nil`: a format that shows texts as they are.
    init?(_ format: String) {
        let sections = FormatPiece.sections(of: format)
        guard let last = sections.last, last.contains(.mark("@")) else { return nil }
        var before = ""
        var after: String?
        for piece in last {
            switch piece {
            case .mark("@"):
                guard after == nil else { return nil }
                after = ""
            case .literal(let character),
                .mark(let character) where "-/() :".contains(character):
                if after == nil { before.append(character) } else { after?.append(character) }
            case .bracketed, .argument, .mark("_"), .mark("*"): continue
            case .mark: return nil
            }
        }
        (self.before, self.after) = (LedgerText.trimmed(before), LedgerText.trimmed(after ?? ""))
        isOfNumbers = sections.count == 1
        guard !(self.before + self.after).isEmpty else { return nil }
    }

    func shown(_ text: String) -> String { before + text + after }
}
