import LandModel
import Quantities

/// Units of loads as offices write them: so much of something, mostly in a span of time (`t/a`, `吨/年`, `m³/d`).
enum LoadUnits {
    /// Those of one kind, to be converted into each other.
    private static let kinds: [[NamedUnit]] = [
        [
            NamedUnit(["t", "吨"], 1), NamedUnit(["kg", "公斤", "千克"], 1, over: 1000),
            NamedUnit(["g", "克"], 1, over: 1_000_000),
            NamedUnit(["万t", "万吨"], 10_000),
        ],
        [
            NamedUnit(["tce", "吨标煤", "吨标准煤", "t标煤"], 1), NamedUnit(["kgce", "千克标煤", "千克标准煤"], 1, over: 1000),
            NamedUnit(["万tce", "万吨标煤", "万吨标准煤"], 10_000),
        ],
        [
            NamedUnit(["m³", "m3", "立方米", "方", "立方"], 1), NamedUnit(["万m³", "万m3", "万立方米", "万方"], 10_000),
            NamedUnit(["L", "升"], 1, over: 1000),
        ],
        [
            NamedUnit(["kWh", "度", "千瓦时"], 1), NamedUnit(["MWh", "兆瓦时"], 1000),
            NamedUnit(["万kWh", "万度", "万千瓦时"], 10_000),
        ],
        [NamedUnit(["kVA", "千伏安"], 1), NamedUnit(["MVA", "兆伏安"], 1000), NamedUnit(["万kVA", "万千伏安"], 10_000)],
        [NamedUnit(["kW", "千瓦"], 1), NamedUnit(["MW", "兆瓦"], 1000), NamedUnit(["万kW", "万千瓦"], 10_000)],
    ]

    private static let spans = [
        ["a", "年", "yr", "year"], ["月", "month"], ["d", "天", "日", "day"], ["h", "小时", "时", "hour"],
    ]

    /// The unit of a resource, by the name that the scenario gives it, with the others that might stand in its place.
    static func unit(_ name: String) -> ColumnUnit {
        let parts = name.split(separator: "/", maxSplits: 1).map { LedgerText.trimmed(String($0)) }
        guard let amount = parts.first, let kind = kinds.first(where: { $0.contains { $0.isCalled(amount) } }) else {
            return ColumnUnit(own: NamedUnit([name]), others: [])
        }
        let span = parts.count > 1 ? spans.first { $0.contains(parts[1].lowercased()) } ?? [parts[1]] : nil
        var own = NamedUnit([name])
        var others: [NamedUnit] = []
        for unit in kind {
            // Whoever leaves the span out means the same.
            let names = unit.names + (span.map { span in unit.names.flatMap { a in span.map { "\(a)/\($0)" } } } ?? [])
            if unit.isCalled(amount) {
                own = NamedUnit(names: [name] + names.filter { $0 != name }, size: unit.size)
            } else {
                others.append(NamedUnit(names: names, size: unit.size))
            }
        }
        // How much it would be in another span is not to be known.
        let strange = spans.filter { $0 != span }.joined()
        let unlike = kind.flatMap(\.names).flatMap { a in strange.map { "\(a)/\($0)" } }
        return ColumnUnit(own: own, others: others + [NamedUnit(unlike)])
    }
}
