import Quantities

/// Bars one below the other: a name on the left, parts end to end, what they come to in words on the right.
package struct BarRows {
    package struct Part {
        package let value: ExactDecimal
        package let fill: Drawing.Fill
        package let hint: Words

        package init(value: ExactDecimal, fill: Drawing.Fill, hint: Words) {
            self.value = value
            self.fill = fill
            self.hint = hint
        }
    }

    package struct Row {
        package let name: Words
        /// The bar, and a thinner one under it.
        package var parts: [Part]
        package var lower: [Part]
        /// Where a line is drawn across.
        package var limit: ExactDecimal?
        /// What a full bar stands for.
        package var scale: ExactDecimal
        package let told: Words
        package var remark: Words?
        package var isAlarm: Bool

        package init(
            name: Words, parts: [Part], lower: [Part] = [], limit: ExactDecimal? = nil, scale: ExactDecimal,
            told: Words, remark: Words? = nil, isAlarm: Bool = false
        ) {
            self.name = name
            self.parts = parts
            self.lower = lower
            self.limit = limit
            self.scale = scale
            self.told = told
            self.remark = remark
            self.isAlarm = isAlarm
        }
    }

    package static let width = 770.0
    /// More are left to the table.
    package static let most = 40
    private static let rowHeight = 27.0
    private static let bars = Box(x: 172, y: 0, width: 330, height: 9)

    package let legend: [(fill: Drawing.Fill, words: Words)]
    package let rows: [Row]

    package init(legend: [(fill: Drawing.Fill, words: Words)], rows: [Row]) {
        self.legend = legend
        self.rows = rows
    }

    package var drawing: Drawing {
        var drawing = Drawing(width: Self.width, height: 0)
        let box = Box(x: Self.bars.x, y: 4, width: Self.width - Self.bars.x, height: 20)
        var y = drawing.legend(legend, in: box) + 4
        for row in rows.prefix(Self.most) {
            draw(row, at: y, on: &drawing)
            y += Self.rowHeight
        }
        drawing.height = y + 2
        return drawing
    }

    private func draw(_ row: Row, at y: Double, on drawing: inout Drawing) {
        let name = Lettering.clipped(row.name, 8.5, to: Self.bars.x - 10)
        drawing.text(name, at: .init(Self.bars.x - 8, y + 11.5), 8.5, .end)
        let track = Box(x: Self.bars.x, y: y + 4, width: Self.bars.width, height: 9)
        drawing.box(track, Drawing.Fill(Drawing.Ink("#f4f4f2")))
        draw(row.parts, row.scale, in: track, on: &drawing)
        draw(row.lower, row.scale, in: Box(x: track.x, y: y + 15, width: track.width, height: 4), on: &drawing)
        if let limit = row.limit {
            let x = track.x + track.width * Self.share(limit, of: row.scale)
            drawing.line(.init(x, y + 1.5), .init(x, y + 20.5), Lettering.ink, 1.4)
        }
        let x = track.right + 8
        let told = row.isAlarm ? Words("▲ \(row.told.zh)", "▲ \(row.told.en)") : row.told
        drawing.text(
            Lettering.clipped(told, 8, to: Self.width - x), at: .init(x, y + (row.remark == nil ? 11.5 : 9.5)), 8,
            isBold: row.isAlarm, ink: row.isAlarm ? Palette.alarm : Lettering.ink)
        if let remark = row.remark {
            drawing.text(
                Lettering.clipped(remark, 7, to: Self.width - x), at: .init(x, y + 19.5), 7, ink: Lettering.paleInk)
        }
    }

    private func draw(_ parts: [Part], _ scale: ExactDecimal, in track: Box, on drawing: inout Drawing) {
        var x = track.x
        for part in parts where part.value > 0 {
            let width = track.width * Self.share(part.value, of: scale)
            drawing.box(
                Box(x: x, y: track.y, width: width, height: track.height), part.fill,
                stroke: Drawing.Ink("#52606d"), 0.5, hint: part.hint)
            x += width
        }
    }

    /// For drawing only.
    package static func share(_ part: ExactDecimal, of whole: ExactDecimal) -> Double {
        guard whole > 0 else { return 0 }
        return min(1, max(0, part.approximate / whole.approximate))
    }
}
