/// A number format that depends on the number: `[>=10000]0!.0,"万元";0"元"`.
struct ConditionalFormat {
    private struct Condition {
        let sign: String
        let limit: Double

        /// `nil`: a section without one.
        init?(_ section: String) {
            for text in section.split(separator: "[").map({ $0.prefix { $0 != "]" } }) {
                let sign = text.prefix { "<>=".contains($0) }
                guard !sign.isEmpty, let limit = Double(text.dropFirst(sign.count)) else { continue }
                (self.sign, self.limit) = (String(sign), limit)
                return
            }
            return nil
        }

        func holds(_ value: Double) -> Bool {
            switch sign {
            case ">": value > limit
            case ">=": value >= limit
            case "<": value < limit
            case "<=": value <= limit
            case "<>": value != limit
            default: value == limit
            }
        }
    }

    private let sections: [(condition: Condition?, format: UnitFormat?)]

    /// `nil`: a format without conditions, or one that shows every number as it is.
    init?(_ format: String) {
        sections = format.split(separator: ";", omittingEmptySubsequences: false).map(String.init).map {
            (Condition($0), UnitFormat($0))
        }
        guard sections.contains(where: { $0.condition != nil }), sections.contains(where: { $0.format != nil }) else {
            return nil
        }
    }

    /// `nil`: shown as it is.
    func shown(_ digits: String) -> String? {
        guard let value = Double(digits) else { return nil }
        return sections.first { $0.condition?.holds(value) ?? true }?.format?.shown(digits)
    }
}
