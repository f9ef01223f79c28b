import GLPKSolver

/// Cuts from the tableau rows of whole columns that are most divided (``TableauCut``).
struct TableauSeparator: Separator {
    func cuts(at point: RelaxedPoint, _ settings: SearchSettings) throws(GLPKFault) -> [Cut] {
        guard point.isDeep, let relaxation = point.relaxation, relaxation.firstRow == 0 else { return [] }
        let (form, values, settings) = (point.form, point.values, settings.cuts)
        let sides = try sides(form, relaxation)
        let divided = form.isInteger.indices.compactMap { column -> (column: Int, distance: Double)? in
            guard form.isInteger[column] else { return nil }
            let distance = (values[column] - values[column].rounded()).magnitude
            return distance > settings.tableau.leastDistance ? (column, distance) : nil
        }.sorted { ($0.distance, $1.column) > ($1.distance, $0.column) }
        var tableau = TableauCut(form, sides: sides, point: values, domain: point.domain, settings)
        let longest = settings.tableau.shortCut + form.columnCount / settings.tableau.columnsPerLength
        var cuts: [Cut] = []
        for (column, _) in divided.prefix(settings.tableau.mostRows) {
            guard let multipliers = try relaxation.tableauMultipliers(of: column),
                let cut = tableau.separate(column, multipliers), cut.row.columns.count <= longest
            else { continue }
            cuts.append(cut)
        }
        return cuts
    }

    /// By row, which bound it rests on in the relaxation; `nil`: none.
    private func sides(_ form: IntegerForm, _ relaxation: LinearRelaxation) throws(GLPKFault) -> [TableauCut.Side?] {
        let basis = try relaxation.basis()
        return (0..<form.rowCount).map { row in
            if basis.isBasic(row: row) { return nil }
            if form.rowLower[row] == form.rowUpper[row] { return .both }
            let (hasLower, hasUpper) = (form.hasLower(row: row), form.hasUpper(row: row))
            return hasUpper && (basis.isAtUpper(row: row) || !hasLower) ? .upper : hasLower ? .lower : nil
        }
    }
}
