import Foundation
import Geometry
import LandModel
import Quantities
import Records

/// What the areas of a map say together: whether all are off by one factor, and which; whether most are off.
struct DrawnAreas {
    private let ratios: [Double]
    private let count: Int
    private let flagged: Int
    /// In metres, if they are: the middle of the map, for what depends on the latitude.
    private let north: Double

    init(_ drawn: [DrawnParcel], _ unit: LandUnit) {
        let (numerator, denominator) = unit.squareMetres
        ratios = drawn.compactMap { parcel in
            let stated = (parcel.parcel.area.value * numerator).approximate / denominator.approximate
            return stated > 0 ? parcel.ring.area.approximate / stated : nil
        }.sorted()
        count = ratios.count
        flagged = drawn.count { $0.agreement == .flagged && !$0.parcel.area.value.isZero }
        let norths = drawn.compactMap { $0.ring.corners.first.map { Double($0.y) / 1000 } }
        north = norths.isEmpty ? 0 : norths.reduce(0, +) / Double(norths.count)
    }

    private struct Factor {
        let value: Double
        let words: Words
    }

    /// What maps are off by, and why.
    private var known: [Factor] {
        // A metre of web maps is the cosine of the latitude on the ground.
        let latitude = 2 * atan(exp(north / 6_378_137)) - .pi / 2
        let web = 1 / (cos(latitude) * cos(latitude))
        let square = 10_000 / 15.0
        return [
            Factor(
                value: web,
                words: Words(
                    "坐标是网络地图的米（EPSG:3857），该投影不保面积",
                    "coordinates are metres of web maps (EPSG:3857), which keep no areas")),
            Factor(value: 10.7639, words: Words("坐标以英尺计", "coordinates are in feet")),
            Factor(value: 1 / 10.7639, words: Words("坐标以米计而被当作英尺", "coordinates in metres were taken for feet")),
            Factor(value: 9, words: Words("坐标以尺（1/3 米）计", "coordinates are in chi, a third of a metre")),
            Factor(
                value: 15, words: Words("所填面积以公顷计，情景以亩计", "stated areas are in hectares, the scenario's unit is mu")),
            Factor(
                value: 1 / 15.0,
                words: Words("所填面积以亩计，情景以公顷计", "stated areas are in mu, the scenario's unit is the hectare")),
            Factor(
                value: 1 / square, words: Words("所填面积以平方米计，情景以亩计", "stated areas are in m², the scenario's unit is mu")),
            Factor(value: square, words: Words("所填面积以亩计，情景以平方米计", "stated areas are in mu, the scenario's unit is m²")),
            Factor(
                value: 10_000,
                words: Words("所填面积以公顷计，情景以平方米计", "stated areas are in hectares, the scenario's unit is m²")),
            Factor(
                value: 1e-4,
                words: Words(
                    "所填面积以平方米计，情景以公顷计；或坐标以百米计",
                    "stated areas are in m², the scenario's unit is the hectare; or coordinates are in 100 m")),
            Factor(value: 1e6, words: Words("坐标以毫米计", "coordinates are in millimetres")),
            Factor(value: 1e-6, words: Words("坐标以千米计", "coordinates are in kilometres")),
        ]
    }

    var issues: [Issue] {
        guard count > 0, flagged * 2 > count else { return [] }
        let middle = ratios[count / 2]
        // Areas that are stated in whole mu differ a little.
        let isOne = (ratios[0] > middle * 0.97 && ratios[count - 1] < middle * 1.03)
        let shown = Self.shown(middle)
        let named = isOne ? known.first { abs(middle / $0.value - 1) < 0.02 && abs($0.value - 1) > 0.03 } : nil
        if let named {
            return [
                Issue(
                    "map-scaled", at: Path("crs"),
                    what: Words("图上面积都是所填的 \(shown) 倍", "all areas drawn are \(shown) times those stated"),
                    because: named.words,
                    mend: Words(
                        "按地块所在的平面坐标系（CGCS2000）重新导出，或改正所填面积的单位",
                        "export the map on the plane of the land (CGCS2000), or correct the unit of the stated areas"))
            ]
        }
        guard count > 2 || isOne && (middle > 1.3 || middle < 0.7) else { return [] }
        return [
            Issue(
                "map-areas-off", at: Path("crs"),
                what: isOne
                    ? Words("图上面积都是所填的 \(shown) 倍", "all areas drawn are \(shown) times those stated")
                    : Words(
                        "\(count) 块中有 \(flagged) 块图上面积与所填相差超过 5%",
                        "\(flagged) of \(count) areas drawn differ from those stated by more than 5%"),
                because: Words(
                    "坐标系、单位不对，或图与台账不是同一批地块",
                    "the coordinate system or a unit is wrong, or map and ledger are of other parcels"),
                mend: Words(
                    "核对坐标系、单位与名称一列（--field）；确认无误则用 --force",
                    "check the coordinate system, units and the column of names (--field); --force if all is well"))
        ]
    }

    private static func shown(_ ratio: Double) -> String {
        let places = ratio >= 100 ? 0 : ratio >= 1 ? 2 : 6
        let scale = [1.0, 10, 100, 1e3, 1e4, 1e5, 1e6][places]
        guard ratio.isFinite, ratio < 1e15 else { return "∞" }
        return ExactDecimal(significand: Int128((ratio * scale).rounded()), scale: places).description
    }
}
