import LandModel
import Quantities
import Records

/// Figures and their units.
extension CellReader {
    func unit(_ field: LedgerField) -> ColumnUnit? {
        field.controlled.map { units.unit(of: $0) } ?? units.unit(field.unit, resource: field.mapKey)
    }

    /// What is wrong where a number format shows a figure as another one, or in another unit, than the cell holds.
    mutating func shownOtherwise(
        _ digits: String, _ shown: String, _ fact: Fact, _ field: LedgerField
    ) -> LedgerFault? {
        let held = WrittenNumber.shown(digits)
        guard let number = WrittenNumber(shown), let seen = try? ExactDecimal(parsing: number.digits),
            let exact = try? ExactDecimal(parsing: held)
        else { return nil }
        if number.unit == "%", field.unit == .share { return nil }
        let unit = unit(field)
        if let unit, let other = unit.other(number.unit) {
            let value = unit.converted(seen, from: other)
            return value == exact ? nil : .unit(.otherUnit(shown, own: unit.name, value: value?.description))
        }
        let isOwn = unit?.isOwn(number.unit) ?? false
        if isOwn, seen != exact { return .unit(.shownOtherwise(shown, held: held, value: number.digits)) }
        if seen != exact || !isOwn && !number.unit.isEmpty {
            note(.format(number.unit), at: fact, was: shown, became: held)
        }
        return nil
    }

    /// A figure with a unit behind it.
    mutating func measured(
        _ number: WrittenNumber, _ unit: ColumnUnit?, _ shown: String, _ fact: Fact, _ field: LedgerField
    ) -> JSONNode.Value {
        let exact = try? ExactDecimal(parsing: number.digits)
        if number.unit == "%", field.unit == .share, let exact {
            let share = ExactDecimal(significand: exact.significand, scale: exact.scale + 2)
            note(.percent, at: fact, was: shown, became: share.description)
            return .number(share.description)
        }
        if let unit, unit.isOwn(number.unit) {
            note(.unit(number.unit), at: fact, was: shown, became: number.digits)
            return .number(number.digits)
        }
        if let unit, let other = unit.other(number.unit) {
            let value = exact.flatMap { unit.converted($0, from: other) }?.description
            report(.unit(.otherUnit(shown, own: unit.name, value: value)), at: fact.path, fact.place)
        } else {
            report(.noNumber(shown, unit: unit?.name ?? ""), at: fact.path, fact.place)
        }
        return .null
    }
}
