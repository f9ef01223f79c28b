/// The periods of the plan, in order, all years, all half-years or all quarters; everything timed is counted in them from 0.
public struct Horizon: Hashable, Sendable {
    public let periods: [Period]

    public init(_ periods: [Period]) { self.periods = periods }

    public var count: Int { periods.count }
    /// Indices of all periods.
    public var indices: Range<Int> { periods.indices }
    /// 12, 6 or 3.
    public var monthsPerPeriod: Int { periods.first?.months ?? 12 }
    /// 1, 2 or 4.
    public var periodsPerYear: Int { 12 / monthsPerPeriod }

    /// The periods that a reference overlaps: a year names all its parts, a part the year that holds it.
    func indices(overlapping reference: Period) -> [Int] {
        indices.filter { periods[$0].overlaps(reference) }
    }

    /// The first period from which something dated `reference` is so; 0 when that was before the horizon, `nil` when
    /// it is after.
    func first(_ reference: Period) -> Int? {
        indices.first { periods[$0].quarters.upperBound >= reference.quarters.lowerBound }
    }

    /// The last period that is not after `reference`; `nil` when even the first one is.
    func last(_ reference: Period) -> Int? {
        indices.last { periods[$0].quarters.lowerBound <= reference.quarters.upperBound }
    }
}
