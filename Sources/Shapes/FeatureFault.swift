import LandModel
import Quantities

extension FeatureReader {
    /// Why a feature has no polygon that can be read.
    enum Fault: Error {
        case noGeometry
        case noPolygon(String)
        case malformed
        case notClosed(Vertex, Vertex)
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
            case .offTheEarth(let text):
                (
                    "shape-coordinate", Words("坐标 (\(text)) 超出地球", "the coordinate (\(text)) lies off the Earth"),
                    Words("坐标以米计，绝对值不超过 50,000,000", "coordinates are metres, at most 50,000,000"),
                    Words("核对坐标与单位", "check the coordinate and its unit")
                )
            }
        }
    }
}
