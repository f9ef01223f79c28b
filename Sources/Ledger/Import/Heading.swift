import LandModel

/// What stands over a column; on the sheet of single values, before a row.
struct Heading {
    /// The column's number; on the sheet of single values, the row's.
    let column: Int
    /// The key without the number of a piece.
    let key: String
    /// Of a column of a map: the map's key and the key in it.
    let map: (map: String, name: String)?
    /// From 1.
    let piece: Int
}

/// The columns that a sheet may have, by key and by the words over them.
struct HeadingIndex: Sendable {
    private var keys: Set<String> = []
    private var maps: [String] = []
    private var words: [String: String?] = [:]
    /// What can stand over a column, for the nearest.
    private(set) var candidates: [String] = []
    let columns: [LedgerColumn]

    /// By the table's key; made once, since they depend on the format only.
    static let all: [String: HeadingIndex] = {
        let layout = LedgerLayout.ofScenario
        var all = [LedgerLayout.scenarioKey: HeadingIndex(nil, layout.single)]
        for table in layout.tables { all[table.key] = HeadingIndex(table, []) }
        return all
    }()

    static func of(_ table: LedgerTable?) -> HeadingIndex {
        all[table?.key ?? LedgerLayout.scenarioKey] ?? HeadingIndex(table, LedgerLayout.ofScenario.single)
    }

    private init(_ table: LedgerTable?, _ single: [Part]) {
        var all = LedgerColumns()
        Self.containers(table?.parts ?? single, "", into: &all.texts, &maps)
        columns = table.map(all.columns) ?? all.columns(single)
        for column in columns {
            keys.insert(column.key)
            candidates.append(column.key)
            for word in [column.meaning.zh, column.meaning.en, column.head] {
                let plain = Self.plain(word)
                // Of two columns with one word neither has it.
                words[plain] = words[plain] == nil || words[plain] == column.key ? column.key : .some(nil)
            }
            candidates.append(column.meaning.zh)
        }
    }

    private static func containers(
        _ parts: [Part], _ prefix: String, into texts: inout Set<String>, _ maps: inout [String]
    ) {
        for part in parts {
            let key = prefix + part.key
            switch part.shape {
            case .map:
                texts.insert(key)
                maps.append(key)
            case .rows: texts.insert(key)
            case .parts(let parts):
                texts.insert(key)
                containers(parts, key + ".", into: &texts, &maps)
            default: break
            }
        }
    }

    static func plain(_ text: String) -> String {
        WrittenNumber.halfWidth(text).lowercased().filter { !$0.isWhitespace && $0 != "*" }
    }

    /// `nil`: no column of this sheet.
    func heading(_ text: String, at column: Int) -> Heading? {
        if let heading = exact(text, at: column) { return heading }
        if let hash = text.lastIndex(of: "#"), let piece = Int(text[text.index(after: hash)...]), piece > 1,
            let base = exact(String(text[..<hash]), at: column), base.map == nil
        {
            return Heading(column: column, key: base.key, map: nil, piece: piece)
        }
        if let key = words[Self.plain(text)] ?? nil { return Heading(column: column, key: key, map: nil, piece: 1) }
        // The words over a map's column end in the key.
        let zh = text.firstRange(of: " / ").map { String(text[..<$0.lowerBound]) } ?? text
        guard let own = columns.first(where: { maps.contains($0.key) && zh.hasPrefix($0.meaning.zh + "：") }) else {
            return nil
        }
        let name = String(zh.dropFirst(own.meaning.zh.count + 1))
        return Heading(column: column, key: LedgerColumn.key(own.key, name), map: (own.key, name), piece: 1)
    }

    private func exact(_ text: String, at column: Int) -> Heading? {
        if keys.contains(text) { return Heading(column: column, key: text, map: nil, piece: 1) }
        guard let map = maps.first(where: { text.hasPrefix($0 + ".") }) else { return nil }
        let name = LedgerText.read(String(text.dropFirst(map.count + 1)))
        return Heading(column: column, key: text, map: (map, name), piece: 1)
    }

    /// Whether a row repeats what stands over its columns: the words, the units.
    func isHeading(_ row: LedgerSheet.Row, _ headings: [Heading]) -> Bool {
        var known = 0
        var all = 0
        for entry in row.entries where !entry.cell.isBlank {
            guard let heading = headings.first(where: { $0.column == entry.column }) else { continue }
            all += 1
            guard case .text(let text) = entry.cell else { continue }
            if LedgerText.trimmed(text) == LedgerWords.unitRow { return true }
            if self.heading(text, at: entry.column)?.key == heading.key || (heading.map != nil && text.contains(" / "))
            {
                known += 1
            }
        }
        return known * 2 > all
    }
}
