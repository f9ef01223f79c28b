import Documents
import Formulation
import Judging
import LandModel
import Quantities

/// What is needed, what there is, and what is missing: in this order wherever it is told, whichever way round a rule counts.
package struct Shortage {
    package let what: Words?
    package let needed: Cell
    package let there: Cell
    package let short: Cell
    package let unit: Cell
    /// `需要 13 t/a，现有 11 t/a，差 2 t/a`; nothing where there are no figures to tell.
    package let figures: Words?

    package static let none = Shortage(
        what: nil, needed: .empty, there: .empty, short: .empty, unit: .empty, figures: nil)

    /// Of what there are no figures of.
    package init(of what: Words) {
        self.init(what: what, needed: .empty, there: .empty, short: .empty, unit: .empty, figures: nil)
    }

    /// Columns for ``cells``. `rank`: of what is limited.
    package static func columns(_ rank: ReportTable.Column.Rank) -> [ReportTable.Column] {
        [
            .words("what", "卡在何处", "what is limited", rank), .number("needed", "需要", "needed", .useful),
            .number("there", "现有", "there", .useful), .number("short", "相差", "short by"),
            .words("unit", "单位", "unit"),
        ]
    }

    package var cells: [Cell] { [what.map { .words($0) } ?? .empty, needed, there, short, unit] }

    private init(what: Words?, needed: Cell, there: Cell, short: Cell, unit: Cell, figures: Words?) {
        self.what = what
        self.needed = needed
        self.there = there
        self.short = short
        self.unit = unit
        self.figures = figures
    }

    /// Of a bar: a number of periods is told as dates by its reason.
    package init(_ bar: Bar, _ naming: Naming) {
        guard let unit = bar.unit, let measured = bar.measured, let limit = bar.limit, measured != limit else {
            self.init(what: bar.reason, needed: .empty, there: .empty, short: .empty, unit: .empty, figures: nil)
            return
        }
        self.init(what: bar.reason, measured, limit, unit, naming)
    }

    /// Of a limit that is broken.
    package init(_ broken: Assessment, _ naming: Naming) {
        let what = naming.limited(broken)
        switch broken.figure {
        case .amount where broken.isCondition:
            self.init(what: what, needed: .empty, there: .empty, short: .empty, unit: .empty, figures: nil)
        case .amount: self.init(what: what, broken.measured, broken.limit, broken.unit, naming)
        case .period:
            // Of dates no difference, which would be a number of periods.
            let (date, bound) = (naming.figure(broken.measured, of: broken), naming.figure(broken.limit, of: broken))
            let when =
                broken.sense == .atMost ? Words("最迟", "at the latest") : Words("最早", "at the earliest")
            self.init(
                what: what, needed: .words(date), there: .words(bound), short: .empty, unit: .empty,
                figures: Words(
                    "\(when.zh) \(bound.zh)，而开工为 \(date.zh)", "\(when.en) in \(bound.en), the start is in \(date.en)"))
        }
    }

    /// What is broken needs more than there is, or has less than is asked: the larger amount is the one needed.
    private init(what: Words, _ one: ExactDecimal, _ other: ExactDecimal, _ unit: Words, _ naming: Naming) {
        let (needed, there) = (max(one, other), min(one, other))
        let told = [needed, there, needed - there].map { naming.amount($0, unit) }
        self.init(
            what: what, needed: .exact(needed), there: .exact(there), short: .exact(needed - there), unit: .words(unit),
            figures: Words(
                "需要 \(told[0].zh)，现有 \(told[1].zh)，差 \(told[2].zh)",
                "needs \(told[0].en), has \(told[1].en), short by \(told[2].en)"))
    }
}

extension Assessment {
    /// Without a unit, a limit is a condition that is kept or not: 1 and 0 mean nothing to anybody.
    package var isCondition: Bool { figure == .amount && unit.zh.isEmpty }
}
