import Documents
import Quantities

/// What is read first: title, status and other facts, contents, remarks.
struct FrontPage {
    struct Entry {
        var title: String
        /// From 0.
        var page: Int
    }

    let document: Document
    let options: PrintOptions
    let entries: [Entry]

    private static let title = TextStyle(size: 25, isBold: true, ink: PageInk.accent)
    private static let label = TextStyle(size: 11, ink: PageInk.quiet)
    private static let value = TextStyle(size: 11)
    private static let status = TextStyle(size: 22, isBold: true)
    private static let alarm = TextStyle(size: 16, isBold: true, ink: PageInk.alarm)
    private static let entrySizes = [11, 10, 9, 8.0]
    private static let section = TextStyle(size: 13, isBold: true, ink: PageInk.accent)

    private var words: CellTexts { CellTexts(language: options.language) }

    /// `offset` is added to the numbers of pages.
    func pages(offset: Int, _ ruler: some TextRuler) -> [Page] {
        let sheet = options.sheet
        var flow = PageFlow()
        flow.startPage(sheet)
        place(document.title, on: &flow, ruler)
        let told = document.tables.filter(\.isTold)
        guard told.isEmpty else {
            brief(told, on: &flow, ruler)
            remarks(on: &flow, ruler)
            contents(offset: offset, on: &flow, ruler)
            return flow.pages
        }
        let gap = 36.0
        let factWidth = (sheet.room - gap) * 0.58
        let contentWidth = sheet.room - gap - factWidth
        let facts = factPiece(width: factWidth, ruler)
        // As large as lets the contents stand beside the facts.
        let trials = Self.entrySizes.map {
            contentPieces(TextStyle(size: $0), width: contentWidth, offset: offset, ruler)
        }
        func height(_ pieces: [Piece]) -> Double { pieces.reduce(0) { $0 + $1.frame.height } }
        let contents = trials.first { height($0) <= flow.left } ?? trials[0]
        let contentHeight = height(contents)
        let remarkPiece = remarkPiece(width: factWidth, ruler)
        let isSideBySide = facts.frame.height <= flow.left && contentHeight <= flow.left
        let hasRemarksBelow = isSideBySide && facts.frame.height + remarkPiece.frame.height <= flow.left
        if isSideBySide {
            let top = flow.y
            flow.place(facts)
            if hasRemarksBelow { flow.place(remarkPiece) }
            var y = top
            for piece in contents {
                flow.place(piece, x: sheet.margin + factWidth + gap, y: y)
                y += piece.frame.height
            }
            flow.move(to: max(flow.y, y))
        } else {
            for fact in document.headline {
                let text = "\(fact.isAlarm ? "▲ " : "")\(words.text(fact.label))：\(words.text(fact.value))"
                let style = fact.isAlarm ? Self.alarm : Self.value
                flow.paragraph(ruler.lines(of: text, style, width: sheet.room), style, sheet, ruler)
            }
        }
        if !hasRemarksBelow { remarks(on: &flow, ruler) }
        if !isSideBySide {
            flow.skip(16)
            for piece in contentPieces(Self.value, width: sheet.room, offset: offset, ruler) {
                flow.makeRoom(piece.frame.height, sheet)
                flow.place(piece)
            }
        }
        return flow.pages
    }

    /// Facts, then what is told in sentences: what a meeting hears first.
    private func brief(_ tables: [ReportTable], on flow: inout PageFlow, _ ruler: some TextRuler) {
        let sheet = options.sheet
        flow.place(factPiece(width: sheet.room, ruler))
        for table in tables {
            flow.skip(6)
            flow.makeRoom(Self.section.pitch + 4 + 2 * Self.value.pitch, sheet)
            var head = Piece(.heading, width: sheet.room, height: Self.section.pitch + 4)
            head.text([words.text(table.title)], Self.section, x: 0, y: 0, width: sheet.room, ruler)
            head.bookmark = words.text(table.title)
            flow.place(head)
            for row in table.rows {
                let piece = entry(row, ruler)
                flow.makeRoom(piece.frame.height, sheet)
                flow.place(piece)
            }
            for note in table.notes {
                flow.paragraph(
                    ruler.lines(of: words.stacked(note), Self.label, width: sheet.room - 12), Self.label, indent: 12,
                    mark: "·", sheet, ruler)
            }
        }
    }

    /// A row of two texts: what it is about in bold, then what is said.
    private func entry(_ row: ReportTable.Row, _ ruler: some TextRuler) -> Piece {
        let (room, column) = (options.sheet.room, options.sheet.room * 0.27)
        func lines(_ cell: Cell?, _ style: TextStyle, _ width: Double) -> [String] {
            guard case .words(let said)? = cell else { return [] }
            return ruler.lines(of: words.stacked(said), style, width: width)
        }
        let left = lines(row.cells.first, Self.item, column - 10)
        let right = lines(row.cells.last, Self.sentence, room - column)
        let height = Double(max(left.count, right.count)) * Self.sentence.pitch + 3
        var piece = Piece(.paragraph, width: room, height: height)
        piece.text(left, Self.item, x: 0, y: 0, width: column - 10, ruler)
        piece.text(right, Self.sentence, x: column, y: 0, width: room - column, ruler)
        piece.rule(y: height - 1.5, thickness: 0.4, PageInk.hairline)
        return piece
    }

    private static let item = TextStyle(size: 9.5, isBold: true)
    private static let sentence = TextStyle(size: 9.5)

