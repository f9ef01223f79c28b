import Documents
import Judging
import LandModel
import Planning
import Quantities
import Reporting
import Shapes

/// What becomes of a map that was read.
public enum ShapesOutcome: Sendable, Hashable {
    case reportedOnly
    case written(to: String)
    /// Faults stand against it.
    case refused
}

/// 图形核对: which shape is which parcel, how the drawn areas and neighbours keep to the ledger, what is wrong.
public enum ShapesReport {
    public static func document(_ shapes: ShapeImport, _ outcome: ShapesOutcome) -> Document {
        let tables = ShapeTables(shapes)
        return Document(
            "import-shapes",
            title: Words("地块图形核对：\(shapes.scenario.title.zh)", "Parcels on the map: \(shapes.scenario.title.en)"),
            headline: facts(shapes, outcome),
            tables: [
                tables.faults, tables.overlaps, tables.areas, tables.undrawn, tables.adjacency, tables.strangers,
            ].filter { !$0.rows.isEmpty }, notes: notes(shapes))
    }

    private static func facts(_ shapes: ShapeImport, _ outcome: ShapesOutcome) -> [Document.Fact] {
        let (drawn, parcels) = (shapes.drawn.count, shapes.scenario.parcels.count)
        let told = shapes.adjacency
        let confirmed = told.count { $0.verdict == .confirmed }
        let found = told.count { $0.verdict == .found }
        let missing = told.count { $0.verdict == .notDrawn }
        var facts = [
            Document.Fact("map", Words("图形文件", "Map"), Words(same: shapes.file.name)),
            Document.Fact("coordinates", Words("坐标", "Coordinates"), shapes.plane.words),
        ]
        if let column = shapes.column {
            facts.append(
                Document.Fact(
                    "column", Words("名称取自", "Names from"),
                    Words(
                        "属性“\(column.name)”，对上 \(column.parcels) 块地",
                        "column “\(column.name)”, which names \(column.parcels) parcels")))
        }
        facts += [
            Document.Fact(
                "parcels", Words("地块", "Parcels"),
                Words(
                    "情景 \(parcels) 块，取得界线 \(drawn) 块；图形 \(shapes.file.featureCount) 个，无对应地块 \(shapes.strangers.count) 个",
                    "\(parcels) in the scenario, \(drawn) given a border; \(shapes.file.featureCount) shapes, \(shapes.strangers.count) of no parcel"
                )),
            Document.Fact(
                "areas", Words("面积", "Areas"),
                Words(
                    "相差超过 5% 的 \(shapes.drawn.count { $0.agreement == .flagged }) 块，超过 1% 的 \(shapes.drawn.count { $0.agreement == .noted }) 块",
                    "\(shapes.drawn.count { $0.agreement == .flagged }) differ by more than 5%, \(shapes.drawn.count { $0.agreement == .noted }) by more than 1%"
                )),
            Document.Fact(
                "adjacency", Words("相邻", "Adjacency"),
                Words(
                    "与所填相符 \(confirmed) 对，新增 \(found) 对，所填而图上不共边 \(missing) 对",
                    "\(confirmed) pairs as stated, \(found) new, \(missing) stated but not drawn")),
            Document.Fact("outcome", Words("结果", "Outcome"), words(outcome, shapes)),
        ]
        return facts
    }

    private static func words(_ outcome: ShapesOutcome, _ shapes: ShapeImport) -> Words {
        let errors = shapes.issues.count { $0.severity == .error }
        return switch outcome {
        case .reportedOnly:
            errors == 0
                ? Words("只核对，未写入（写入用 --out）", "only compared, nothing written (--out writes)")
                : Words("只核对，未写入；有 \(errors) 处错误", "only compared, nothing written; \(errors) errors")
        case .written(let path):
            errors == 0
                ? Words("已写入 \(path)", "written to \(path)")
                : Words(
                    "已写入 \(path)，\(errors) 处错误所涉的界线未取", "written to \(path), without the borders of \(errors) errors")
        case .refused:
            Words(
                "未写入：有 \(errors) 处错误；改正后再来，或用 --force 只写无误的",
                "not written: \(errors) errors; mend them, or write what is sound with --force")
        }
    }

    private static func notes(_ shapes: ShapeImport) -> [Words] {
        var notes: [Words] = []
        if let encoding = shapes.file.guessedEncoding {
            notes.append(
                Words(
                    "文件没有写明文字编码，或写得不对（.cpg），按 \(encoding) 读取；不对则用 --encoding",
                    "the file does not tell its encoding, or tells it wrongly (.cpg): read as \(encoding); --encoding where that is wrong"
                ))
        }
        if let system = shapes.file.projectedFrom {
            notes.append(
                shapes.file.isProjectedByPROJ
                    ? Words(
                        "坐标系 \(system) 已由 PROJ 转为 CGCS2000 经纬度",
                        "PROJ has brought its coordinate system, \(system), to degrees of CGCS2000")
                    : Words(
                        "坐标系 \(system)（网络地图的米）已换算为经纬度",
                        "its coordinate system, \(system), the metres of web maps, was turned into degrees"))
        }
        if shapes.shapelessStrangers > 0 {
            let count = shapes.shapelessStrangers
            notes.append(
                Words(
                    "\(count) 个图形不是面，也不是情景的地块（如道路、注记），未读入",
                    "\(count) shapes are neither polygons nor parcels of the scenario, such as roads and labels: not read"
                ))
        }
        if shapes.sliverCount > 0 {
            let tolerance = NumberText.exact(shapes.options.tolerance)
            notes.append(
                Words(
                    "另有 \(shapes.sliverCount) 处重叠不宽于 \(tolerance) 米，按画图误差处理",
                    "\(shapes.sliverCount) more overlaps are no wider than \(tolerance) m and count as inexact drawing")
            )
        }
        if shapes.adjacency.contains(where: { $0.verdict == .notDrawn }) {
            notes.append(
                shapes.options.onlyDrawnAdjacency
                    ? Words("图上不共边的相邻关系已去掉", "adjacency that is not drawn is dropped")
                    : Words(
                        "图上不共边的相邻关系予以保留（或隔路相望）；要去掉用 --only-drawn",
                        "adjacency that is not drawn is kept, as across a road; --only-drawn drops it"))
        }
        return notes
    }
}
