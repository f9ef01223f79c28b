import LandModel
import Records

/// Units that a sheet tells: behind its heads, in a row or a column of its own, or once for all columns (`单位：公顷、亿元`). They do not
/// change the units that facts are in; others than those are faults.
struct SheetUnits {
    private let reading: SheetReading
    /// By the number of the column; several where that depends on the row, as of quotas.
    private let units: [Int: [ColumnUnit]]
    /// Of the amounts in each row of facts, where that depends on the row.
    private let ofRows: [(row: Int, unit: ColumnUnit)]
    /// The columns of shares.
    private let shares: Set<Int>

    init(_ reading: SheetReading, _ columns: [LedgerColumn], _ units: LedgerUnits, _ names: LedgerNames) {
        self.reading = reading
        var own: [Int: [ColumnUnit]] = [:]
        var ofRows: [(row: Int, unit: ColumnUnit)] = []
        var shares: Set<Int> = []
        for heading in reading.headings {
            guard let column = columns.first(where: { $0.key == heading.key }) else { continue }
            if column.unit == .share { shares.insert(heading.column) }
            if let unit = units.unit(column.unit, resource: column.mapKey) {
                own[heading.column] = [unit]
            } else if column.unit == .load {
                if ofRows.isEmpty { ofRows = Self.ofRows(reading, units, names) }
                own[heading.column] = ofRows.map(\.unit)
            }
        }
        self.units = own
        self.ofRows = ofRows
        self.shares = shares
    }

    private static func ofRows(
        _ reading: SheetReading, _ units: LedgerUnits, _ names: LedgerNames
    ) -> [(row: Int, unit: ColumnUnit)] {
        reading.factRows.compactMap { row in
            reading.facts(row).facts["of"].flatMap(LedgerNames.text).map(names.controlled)
                .flatMap { units.unit(of: $0) }.map { (row.number, $0) }
        }
    }

    /// `unknown`: the heads that name no column.
    func faults(_ rows: SheetRows, unknown: [HeadRow.Cell]) -> [(fault: LedgerFault, place: Place)] {
        var found: [(fault: LedgerFault, place: Place)] = []
        func compare(_ text: String, _ units: [ColumnUnit], row: Int, column: Int) {
            let words = Self.words(text)
            guard !units.contains(where: { words.contains(where: $0.isOwn) }) else { return }
            for unit in units {
                guard let other = unit.other(among: words) else { continue }
                return found.append((.unit(.unitRow(other, own: unit.name)), reading.place(row: row, column: column)))
            }
        }
        for heading in reading.headings {
            if let text = heading.unit {
                compare(text, units[heading.column] ?? [], row: reading.headRow, column: heading.column)
            }
        }
        for line in rows.lines {
            for heading in reading.headings {
                guard case .text(let raw) = line[heading.column] else { continue }
                compare(raw, units[heading.column] ?? [], row: line.number, column: heading.column)
            }
        }
        // Those of all columns are those of the ones that tell none of their own.
        let silent = reading.headings.filter { $0.unit == nil }.flatMap { units[$0.column] ?? [] }
        for row in rows.aside.map(\.row) {
            for entry in row.entries {
                guard case .text(let raw) = entry.cell else { continue }
                for word in Self.unitsOfAll(raw) { compare(word, silent, row: row.number, column: entry.column) }
            }
        }
        let texts = Dictionary(reading.factRows.map { ($0.number, $0) }) { first, _ in first }
        for cell in unknown where Self.columnWords.contains(HeadingIndex.plain(cell.text)) {
            for (row, unit) in ofRows {
                guard case .text(let raw)? = texts[row]?[cell.column] else { continue }
                compare(raw, [unit], row: row, column: cell.column)
            }
            for row in reading.factRows where ofRows.isEmpty {
                guard case .text(let raw) = row[cell.column] else { continue }
                compare(raw, silent, row: row.number, column: cell.column)
            }
        }
        return found + percents
    }

    /// Behind the values of the sheet of single ones.
    static func faults(
        _ reading: SheetReading, _ columns: [LedgerColumn], _ units: LedgerUnits
    ) -> [(fault: LedgerFault, place: Place)] {
        let rows = Dictionary(reading.sheet.rows.map { ($0.number, $0) }) { first, _ in first }
        return reading.headings.compactMap { heading in
            guard case .text(let raw)? = rows[heading.column]?[3],
                let unit = columns.first(where: { $0.key == heading.key }).flatMap({ units.unit($0.unit) }),
                let other = unit.other(among: words(raw))
            else { return nil }
            return (.unit(.unitRow(other, own: unit.name)), reading.place(row: heading.column, column: 3))
        }
    }

    /// Shares between 0 and 1 under a head in percent, whose format does not say that they are percentages.
    private var percents: [(fault: LedgerFault, place: Place)] {
        reading.headings.filter { shares.contains($0.column) && ($0.unit?.contains { "%％".contains($0) } ?? false) }
            .compactMap {
                heading in
                for row in reading.factRows {
                    guard case .number(let digits) = row[heading.column], let value = Double(digits), value > 0,
                        value <= 1
                    else { continue }
                    return (
                        .unit(.percentHead(WrittenNumber.shown(digits))),
                        reading.place(row: row.number, column: heading.column)
                    )
                }
                return nil
            }
    }

    static let columnWords: Set<String> = ["单位", "计量单位", "unit", "units", "指标单位"]

    /// What stands behind `单位：`, each by itself.
    private static func unitsOfAll(_ text: String) -> [String] {
        let plain = WrittenNumber.halfWidth(text)
        guard let found = plain.firstRange(of: "单位") ?? plain.firstRange(of: "Unit") else { return [] }
        return Array(words(String(plain[found.upperBound...])).dropFirst())
    }

    /// A text, and each word of it, because some units are two words.
    static func words(_ text: String) -> [String] {
        let plain = WrittenNumber.halfWidth(text)
        let words = plain.split { ":、,;()[] \n".contains($0) }.map { LedgerText.trimmed(String($0)) }
        return [LedgerText.trimmed(plain)] + words
    }
}