    /// In two columns, after what is read first.
    private func contents(offset: Int, on flow: inout PageFlow, _ ruler: some TextRuler) {
        let sheet = options.sheet
        let gap = 30.0
        let width = (sheet.room - gap) / 2
        let pieces = contentPieces(TextStyle(size: 9), width: width, offset: offset, ruler)
        guard let head = pieces.first else { return }
        let half = (pieces.count + 1) / 2
        let height = Double(half) * (pieces.last?.frame.height ?? 0) + head.frame.height
        flow.skip(14)
        flow.makeRoom(min(height, sheet.depth), sheet)
        let top = flow.y
        var bottom = top
        for (column, part) in [Array(pieces.prefix(half)), Array(pieces.dropFirst(half))].enumerated() {
            var y = column == 0 ? top : top + head.frame.height
            for piece in part {
                flow.place(piece, x: sheet.margin + Double(column) * (width + gap), y: y)
                y += piece.frame.height
            }
            bottom = max(bottom, y)
        }
        flow.move(to: bottom)
    }

    private func place(_ title: Words, on flow: inout PageFlow, _ ruler: some TextRuler) {
        let sheet = options.sheet
        let lines = ruler.lines(of: words.stacked(title), Self.title, width: sheet.room)
        // A title that is not one is set small.
        let style = lines.count > 4 ? Self.value : Self.title
        let shown = lines.count > 4 ? ruler.lines(of: words.stacked(title), style, width: sheet.room) : lines
        let count = min(shown.count, Int((sheet.depth - 60) / style.pitch))
        var piece = Piece(.title, width: sheet.room, height: Double(count) * style.pitch + 26)
        piece.text(Array(shown.prefix(count)), style, x: 0, y: 0, width: sheet.room, ruler)
        piece.rule(y: piece.frame.height - 16, thickness: 1.6, PageInk.accent)
        piece.bookmark = words.text(title)
        flow.place(piece)
    }

    private func factPiece(width: Double, _ ruler: some TextRuler) -> Piece {
        let labels = document.headline.map { words.text($0.label) }
        let column = min(labels.map { ruler.width(of: $0, Self.label) }.max() ?? 0, width * 0.4) + 14
        var piece = Piece(.paragraph, width: width, height: 0)
        var y = 0.0
        for (label, fact) in zip(labels, document.headline) {
            let style = fact.isAlarm ? Self.alarm : fact.id == "status" ? Self.status : Self.value
            let left = ruler.lines(of: label, Self.label, width: column - 14)
            let told = (fact.isAlarm ? "▲ " : "") + words.stacked(fact.value)
            let right = ruler.lines(of: told, style, width: width - column)
            let height = max(Double(left.count) * Self.label.pitch, Double(right.count) * style.pitch)
            // Label and value stand on one base line.
            piece.text(left, Self.label, x: 0, y: y + style.ascent - Self.label.ascent, width: column, ruler)
            piece.text(right, style, x: column, y: y, width: width - column, ruler)
            y += height + 9
        }
        piece.frame.height = y
        return piece
    }

    private func contentPieces(
        _ style: TextStyle, width: Double, offset: Int, _ ruler: some TextRuler
    ) -> [Piece] {
        guard entries.count > 1 else { return [] }
        var head = Piece(.heading, width: width, height: Self.section.pitch + 4)
        head.text([words.text(Words("目录", "Contents"))], Self.section, x: 0, y: 0, width: width, ruler)
        return [head]
            + entries.map { entry in
                var piece = Piece(.paragraph, width: width, height: style.pitch + 2)
                let number = "\(entry.page + offset + 1)"
                let title = ruler.clipped(entry.title, style, width: width - 40)
                piece.text([title], style, x: 0, y: 0, width: width, ruler)
                piece.text([number], style, x: 0, y: 0, width: width, alignment: .trailing, ruler)
                let from = ruler.width(of: title, style) + 6
                let to = width - ruler.width(of: number, style) - 6
                if to > from {
                    piece.rule(y: style.ascent + 1, thickness: 0.5, PageInk.hairline, x: from, width: to - from)
                }
                piece.target = entry.page + offset
                return piece
            }
    }

    /// The remarks as one, to stand under the facts.
    private func remarkPiece(width: Double, _ ruler: some TextRuler) -> Piece {
        var piece = Piece(.paragraph, width: width, height: 0)
        guard !document.notes.isEmpty else { return piece }
        var y = 18.0
        piece.text([words.text(Words("提示", "Remarks"))], Self.section, x: 0, y: y, width: width, ruler)
        y += Self.section.pitch + 4
        for note in document.notes {
            let lines = ruler.lines(of: words.stacked(note), Self.value, width: width - 12)
            piece.text(["·"], Self.value, x: 0, y: y, width: 12, ruler)
            piece.text(lines, Self.value, x: 12, y: y, width: width - 12, ruler)
            y += Double(lines.count) * Self.value.pitch + 2
        }
        piece.frame.height = y
        return piece
    }

    private func remarks(on flow: inout PageFlow, _ ruler: some TextRuler) {
        guard !document.notes.isEmpty else { return }
        let sheet = options.sheet
        flow.skip(14)
        flow.makeRoom(Self.section.pitch + 4 + 2 * Self.value.pitch, sheet)
        var head = Piece(.heading, width: sheet.room, height: Self.section.pitch + 4)
        head.text([words.text(Words("提示", "Remarks"))], Self.section, x: 0, y: 0, width: sheet.room, ruler)
        flow.place(head)
        for note in document.notes {
            let lines = ruler.lines(of: words.stacked(note), Self.value, width: sheet.room - 12)
            flow.paragraph(lines, Self.value, indent: 12, mark: "·", sheet, ruler)
        }
    }
}
