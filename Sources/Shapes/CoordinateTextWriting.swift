import LandModel
import Quantities

/// Writes 报批坐标文本, the coordinate text that land is submitted for approval in, of parcels whose corners are known.
public struct CoordinateTextWriting {
    /// Parcels that have no corners and are left out.
    public let missing: [ParcelID]
    public let text: String
    public let count: Int

    public init(_ scenario: Scenario) {
        let drawn = scenario.parcels.filter { $0.polygon.count > 2 }
        missing = scenario.parcels.filter { $0.polygon.count < 3 }.map(\.id)
        count = drawn.count
        let squareMetres = scenario.units.land.squareMetres
        var lines = [
            "[属性描述]", "格式版本号=", "数据产生单位=", "数据产生日期=", "坐标系=2000国家大地坐标系", "几度分带=3", "投影类型=高斯克吕格", "计量单位=米",
            "带号=\(Self.zone(drawn).map(String.init) ?? "")", "精度=0.001", "转换参数=,,,,,,", "[地块坐标]",
        ]
        for parcel in drawn {
            // The first corner stands once more at the end.
            let corners = parcel.polygon + parcel.polygon.prefix(1)
            let hectares = (parcel.area.value * squareMetres.numerator).divided(
                by: squareMetres.denominator * 10_000, places: 4)
            let fields = [
                "\(corners.count)", hectares?.description ?? "", parcel.id.text, parcel.name?.zh ?? "", "面", "",
                parcel.landClass,
            ]
            lines.append(fields.map(Self.plain).joined(separator: ",") + ",,@")
            for (number, corner) in corners.enumerated() {
                let mark = number == parcel.polygon.count ? 1 : number + 1
                lines.append("J\(mark),1,\(corner.y.formatted(places: 3)),\(corner.x.formatted(places: 3))")
            }
        }
        text = lines.joined(separator: "\r\n") + "\r\n"
    }

    /// The zone of three degrees that stands before all eastings, if one does.
    private static func zone(_ parcels: [Parcel]) -> Int? {
        let zones = Set(parcels.flatMap(\.polygon).map { Int($0.x.approximate / 1_000_000) })
        guard zones.count == 1, let zone = zones.first, (25...45).contains(zone) else { return nil }
        return zone
    }

    /// Commas part the fields, and `@` ends the line.
    private static func plain(_ text: String) -> String {
        String(text.map { $0 == "," || $0 == "@" || $0.isNewline ? " " : $0 })
    }
}
