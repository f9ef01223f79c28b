import Geometry
import LandModel
import Quantities

/// The column of a map that holds areas, and their unit; to be shown beside what is drawn.
struct AreaColumn {
    let name: String
    let unit: LandUnit

    private static let usual = [
        "mj", "面积", "area", "dkmj", "地块面积", "用地面积", "ydmj", "zdmj", "宗地面积", "tbmj", "图斑面积",
    ]

    /// The likeliest by name, in the unit in which most of its figures come near the drawn area; `nil` when there is no
    /// such column, or no unit fits.
    init?(_ drawn: [(feature: Feature, ring: Ring)]) {
        let columns = drawn.prefix(100).flatMap { $0.feature.attributes.map(\.name) }
        guard
            let name = Self.usual.lazy.compactMap({ usual in columns.first { $0.lowercased() == usual } }).first
        else { return nil }
        let fits = LandUnit.allCases.map { unit in
            drawn.count { feature, ring in
                guard let area = Self.figure(feature, name) else { return false }
                let (numerator, denominator) = unit.squareMetres
                return (area * numerator - ring.area * denominator).magnitude * 10 < ring.area * denominator
            }
        }
        guard let most = fits.max(), most > 0, let best = fits.firstIndex(of: most) else { return nil }
        self.name = name
        unit = LandUnit.allCases[best]
    }

    /// What the column says, in another unit; rounded for print.
    func area(of feature: Feature, in other: LandUnit, places: Int) -> ExactDecimal? {
        guard let area = Self.figure(feature, name) else { return nil }
        let (from, to) = (unit.squareMetres, other.squareMetres)
        return (area * from.numerator * to.denominator).divided(by: from.denominator * to.numerator, places: places)
    }

    /// Figures of shapefiles may have digits of rounding at their end: `16000.079999999998`.
    private static func figure(_ feature: Feature, _ name: String) -> ExactDecimal? {
        // The figure of a whole says nothing of its pieces.
        guard feature.piece == nil, let text = feature[name], let value = Double(text), value > 0,
            value < 1e12
        else {
            return nil
        }
        return ExactDecimal(significand: Int128((value * 10_000).rounded()), scale: 4)
    }
}
