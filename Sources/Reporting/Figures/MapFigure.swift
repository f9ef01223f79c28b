import Documents
import Judging
import LandModel
import Planning
import Quantities

/// 落地布局图: every park with its parcels and buildings, and who goes where.
enum MapFigure {
    static let width = 770.0

    static func figure(_ reading: PlanReading) -> Figure? {
        let facts = reading.facts
        let parts = SiteParts(reading)
        let colours = MapColours(reading)
        let frames = facts.parks.map { park in
            MapFrame(
                park: park, parcels: facts.parcels(in: park), buildings: facts.buildings(in: park), parts: parts,
                colours: colours)
        }.filter { !$0.parcels.isEmpty || !$0.buildings.isEmpty }
        guard !frames.isEmpty else { return nil }
        var drawing = Drawing(width: width, height: 0)
        let top = drawLegends(colours, frames, on: &drawing)
        // As much room as the content asks for, a page at first, more where parks are many.
        let asked = 60 + 6 * frames.reduce(0) { $0 + $1.weight }
        let height = max(min(450, max(140, asked)), min(1500, 36 * Double(frames.count)))
        drawing.height = top + height
        let area = Box(x: 0, y: top, width: width, height: height)
        for (frame, box) in zip(frames, Treemap.boxes(frames.map(\.weight), in: area)) {
            frame.draw(in: box.inset(2), on: &drawing)
        }
        return Figure("map", Words("落地布局图", "Where projects go"), summary: summary(frames, reading), drawing: drawing)
    }

    private static func drawLegends(_ colours: MapColours, _ frames: [MapFrame], on drawing: inout Drawing) -> Double {
        let parts = frames.flatMap { frame in
            frame.parcels.flatMap { frame.parts.parts(of: $0) }
                + frame.buildings.flatMap { building in
                    building.units.flatMap { frame.parts.parts(of: $0, in: building) }
                }
        }
        let room = Box(x: 2, y: 4, width: width - 40, height: 40)
        let ends = Drawing.Colouring.allCases.map { colouring in
            drawing.legend(colours.legend(colouring, parts), in: room, onlyUnder: colouring)
        }
        if frames.contains(where: \.isSurveyed) { drawNorth(at: .init(width - 14, 3), on: &drawing) }
        return max(22, (ends.max() ?? 0) + 4)
    }

    private static func drawNorth(at point: Drawing.Point, on drawing: inout Drawing) {
        let (x, y) = (point.x, point.y)
        drawing.marks.append(
            Drawing.Mark(
                .polygon([.init(x, y), .init(x + 4, y + 14), .init(x, y + 11), .init(x - 4, y + 14)]),
                fill: Drawing.Fill(Lettering.ink)))
        drawing.text(Words("北", "N"), at: .init(x - 8, y + 12), 8, .end, isBold: true)
    }

    private static func summary(_ frames: [MapFrame], _ reading: PlanReading) -> Words {
        let parcels = frames.reduce(0) { $0 + $1.parcels.count }
        let buildings = frames.reduce(0) { $0 + $1.buildings.count }
        let placed = reading.placements.count
        let ground =
            frames.contains(where: \.isSurveyed)
            ? Words(
                "各园区比例尺不同，上北下南；园区内成片空白已压缩，地块形状、大小不变。",
                "Every park has its own scale, north is up; wide bare strips within a park are narrowed, parcels keep shape and size."
            )
            : Words("没有界址点的地块画成方块，面积按比例。", "Parcels without corner points are boxes, areas to scale.")
        let floors =
            buildings == 0
            ? Words(same: "")
            : Words(
                "厂房按楼层画在地块旁，宽度按面积。",
                " Buildings stand beside the parcels, floor by floor, as wide as they are large.")
        let codes = codes(reading)
        return Words(
            "\(frames.count) 个园区、\(parcels) 宗地块、\(buildings) 栋厂房，安排项目 \(placed) 个。\(ground.zh)\(floors.zh)\(codes.zh)",
            "Parks: \(frames.count), parcels: \(parcels), buildings: \(buildings), projects placed: \(placed). \(ground.en)\(floors.en)\(codes.en)"
        )
    }

    /// What the codes on the map stand for, as long as they can be looked through.
    private static func codes(_ reading: PlanReading) -> Words {
        let named = reading.placements.map(\.project).filter { $0.name != Words(same: $0.id.text) }
        guard !named.isEmpty, named.count <= mostCodes else { return Words(same: "") }
        let told = named.map { Words("\($0.id) \($0.name.zh)", "\($0.id) \($0.name.en)") }
        return Words(
            "图中代码：" + told.map(\.zh).joined(separator: "、") + "。",
            " Codes: " + told.map(\.en).joined(separator: "; ") + ".")
    }

    private static let mostCodes = 60
}
