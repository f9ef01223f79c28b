import LandModel
import Quantities

extension FeatureReader {
    /// Why a feature has no polygon that can be read.
    enum Fault: Error {
        case noGeometry
        case noPolygon(String)
        case malformed
        case notClosed(Vertex, Vertex)
        /// A line of a drawing that does not come back to where it began.
        case openLine([Vertex])
        case offTheEarth(String)

        var told: (code: String, what: Words, because: Words, mend: Words) {
            switch self {
            case .noGeometry:
                (
                    "shape-missing", Words("没有图形", "it has no shape"),
                    Words("只有属性的记录不能成为地块边界", "a record of attributes alone has no border"),
                    Words("在图中补画，或删去该记录", "draw it, or delete the record")
                )
            case .noPolygon(let type):
                (
                    "shape-not-polygon",
                    Words("图形是 \(type.prefix(24))，不是面", "its shape is a \(type.prefix(24)), not a polygon"),
                    Words("地块边界须为面（Polygon）", "the border of a parcel is a polygon"),
                    Words(
                        "导出地块面图层；CAD 图的界线须是闭合的多段线，注记写在其内",
                        "export the layer of parcel polygons; in a drawing borders are closed polylines, their labels within them"
                    )
                )
            case .malformed:
                (
                    "shape-malformed", Words("坐标不成格式", "its coordinates are malformed"),
                    Words("每个环是坐标对 [x, y] 的列表", "a ring is a list of pairs [x, y]"),
                    Words("重新导出文件", "export the file anew")
                )
            case .notClosed(let first, let last):
                (
                    "ring-not-closed",
                    Words(
                        "界线没有闭合：起点 (\(first.x), \(first.y))，终点 (\(last.x), \(last.y))",
                        "its border is not closed: it starts at (\(first.x), \(first.y)) and ends at (\(last.x), \(last.y))"
                    ),
                    Words("不闭合的界线围不成面积，可能缺点", "an open line encloses nothing; points may be missing"),
                    Words("在 GIS 软件中闭合该面后重新导出", "close the polygon and export anew")
                )
            case .openLine(let corners):
                (
                    "shape-not-polygon",
                    Words(
                        "线没有闭合：\(corners.count) 个点，首尾相距 \(Self.gap(corners))",
                        "its line is open: \(corners.count) points, its ends lie \(Self.gap(corners)) apart"),
                    Words("地块边界须为面，或首尾相接的线", "the border of a parcel is a polygon, or a line that ends where it began"),
                    Words(
                        "在图中闭合该线（CAD 中用“闭合”选项或 PEDIT 合并）后重新导出",
                        "close the line (in a drawing, join or close the polyline) and export anew")
                )
            case .offTheEarth(let text):
                (
                    "shape-coordinate", Words("坐标 (\(text)) 超出地球", "the coordinate (\(text)) lies off the Earth"),
                    Words("坐标以米计，绝对值不超过 50,000,000", "coordinates are metres, at most 50,000,000"),
                    Words("核对坐标与单位", "check the coordinate and its unit")
                )
            }
        }

        /// In the units of the file.
        private static func gap(_ corners: [Vertex]) -> String {
            guard let first = corners.first, let last = corners.last else { return "" }
            let gap = ((first.x - last.x) * (first.x - last.x) + (first.y - last.y) * (first.y - last.y)).squareRoot()
            return ExactDecimal(significand: Int128((gap * 1_000).rounded()), scale: 3).description
        }
    }
}
