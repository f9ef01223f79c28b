import LandModel
import Quantities

/// A figure of a placed project and the least that a standard asks of it.
struct Promise {
    let standard: Standard
    let figure: String
    let words: Words
    let measured: ExactDecimal
    let least: ExactDecimal
}

extension Promise {
    /// What the standards ask that hold for a placement's project where it is; money only of land.
    static func all(of placed: PlacedProject, _ facts: Facts) -> [Promise] {
        let (project, land) = (placed.project, placed.land.value)
        return facts.standards.flatMap { standard -> [Promise] in
            guard facts.holds(standard, for: placed) else { return [] }
            func promise(_ figure: String, _ words: Words, _ measured: ExactDecimal, _ least: ExactDecimal?) -> Promise?
            {
                least.map {
                    Promise(standard: standard, figure: figure, words: words, measured: measured, least: $0)
                }
            }
            func onLand(_ least: Money?) -> ExactDecimal? { land > .zero ? least.map { $0.value * land } : nil }
            return [
                promise(
                    "investment", Words("投资强度", "investment per land"), project.investment.value,
                    onLand(standard.investmentPerLand)),
                promise(
                    "output", Words("产出强度", "output per land"), project.output.value, onLand(standard.outputPerLand)),
                promise("tax", Words("税收强度", "tax per land"), project.tax.value, onLand(standard.taxPerLand)),
                promise(
                    "research", Words("研发占比", "R&D share"), project.researchShare.value, standard.researchShare?.value),
                promise(
                    "staff", Words("科技人员占比", "technical staff"), project.staffShare.value, standard.staffShare?.value),
            ].compactMap(\.self)
        }
    }
}

extension PlanReading {
    /// Whether a placement misses a standard that it is exempt from.
    public func reliesOnExemption(_ placed: Placed) -> Bool {
        placed.project.exemption != nil && Promise.all(of: placed, facts).contains { $0.measured < $0.least }
    }
}

extension Facts {
    /// Whether a standard is for the place, the segment and the industry of a placement.
    func holds(_ standard: Standard, for placed: PlacedProject) -> Bool {
        if !lies(placed.numbers.park, in: standard.scope) { return false }
        if !standard.segments.isEmpty, !standard.segments.contains(placed.project.segment) { return false }
        return standard.industries.isEmpty
            || standard.industries.contains { placed.project.industry.prefix($0.count) == $0 }
    }
}
