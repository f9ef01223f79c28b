import LinearProgramming

/// All that belongs to a basis, kept so that trials that begin from it can go back to it without a factorization.
final class KeptBasis {
    let mark: RelaxationBasis.Mark
    let head: Flat<Int32>
    let weight: Flat<Double>
    let place: Flat<Variables.Place>
    let reduced: Flat<Double>
    /// By column: its reduced cost is not one from long ago.
    let isActive: Flat<Bool>
    /// Which factors and etas it has.
    let stamp: Int
    let etaCount: Int

    init(_ simplex: DualSimplex, _ mark: RelaxationBasis.Mark) {
        self.mark = mark
        head = Flat(repeating: 0, count: simplex.rowCount)
        head.copy(simplex.basics.head)
        weight = Flat(repeating: 0, count: simplex.rowCount)
        weight.copy(simplex.basics.weight)
        place = Flat(repeating: .basic, count: simplex.variables.count)
        place.copy(simplex.variables.place)
        reduced = Flat(repeating: 0, count: simplex.variables.count)
        reduced.copy(simplex.variables.reduced)
        isActive = Flat(repeating: false, count: simplex.columnCount)
        for column in 0..<simplex.columnCount { isActive.start[column] = simplex.matrix.isActive(column) }
        stamp = simplex.factor.stamp
        etaCount = simplex.factor.etaCount
    }
}

extension DualSimplex {
    public func setBounds(ofColumns columns: [Int], lower: [Double], upper: [Double]) {
        for (index, column) in columns.enumerated() {
            variables.lower.start[column] = lower[index]
            variables.upper.start[column] = upper[index]
        }
    }

    /// The basis at hand, which it can come back to at once as long as no other is taken.
    public func basis() -> RelaxationBasis {
        let mark = RelaxationBasis.Mark()
        var basis = RelaxationBasis(
            rows: Array(repeating: .basic, count: rowCount), columns: Array(repeating: .basic, count: columnCount),
            weights: [], mark: mark)
        let place = variables.place.start
        for column in 0..<columnCount { basis.columns[column] = place[column].status }
        // A logical variable is minus the sum of its row.
        for row in 0..<rowCount {
            basis.rows[row] =
                switch place[columnCount + row] {
                case .atLower: .atUpper
                case .atUpper: .atLower
                case let other: other.status
                }
        }
        basis.weights = basics.weights
        keep(mark)
        return basis
    }

    private func keep(_ mark: RelaxationBasis.Mark) {
        // What was shifted or not priced is not worth keeping.
        kept = isFactorized && isPriced && !variables.isShifted ? KeptBasis(self, mark) : nil
    }

    /// Goes on from a basis taken earlier, of this program or one like it with fewer rows, which are basic then.
    public func set(_ basis: RelaxationBasis) {
        if let kept, kept.mark === basis.mark {
            restore(kept)
            return
        }
        let place = variables.place.start
        for column in 0..<columnCount {
            place[column] = column < basis.columns.count ? Variables.Place(basis.columns[column]) : .atLower
        }
        for row in 0..<rowCount {
            let status = row < basis.rows.count ? basis.rows[row] : .basic
            place[columnCount + row] =
                switch status {
                case .atLower: .atUpper
                case .atUpper: .atLower
                default: Variables.Place(status)
                }
        }
        var position = 0
        for variable in 0..<variables.count where place[variable] == .basic && position < rowCount {
            basics.head.start[position] = Int32(variable)
            basics.weight.start[position] = position < basis.weights.count ? Double(basis.weights[position]) : 1
            position += 1
        }
        variables.restoreCosts()
        isPriced = false
        isFactorized = false
        kept = nil
        guard position == rowCount, refactorize() else { return }
        if basis.weights.count != rowCount { weigh() }
        priceIfNeeded()
        if let mark = basis.mark { keep(mark) }
    }

    private func restore(_ kept: KeptBasis) {
        basics.head.copy(kept.head)
        basics.weight.copy(kept.weight)
        variables.place.copy(kept.place)
        variables.reduced.copy(kept.reduced)
        variables.restoreCosts()
        // Whoever is let in again afterwards is priced anew.
        for column in 0..<columnCount where !kept.isActive.start[column] { matrix.setActive(column, false) }
        isPriced = true
        if factor.stamp == kept.stamp, factor.etaCount >= kept.etaCount {
            factor.forgetEtas(from: kept.etaCount)
            isFactorized = true
        } else {
            isFactorized = refactorize()
            if isFactorized { self.kept = KeptBasis(self, kept.mark) }
        }
    }

    /// Computes all weights from the basis inverse.
    private func weigh() {
        for position in 0..<rowCount {
            pivotRow.computeInverse(position, factor)
            basics.weight.start[position] = max(BasicVariables.leastWeight, pivotRow.length)
        }
    }
}

extension Variables.Place {
    init(_ status: RelaxationBasis.Status) {
        self =
            switch status {
            case .basic: .basic
            case .atLower, .fixed: .atLower
            case .atUpper: .atUpper
            case .free: .free
            }
    }

    var status: RelaxationBasis.Status {
        switch self {
        case .basic: .basic
        case .atLower: .atLower
        case .atUpper: .atUpper
        case .free: .free
        }
    }
}
