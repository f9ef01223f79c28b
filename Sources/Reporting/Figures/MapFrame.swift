import Documents
import Formulation
import LandModel
import Planning
import Quantities

/// One park of the map: its parcels to scale, those without corner points as boxes, its buildings floor by floor.
struct MapFrame {
    let park: Park
    let parcels: [Parcel]
    let buildings: [Building]
    let parts: SiteParts
    let colours: MapColours

    /// How much room it asks for beside others.
    var weight: Double { 1.5 + Double(parcels.count) + Double(buildings.count) }

    var isSurveyed: Bool { parcels.contains { $0.polygon.count > 2 } }

    /// Thin where parcels are small, so that what fills them is seen.
    private func pen(_ area: Box) -> Double {
        let side = (area.width * area.height / Double(max(1, parcels.count))).squareRoot()
        return min(0.5, max(0.1, side / 40))
    }

    func draw(in frame: Box, on drawing: inout Drawing) {
        let hints = MapHints(parts)
        drawing.box(
            frame, Drawing.Fill(Drawing.Ink("#ffffff")), stroke: Drawing.Ink("#aab4be"), 0.6,
            subjects: ["park:\(park.id)"], hint: hints.hint(park))
        let inner = frame.inset(6)
        guard inner.width > 20, inner.height > 20 else { return }
        let title = Lettering.clipped(park.name, 8.5, to: inner.width)
        drawing.text(title, at: .init(inner.x, inner.y + 7), 8.5, isBold: true)
        let content = inner.below(13)
        let (site, yard) = split(content)
        let surveyed = parcels.filter { $0.polygon.count > 2 }
        let others = parcels.filter { $0.polygon.count <= 2 }
        let share = others.isEmpty ? 0 : min(0.5, max(0.15, Double(others.count) / Double(parcels.count)))
        let (plan, boxes) = surveyed.isEmpty ? (nil, site) : site.map { $0.split(last: share) } ?? (nil, nil)
        var labels: [MapLabel] = []
        if let plan { drawPlan(surveyed, plan, hints, &labels, on: &drawing) }
        if let boxes, !others.isEmpty { drawSchematic(others, boxes, hints, &labels, on: &drawing) }
        if let yard { drawYard(yard, hints, &labels, on: &drawing) }
        for label in labels { label.draw(on: &drawing) }
    }

    /// Land and buildings side by side.
    private func split(_ content: Box) -> (Box?, Box?) {
        guard !buildings.isEmpty else { return (content, nil) }
        guard !parcels.isEmpty else { return (nil, content) }
        let floors = buildings.reduce(0) { $0 + Set($1.units.map(\.floor)).count }
        let asked = Double(floors) * 0.4
        let (site, yard) = content.split(last: min(0.45, max(0.24, asked / (asked + Double(parcels.count)))))
        return (site, content.width > content.height ? yard.inset(left: 6) : yard.inset(top: 6))
    }

    private func drawPlan(
        _ parcels: [Parcel], _ area: Box, _ hints: MapHints, _ labels: inout [MapLabel], on drawing: inout Drawing
    ) {
        let plane = Box(x: area.x, y: area.y, width: area.width, height: area.height - 12)
        let projection = MapProjection(parcels, in: plane)
        for parcel in parcels {
            draw(parcel, Outline(projection.points(of: parcel)), pen(plane), hints, &labels, on: &drawing)
        }
        drawing.grounds += projection.grounds(of: parcels)
        projection.drawBar(at: .init(area.x, area.bottom - 2), room: area.width, on: &drawing)
    }

    private func drawSchematic(
        _ parcels: [Parcel], _ area: Box, _ hints: MapHints, _ labels: inout [MapLabel], on drawing: inout Drawing
    ) {
        let words = Words("示意：面积按比例", "schematic: areas to scale")
        drawing.text(
            Lettering.clipped(words, 6, to: area.width), at: .init(area.x, area.bottom - 2), 6, ink: Lettering.paleInk)
        let plane = Box(x: area.x, y: area.y, width: area.width, height: max(1, area.height - 12))
        for (parcel, box) in zip(parcels, Treemap.boxes(parcels.map(\.area.value.approximate), in: plane)) {
            let gap = min(1, box.width / 8, box.height / 8)
            draw(parcel, Outline(box.inset(gap)), pen(plane), hints, &labels, on: &drawing)
        }
    }

    private func draw(
        _ parcel: Parcel, _ outline: Outline, _ pen: Double, _ hints: MapHints, _ labels: inout [MapLabel],
        on drawing: inout Drawing
    ) {
        let parts = parts.parts(of: parcel)
        let slices = outline.slices(parts.map { max(0, $0.area.approximate) })
        let largest = parts.indices.max { (parts[$0].area, $1) < (parts[$1].area, $0) }
        for (number, (part, slice)) in zip(parts, slices).enumerated() {
            let own = ["parcel:\(parcel.id)"]
            let user =
                part.user.map { ["project:\($0.project.id)"] }
                ?? part.building.map { ["building:\($0.building.id)"] } ?? []
            drawing.marks.append(
                Drawing.Mark(
                    .polygon(slice.points), fill: colours.fill(of: part, by: .segment),
                    stroke: Drawing.Ink("#52606d"), strokeWidth: pen, colourings: colours.fills(of: part),
                    subjects: parts.count == 1 ? own + user : user + own, hint: hints.hint(parcel, part)))
            let name = number == largest ? parcel.id.text : nil
            if let label = label(name, part, slice, labels) { labels.append(label) }
        }
    }

    private func drawYard(
        _ area: Box, _ hints: MapHints, _ labels: inout [MapLabel], on drawing: inout Drawing
    ) {
        for (building, cell) in zip(buildings, area.cells(buildings.count)) {
            let stack = BuildingStack(building, in: cell.inset(min(3, cell.width / 10, cell.height / 10)))
            if stack.hasCaption {
                drawing.text(
                    Lettering.clipped(Words(same: building.id.text), 6.2, to: cell.width - 2),
                    at: .init(cell.middle.x, stack.ground + 7), 6.2, .middle)
            }
            for piece in stack.pieces(parts) {
                let user = piece.part.user.map { ["project:\($0.project.id)"] } ?? []
                drawing.marks.append(
                    Drawing.Mark(
                        .rectangle(
                            x: piece.box.x, y: piece.box.y, width: piece.box.width, height: piece.box.height),
                        fill: colours.fill(of: piece.part, by: .segment), stroke: Drawing.Ink("#52606d"),
                        strokeWidth: min(0.5, piece.box.height / 12), isDashed: piece.part.status == .unbuilt,
                        colourings: colours.fills(of: piece.part), subjects: user + ["building:\(building.id)"],
                        hint: hints.hint(building, piece.unit, piece.part)))
                if piece.part.user != nil, let label = label(nil, piece.part, Outline(piece.box), labels) {
                    labels.append(label)
                }
            }
        }
    }

    /// A label that lies on no other.
    private func label(
        _ name: String?, _ part: SiteParts.Part, _ outline: Outline, _ others: [MapLabel]
    ) -> MapLabel? {
        let signs = Drawing.Colouring.allCases.compactMap { colouring in
            colours.sign(of: part, by: colouring).map { (colouring: colouring, words: $0) }
        }
        guard let label = MapLabel.place(name, signs, in: outline) else { return nil }
        return others.contains { $0.box.touches(label.box) } ? nil : label
    }
}

extension Box {
    fileprivate func inset(left: Double = 0, top: Double = 0) -> Box {
        Box(x: x + left, y: y + top, width: max(0, width - left), height: max(0, height - top))
    }
}
