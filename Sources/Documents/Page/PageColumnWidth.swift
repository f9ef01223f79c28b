/// How wide a column must be for its texts to be read.
enum PageColumnWidth: String {
    /// Numbers, never broken.
    case number = "n"
    /// Short words, never broken.
    case short = "s"
    case medium = "m"
    case long = "l"
    /// Sentences.
    case longest = "x"

    /// What style calls it.
    var name: String { rawValue }

    /// Whether cells have the class, not only heads.
    var isOfCells: Bool { self == .number || self == .short }

    init(_ table: ReportTable, column: Int, numbers: [String?]) {
        guard table.columns[column].alignment == .leading else {
            self = .number
            return
        }
        let most =
            table.rows.filter { $0.kind != .group }.map { row -> Int in
                guard case .words(let words) = row.cells[column] else { return 0 }
                return max(DisplayWidth.of(words.zh.prefix(100)), DisplayWidth.of(words.en.prefix(100)))
            }.max() ?? 0
        self = most > 80 ? .longest : most > 36 ? .long : most > 14 ? .medium : .short
    }

    /// Room on paper, in letters of the smallest type that can be read.
    private var printed: Double {
        switch self {
        case .number: 5.2
        case .short: 4.5
        case .medium: 7
        case .long: 11
        case .longest: 24
        }
    }

    private static let paper = 112.0

    /// Places of columns that a sheet has no room for: details first, then what is useful, the last ones before the first.
    static func unprinted(_ widths: [PageColumnWidth], ranks: [ReportTable.Column.Rank]) -> Set<Int> {
        var left = widths.reduce(0) { $0 + $1.printed }
        var out: Set<Int> = []
        for rank in [ReportTable.Column.Rank.detail, .useful] {
            for place in widths.indices.reversed() where ranks[place] == rank && left > paper {
                out.insert(place)
                left -= widths[place].printed
            }
        }
        return out
    }
}
