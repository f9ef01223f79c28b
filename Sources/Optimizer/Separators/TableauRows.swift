import GLPKSolver

extension LinearBound {
    /// Tableau rows looked at per round; and how far from whole a column must be for its row to be one.
    private static let mostTableauRows = 40
    private static let leastDistance = 0.02
    /// A cut of more columns than this and a twentieth of all makes linear programs slower than its bound is worth.
    private static let shortCut = 50
    private static let columnsPerLength = 20

    /// Cuts from the tableau rows of whole columns that are most divided, at the point where it was last solved.
    func tableauCuts(
        at point: [Double], lower: [Int], upper: [Int]
    ) throws(GLPKFault) -> [(cut: WholeRow, efficacy: Double)] {
        guard firstRow == 0 else { return [] }
        let basis = try relaxation.basis()
        let sides = (0..<form.rowCount).map { row -> TableauCut.Side? in
            if basis.isBasic(row: row) { return nil }
            if form.rowLower[row] == form.rowUpper[row] { return .both }
            let (hasLower, hasUpper) = (form.rowLower[row] != -IntegerForm.open, form.rowUpper[row] != IntegerForm.open)
            return hasUpper && (basis.isAtUpper(row: row) || !hasLower) ? .upper : hasLower ? .lower : nil
        }
        let divided = form.isInteger.indices.compactMap { column -> (column: Int, distance: Double)? in
            guard form.isInteger[column] else { return nil }
            let distance = (point[column] - point[column].rounded()).magnitude
            return distance > Self.leastDistance ? (column, distance) : nil
        }.sorted { ($0.distance, $1.column) > ($1.distance, $0.column) }
        var tableau = TableauCut(form, sides: sides, point: point, lower: lower, upper: upper)
        let longest = Self.shortCut + form.columnCount / Self.columnsPerLength
        var cuts: [(cut: WholeRow, efficacy: Double)] = []
        for (column, _) in divided.prefix(Self.mostTableauRows) {
            guard var multipliers = try relaxation.tableauMultipliers(of: column) else { continue }
            for row in multipliers.indices { multipliers[row] *= rowFactor[row] }
            guard let found = tableau.separate(column, multipliers), found.cut.columns.count <= longest else {
                continue
            }
            cuts.append(found)
        }
        return cuts
    }
}
