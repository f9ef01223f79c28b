import Documents
import Judging
import LandModel
import Planning
import Quantities

/// 逐期产出图: output and tax of every period, and apart from them at full production.
enum ProductionFigure {
    private static let width = 770.0
    private static let panelHeight = 150.0
    private static let now = Drawing.Fill(Drawing.Ink("#77aadd"))
    private static let full = Drawing.Fill(Drawing.Ink("#ffffff"), .rising)

    static func figure(_ reading: PlanReading) -> Figure? {
        let panels = [IndicatorName.output, .tax].map {
            (name: $0.words, values: ProductionTable.values(of: $0, reading))
        }
        .filter { $0.values.contains { !$0.isZero } }
        guard !panels.isEmpty else { return nil }
        var drawing = Drawing(width: width, height: 0)
        let sideBySide = reading.facts.horizon.count <= 5
        for (number, panel) in panels.enumerated() {
            let half = width / 2
            let box =
                sideBySide
                ? Box(x: half * Double(number), y: 0, width: half - 10, height: panelHeight)
                : Box(x: 0, y: panelHeight * Double(number), width: width, height: panelHeight)
            draw(panel.name, panel.values, in: box.inset(4), reading, on: &drawing)
            drawing.height = max(drawing.height, box.bottom)
        }
        let last = reading.facts.lastYear.said
        return Figure(
            "production-bars", Words("产出图", "Production by period, and in full"),
            summary: Words(
                "实心柱为规划期内逐期产出（至 \(last.zh)），斜线柱为全部项目达产后每年产出，两者口径不同、分开看。",
                "Solid columns are what each period of the plan brings (up to \(last.en)); the hatched one is a year at full production of all projects: to be read apart."
            ), drawing: drawing)
    }

    private static func draw(
        _ name: Words, _ values: [ExactDecimal], in box: Box, _ reading: PlanReading, on drawing: inout Drawing
    ) {
        let facts = reading.facts
        let unit = facts.moneyUnit
        drawing.text(
            Words("\(name.zh)（\(unit.zh)）", "\(name.en) (\(unit.en))"), at: .init(box.x, box.y + 9), 9, isBold: true)
        let plane = Box(x: box.x, y: box.y + 28, width: box.width, height: box.height - 46)
        let most = values.max() ?? 0
        // Full production stands half a column apart.
        let slot = plane.width / (Double(values.count) + 0.5)
        for (number, value) in values.enumerated() {
            let isFull = number + 1 == values.count
            let height = plane.height * BarRows.share(value, of: most)
            let x = plane.x + slot * (Double(number) + (isFull ? 0.5 : 0))
            let when =
                isFull ? Words("达产", "in full") : reading.period(number).brief
            let text = NumberText.grouped(value, least: facts.moneyDecimals)
            let column = Box(x: x + slot * 0.2, y: plane.bottom - height, width: slot * 0.6, height: height)
            drawing.box(
                column, isFull ? full : now, stroke: Drawing.Ink("#52606d"), 0.5,
                hint: Words("\(when.zh)\(name.zh) \(text) \(unit.zh)", "\(name.en) \(when.en): \(text) \(unit.en)"))
            if Lettering.width(text, 8) <= slot {
                drawing.text(Words(same: text), at: .init(column.middle.x, column.y - 4), 8, .middle)
            }
            if Lettering.width(when, 8) <= slot || number % 4 == 0 {
                drawing.text(when, at: .init(column.middle.x, plane.bottom + 12), 8, .middle)
            }
        }
        drawing.line(.init(plane.x, plane.bottom), .init(plane.right, plane.bottom))
    }
}
