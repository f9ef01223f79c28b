import Quantities

extension ReportTable {
    /// A column of a table.
    public struct Column: Sendable, Hashable {
        public enum Alignment: Sendable, Hashable { case leading, trailing }

        /// How much a reader misses it where room is scarce.
        public enum Rank: Sendable, Hashable {
            case essential
            /// Left out, and said so, on a narrow terminal, when leaving out details is not enough.
            case useful
            /// Left out, and said so, on a narrow terminal.
            case detail
            /// Says in files what group heads say to people.
            case key
        }

        /// Stable, for programs.
        public var id: String
        public var title: Words
        public var unit: Words?
        public var alignment: Alignment
        /// The fewest places behind the point; more are shown where the values have them.
        public var decimals: Int
        public var rank: Rank

        public init(id: String, title: Words, unit: Words?, alignment: Alignment, decimals: Int, rank: Rank) {
            self.id = id
            self.title = title
            self.unit = unit
            self.alignment = alignment
            self.decimals = decimals
            self.rank = rank
        }

        /// A column of words.
        public static func words(_ id: String, _ zh: String, _ en: String, _ rank: Rank = .essential) -> Column {
            Column(id: id, title: Words(zh, en), unit: nil, alignment: .leading, decimals: 0, rank: rank)
        }

        /// A column of numbers.
        public static func number(
            _ id: String, _ zh: String, _ en: String, unit: Words? = nil, decimals: Int = 0, _ rank: Rank = .essential
        ) -> Column {
            Column(id: id, title: Words(zh, en), unit: unit, alignment: .trailing, decimals: decimals, rank: rank)
        }

        /// Title and unit in one: `用地（亩）`.
        public var head: Words {
            guard let unit, !unit.zh.isEmpty else { return title }
            return Words("\(title.zh)（\(unit.zh)）", "\(title.en) (\(unit.en))")
        }
    }
}
