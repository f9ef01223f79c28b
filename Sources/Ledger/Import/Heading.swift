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
    /// In brackets behind the words.
    var unit: String?
    /// Whether a longer period was taken for a month that stands there.
    var isWider = false
}

/// The columns that a sheet may have, by key and by the words over them.
struct HeadingIndex: Sendable {
    private var keys: Set<String> = []
    private var maps: [String] = []
    private var words: [String: String?] = [:]
    /// What can stand over a column, for the nearest.
    private(set) var candidates: [String] = []
    let columns: [LedgerColumn]
    private let byKey: [String: LedgerColumn]
    /// The only map of periods, to which a bare period over a column belongs.
    private let periodMap: String?
    private let periodMaps: Set<String>
    /// The first map of the records whose keys are resources: a bare resource over a column belongs to it.
    private let resourceMap: String?
    /// What the records are called: 项目 of 项目名称.
    private let noun: String

    /// `single`: what stands on the sheet of single values, where that is meant.
    init(_ table: LedgerTable?, _ single: [Part]) {
        var all = LedgerColumns()
        Self.containers(table?.parts ?? single, "", into: &all.texts, &maps)
        columns = table.map(all.columns) ?? all.columns(single)
        byKey = Dictionary(columns.map { ($0.key, $0) }) { first, _ in first }
        let ofPeriods = Self.mapsOfPeriods(table?.parts ?? single, "")
        periodMaps = Set(ofPeriods)
        periodMap = ofPeriods.count == 1 ? ofPeriods.first : nil
        resourceMap =
            table?.parts.first { part in
                if case .map(.identifier(Resource.kind), _) = part.shape { true } else { false }
            }?.key
        noun = Self.plain(LedgerTable.short(table?.words.zh ?? ""))
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
        addShortWords()
    }

