import Judging
import LandModel
import Planning
import Quantities

/// One piece of work that a plan brings about, with the half-years between which it is done.
public struct WorkItem: Sendable {
    public enum Subject: Sendable {
        case project(PlanReading.Placed)
        case acquisition(PlanReading.Acquired)
        case construction(PlanReading.Built)
        /// Land under a building to be built.
        case landOf(PlanReading.Built)
        case reduction(PlanReading.Reclaimed)
        case quota(Quota)
    }

    public let work: Work
    public let subject: Subject
    /// The last half-year in which it can begin.
    public let start: Period
    /// The half-year by whose end it must be done.
    public let due: Period
    public var land = LandArea.zero
    public var floor = FloorArea.zero
    /// Of a quota, in its own unit.
    public var amount = ExactDecimal.zero
    public var money = Money.zero
    /// For whom.
    public var projects: [ProjectID] = []

    init(_ work: Work, _ subject: Subject, start: Period, due: Period) {
        self.work = work
        self.subject = subject
        self.start = start
        self.due = due
    }
}

extension Period {
    /// The half-year with this number, counted from the year 0.
    init(halfYear number: Int) { self.init(year: number / 2, half: number % 2 + 1) }
}

extension Horizon {
    /// The first half-year of a period, counted from the year 0; periods count on beyond the horizon.
    func firstHalf(of period: Int) -> Int {
        ((periods.first?.quarters.lowerBound ?? 0) + period * monthsPerPeriod / 3) / 2
    }

    /// When something must begin and be done that takes so many months and must be ready before a period begins.
    ///
    /// What takes no time is done in the first half-year of the period.
    func span(months: Int, readyIn period: Int) -> (start: Period, due: Period) {
        let ready = firstHalf(of: period)
        guard months > 0 else { return (Period(halfYear: ready), Period(halfYear: ready)) }
        return (Period(halfYear: ready - (months + 5) / 6), Period(halfYear: ready - 1))
    }
}
