import LandModel
import Quantities

/// Makes the sheets of a scenario.
public enum LedgerPages {
    /// All sheets of a scenario, those without records, too.
    public static func of(_ scenario: Scenario, language: Language = .zh) -> [LedgerPage] {
        let flat = Flattening(scenario.written, .ofScenario, language: language)
        let making = PageMaking(flat, like: flat, .ofScenario, units: LedgerUnits(scenario), language: language)
        return making.pages.map(\.sayingNone)
    }

    /// All sheets without facts, ready to be filled in; with the columns and the units of an example, and the example's
    /// records on a sheet that is not read. `periods`: those of the example are filled in.
    public static func blank(
        like example: Scenario, periods isOfPeriods: Bool = false, language: Language = .zh
    ) -> [LedgerPage] {
        var empty = Scenario()
        empty.units = example.units
        let flat = Flattening(example.written, .ofScenario, language: language)
        var start: [String: LedgerCell] = [
            "schemaVersion": .number("\(Scenario.currentSchemaVersion)"),
            "units.land": .text(example.units.land.rawValue), "units.money": .text(example.units.money.rawValue),
        ]
        if let currency = example.units.currency { start["units.currency"] = .text(currency) }
        if isOfPeriods { start["periods"] = .text(CellList.written(example.periods.map(\.description))) }
        let making = PageMaking(
            Flattening(empty.written, .ofScenario, language: language), like: flat, .ofScenario,
            units: LedgerUnits(empty), language: language)
        let pages = making.pages(starting: start)
        let full = PageMaking(flat, like: flat, .ofScenario, units: LedgerUnits(example), language: language)
            .pages
        return pages + [examplePage(full)]
    }

    private static func examplePage(_ pages: [LedgerPage]) -> LedgerPage {
        let told = Words("示例：本表不读入，供对照填写。", "An example to look at: this sheet is not read.")
        var rows: [[LedgerCell]] = [[.text(told.zh)], [.text(told.en)]]
        for page in pages where page.rows.count > page.headingRows {
            rows += [[], [.text(page.name)]] + page.rows
        }
        return LedgerPage(
            key: "example", name: LedgerLayout.exampleName, rows: rows, headingRows: 0, helps: [], isList: false)
    }
}

extension LedgerPage {
    /// A table of limits without a row says so, because one that was forgotten looks the same.
    fileprivate var sayingNone: LedgerPage {
        guard LedgerLayout.ofScenario.limits.contains(key), rows.count == headingRows else { return self }
        var page = self
        let blank = [LedgerCell](repeating: .blank, count: max((rows.first?.count ?? 1) - 1, 0))
        page.rows.append([.text("无")] + blank)
        return page
    }
}

extension LedgerUnits {
    public init(_ scenario: Scenario) {
        units = scenario.units
        for resource in scenario.resources { note(resource.unit, of: resource.id.text) }
    }
}

/// Puts cells into rows under their headings.
struct PageMaking {
    private let flat: Flattening
    /// Whose columns there are.
    private let like: Flattening
    private let layout: LedgerLayout
    private let words: LedgerWords

    init(
        _ flat: Flattening, like: Flattening, _ layout: LedgerLayout, units: LedgerUnits, language: Language
    ) {
        self.flat = flat
        self.like = like
        self.layout = layout
        words = LedgerWords(units: units, language: language)
    }

    var pages: [LedgerPage] { pages(starting: nil) }

    func pages(starting cells: [String: LedgerCell]?) -> [LedgerPage] {
        (layout.hasSingleSheet ? [single(cells)] : []) + layout.tables.map(page)
    }

    private func columns(_ table: String) -> LedgerColumns {
        LedgerColumns(
            mapKeys: (like.mapKeys[table] ?? [:]).mapValues { keys in
                keys.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
            }, texts: flat.texts[table] ?? [])
    }

    private func single(_ start: [String: LedgerCell]?) -> LedgerPage {
        let key = LedgerLayout.scenarioKey
        let cells = start ?? flat.records[key]?.first ?? [:]
        var rows: [[LedgerCell]] = [
            ["key", "value", "unit", "meaning"].map { .text($0) },
            ["项 / key", "值 / value", "单位 / unit", "含义 / meaning"].map { .text($0) },
        ]
        var helps: [LedgerPage.Help] = []
        for column in columns(key).columns(layout.single) {
            let unit = words.unit(of: column)
            for (index, piece) in Pieces.of(cells[column.key] ?? .blank).enumerated() {
                let name = index == 0 ? column.key : LedgerColumn.key(column.key, piece: index + 1)
                rows.append([.text(name), piece, unit.isEmpty ? .blank : .text(unit), .text(column.head)])
            }
            helps.append(
                LedgerPage.Help(
                    row: rows.count, column: 2, of: column, words: words))
        }
        return LedgerPage(
            key: key, name: LedgerLayout.scenarioName, rows: rows, headingRows: 2, helps: helps, isList: false)
    }

    private func page(_ table: LedgerTable) -> LedgerPage {
        let columns = columns(table.key).columns(table)
        let records = flat.records[table.key] ?? []
        var pieces = [Int](repeating: 1, count: columns.count)
        let cut = records.map { record in
            columns.indices.map { index in
                let parts = Pieces.of(record[columns[index].key] ?? .blank)
                pieces[index] = max(pieces[index], parts.count)
                return parts
            }
        }
        var heads: [[LedgerCell]] = [[], [], []]
        var helps: [LedgerPage.Help] = []
        for (column, count) in zip(columns, pieces) {
            helps.append(
                LedgerPage.Help(
                    row: 1, column: heads[0].count + 1, of: column, words: words))
            let unit = words.unit(of: column)
            heads[0].append(.text(column.key))
            heads[1].append(.text(column.head))
            heads[2].append(unit.isEmpty ? (heads[2].isEmpty ? .text(LedgerWords.unitRow) : .blank) : .text(unit))
            for piece in 1..<max(count, 1) {
                heads[0].append(.text(LedgerColumn.key(column.key, piece: piece + 1)))
                heads[1].append(.text("\(column.meaning.zh)（续） / \(column.meaning.en), continued"))
                heads[2].append(.blank)
            }
        }
        let rows = cut.map { record in
            zip(record, pieces).flatMap { parts, count in
                parts + [LedgerCell](repeating: .blank, count: count - parts.count)
            }
        }
        return LedgerPage(
            key: table.key, name: table.sheetName, rows: heads + rows, headingRows: 3, helps: helps, isList: true)
    }
}
