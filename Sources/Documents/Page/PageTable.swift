import Quantities

/// A table of the page, or a list of blocks where rows are long texts.
struct PageTable {
    let table: ReportTable
    let number: Int
    let links: PageLinks
    private let shown: [Int]
    private let numbers: [[String?]]
    private let widths: [PageColumnWidth]
    /// Places in ``shown`` of what no sheet of paper has room for.
    private let unprinted: Set<Int>

    init(_ table: ReportTable, _ number: Int, _ links: PageLinks) {
        self.table = table
        self.number = number
        self.links = links
        shown = table.visibleColumns
        numbers = shown.map { table.numberTexts(ofColumn: $0) }
        widths = zip(shown, numbers).map { PageColumnWidth(table, column: $0, numbers: $1) }
        unprinted = PageColumnWidth.unprinted(widths, ranks: shown.map { table.columns[$0].rank })
    }

    var id: String { "t\(number)" }

    func write(to page: inout Markup) {
        page.element("section", ["class": "table", "aria-labelledby": id]) { page in
            page.element("h2", ["id": id, "tabindex": "-1"], table.title)
            if !table.rows.isEmpty, table.layout == .grid, !shown.isEmpty {
                page.element(
                    "button", ["type": "button", "class": "csv script", "data-name": table.id, "hidden": "hidden"],
                    Words("下载 CSV", "CSV"))
            }
            if !table.rows.isEmpty, !shown.isEmpty {
                switch table.layout {
                case .grid, .told: writeGrid(to: &page)
                case .list: writeList(to: &page)
                }
            }
            page.element("p", ["class": "none script", "hidden": "hidden"], Words("没有匹配的行", "no row matches"))
            writeUnprinted(to: &page)
            guard !table.notes.isEmpty else { return }
            page.element("ul", ["class": "notes"]) { page in
                for note in table.notes { page.element("li", note) }
            }
        }
    }

    private func writeGrid(to page: inout Markup) {
        let box: Markup.Attributes = [
            "class": table.isTold ? "scroll told" : "scroll", "role": "region", "tabindex": "0", "aria-labelledby": id,
        ]
        page.element("div", box) { page in
            page.element("table", ["class": shown.count > 12 ? "wide" : nil]) { page in
                page.element("caption", table.title)
                page.element("thead") { page in
                    page.element("tr") { page in
                        for index in shown.indices { writeHead(index, to: &page) }
                    }
                }
                for part in parts {
                    page.element("tbody") { page in
                        for row in part { writeRow(row, to: &page) }
                    }
                }
            }
        }
    }

    /// Rows under one group head together.
    private var parts: [[Int]] {
        table.rows.indices.reduce(into: []) { parts, row in
            if parts.isEmpty || table.rows[row].kind == .group { parts.append([]) }
            parts[parts.count - 1].append(row)
        }
    }

    /// What the columns on the screen only are called.
    private func writeUnprinted(to page: inout Markup) {
        guard !unprinted.isEmpty else { return }
        let heads = shown.indices.filter(unprinted.contains).map { table.columns[shown[$0]].head }
        page.element(
            "p", ["class": "unprinted"],
            Words(
                "纸面放不下，打印时略去：\(heads.map(\.zh).joined(separator: "、"))",
                "left out in print for want of room: \(heads.map(\.en).joined(separator: ", "))"))
    }

