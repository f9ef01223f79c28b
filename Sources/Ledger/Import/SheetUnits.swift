import LandModel
import Records

/// Units that a sheet tells: behind its heads, in a row of its own, or once for all columns (`单位：公顷、亿元`). They do not change the units
/// that facts are in; others than those are faults.
struct SheetUnits {
    private let reading: SheetReading
    /// By the number of the column.
    private let units: [Int: ColumnUnit]

    init(_ reading: SheetReading, _ columns: [LedgerColumn], _ units: LedgerUnits) {
        self.reading = reading
        var own: [Int: ColumnUnit] = [:]
        for heading in reading.headings {
            guard let column = columns.first(where: { $0.key == heading.key }) else { continue }
            own[heading.column] = units.unit(column.unit, resource: column.mapKey)
        }
        self.units = own
    }

    func faults(_ rows: SheetRows) -> [(fault: LedgerFault, place: Place)] {
        var found: [(fault: LedgerFault, place: Place)] = []
        func compare(_ text: String, _ unit: ColumnUnit?, row: Int, column: Int) {
            guard let unit, unit.isOther(text) else { return }
            found.append((.unitRow(text, own: unit.name), reading.place(row: row, column: column)))
        }
        for heading in reading.headings {
            if let text = heading.unit {
                compare(text, units[heading.column], row: reading.headRow, column: heading.column)
            }
        }
        for line in rows.lines {
            for heading in reading.headings {
                guard case .text(let raw) = line[heading.column] else { continue }
                compare(LedgerText.trimmed(raw), units[heading.column], row: line.number, column: heading.column)
            }
        }
        // Those of all columns are those of the ones that tell none of their own.
        let silent = reading.headings.filter { $0.unit == nil }.compactMap { units[$0.column] }
        for row in rows.aside.map(\.row) {
            for entry in row.entries {
                guard case .text(let raw) = entry.cell else { continue }
                for word in Self.unitsOfAll(raw) where !silent.contains(where: { $0.own.names.contains(word) }) {
                    compare(word, silent.first { $0.isOther(word) }, row: row.number, column: entry.column)
                }
            }
        }
        return found
    }

    /// What stands behind `单位：`, each by itself.
    private static func unitsOfAll(_ text: String) -> [String] {
        let plain = WrittenNumber.halfWidth(text)
        guard let found = plain.firstRange(of: "单位") ?? plain.firstRange(of: "Unit") else { return [] }
        return plain[found.upperBound...].split { ":：、,;() \n".contains($0) }.map { LedgerText.trimmed(String($0)) }
    }
}
