import LandModel
import Records

extension LedgerUnits {
    /// From the sheet of single values.
    mutating func read(_ reading: SheetReading) {
        let facts = reading.singleFacts
        func choice<Unit: Choice>(_ key: String, _ type: Unit.Type) -> Unit? {
            guard case .text(let text)? = facts.facts[key]?.cell else { return nil }
            let all = Array(Unit.allCases)
            return ChoiceText.code(of: LedgerText.trimmed(text), all.map(\.rawValue), all.map(\.words)).flatMap(
                Unit.init(rawValue:))
        }
        if let land = choice("units.land", LandUnit.self) { self.units.land = land }
        if let money = choice("units.money", MoneyUnit.self) { self.units.money = money }
        units.currency = facts.facts["units.currency"].flatMap(LedgerNames.text)
    }

    /// From the sheet of resources.
    mutating func readResources(_ reading: SheetReading) {
        for row in reading.factRows {
            let facts = reading.facts(row)
            guard let id = facts.facts["id"].flatMap(LedgerNames.text),
                case .text(let unit)? = facts.facts["unit"]?.cell
            else { continue }
            note(Resource.plain(unit: LedgerText.read(LedgerText.trimmed(unit))), of: id)
        }
    }
}
