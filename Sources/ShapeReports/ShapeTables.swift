import Documents
import Judging
import LandModel
import Planning
import Quantities
import Reporting
import Shapes

/// The tables of a map that was compared with a scenario.
struct ShapeTables {
    private let shapes: ShapeImport
    private let facts: Facts
    private let naming: Naming

    init(_ shapes: ShapeImport) {
        self.shapes = shapes
        facts = Facts(shapes.scenario)
        naming = Naming(facts)
    }

    private func parcel(_ id: ParcelID) -> Cell {
        .words(facts.parcel(id).map(naming.parcel) ?? Words(same: id.text))
    }

    private func table(_ id: String, _ title: Words, _ columns: [ReportTable.Column], _ rows: [[Cell]]) -> ReportTable {
        ReportTable(id, title, columns: columns, rows: rows.map { ReportTable.Row($0) })
    }

    /// What asks for a look comes first; else as it stands.
    private func ordered<Thing, Kind: Equatable>(
        _ things: [Thing], _ kinds: [Kind], by kind: KeyPath<Thing, Kind>
    ) -> [Thing] {
        kinds.flatMap { wanted in things.filter { $0[keyPath: kind] == wanted } }
    }

    var faults: ReportTable {
        var table = table(
            "faults", Words("图形问题", "Faults of the map"),
            [
                .words("severity", "程度", "severity"), .words("place", "位置", "place"), .words("what", "问题", "what"),
                .words("because", "原因", "because"), .words("mend", "改正", "mend"), .words("code", "代码", "code", .detail),
            ],
            shapes.issues.map { issue in
                [
                    .words(issue.severity == .error ? Words("错误", "error") : Words("提示", "warning")),
                    .text(issue.position?.description ?? ""), .words(issue.what),
                    .words(issue.because), .words(issue.mend), .text(issue.code),
                ]
            })
        table.layout = .list
        return table
    }

    var overlaps: ReportTable {
        table(
            "overlaps", Words("重叠", "Overlaps"),
            [
                .words("first", "地块", "parcel"), .words("second", "与地块", "and parcel"),
                .number("area", "重叠面积", "overlap", unit: Words(same: "m²"), decimals: 2),
                .number("share", "占较小地块", "of the smaller", unit: Words(same: "%"), decimals: 1),
                .words("remark", "备注", "remark"),
            ],
            shapes.overlaps.map { overlap in
                [
                    parcel(overlap.first), parcel(overlap.second), .number(overlap.area), .number(overlap.percent),
                    overlap.isGrave ? .words(Words("超过 5%，须改正", "more than 5%: to be mended")) : .empty,
                ]
            })
    }

    var areas: ReportTable {
        table(
            "areas", Words("图上面积与所填面积", "Areas drawn and stated"),
            [
                .words("parcel", "地块", "parcel"), .words("name", "图中名称", "called there", .useful),
                .number("drawn", "图上面积", "drawn", unit: facts.landUnit, decimals: facts.landDecimals),
                .number("stated", "所填面积", "stated", unit: facts.landUnit, decimals: facts.landDecimals),
                .number("difference", "相差", "difference", unit: facts.landUnit, decimals: facts.landDecimals),
                .number("percent", "相差", "difference", unit: Words(same: "%"), decimals: 1),
                .number(
                    "there", "图中填写", "stated there", unit: facts.landUnit, decimals: facts.landDecimals, .useful),
                .words("remark", "备注", "remark"), .words("before", "原有界线", "former border", .detail),
            ],
            ordered(shapes.drawn, [.flagged, .noted, .close], by: \.agreement).map { drawn in
                [
                    parcel(drawn.parcel.id), .text(drawn.calledThere), .number(drawn.drawnArea),
                    .number(drawn.parcel.area), .number(drawn.drawnArea - drawn.parcel.area.value),
                    drawn.percent.map { .number($0) } ?? .empty, drawn.areaThere.map { .number($0) } ?? .empty,
                    remark(drawn),
                    before(drawn),
                ]
            })
    }

    private func remark(_ drawn: DrawnParcel) -> Cell {
        switch drawn.agreement {
        case .close: .empty
        case .noted: .words(Words("超过 1%", "more than 1%"))
        case .flagged: .words(Words("超过 5%，须核对", "more than 5%: to be checked"))
        }
    }

    private func before(_ drawn: DrawnParcel) -> Cell {
        if drawn.parcel.polygon.isEmpty { return .words(Words("无", "none")) }
        return .words(drawn.parcel.polygon == drawn.polygon ? Words("相同", "the same") : Words("不同", "another"))
    }

    var strangers: ReportTable {
        table(
            "unmatched-shapes", Words("无对应地块的图形", "Shapes of no parcel"),
            [
                .number("feature", "序号", "no."), .words("name", "图中名称", "called there"),
                .words("why", "原因", "why"), .words("nearest", "相近的地块名", "nearest name of a parcel"),
            ],
            shapes.strangers.map { stranger in
                let several = naming.list(stranger.couldBe.prefix(5).map { Words(same: $0.text) })
                let why =
                    stranger.name.isEmpty
                    ? Words("没有名称", "it has no name")
                    : stranger.couldBe.isEmpty
                        ? Words("没有地块叫此名", "no parcel is called so")
                        : Words("\(several.zh) 都叫此名", "\(several.en) are all called so")
                return [
                    .count(stranger.feature), .text(stranger.name), .words(why), .text(stranger.nearest ?? ""),
                ]
            })
    }

    var undrawn: ReportTable {
        table(
            "unmatched-parcels", Words("未取得界线的地块", "Parcels without a border from the map"),
            [
                .words("parcel", "地块", "parcel"), .words("aliases", "别名", "aliases", .useful),
                .words("why", "原因", "why"), .words("nearest", "相近的图形名", "nearest name on the map"),
                .words("keeps", "原有界线", "former border"),
            ],
            shapes.undrawn.map { undrawn in
                [
                    parcel(undrawn.parcel.id), .text(undrawn.parcel.aliases.prefix(5).joined(separator: "、")),
                    .words(
                        undrawn.hasFaultyShape
                            ? Words("图形有误", "its shape is faulty") : Words("图中没有此名", "no shape is called so")),
                    .text(undrawn.nearest ?? ""),
                    .words(undrawn.parcel.polygon.isEmpty ? Words("无", "none") : Words("保留", "kept")),
                ]
            })
    }

    var adjacency: ReportTable {
        table(
            "adjacency", Words("相邻关系", "Adjacency"),
            [
                .words("first", "地块", "parcel"), .words("second", "与地块", "and parcel"),
                .number("border", "共边", "shared border", unit: Words("米", "m"), decimals: 1),
                .words("verdict", "与所填比较", "against what is stated"),
            ],
            ordered(shapes.adjacency, [.notDrawn, .found, .confirmed], by: \.verdict).map { pair in
                [
                    parcel(pair.first), parcel(pair.second), pair.border.isZero ? .empty : .number(pair.border),
                    .words(words(pair.verdict)),
                ]
            })
    }

    private func words(_ verdict: DrawnAdjacency.Verdict) -> Words {
        switch verdict {
        case .confirmed: Words("相符", "as stated")
        case .found: Words("新增", "new")
        case .notDrawn: Words("所填，图上不共边", "stated, not drawn")
        }
    }
}
