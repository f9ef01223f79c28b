import LandModel
import Quantities

/// A unit as people write it, with how much it is of the smallest one of its dimension.
struct NamedUnit: Sendable {
    let names: [String]
    /// An exact fraction of the dimension's first unit; `nil`: not to be converted.
    let size: (numerator: ExactDecimal, denominator: ExactDecimal)?

    init(_ names: [String], _ numerator: ExactDecimal, over denominator: ExactDecimal = 1) {
        self.names = names
        size = (numerator, denominator)
    }

    init(_ names: [String]) {
        self.names = names
        size = nil
    }
}

/// The unit of a column: its own names, and the other units of its dimension.
struct ColumnUnit: Sendable {
    let own: NamedUnit
    let others: [NamedUnit]

    var name: String { own.names.first ?? "" }

    /// Whether a text is another unit of the same dimension.
    func isOther(_ text: String) -> Bool {
        !own.names.contains(text) && others.contains { $0.names.contains(text) }
    }

    /// How many of the column's unit so many of another one are; `nil` where that is not known exactly.
    func converted(_ value: ExactDecimal, from other: NamedUnit) -> ExactDecimal? {
        guard let from = other.size, let into = own.size, value.magnitude < 1_000_000_000 else { return nil }
        return (value * from.numerator * into.denominator).divided(
            by: from.denominator * into.numerator, places: ExactDecimal.mostFractionDigits)
    }
}

/// The units of a scenario's columns.
struct LedgerUnits: Sendable {
    var units = Units()
    /// By resource.
    var ofResources: [String: String] = [:]

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
            guard let name = resource.flatMap({ ofResources[$0] }), !name.isEmpty else { return nil }
            return ColumnUnit(own: NamedUnit([name]), others: [])
        case .share, nil: return nil
        }
    }

    private static func pick(_ name: String, from units: [NamedUnit]) -> ColumnUnit? {
        guard let own = units.first(where: { $0.names.contains(name) }) else { return nil }
        let named = NamedUnit(names: [name] + own.names.filter { $0 != name }, size: own.size)
        return ColumnUnit(own: named, others: units.filter { !$0.names.contains(name) })
    }
}

extension NamedUnit {
    fileprivate init(names: [String], size: (numerator: ExactDecimal, denominator: ExactDecimal)?) {
        self.names = names
        self.size = size
    }
}