    /// Keys in any case, and words without their brackets or what they belong to, where no other column has them.
    private mutating func addShortWords() {
        var short: [String: String?] = [:]
        for column in columns {
            let zh = column.meaning.zh
            let last = zh.split(separator: "：").last.map(String.init) ?? zh
            for word in Set([column.key, LedgerTable.short(zh), last, LedgerTable.short(last)]) {
                let plain = Self.plain(word)
                short[plain] = short[plain] == nil || short[plain] == column.key ? column.key : .some(nil)
            }
        }
        for (word, key) in short where words[word] == nil { words[word] = key }
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

    private static func mapsOfPeriods(_ parts: [Part], _ prefix: String) -> [String] {
        parts.flatMap { part -> [String] in
            switch part.shape {
            case .map(let keys, _): keys.isPeriod ? [prefix + part.key] : []
            case .parts(let parts): mapsOfPeriods(parts, prefix + part.key + ".")
            default: []
            }
        }
    }

    /// The column of a key; of a map's column, that of the map.
    func column(_ heading: Heading) -> LedgerColumn? { byKey[heading.map?.map ?? heading.key] }

    static func plain(_ text: String) -> String {
        WrittenNumber.halfWidth(text).lowercased().filter { !$0.isWhitespace && $0 != "*" }
    }

    /// `parts`: into how many a year of the plan is divided. `nil`: no column of this sheet.
    func heading(_ text: String, at column: Int, parts: Int? = nil) -> Heading? {
        if let heading = plainHeading(text, at: column, parts) { return heading }
        if let map = periodMap, let period = WrittenPeriod(text) {
            return heading(map, period, at: column, parts)
        }
        guard let (words, inside) = LedgerText.bracketed(text),
            var heading = heading(words, at: column, parts: parts)
        else { return nil }
        heading.unit = [heading.unit, inside].compactMap(\.self).joined(separator: " ")
        return heading
    }

    /// The one column, of those that no other head names, whose word a head is a part of: `税收` of 达产年税收; or a resource's bare name.
    func meant(_ text: String, at column: Int, taken: Set<String>, _ resources: LedgerNames)
        -> Heading?
    {
        let apart = LedgerText.bracketed(text)
        let (words, unit) = (apart?.words ?? text, apart?.inside)
        if let map = resourceMap {
            let id =
                resources.isID(words, of: Resource.kind)
                ? words : resources.id(named: words, of: Resource.kind)
            if let id {
                return Heading(
                    column: column, key: LedgerColumn.key(map, id), map: (map, id), piece: 1, unit: unit)
            }
        }
        let plain = Self.plain(words)
        guard plain.count > 1, plain.unicodeScalars.allSatisfy({ $0.value > 0x2E7F }) else {
            return nil
        }
        let open = columns.filter {
            !taken.contains($0.key) && !$0.key.hasSuffix(".en") && $0.mapKey == nil
        }
        let named = open.map { (key: $0.key, word: Self.plain(LedgerTable.short($0.meaning.zh))) }
        let ends = named.filter { $0.word.hasSuffix(plain) }
        let own = ends.filter { $0.word == noun + plain || $0.word == "所属" + plain }
        for found in [own, ends, named.filter { $0.word.contains(plain) }] where !found.isEmpty {
            return found.count == 1
                ? Heading(column: column, key: found[0].key, map: nil, piece: 1, unit: unit) : nil
        }
        return nil
    }

    /// The column that a head with a year in it may mean (`2026年及以后`), because a limit that goes unread is no limit.
    func periodNear(_ text: String) -> String? {
        guard let map = periodMap else { return nil }
        let years = text.split { !($0.isASCII && $0.isNumber) }.compactMap { Int($0) }.filter {
            (2000...2100).contains($0)
        }
        return years.first.map { "\(map).\($0)" }
    }

    private func heading(_ map: String, _ written: WrittenPeriod, at column: Int, _ parts: Int?) -> Heading? {
        guard let period = written.period(parts: parts) else { return nil }
        let name = period.description
        return Heading(
            column: column, key: LedgerColumn.key(map, name), map: (map, name), piece: 1, isWider: written.isMonth)
    }

    private func plainHeading(_ text: String, at column: Int, _ parts: Int?) -> Heading? {
        if let heading = exact(text, at: column, parts) { return heading }
        if let hash = text.lastIndex(of: "#"), let piece = Int(text[text.index(after: hash)...]), piece > 1,
            let base = exact(String(text[..<hash]), at: column, parts), base.map == nil
        {
            return Heading(column: column, key: base.key, map: nil, piece: piece)
        }
        if let key = words[Self.plain(text)] ?? nil { return Heading(column: column, key: key, map: nil, piece: 1) }
        // The words over a map's column end in the key.
        let zh = text.firstRange(of: " / ").map { String(text[..<$0.lowerBound]) } ?? text
        guard let own = columns.first(where: { maps.contains($0.key) && zh.hasPrefix($0.meaning.zh + "：") }) else {
            return nil
        }
        return member(own.key, String(zh.dropFirst(own.meaning.zh.count + 1)), at: column, parts)
    }

    private func member(_ map: String, _ name: String, at column: Int, _ parts: Int?) -> Heading {
        if periodMaps.contains(map), let period = WrittenPeriod(name),
            let heading = heading(map, period, at: column, parts)
        {
            return heading
        }
        return Heading(column: column, key: LedgerColumn.key(map, name), map: (map, name), piece: 1)
    }

    private func exact(_ text: String, at column: Int, _ parts: Int?) -> Heading? {
        if keys.contains(text) { return Heading(column: column, key: text, map: nil, piece: 1) }
        guard let map = maps.first(where: { text.hasPrefix($0 + ".") }) else { return nil }
        return member(map, LedgerText.read(String(text.dropFirst(map.count + 1))), at: column, parts)
    }

    /// Whether a row repeats what stands over its columns: the words, the units.
    func isHeading(_ row: LedgerSheet.Row, _ headings: [Heading]) -> Bool {
        let isOfUnits = row.entries.contains { entry in
            guard case .text(let text) = entry.cell else { return false }
            return LedgerText.trimmed(text) == LedgerWords.unitRow
        }
        if isOfUnits { return true }
        var known = 0
        var all = 0
        for entry in row.entries where !entry.cell.isBlank {
            guard let heading = headings.first(where: { $0.column == entry.column }) else { continue }
            all += 1
            // A row of facts shows itself in its first cells.
            if all > 3, known == 0 { return false }
            guard case .text(let text) = entry.cell else { continue }
            if self.heading(text, at: entry.column)?.key == heading.key || (heading.map != nil && text.contains(" / "))
            {
                known += 1
            }
        }
        return known * 2 > all
    }
}
