import Documents
import Quantities

/// Shapes of one slide: texts, tables, drawings, numbered as they come.
struct SlideShapes {
    struct Box {
        /// In points.
        var x: Double
        var y: Double
        var width: Double
        var height: Double
    }

    private(set) var text = ""
    private var count = 1
    private let language: Language

    init(_ language: Language) { self.language = language }

    private func units(_ points: Double) -> Int { Int((points * SlideParts.perPoint).rounded()) }

    private func frame(_ box: Box) -> String {
        "<a:off x=\"\(units(box.x))\" y=\"\(units(box.y))\"/><a:ext cx=\"\(units(box.width))\" cy=\"\(units(box.height))\"/>"
    }

    private mutating func number() -> Int {
        count += 1
        return count
    }

    /// One run of text: `isBold` at its beginning.
    private func run(_ said: String, _ size: Double, _ ink: String, isBold: Bool = false) -> String {
        guard !said.isEmpty else { return "" }
        return "<a:r><a:rPr lang=\"\(language == .en ? "en-US" : "zh-CN")\" sz=\"\(Int((size * 100).rounded()))\""
            + (isBold ? " b=\"1\"" : "") + "><a:solidFill><a:srgbClr val=\"\(ink)\"/></a:solidFill></a:rPr>"
            + "<a:t>\(PaperParts.escaped(said))</a:t></a:r>"
    }

    static let (ink, accent, alarm) = ("1F2933", "1F5A94", "B42318")

    /// Paragraphs, each a head in bold and what is said.
    mutating func paragraphs(
        _ told: [(head: String, said: String, ink: String)], size: Double, in box: Box, space: Double = 4
    ) {
        let paragraphs = told.map { one in
            "<a:p><a:pPr><a:spcAft><a:spcPts val=\"\(Int(space * 100))\"/></a:spcAft></a:pPr>"
                + run(one.head, size, one.ink, isBold: true) + run(one.said, size, one.ink) + "</a:p>"
        }
        shape(paragraphs.joined(), in: box)
    }

    mutating func title(_ said: String) {
        let box = Box(x: 40, y: 22, width: 880, height: 44)
        // One line, above the rule.
        let size = min(26, max(14, box.width / (0.66 * Double(max(DisplayWidth.of(said), 1)))))
        shape("<a:p>" + run(said, size, Self.accent, isBold: true) + "</a:p>", in: box)
        line(from: .init(40, 68), to: .init(920, 68), Self.accent, width: 1.5)
    }

    private mutating func shape(_ paragraphs: String, in box: Box) {
        let id = number()
        text +=
            "<p:sp><p:nvSpPr><p:cNvPr id=\"\(id)\" name=\"text \(id)\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr>"
            + "<p:spPr><a:xfrm>\(frame(box))</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>"
            + "<p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"/><a:lstStyle/>\(paragraphs)</p:txBody></p:sp>"
    }

    private mutating func line(from start: Drawing.Point, to end: Drawing.Point, _ ink: String, width: Double) {
        path([start, end], isClosed: false, fill: nil, stroke: ink, strokeWidth: width, isDashed: false)
    }

    /// A table that is one, with its heads; a row of one cell goes over all columns. `widths` and `size` in points.
    mutating func table(
        _ heads: [String], _ rows: [[(text: String, isBold: Bool, isNumber: Bool)]], widths: [Double], size: Double
    ) {
        let id = number()
        let height = size * 2
        func cell(_ said: String, isBold: Bool, isNumber: Bool, fill: String?, over columns: Int = 1) -> String {
            let shade = fill.map { "<a:solidFill><a:srgbClr val=\"\($0)\"/></a:solidFill>" } ?? "<a:noFill/>"
            let border = ["lnL", "lnR", "lnT", "lnB"].map {
                "<a:\($0) w=\"6350\"><a:solidFill><a:srgbClr val=\"D5DBE1\"/></a:solidFill></a:\($0)>"
            }.joined()
            let span = columns > 1 ? " gridSpan=\"\(columns)\"" : ""
            return "<a:tc\(span)><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn=\"\(isNumber ? "r" : "l")\"/>"
                + run(said, size, Self.ink, isBold: isBold)
                + "</a:p></a:txBody><a:tcPr marL=\"45720\" marR=\"45720\" marT=\"18000\" marB=\"18000\">\(border)\(shade)</a:tcPr></a:tc>"
        }
        let grid = widths.map { "<a:gridCol w=\"\(units($0))\"/>" }.joined()
        let all =
            [heads.map { cell($0, isBold: true, isNumber: false, fill: "E6EFF8") }]
            + rows.map { row -> [String] in
                guard row.count == 1, heads.count > 1 else {
                    return row.map { cell($0.text, isBold: $0.isBold, isNumber: $0.isNumber, fill: nil) }
                }
                let covered = "<a:tc hMerge=\"1\"><a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody><a:tcPr/></a:tc>"
                return [cell(row[0].text, isBold: true, isNumber: false, fill: nil, over: heads.count)]
                    + Array(repeating: covered, count: heads.count - 1)
            }
        let box = Box(x: 40, y: 84, width: widths.reduce(0, +), height: Double(all.count) * height)
        text +=
            "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"\(id)\" name=\"table \(id)\"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>"
            + "<p:xfrm>\(frame(box))</p:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\">"
            + "<a:tbl><a:tblPr firstRow=\"1\"/><a:tblGrid>\(grid)</a:tblGrid>"
            + all.map { "<a:tr h=\"\(units(height))\">\($0.joined())</a:tr>" }.joined()
            + "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    }
}

extension SlideShapes {
    /// Every mark as a shape that can be moved and changed.
    mutating func drawing(_ drawing: Drawing, in box: Box) {
        guard drawing.width > 0, drawing.height > 0 else { return }
        let scale = min(box.width / drawing.width, box.height / drawing.height)
        let (left, top) = (box.x + (box.width - drawing.width * scale) / 2, box.y)
        func placed(_ point: Drawing.Point) -> Drawing.Point {
            Drawing.Point(left + point.x * scale, top + point.y * scale)
        }
        let first = Drawing.Colouring.allCases[0]
        for mark in drawing.marks where (mark.onlyUnder ?? first) == first {
            let (fill, stroke) = (mark.fill.map { hex($0.ink) }, mark.stroke.map(hex))
            func outline(_ points: [Drawing.Point], isClosed: Bool) {
                path(
                    points.map(placed), isClosed: isClosed, fill: fill, stroke: stroke,
                    strokeWidth: mark.strokeWidth * scale, isDashed: mark.isDashed)
            }
            switch mark.shape {
            case .polygon(let points): outline(points, isClosed: true)
            case .rectangle(let x, let y, let width, let height):
                outline(
                    [.init(x, y), .init(x + width, y), .init(x + width, y + height), .init(x, y + height)],
                    isClosed: true)
            case .line(let start, let end): outline([start, end], isClosed: false)
            case .text(let point, let words, let size, let anchor, let isBold):
                label(
                    words[language == .both ? .zh : language], at: placed(point), size * scale, anchor,
                    fill ?? Self.ink,
                    isBold: isBold)
            }
        }
    }

