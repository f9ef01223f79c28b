import Quantities

/// Numbers as people read them.
package enum NumberText {
    /// How many more places than usual are shown so that columns add up to the last digit.
    package static let mostExtraPlaces = 2

    /// No figure shows more places.
    package static let finest = 6

    /// Grouped, with all its digits.
    package static func exact(_ value: ExactDecimal) -> String { grouped(value, places: min(value.scale, finest)) }

    /// `12,345.50`: digits in groups of three, a fixed count of places.
    package static func grouped(_ value: ExactDecimal, places: Int) -> String {
        let text = value.formatted(places: places)
        let isNegative = text.hasPrefix("-")
        let parts = (isNegative ? text.dropFirst() : Substring(text)).split(
            separator: ".", omittingEmptySubsequences: false)
        var whole = ""
        for (index, digit) in parts[0].enumerated() {
            if index > 0, (parts[0].count - index) % 3 == 0 { whole += "," }
            whole.append(digit)
        }
        return (isNegative ? "-" : "") + whole + (parts.count > 1 ? "." + parts[1] : "")
    }

    /// The places that show a value whole, within reason: never fewer than `least`.
    package static func places(_ value: ExactDecimal, least: Int) -> Int {
        min(max(least, value.scale), least + mostExtraPlaces)
    }

    /// The places at which a ratio shows two digits that are not zero, two at least: `0.0033` is not nothing.
    package static func places(ofRatio ratio: ExactDecimal) -> Int {
        var places = 2
        while places < finest, ratio.rounded(toPlaces: places) != ratio,
            ratio.rounded(toPlaces: places).magnitude < ExactDecimal(significand: 10, scale: places)
        {
            places += 1
        }
        return places
    }

    /// Grouped, with the places that the value needs.
    package static func grouped(_ value: ExactDecimal, least: Int = 0) -> String {
        grouped(value, places: places(value, least: least))
    }
}

extension ReportTable {
    /// How every cell of a column prints: all columns of one unit with the places that the finest of their cells needs.
    package func numberTexts(ofColumn column: Int) -> [String?] {
        let places = places(ofColumn: column)
        return rows.map { row in
            guard case .number(let value, let decimals) = row.cells[column] else { return nil }
            return decimals.map { NumberText.grouped(value, least: $0) } ?? NumberText.grouped(value, places: places)
        }
    }

    private func places(ofColumn column: Int) -> Int {
        let least = columns[column].decimals
        let alike = columns.indices.filter {
            $0 == column || (columns[$0].unit != nil && columns[$0].unit == columns[column].unit)
        }
        let finest = rows.flatMap { row in
            alike.map { other -> Int in
                guard case .number(let value, nil) = row.cells[other] else { return least }
                return NumberText.places(value, least: columns[other].decimals)
            }
        }
        return finest.max() ?? least
    }
}
