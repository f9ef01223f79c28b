import Documents
import Quantities

/// A document laid out on pages.
struct DocumentLayout {
    private(set) var pages: [Page]
    private(set) var warnings: [Words] = []

    init(_ document: Document, _ options: PrintOptions, mostPages: Int = PageFlow.mostPages, _ ruler: some TextRuler) {
        let words = CellTexts(language: options.language)
        var body = PageFlow(mostPages: mostPages)
        var entries: [FrontPage.Entry] = []
        func enter(_ title: Words) {
            let page = body.pages.lastIndex { page in
                page.pieces.contains { $0.role == .heading && $0.bookmark == words.text(title) }
            }
            if let page { entries.append(.init(title: words.text(title), page: page)) }
        }
        for figure in document.figures {
            FigureBlock(figure: figure, options: options).place(on: &body, ruler)
            enter(figure.title)
        }
        var missing = 0
        for (number, table) in document.tables.enumerated()
        where !table.isTold && (!table.rows.isEmpty || !table.notes.isEmpty) {
            guard !body.isFull else {
                missing += table.rows.count
                continue
            }
            missing += TableBlock(table: table, number: number, options: options).place(on: &body, ruler)
            enter(table.title)
        }
        if missing > 0 {
            let told = Words(
                "篇幅超过 \(mostPages) 页，\(missing) 行未打印；完整内容请用 Excel 或 CSV 输出",
                "more than \(mostPages) pages: \(missing) rows are not printed; take all of them as Excel or CSV")
            warnings.append(told)
        }
        if options.isSigned { SignatureBlock.place(on: &body, options, ruler) }
        var fronted = document
        fronted.notes += warnings
        let front = FrontPage(document: fronted, options: options, entries: entries)
        let count = front.pages(offset: 0, ruler).count
        pages = front.pages(offset: count, ruler) + body.pages
        let furniture = Furniture(document, options)
        for number in pages.indices {
            pages[number].pieces += furniture.pieces(for: pages[number], number: number, of: pages.count, ruler)
        }
    }
}
