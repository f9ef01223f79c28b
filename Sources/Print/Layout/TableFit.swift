import Documents

/// A table fitted to paper: which sheet, what size of type, which columns, how wide.
struct TableFit {
    static let floor = 6.5
    /// Lines of the tallest row, above which smaller type is tried.
    private static let mostLines = 10.0

    let sheet: PaperSize
    let size: Double
    /// Numbers of the columns shown.
    let shown: [Int]
    /// Points, by column shown.
    let widths: [Double]
    /// Texts of all cells, by column shown, then row.
    let texts: [[String]]
    let hidden: [ReportTable.Column]
    /// Lines of the tallest row, about.
    private let lines: Double

    var width: Double { widths.reduce(0, +) }
}

extension TableFit {
    /// Smaller type first, down to the floor, then larger paper, then fewer columns: details first, from the right.
    /// `nil` where not even the essential columns fit.
    init?(_ table: ReportTable, _ options: PrintOptions, _ ruler: some TextRuler) {
        let all = table.visibleColumns
        let measured = MeasuredColumns(table, all, options, ruler)
        let sheets = options.sheet.andLarger
        for sheet in sheets {
            let fits = Attempt.all.lazy.compactMap { TableFit(table, measured, Set<Int>(), sheet, $0) }
            // Where rows are tall in the first type that fits, a smaller one may make them lower.
            if let fit = fits.first(where: { $0.lines <= Self.mostLines }) ?? fits.min(by: { $0.lines < $1.lines }) {
                self = fit
                return
            }
        }
        let leaving =
            all.filter { table.columns[$0].rank == .detail }.reversed()
            + all.filter { table.columns[$0].rank == .useful }.reversed()
        guard !leaving.isEmpty, let largest = sheets.last else { return nil }
        for count in 1...leaving.count {
            for attempt in Attempt.all {
                if let fit = TableFit(table, measured, Set(leaving.prefix(count)), largest, attempt) {
                    self = fit
                    return
                }
            }
        }
        return nil
    }

    private init?(
        _ table: ReportTable, _ measured: MeasuredColumns, _ without: Set<Int>, _ sheet: PaperSize, _ attempt: Attempt
    ) {
        let kept = measured.numbers.indices.filter { !without.contains(measured.numbers[$0]) }
        let extents = kept.map { measured.extent(at: $0, table, tight: attempt.tight) }
        let room = sheet.room / attempt.size
        guard extents.reduce(0, { $0 + $1.wanted }) <= room * attempt.crowding,
            let widths = ColumnExtent.fit(extents, room: room)
        else { return nil }
        self.sheet = sheet
        size = attempt.size
        shown = kept.map { measured.numbers[$0] }
        self.widths = widths.map { $0 * attempt.size }
        texts = kept.map { measured.texts[$0] }
        lines = ColumnExtent.lines(extents, in: widths)
        hidden = measured.numbers.filter { without.contains($0) }.map { table.columns[$0] }
    }

    /// What is tried, in order.
    private struct Attempt {
        let size: Double
        /// The fewest characters on a line of words.
        let tight: Double
        /// How much more room the columns may want than there is.
        let crowding: Double

        static let all =
            [9, 8.5, 8, 7.5].map { Attempt(size: $0, tight: 6, crowding: 1.1) }
            + [8, 7.5, 7, floor].map { Attempt(size: $0, tight: 6, crowding: .infinity) }
            + [Attempt(size: floor, tight: 4, crowding: .infinity)]
    }
}

/// The columns of a table, measured once for all sizes.
private struct MeasuredColumns {
    let numbers: [Int]
    let texts: [[String]]
    private var measures: [(cells: Double, run: Double, head: Double, headRun: Double)] = []

    init(_ table: ReportTable, _ numbers: [Int], _ options: PrintOptions, _ ruler: some TextRuler) {
        self.numbers = numbers
        let words = CellTexts(language: options.language)
        texts = numbers.map { number in
            var texts = words.column(number, of: table)
            for (row, content) in table.rows.enumerated() where content.alarms.contains(number) {
                // Colour alone would be lost on black and white paper.
                texts[row] = "▲ " + texts[row]
            }
            return texts
        }
        for (number, cells) in zip(numbers, texts) {
            var (widest, run) = (0.0, 0.0)
            for (row, text) in zip(table.rows, cells) where row.kind != .group {
                let isBold = row.kind != .body || row.alarms.contains(number)
                for line in text.split(separator: "\n") {
                    widest = max(widest, ruler.width(of: String(line), isBold: isBold))
                    run = max(run, Self.longestRun(line))
                }
            }
            let head = words.head(table.columns[number])
            let titles = head.title.split(separator: "\n")
            let units = head.unit.split(separator: "\n").map { ruler.width(of: String($0), isBold: true) }
            let widestHead = (titles.map { ruler.width(of: String($0), isBold: true) } + units).max() ?? 0
            // A unit is not broken.
            let headRun = max(titles.map(Self.longestRun).max() ?? 0, min(units.max() ?? 0, 7) + 0.05)
            measures.append((widest, run, widestHead, headRun))
        }
    }

    func extent(at index: Int, _ table: ReportTable, tight: Double) -> ColumnExtent {
        let measure = measures[index]
        // Room is left for rounding, so that what was measured whole is never broken.
        return ColumnExtent(
            table.columns[numbers[index]], cells: measure.cells + 0.05, longestRun: measure.run,
            head: measure.head + 0.05, headRun: measure.headRun, tight: tight)
    }

    /// About how wide the longest stretch without a place to break is.
    private static func longestRun(_ text: some StringProtocol) -> Double {
        var (longest, run) = (0, 0)
        for scalar in text.unicodeScalars {
            run = scalar.value > 0x20 && scalar.value < 0x2E80 && scalar != "/" ? run + 1 : 0
            longest = max(longest, run)
        }
        return Double(longest) * 0.58 + (longest > 0 ? 0.3 : 0)
    }
}
