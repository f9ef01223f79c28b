import GLPKSolver

/// The separators, and which of their cuts are taken.
enum Separators {
    /// In the order in which they are asked, which decides between cuts of equal efficacy.
    static let all: [any Separator] = [TableauSeparator(), CliqueSeparator(), AggregationSeparator()]

    /// The best cuts of a round.
    static func cuts(at point: RelaxedPoint, _ settings: SearchSettings) throws(GLPKFault) -> [WholeRow] {
        var found: [Cut] = []
        for separator in all { found += try separator.cuts(at: point, settings) }
        return select(found, settings.cuts)
    }

    /// The most violated cuts first, no two alike in direction.
    private static func select(_ found: [Cut], _ settings: SearchSettings.Cuts) -> [WholeRow] {
        let ordered = found.enumerated().sorted {
            ($0.element.efficacy, $1.offset) > ($1.element.efficacy, $0.offset)
        }
        var chosen: [WholeRow] = []
        var directions: [[Int32: Double]] = []
        for (_, cut) in ordered {
            guard chosen.count < settings.mostPerRound, cut.efficacy >= settings.leastEfficacy else { break }
            let norm = cut.row.coefficients.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
            let isParallel = directions.contains { other in
                var product = 0.0
                for (column, value) in zip(cut.row.columns, cut.row.coefficients) {
                    if let there = other[column] { product += there * Double(value) / norm }
                }
                return product > settings.mostParallel
            }
            guard !isParallel else { continue }
            var direction: [Int32: Double] = [:]
            for (column, coefficient) in zip(cut.row.columns, cut.row.coefficients) {
                direction[column] = Double(coefficient) / norm
            }
            chosen.append(cut.row)
            directions.append(direction)
        }
        return chosen
    }
}
