import Quantities

/// A figure of the page: its drawing as SVG, links on marks that rows are about, its summary under it.
struct PageFigure {
    typealias Mark = Drawing.Mark

    let figure: Figure
    let number: Int
    let links: PageLinks
    private let fills: PageFills

    init(_ figure: Figure, _ number: Int, _ links: PageLinks) {
        self.figure = figure
        self.number = number
        self.links = links
        fills = PageFills(figure.drawing, number)
    }

    var id: String { "f\(number)" }
    private var isLinked: Bool { figure.drawing.marks.contains { !$0.subjects.isEmpty } }
    private var hasColourings: Bool { figure.drawing.marks.contains { !$0.colourings.isEmpty } }

    func write(to page: inout Markup) {
        page.element("section", ["class": "figure", "aria-labelledby": id]) { page in
            page.element("h2", ["id": id, "tabindex": "-1"], figure.title)
            if hasColourings { writeChoice(to: &page) }
            page.element("figure") { page in
                page.element("div", ["class": "drawing"]) { writeDrawing(to: &$0) }
                page.element("figcaption", ["id": "\(id)-summary"], figure.summary)
            }
        }
    }

    private func writeChoice(to page: inout Markup) {
        page.element("fieldset", ["class": "colouring script", "hidden": "hidden"]) { page in
            page.element("legend", Words("按什么着色", "Colour by"))
            for colouring in Drawing.Colouring.allCases {
                page.element("label") { page in
                    page.empty(
                        "input",
                        [
                            "type": "radio", "name": "\(id)-colouring", "value": colouring.rawValue,
                            "checked": colouring == .segment ? "checked" : nil,
                        ])
                    page.raw(" ")
                    page.words(colouring.words)
                }
            }
        }
    }

    private func writeDrawing(to page: inout Markup) {
        let drawing = figure.drawing
        let view = "0 0 \(PageNumber.text(drawing.width)) \(PageNumber.text(drawing.height))"
        page.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "viewBox": view, "role": isLinked ? "group" : "img",
                "aria-labelledby": id, "aria-describedby": "\(id)-summary",
                "data-colouring": hasColourings ? "segment" : nil, "data-fills": hasColourings ? fills.list : nil,
            ]
        ) { page in
            fills.writePatterns(to: &page)
            for (place, mark) in drawing.marks.enumerated() { write(mark, place, to: &page) }
        }
    }

    private func write(_ mark: Mark, _ place: Int, to page: inout Markup) {
        guard let subjects = links.numbers(of: mark.subjects) else { return writeShape(mark, to: &page) }
        let anchor = PageLinks.anchor(figure: number, mark: place)
        let row = mark.subjects.lazy.compactMap { links.row(about: $0) }.first
        let name = row == nil ? "g" : "a"
        page.element(name, ["id": anchor, "data-s": subjects, "href": row.map { "#\($0)" }]) { page in
            writeShape(mark, to: &page)
        }
    }

    private func writeShape(_ mark: Mark, to page: inout Markup) {
        let under = mark.onlyUnder?.rawValue
        let width = mark.stroke == nil ? nil : PageNumber.text(mark.strokeWidth)
        let fill = mark.fill.map { fills.paint($0) } ?? "none"
        let dash = mark.isDashed ? "3 2" : nil
        let numbers = mark.colourings.isEmpty ? nil : fills.numbers(of: mark)
        func body(_ page: inout Markup) { writeHint(mark.hint, to: &page) }
        switch mark.shape {
        case .polygon(let points):
            let path = points.map { "\(PageNumber.text($0.x)) \(PageNumber.text($0.y))" }.joined(separator: "L")
            page.element(
                "path",
                [
                    "d": points.isEmpty ? "" : "M\(path)Z", "fill": fill, "stroke": mark.stroke?.hex,
                    "stroke-width": width, "stroke-dasharray": dash, "data-f": numbers, "data-under": under,
                ], body)
        case .rectangle(let x, let y, let breadth, let height):
            page.element(
                "rect",
                [
                    "x": PageNumber.text(x), "y": PageNumber.text(y), "width": PageNumber.text(breadth),
                    "height": PageNumber.text(height), "fill": fill, "stroke": mark.stroke?.hex,
                    "stroke-width": width, "stroke-dasharray": dash, "data-f": numbers, "data-under": under,
                ], body)
        case .line(let from, let to):
            page.element(
                "path",
                [
                    "d":
                        "M\(PageNumber.text(from.x)) \(PageNumber.text(from.y))L\(PageNumber.text(to.x)) \(PageNumber.text(to.y))",
                    "stroke": mark.stroke?.hex, "stroke-width": width, "stroke-dasharray": dash, "data-under": under,
                ], body)
        case .text(let point, let words, let size, let anchor, let isBold):
            let isSame = words.zh == words.en
            for (language, text) in isSame ? [(nil, words.zh)] : [("zh", words.zh), ("en", words.en)] {
                page.element(
                    "text",
                    [
                        "x": PageNumber.text(point.x), "y": PageNumber.text(point.y),
                        "font-size": PageNumber.text(size), "lang": language,
                        "text-anchor": anchor == .start ? nil : anchor.rawValue,
                        "font-weight": isBold ? "600" : nil, "fill": mark.fill == nil ? nil : fill,
                        "class": mark.stroke == nil ? nil : "halo", "data-under": under,
                    ]
                ) { $0.plain(text) }
            }
        }
    }

    private func writeHint(_ hint: Words?, to page: inout Markup) {
        guard let hint else { return }
        guard hint.zh != hint.en else { return page.element("title", hint) }
        page.element("title", ["lang": "zh"]) { $0.plain(hint.zh) }
        page.element("title", ["lang": "en"]) { $0.plain(hint.en) }
    }
}

extension Drawing.Colouring {
    var words: Words {
        switch self {
        case .segment: Words("细分领域", "segment")
        case .status: Words("用地状态", "state of land")
        case .period: Words("开工时段", "start")
        }
    }
}
