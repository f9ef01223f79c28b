/// The periods of the plan, in order, all years or all half-years; everything timed is counted in them from 0.
public struct Horizon: Hashable, Sendable {
    public let periods: [Period]

    public init(_ periods: [Period]) { self.periods = periods }

    public var count: Int { periods.count }
    /// Indices of all periods.
    public var indices: Range<Int> { periods.indices }
    /// 12 or 6.
    public var monthsPerPeriod: Int { periods.first?.months ?? 12 }
    /// 1 or 2.
    public var periodsPerYear: Int { 12 / monthsPerPeriod }

    /// The periods that a reference overlaps: a year names both its halves, a half-year the year that holds it.
    func indices(overlapping reference: Period) -> [Int] {
        indices.filter { periods[$0].overlaps(reference) }
    }

    /// The first period from which something dated `reference` is so; 0 when that was before the horizon, `nil` when
    /// it is after.
    func first(_ reference: Period) -> Int? {
        indices.first { periods[$0].halves.upperBound >= reference.halves.lowerBound }
    }

    /// The last period that is not after `reference`; `nil` when even the first one is.
    func last(_ reference: Period) -> Int? {
        indices.last { periods[$0].halves.lowerBound <= reference.halves.upperBound }
    }
}