    private func classes(_ index: Int, isFilled: Bool, isAlarm: Bool = false) -> String? {
        let parts = [
            isFilled ? widths[index].name : nil, isAlarm ? "alarm" : nil, unprinted.contains(index) ? "off" : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private func writeHead(_ index: Int, to page: inout Markup) {
        let column = table.columns[shown[index]]
        page.element("th", ["scope": "col", "class": classes(index, isFilled: true)]) { page in
            page.words(column.title)
            guard let unit = column.unit, !unit.zh.isEmpty else { return }
            page.raw(" ")
            page.element("small", unit)
        }
    }

    private func writeRow(_ place: Int, to page: inout Markup) {
        let row = table.rows[place]
        let anchor = PageLinks.anchor(table: number, row: place)
        let kind = row.kind == .body ? nil : row.kind.rawValue
        let subjects = links.numbers(of: row.subjects)
        let key = row.subjects.first.flatMap { links.row(about: $0) == anchor ? PageLinks.id(of: $0) : nil }
        page.element(
            "tr", ["id": subjects == nil ? nil : anchor, "class": kind, "data-s": subjects, "data-key": key]
        ) { page in
            if row.kind == .group, case .words(let words) = row.cells.first {
                let printed = shown.count - unprinted.count
                page.element("th", ["scope": "rowgroup", "colspan": String(printed)]) { page in
                    // Stays in sight where the table is wider than the page.
                    page.element("span", ["class": "head"]) { writeName(words, row, to: &$0) }
                }
                guard !unprinted.isEmpty else { return }
                return page.element("td", ["class": "off", "colspan": String(unprinted.count)]) { _ in }
            }
            let name = nameColumn(of: row)
            for (index, column) in shown.enumerated() {
                writeCell(index, column, place, isName: column == name, to: &page)
            }
        }
    }

    /// What a row is called by: its first words that are not an id.
    private func nameColumn(of row: ReportTable.Row) -> Int? {
        let words = shown.filter { column in
            if case .words = row.cells[column] { true } else { false }
        }
        return words.first { table.columns[$0].id != "id" } ?? words.first
    }

    private func writeCell(_ index: Int, _ column: Int, _ place: Int, isName: Bool, to page: inout Markup) {
        let row = table.rows[place]
        let isAlarm = row.alarms.contains(column)
        let isFilled = widths[index].isOfCells && row.cells[column] != .empty
        let classes = classes(index, isFilled: isFilled, isAlarm: isAlarm)
        page.element(isName ? "th" : "td", ["scope": isName ? "row" : nil, "class": classes]) { page in
            if isAlarm {
                page.element("span", ["aria-hidden": "true"]) { $0.raw("▲ ") }
                page.element("span", ["class": "unseen"], Words("超限：", "over the limit: "))
            }
            switch row.cells[column] {
            case .empty: break
            case .number: page.plain(numbers[index][place] ?? "")
            case .words(let words): if isName { writeName(words, row, to: &page) } else { page.words(words) }
            }
        }
    }

    /// A link to the map where the row is on it.
    private func writeName(_ words: Words, _ row: ReportTable.Row, to page: inout Markup) {
        guard let mark = links.mark(about: row.subjects.first) else { return page.words(words) }
        page.element("a", ["href": "#\(mark)"], words)
    }

    private func writeList(to page: inout Markup) {
        for (place, row) in table.rows.enumerated() {
            let anchor = PageLinks.anchor(table: number, row: place)
            let subjects = links.numbers(of: row.subjects)
            let id = subjects == nil ? nil : anchor
            page.element("article", ["class": "entry", "id": id, "data-s": subjects]) { page in
                let filled = shown.indices.filter { row.cells[shown[$0]] != .empty }
                let head = filled.prefix { table.columns[shown[$0]].alignment == .leading }.prefix(2)
                page.element("h3") { page in
                    for index in head {
                        writeText(index, place, to: &page)
                        page.raw(" ")
                    }
                }
                guard filled.count > head.count else { return }
                page.element("dl") { page in
                    for index in filled.dropFirst(head.count) {
                        page.element("dt", table.columns[shown[index]].head)
                        page.element("dd") { writeText(index, place, to: &$0) }
                    }
                }
            }
        }
    }

    private func writeText(_ index: Int, _ place: Int, to page: inout Markup) {
        switch table.rows[place].cells[shown[index]] {
        case .empty: break
        case .number: page.plain(numbers[index][place] ?? "")
        case .words(let words): page.words(words)
        }
    }
}
