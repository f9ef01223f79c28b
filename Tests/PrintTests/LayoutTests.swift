import Documents
import Quantities
import Testing

@testable import Print

@Suite("Pages laid out") struct LayoutTests {
    private func layout(_ document: Document, _ options: PrintOptions = PrintOptions(), mostPages: Int = 1000)
        -> DocumentLayout
    {
        DocumentLayout(document, options, mostPages: mostPages, FixedRuler())
    }

    /// The pages that show each row of a table.
    private func pages(of layout: DocumentLayout, table: Int) -> [Int: [Int]] {
        var pages: [Int: [Int]] = [:]
        for (number, page) in layout.pages.enumerated() {
            for piece in page.pieces {
                if case .row(table, let row) = piece.role { pages[row, default: []].append(number) }
            }
        }
        return pages
    }

    private func heights(of layout: DocumentLayout, table: Int) -> [Int: Double] {
        var heights: [Int: Double] = [:]
        for piece in layout.pages.flatMap(\.pieces) {
            if case .row(table, let row) = piece.role { heights[row, default: 0] += piece.frame.height }
        }
        return heights
    }

    private func expectInsideMargins(_ layout: DocumentLayout, _ label: String) {
        for (number, page) in layout.pages.enumerated() {
            let sheet = page.sheet
            for piece in page.pieces {
                let isFurniture = piece.role == .furniture
                let (top, bottom) = isFurniture ? (10, sheet.height - 10) : (sheet.top, sheet.bottom)
                #expect(piece.frame.y >= top - 0.1 && piece.frame.maxY <= bottom + 0.1, "\(label) page \(number)")
                for line in piece.lines {
                    let (left, right) = (piece.frame.x + line.x, piece.frame.x + line.x + line.width)
                    #expect(
                        left >= sheet.margin - 0.1 && right <= sheet.width - sheet.margin + 0.1,
                        "\(label) page \(number): \(line.text)")
                    #expect(line.y >= -0.1 && line.y + line.style.pitch <= piece.frame.height + 2, "\(line.text)")
                }
            }
        }
    }

    @Test(arguments: 0..<12) func everyRowStandsOnOnePageInsideTheMargins(_ seed: Int) {
        var tables = Tables(seed)
        let document = Document(
            "d", title: Words("示例", "Example"),
            tables: (0..<3).map { tables.table("\($0)", rows: 1 + tables.roll(70)) })
        for language in Language.allCases {
            let options = PrintOptions(language: language, sheet: seed % 3 == 0 ? .a3 : .a4)
            let layout = layout(document, options)
            for (number, table) in document.tables.enumerated() {
                let pages = pages(of: layout, table: number)
                let heights = heights(of: layout, table: number)
                for row in table.rows.indices {
                    let mayBeCut = heights[row, default: 0] > options.sheet.depth * 0.75
                    #expect(pages[row]?.count == 1 || (mayBeCut && pages[row] != nil), "row \(row) of table \(number)")
                }
                // A group's head is never the last on its page, a sum never the first.
                for cluster in TableBlock.clusters(table.rows.map(\.kind))
                where cluster.reduce(0, { $0 + heights[$1, default: 0] }) < options.sheet.depth * 0.75 {
                    #expect(Set(cluster.compactMap { pages[$0]?.first }).count == 1, "rows \(cluster)")
                }
            }
            expectInsideMargins(layout, "\(seed) \(language)")
        }
    }

    @Test func headsOfGroupsAndSumsAreNotLeftAlone() {
        #expect(
            TableBlock.clusters([.group, .group, .body, .body, .subtotal, .total, .body])
                == [0..<3, 3..<6, 6..<7])
        #expect(TableBlock.clusters([]).isEmpty)
    }

    @Test func headsStandOnEveryPage() {
        let layout = layout(Tables.plain(rows: 300))
        let shown = layout.pages.filter { page in
            page.pieces.contains { if case .row = $0.role { true } else { false } }
        }
        #expect(shown.count > 5)
        for page in shown {
            #expect(page.pieces.filter { $0.role == .tableHead(table: 0) }.count == 1)
        }
    }

    /// Who turns a page knows which group goes on, and no page is turned for a single row.
    @Test(arguments: 2..<140) func groupsGoOnWithTheirHead(_ count: Int) throws {
        let rows =
            [ReportTable.Row(.group, [.text("总磷"), .empty])]
            + (0..<count).map { ReportTable.Row([.text("\($0)"), .number(1)]) }
        let table = ReportTable(
            "t", Words(same: "台账"), columns: [.words("period", "时段", "period"), .number("used", "拟用", "used")],
            rows: rows)
        let layout = layout(Document("d", title: Words(same: "示例"), tables: [table]))
        let shown = layout.pages.map { page in
            (page, page.pieces.count { if case .row = $0.role { true } else { false } })
        }.filter { $0.1 > 0 }
        for (number, (page, count)) in shown.enumerated() {
            let texts = page.pieces.flatMap(\.lines).map(\.text)
            #expect(texts.contains(number == 0 ? "总磷" : "总磷（续）"))
            #expect(count > 1, "\(count) rows on page \(number)")
        }
    }

    @Test func remarksStandOnTheFirstPageWhereThereIsRoom() {
        var document = Tables.plain(rows: 2)
        document.notes = (0..<3).map { Words(same: "提示\($0)") }
        let lines = layout(document).pages[0].pieces.flatMap(\.lines).map(\.text)
        for number in 0..<3 { #expect(lines.contains("提示\(number)")) }
        // Too many of them go on to the next page, and none is lost.
        document.notes = (0..<60).map { Words(same: "提示\($0)") }
        let many = layout(document)
        expectInsideMargins(many, "remarks")
        let all = many.pages.flatMap(\.pieces).flatMap(\.lines).map(\.text)
        for number in 0..<60 { #expect(all.contains("提示\(number)")) }
    }

    @Test func contentsLeadToTheTables() throws {
        var tables = Tables(7)
        let document = Document(
            "d", title: Words("示例", "Example"), tables: (0..<5).map { tables.table("\($0)", rows: 60) })
        let layout = layout(document)
        let targets = layout.pages.flatMap(\.pieces).compactMap { piece in
            piece.target.map { (piece.lines.map(\.text), $0) }
        }
        #expect(targets.count == 5)
        for (number, target) in targets.enumerated() {
            #expect(target.0 == ["表\(number)", "\(target.1 + 1)"])
            #expect(layout.pages[target.1].pieces.contains { $0.role == .heading && $0.bookmark == "表\(number)" })
        }
    }

    @Test func rowsTallerThanAPageAreCutBetweenLinesAndLoseNothing() {
        let name = String((0..<4000).map { _ in "长" })
        let layout = layout(Tables.plain(rows: 3) { $0 == 1 ? name : "短" })
        let tall = layout.pages.flatMap(\.pieces).filter { $0.role == .row(table: 0, row: 1) }
        #expect(tall.flatMap(\.lines).map(\.text.count).reduce(0, +) >= 4000)
        expectInsideMargins(layout, "tall")
        // Nothing is lost where neither page nor column holds it in one piece.
        let huge = self.layout(Tables.plain(rows: 1) { _ in String(repeating: "长", count: 7999) })
        #expect(huge.pages.count < 12)
    }

    @Test func headsTallerThanAPageLeaveRoomForRows() {
        var document = Tables.plain(rows: 3)
        document.tables[0].columns[0].title = Words(same: String(repeating: "长", count: 4000))
        let layout = layout(document)
        #expect(pages(of: layout, table: 0).count == 3)
        expectInsideMargins(layout, "head")
    }

    @Test func pagesAreBoundedAndWhatIsLeftOutIsTold() {
        let layout = layout(Tables.plain(rows: 2000), mostPages: 5)
        #expect(layout.pages.count <= 7)
        let shown = pages(of: layout, table: 0).count
        #expect(layout.warnings.first?.zh.contains("\(2000 - shown) 行未打印") == true)
        #expect(layout.pages[0].pieces.flatMap(\.lines).contains { $0.text.contains("行未打印") })
    }

    @Test func thousandsOfRowsTakeSeconds() {
        let clock = ContinuousClock()
        let spent = clock.measure {
            let layout = layout(Tables.plain(rows: 5000))
            #expect(pages(of: layout, table: 0).count == 5000)
        }
        #expect(spent < .seconds(20))
    }

    @Test func noPieceLiesOnAnother() {
        var tables = Tables(3)
        let document = Document(
            "d", title: Words("示例", "Example"), tables: (0..<4).map { tables.table("\($0)", rows: 70) },
            notes: [Words(same: "注")])
        for page in layout(document).pages.dropFirst() {
            let frames = page.pieces.map(\.frame).sorted { $0.y < $1.y }
            for (upper, lower) in zip(frames, frames.dropFirst()) { #expect(upper.maxY <= lower.y + 0.01) }
        }
    }
}
