/// A node whose relaxation has been solved: what heuristics start from.
struct RelaxedNode {
    let relaxation: LinearRelaxation
    let domain: Domain
    /// The relaxation's point, by column of the form.
    let point: [Double]
    let reducedCosts: [Double]
}
