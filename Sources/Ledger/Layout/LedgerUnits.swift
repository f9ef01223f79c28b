import LandModel
import Quantities

/// The units of a scenario's columns.
struct LedgerUnits: Sendable {
    var units = Units()
    /// By resource.
    private var ofResources: [String: ColumnUnit] = [:]

    static let share = "0–1"

    private static let land = [
        NamedUnit(["m²", "m2", "㎡", "平方米", "平米"], 1), NamedUnit(["亩", "mu"], 2000, over: 3),
        NamedUnit(["公顷", "ha", "hm²", "hm2"], 10_000), NamedUnit(["km²", "km2", "平方公里", "平方千米"], 1_000_000),
        NamedUnit(["万m²", "万m2", "万㎡", "万平方米", "万平米"], 10_000),
    ]
    /// With the bare figures that people write, and the word of the currency.
    private var money: [NamedUnit] {
        MoneyUnit.allCases.map { unit in
            var own = units
            own.money = unit
            let words = own.moneyWords
            let figure = String(unit.rawValue.dropLast())
            return NamedUnit([words.zh] + (figure.isEmpty ? [] : [figure]) + [words.en], unit.yuan)
        }
    }
    private static let lengths = [NamedUnit(["m", "米"], 1), NamedUnit(["km", "公里", "千米"], 1000)]
    private static let spans = [NamedUnit(["月", "个月", "months"], 1), NamedUnit(["年", "years"], 12)]
    private static let people = [NamedUnit(["人", "名", "people"], 1), NamedUnit(["万人"], 10_000)]
    private static let loads = [
        NamedUnit(["t/m²", "t/m2", "t/㎡", "吨/平方米", "吨/m²"], 1), NamedUnit(["kN/m²", "kN/m2", "千牛/平方米"]),
    ]

    /// The unit of a slot; of a load, that of the resource. `nil`: a number without a unit.
    func unit(_ slot: UnitSlot?, resource: String? = nil) -> ColumnUnit? {
        let landName = units.land.rawValue == "m2" ? "m²" : units.land.words.zh
        switch slot {
        case .land: return Self.pick(landName, from: Self.land)
        case .floor: return Self.pick("m²", from: Self.land)
        case .money: return Self.pick(units.moneyWords.zh, from: money)
        case .people: return Self.pick("人", from: Self.people)
        case .length: return Self.pick("m", from: Self.lengths)
        case .floorLoad: return Self.pick("t/m²", from: Self.loads)
        case .months: return Self.pick("月", from: Self.spans)
        case .moneyPerLand:
            let perLand = money.flatMap { money in
                Self.land.map { land in
                    NamedUnit(
                        money.names.flatMap { a in land.names.map { "\(a)/\($0)" } },
                        (money.size?.numerator ?? 1) * (land.size?.denominator ?? 1), over: land.size?.numerator ?? 1)
                }
            }
            return Self.pick("\(units.moneyWords.zh)/\(landName)", from: perLand)
        case .load:
            return resource.flatMap { ofResources[$0] }
        case .share, nil: return nil
        }
    }

    mutating func note(_ name: String, of resource: String) {
        if !name.isEmpty { ofResources[resource] = LoadUnits.unit(name) }
    }

    /// Of what a quota is for, as its row tells.
    func unit(of controlled: Controlled) -> ColumnUnit? {
        switch controlled {
        case .land: unit(.land)
        case .resource(let id): unit(.load, resource: id.text)
        }
    }

    private static func pick(_ name: String, from units: [NamedUnit]) -> ColumnUnit? {
        guard let own = units.first(where: { $0.names.contains(name) }) else { return nil }
        let named = NamedUnit(names: [name] + own.names.filter { $0 != name }, size: own.size)
        return ColumnUnit(own: named, others: units.filter { !$0.names.contains(name) })
    }
}
