import Documents
import LandModel
import Quantities

/// Sums as they are said aloud: in a summary, 万元 that reach a 亿 are told in 亿元, the whole table alike, its unit in its heads.
struct LargeMoney {
    private let from: Words
    private let to: Words
    private let factor: ExactDecimal
    /// One of the larger unit, in the scenario's.
    private let least: ExactDecimal

    /// `nil` where the scenario counts in nothing that is made larger.
    init?(_ units: Units) {
        guard units.money != .yi, let least = ExactDecimal(100_000_000).divided(by: units.money.yuan, places: 0),
            let factor = ExactDecimal(1).divided(by: least, places: 8)
        else { return nil }
        from = units.moneyWords
        var large = units
        large.money = .yi
        to = large.moneyWords
        self.least = least
        self.factor = factor
    }

    /// The table with its money in the larger unit, no digit lost; as it is where nothing in it reaches that.
    func told(_ table: ReportTable) -> ReportTable {
        let unit = table.columns.firstIndex { $0.id == "unit" }
        func isMoney(_ row: ReportTable.Row, _ column: Int) -> Bool {
            if let own = table.columns[column].unit { return own == from }
            return unit.map { row.cells[$0] == .words(from) } ?? false
        }
        let largest = table.rows.flatMap { row in
            row.cells.indices.compactMap { column -> ExactDecimal? in
                guard isMoney(row, column), case .number(let value, _) = row.cells[column] else { return nil }
                return value.magnitude
            }
        }.max()
        guard let largest, largest >= least else { return table }
        var told = table
        for (number, row) in table.rows.enumerated() {
            for column in row.cells.indices where isMoney(row, column) {
                guard case .number(let value, let decimals) = row.cells[column] else { continue }
                told.rows[number].cells[column] = .number(value * factor, decimals: decimals.map { _ in Self.places })
            }
            if let unit, row.cells[unit] == .words(from) { told.rows[number].cells[unit] = .words(to) }
        }
        for (number, column) in table.columns.enumerated() where column.unit == from {
            told.columns[number].unit = to
            told.columns[number].decimals = Self.places
        }
        return told
    }

    private static let places = 2

    /// `12.5 亿元`, `CNY 1,250 million`; as anywhere else what is less, or no money.
    func amount(_ value: ExactDecimal, _ unit: Words, _ naming: Naming) -> Words {
        guard unit == from, value.magnitude >= least else { return naming.amount(value, unit) }
        let currency = naming.facts.scenario.units.currency ?? "CNY"
        return Words(
            "\(NumberText.exact(value * factor)) \(to.zh)",
            "\(currency) \(NumberText.exact(value * factor * 100)) million")
    }
}
