import LandModel
import Quantities
import Records

extension SheetRecognition {
    /// Which sheet is which table: by its name, by a name that it holds, by its columns; what is none is told.
    mutating func recognised() -> [String: Int] {
        var first: [String: Int] = [:]
        var open: [Int] = []
        for (input, sheet) in sheets.enumerated() {
            if isForLooking(sheet) {
                tellForLooking(sheet, Place(input: input, offset: 0))
                continue
            }
            if let key = layout.key(ofSheet: sheet.name) { claim(key, input, &first) } else { open.append(input) }
        }
        for input in open where sheets[input].rows.contains(where: { $0.entries.contains { !$0.cell.isBlank } }) {
            guard let key = keyByContent(sheets[input]) else {
                tellUnread(input, known: first)
                continue
            }
            let known = layout.tables.first { $0.key == key }?.sheetName ?? LedgerLayout.scenarioName
            if claim(key, input, &first) {
                news.report(.sheetTaken(sheets[input].name, as: known), at: Path(key), Place(input: input, offset: 0))
            }
        }
        return first
    }

    /// Whether it is the first sheet of its table; two are told.
    @discardableResult
    private mutating func claim(_ key: String, _ input: Int, _ first: inout [String: Int]) -> Bool {
        guard let other = first[key] else {
            first[key] = input
            return true
        }
        let fault = LedgerFault.twoSheets(sheets[input].name, first: sheets[other].name)
        news.report(fault, at: Path(key), Place(input: input, offset: 0))
        return false
    }

    private mutating func tellUnread(_ input: Int, known first: [String: Int]) {
        let name = sheets[input].name
        let place = Place(input: input, offset: 0)
        let known = layout.names.map(\.key)
        let last = name.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? name
        let near = nearest(to: last, among: known) ?? held(name).first
        if let near, first[near] == nil {
            news.report(.unknownSheet(name, nearest: near), at: Path(), place)
        } else {
            let shown = Words("工作表“\(name)”", "sheet “\(name)”")
            news.leave(\.sheets, .ignoredSheet(name), shown: shown, at: Path(), place)
        }
    }

    /// A sheet that its name sets aside: what the template brings needs no word; where the name only begins so, somebody may have
    /// meant it for facts.
    private mutating func tellForLooking(_ sheet: LedgerSheet, _ place: Place) {
        let own = [LedgerLayout.exampleName, LedgerLayout.choicesName, LedgerLayout.aboutName]
        // Of a folder of CSV the files are named by the key.
        let isOwn = own.contains { $0 == sheet.name || $0.hasSuffix(" " + sheet.name) }
        guard !isOwn, sheet.rows.contains(where: { $0.entries.contains { !$0.cell.isBlank } }) else {
            return
        }
        if sheet.name.hasPrefix("#") { return news.report(.setAside(sheet.name), at: Path(), place) }
        let shown = Words("工作表“\(sheet.name)”", "sheet “\(sheet.name)”")
        news.leave(\.sheets, .setAside(sheet.name), shown: shown, at: Path(), place)
    }

    private func isForLooking(_ sheet: LedgerSheet) -> Bool {
        ["示例", "说明", "选项", "example", "readme", "about", "#"].contains { sheet.name.lowercased().hasPrefix($0) }
    }

    /// The keys of tables whose Chinese word, or key, a name holds; the longest first.
    private func held(_ name: String) -> [String] {
        let plain = HeadingIndex.plain(name)
        return layout.names.compactMap { key, full -> (String, Int)? in
            let word = full.split(separator: " ").first.map { HeadingIndex.plain(String($0)) } ?? ""
            let lengths = [word, HeadingIndex.plain(key)].filter { $0.count > 1 && plain.contains($0) }.map(\.count)
            return lengths.max().map { (key, $0) }
        }.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element.0)
    }

    /// The table whose name a sheet's holds and whose columns it has; else the one table whose columns they are.
    private func keyByContent(_ sheet: LedgerSheet) -> String? {
        let fits = layout.names.compactMap { key, _ in Fit(sheet, key, layout).map { (key: key, fit: $0) } }
        let held = held(sheet.name)
        let byName = held.compactMap { key in fits.first { $0.key == key } }.filter { $0.fit.share >= 0.5 }
        if let best = byName.max(by: { $0.fit < $1.fit }) { return best.key }
        let strong = fits.filter { $0.fit.share >= 0.6 && $0.fit.known > 1 && $0.fit.required >= 0.5 }
        guard let best = strong.max(by: { $0.fit < $1.fit }) else { return nil }
        return strong.contains { $0.key != best.key && !($0.fit < best.fit) } ? nil : best.key
    }
}

extension LedgerLayout {
    fileprivate var names: [(key: String, full: String)] {
        (hasSingleSheet ? [(LedgerLayout.scenarioKey, LedgerLayout.scenarioName)] : [])
            + tables.map { ($0.key, $0.sheetName) }
    }

    /// The key that a tab's name means: it, its last word, or the Chinese word.
    func key(ofSheet name: String) -> String? {
        let plain = HeadingIndex.plain(name)
        let last = name.split(whereSeparator: \.isWhitespace).last.map { $0.lowercased() } ?? ""
        return names.first { key, full in
            last == key.lowercased() || plain == HeadingIndex.plain(full)
                || plain == full.split(separator: " ").first.map { HeadingIndex.plain(String($0)) }
        }?.key
    }
}

/// How well a sheet's heads are the columns of a table.
private struct Fit: Comparable {
    let known: Int
    /// Of the heads, how many are known.
    let share: Double
    /// Of what the table must have, how much there is.
    let required: Double

    init?(_ sheet: LedgerSheet, _ key: String, _ layout: LedgerLayout) {
        let table = layout.tables.first { $0.key == key }
        let index = layout.index(of: table)
        let heads: [HeadRow.Cell]
        if table == nil {
            heads = sheet.rows.prefix(60).compactMap { row in
                HeadRow.cells(row).first { $0.column == 1 }
            }
        } else {
            guard let head = HeadRow(sheet, index, parts: nil) else { return nil }
            heads = head.cells.filter { !$0.text.hasPrefix("#") }
        }
        let found = heads.compactMap { index.heading($0, parts: nil) }
        guard !found.isEmpty else { return nil }
        known = found.count
        share = Double(found.count) / Double(heads.count)
        let keys = Set(found.flatMap { [$0.key, $0.map?.map ?? $0.key] })
        let needed = index.columns.filter(\.isRequired)
        required =
            needed.isEmpty ? 1 : Double(needed.count { keys.contains($0.key) }) / Double(needed.count)
    }

    static func < (left: Fit, right: Fit) -> Bool {
        (left.known, left.required) < (right.known, right.required)
    }
}

extension HeadingIndex {
    /// Of heads in two rows the lower one counts, where it says enough; else both together.
    func heading(_ cell: HeadRow.Cell, parts: Int?) -> Heading? {
        guard let group = cell.group else { return heading(cell.text, at: cell.column, parts: parts) }
        if let heading = heading("\(group)：\(cell.text)", at: cell.column, parts: parts) { return heading }
        if let outer = heading(group, at: cell.column, parts: parts),
            let heading = heading("\(outer.key).\(cell.text)", at: cell.column, parts: parts)
        {
            return heading
        }
        return heading(cell.text, at: cell.column, parts: parts)
    }
}

extension Words {
    static func column(_ shown: String) -> Words { Words("列 \(shown)", "column \(shown)") }

    /// With where it stands.
    func with(_ shown: String) -> Words { Words("\(zh) \(shown)", "\(en) \(shown)") }
}
