import LinearProgramming
import Quantities

/// Measures of how far rows are missed, as a search over choices sees them: one that is weighed costs where its row is
/// missed; one that is kept small stays as it is.
extension LagrangianForm {
    /// By row, what it costs to miss it, where its bounds are `bounds`; empty: no row costs anything.
    func prices(_ bounds: [Int]) -> [RowPrice] {
        var prices: [RowPrice] = []
        for column in measureColumns where isWeighed(column) {
            if prices.isEmpty { prices = Array(repeating: RowPrice(), count: rowCount) }
            let row = Int(columnRows[columnStarts[column]])
            prices[row] = RowPrice(price: Double(-weights[column]), least: .min, most: bounds[row])
        }
        return prices
    }

    /// Whether a measure costs something and stands in its own row only.
    private func isWeighed(_ column: Int) -> Bool { weights[column] != 0 && columnRange(column).count == 1 }

    /// By row, the most that a unit of it can be worth; infinite where no measure says so.
    var dearest: [Double] {
        var dearest = [Double](repeating: .infinity, count: rowCount)
        for column in measureColumns where isWeighed(column) {
            dearest[Int(columnRows[columnStarts[column]])] = Double(-weights[column])
        }
        return dearest
    }

    /// By column, its weight and what it can save in rows that cost where they are missed.
    var potential: [Double] {
        var potential = weights.map { Double($0) }
        for column in measureColumns where isWeighed(column) {
            let row = Int(columnRows[columnStarts[column]])
            for entry in rowRange(row) where rowCoefficients[entry] < 0 {
                potential[Int(rowColumns[entry])] -= Double(weights[column]) * -Double(rowCoefficients[entry])
            }
            potential[column] = 0
        }
        return potential
    }

    /// Bounds of the rows when reaches, and measures that are not weighed, are so far; both in the form's order.
    func bounds(reaching reaches: [Int], missing measures: [Int]) -> [Int] {
        var bounds = rowBounds
        func settle(_ column: Int, _ value: Int) {
            for entry in columnRange(column) { bounds[Int(columnRows[entry])] -= columnCoefficients[entry] * value }
        }
        for (column, reach) in zip(reachColumns, reaches) { settle(column, reach) }
        for (column, measure) in zip(measureColumns, measures) where !isWeighed(column) { settle(column, measure) }
        return bounds
    }

    /// What a point of the program chooses.
    func choices(at point: [ExactDecimal]) -> [Bool] { origins.map { $0 >= 0 && point[$0] == .one } }

    /// How far a point of the program misses each measured row.
    func measures(at point: [ExactDecimal]) -> [Int] {
        draws.measures.map { point[$0.column].counted(places: $0.places) }
    }

    /// How far each source reaches at a point of the program.
    func reaches(at point: [ExactDecimal]) -> [Int] {
        var reaches = [Int](repeating: 0, count: draws.reaches.count)
        for link in draws.sources.flatMap({ $0 }) where link.reach >= 0 {
            reaches[link.reach] = link.draws.sum { point[$0] }.counted(places: draws.places)
        }
        return reaches
    }
}

extension ExactDecimal {
    /// In units of `10^−places`, begun ones counted whole: a point from elsewhere may have more places than its rows.
    fileprivate func counted(places: Int) -> Int {
        let whole = scale > places ? divided(by: 1, places: places, roundedUp: true) ?? rounded(toPlaces: places) : self
        return Int(clamping: whole.significand(atScale: places))
    }
}
