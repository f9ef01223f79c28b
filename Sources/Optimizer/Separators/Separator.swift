import GLPKSolver

/// A way to find rows that every whole-number point satisfies and the relaxation's point does not.
///
/// A new one is a file here, a line in ``Separators/all`` and a test.
protocol Separator: Sendable {
    func cuts(at point: RelaxedPoint, _ settings: SearchSettings) throws(GLPKFault) -> [Cut]
}

/// A row that every whole-number point satisfies.
struct Cut: Sendable {
    /// With an upper bound only.
    var row: WholeRow
    /// How far the relaxation's point lies beyond it, in its own norm.
    var efficacy: Double
}

/// A point of a relaxation that is to be cut off.
struct RelaxedPoint {
    /// By column of the form.
    let values: [Double]
    /// With the cuts so far.
    let form: IntegerForm
    let domain: Domain
    let graph: ConflictGraph?
    /// Rows from here on are cuts.
    let firstCut: Int
    /// Where the point comes from, solved to the end; `nil`: from elsewhere.
    var relaxation: LinearRelaxation?
    /// Its bound is worth the time of dear separators.
    var isDeep = false
}
