import Documents
import Quantities

/// Documents as slides: what must be read first, what is told in sentences, every figure as shapes, and the tables that a sheet has
/// room for; the others are in the paper. The same bytes for the same document.
public struct SlideRenderer: Sendable {
    /// Lines and columns of a table at most, its head counted.
    private static let (mostLines, mostColumns) = (19, 8)
    /// Points of a sheet's width, and of the smallest type of a table.
    private static let (width, smallest) = (880.0, 11.0)
    private static let size = 14.0
    /// Lines of text on a sheet, and narrow characters in a line.
    private static let (lines, lineWidth) = (21, 112)

    public let language: Language

    public init(_ language: Language) { self.language = language }

    public func bytes(_ document: Document) throws(PaperFault) -> [UInt8] {
        let slides = slides(document)
        var parts = SlideParts.frame(slides.count)
        for (number, slide) in slides.enumerated() {
            parts.append(("ppt/slides/slide\(number + 1).xml", SlideParts.slide(slide.text)))
            parts.append(("ppt/slides/_rels/slide\(number + 1).xml.rels", SlideParts.slideRelations))
        }
        return try PaperParts.packed(parts, orFault: Words("演示文稿无法生成", "the slides cannot be made"))
    }

    private func slides(_ document: Document) -> [SlideShapes] {
        [front(document)] + document.tables.filter(\.isTold).flatMap(told) + document.figures.map(figure)
            + document.tables.filter { !$0.isTold && fits($0) }.map(table)
    }

    private func front(_ document: Document) -> SlideShapes {
        var slide = SlideShapes(language)
        slide.title(say(document.title))
        slide.paragraphs(
            document.headline.map { fact in
                (
                    say(fact.label) + mark, say(fact.value), fact.isAlarm ? SlideShapes.alarm : SlideShapes.ink
                )
            }, size: 16, in: .init(x: 40, y: 90, width: 880, height: 420), space: 8)
        return slide
    }

    /// As many sheets as it takes.
    private func told(_ table: ReportTable) -> [SlideShapes] {
        let entries = table.rows.map { row -> (head: String, said: String, ink: String) in
            let texts = row.cells.map { cell -> String in if case .words(let words) = cell { say(words) } else { "" } }
            return (texts[0] + mark, texts[1], SlideShapes.ink)
        }
        let heights = entries.map { 1 + DisplayWidth.of($0.head + $0.said) / Self.lineWidth }
        // No sheet is left nearly empty.
        let whole = heights.reduce(0, +)
        let room = whole / (1 + whole / Self.lines) + 1
        var sheets: [[(head: String, said: String, ink: String)]] = [[]]
        var used = 0
        for (entry, lines) in zip(entries, heights) {
            if used + lines > min(room + lines / 2, Self.lines), !sheets[sheets.count - 1].isEmpty {
                sheets.append([])
                used = 0
            }
            sheets[sheets.count - 1].append(entry)
            used += lines
        }
        return sheets.enumerated().map { number, entries in
            var slide = SlideShapes(language)
            let part = sheets.count > 1 ? language == .en ? " (\(number + 1))" : "（\(number + 1)）" : ""
            slide.title(say(table.title) + part)
            slide.paragraphs(entries, size: Self.size, in: .init(x: 40, y: 84, width: 880, height: 430))
            return slide
        }
    }

    private func figure(_ figure: Figure) -> SlideShapes {
        var slide = SlideShapes(language)
        slide.title(say(figure.title))
        slide.drawing(figure.drawing, in: .init(x: 40, y: 78, width: 880, height: 400))
        slide.paragraphs(
            [("", say(figure.summary), SlideShapes.ink)], size: 8.5, in: .init(x: 40, y: 482, width: 880, height: 52))
        return slide
    }

    private func fits(_ table: ReportTable) -> Bool {
        !table.rows.isEmpty && shown(table).count > 1 && shown(table).count <= Self.mostColumns
            && lines(of: grid(table)) <= Self.mostLines
    }

    /// Lines that a table takes in the smallest type.
    private func lines(of grid: Grid) -> Int {
        let rooms = grid.widths.map { max(($0 - 12) / (Self.smallest * 0.6), 1) }
        func lines(_ texts: [String]) -> Int {
            zip(texts, rooms).map { Int((Double(DisplayWidth.of($0)) / $1).rounded(.up)) }.max() ?? 1
        }
        return ([grid.heads] + grid.rows.filter { $0.count > 1 }.map { $0.map(\.text) }).reduce(0) {
            $0 + max(lines($1), 1)
        } + grid.rows.count { $0.count == 1 }
    }

    private func shown(_ table: ReportTable) -> [Int] {
        table.visibleColumns.filter { table.columns[$0].rank != .detail }
    }

    private typealias Content = (text: String, isBold: Bool, isNumber: Bool)
    /// A table's texts; a group is a row of one cell. Widths in points, `asked` in narrow characters.
    private typealias Grid = (heads: [String], rows: [[Content]], widths: [Double], asked: Double)

    private func grid(_ table: ReportTable) -> Grid {
        let shown = shown(table)
        let numbers = shown.map { table.numberTexts(ofColumn: $0) }
        let rows = table.rows.indices.map { row -> [Content] in
            if table.rows[row].kind == .group, case .words(let words)? = table.rows[row].cells.first {
                return [(say(words), true, false)]
            }
            return shown.indices.map { place -> Content in
                let isBold = table.rows[row].kind != .body
                if case .words(let words) = table.rows[row].cells[shown[place]] { return (say(words), isBold, false) }
                return (numbers[place][row] ?? "", isBold, true)
            }
        }
        let heads = shown.map { say(table.columns[$0].head) }
        let records = rows.filter { $0.count == shown.count }
        func widest(_ place: Int) -> Int { records.map { DisplayWidth.of($0[place].text) }.max() ?? 0 }
        // Numbers are not broken, nor short words; of heads only long ones.
        let leasts = shown.indices.map { place in
            table.columns[shown[place]].alignment == .trailing ? widest(place) + 2 : min(widest(place) + 1, 9)
        }.map { max($0, 6) }
        let wants = shown.indices.map { max(min(max(widest($0), DisplayWidth.of(heads[$0])), 44), leasts[$0]) }
        let whole = wants.reduce(0, +)
        let room = Int(Self.width / (Self.smallest * 0.62))
        let widths =
            whole <= room ? wants : PaperColumns.widths(leasts: leasts, naturals: wants, room: room, short: 24)
        let taken = Double(max(widths.reduce(0, +), 1))
        return (heads, rows, widths.map { Self.width * Double($0) / taken }, Double(max(whole, 1)))
    }

    private func table(_ table: ReportTable) -> SlideShapes {
        var slide = SlideShapes(language)
        slide.title(say(table.title))
        let grid = grid(table)
        // Large enough for a hall, where few rows and narrow columns leave the room.
        let size = min(
            16, max(Self.smallest, min(430 / Double(2 * grid.rows.count + 2), Self.width / (grid.asked * 0.62))))
        slide.table(grid.heads, grid.rows, widths: grid.widths, size: size)
        return slide
    }

    private var mark: String { language == .en ? ": " : "：" }

    private func say(_ words: Words) -> String { words[language] }
}