    private func hex(_ ink: Drawing.Ink) -> String { ink.hex.dropFirst().uppercased() }

    private mutating func path(
        _ points: [Drawing.Point], isClosed: Bool, fill: String?, stroke: String?, strokeWidth: Double, isDashed: Bool
    ) {
        let isSound = points.allSatisfy { abs($0.x) < 1e6 && abs($0.y) < 1e6 }
        guard isSound, let x = points.map(\.x).min(), let y = points.map(\.y).min(), let far = points.map(\.x).max(),
            let low = points.map(\.y).max()
        else { return }
        let id = number()
        let box = Box(x: x, y: y, width: max(far - x, 0.01), height: max(low - y, 0.01))
        let steps = points.enumerated().map { place, point in
            let at = "<a:pt x=\"\(units(point.x - x))\" y=\"\(units(point.y - y))\"/>"
            return place == 0 ? "<a:moveTo>\(at)</a:moveTo>" : "<a:lnTo>\(at)</a:lnTo>"
        }
        let area =
            fill.flatMap { isClosed ? "<a:solidFill><a:srgbClr val=\"\($0)\"/></a:solidFill>" : nil } ?? "<a:noFill/>"
        let line =
            stroke.map { ink in
                "<a:ln w=\"\(units(strokeWidth))\"><a:solidFill><a:srgbClr val=\"\(ink)\"/></a:solidFill>"
                    + (isDashed ? "<a:prstDash val=\"dash\"/>" : "") + "</a:ln>"
            } ?? "<a:ln><a:noFill/></a:ln>"
        text +=
            "<p:sp><p:nvSpPr><p:cNvPr id=\"\(id)\" name=\"shape \(id)\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>\(frame(box))</a:xfrm>"
            + "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst>"
            + "<a:path w=\"\(units(box.width))\" h=\"\(units(box.height))\">\(steps.joined())\(isClosed ? "<a:close/>" : "")</a:path>"
            + "</a:pathLst></a:custGeom>\(area)\(line)</p:spPr></p:sp>"
    }

    /// A line of letters whose base line is told.
    private mutating func label(
        _ said: String, at point: Drawing.Point, _ size: Double, _ anchor: Drawing.Mark.Anchor, _ ink: String,
        isBold: Bool
    ) {
        guard !said.isEmpty, size > 0, size < 400 else { return }
        let id = number()
        let width = Lettering.width(said, size) + 4
        let x =
            switch anchor {
            case .start: point.x
            case .middle: point.x - width / 2
            case .end: point.x - width
            }
        let align =
            switch anchor {
            case .start: "l"
            case .middle: "ctr"
            case .end: "r"
            }
        let box = Box(x: x, y: point.y - size * 0.95, width: width, height: size * 1.2)
        text +=
            "<p:sp><p:nvSpPr><p:cNvPr id=\"\(id)\" name=\"label \(id)\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>\(frame(box))</a:xfrm>"
            + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody>"
            + "<a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"/><a:lstStyle/>"
            + "<a:p><a:pPr algn=\"\(align)\"/>\(run(said, size, ink, isBold: isBold))</a:p></p:txBody></p:sp>"
    }
}
