/// The fills of a drawing, numbered, and patterns for those with lines.
struct PageFills {
    private var fills: [Drawing.Fill] = []
    private var numbers: [Drawing.Fill: Int] = [:]
    private let figure: Int

    init(_ drawing: Drawing, _ figure: Int) {
        self.figure = figure
        for mark in drawing.marks {
            if let fill = mark.fill { note(fill) }
            for colouring in Drawing.Colouring.allCases {
                if let fill = mark.colourings[colouring] { note(fill) }
            }
        }
    }

    private mutating func note(_ fill: Drawing.Fill) {
        guard numbers[fill] == nil else { return }
        numbers[fill] = fills.count
        fills.append(fill)
    }

    /// What the attribute `fill` says.
    func paint(_ fill: Drawing.Fill) -> String {
        guard fill.hatch != nil, let number = numbers[fill] else { return fill.ink.hex }
        return "url(#\(name(number)))"
    }

    /// All, in order of their numbers.
    var list: String { fills.map(paint).joined(separator: ";") }

    /// The numbers of a mark's fills, by colouring.
    func numbers(of mark: Drawing.Mark) -> String {
        Drawing.Colouring.allCases.map { colouring in
            let fill = mark.colourings[colouring] ?? mark.fill
            return fill.flatMap { numbers[$0] }.map(String.init) ?? ""
        }.joined(separator: " ")
    }

    func writePatterns(to page: inout Markup) {
        let hatched = fills.indices.filter { fills[$0].hatch != nil }
        guard !hatched.isEmpty else { return }
        page.element("defs") { page in
            for number in hatched { writePattern(number, to: &page) }
        }
    }

    private func writePattern(_ number: Int, to page: inout Markup) {
        guard let hatch = fills[number].hatch, let angle = hatch.angles.first else { return }
        let size = PageNumber.text(Drawing.Hatch.spacing)
        let middle = PageNumber.text(Drawing.Hatch.spacing / 2)
        page.element(
            "pattern",
            [
                "id": name(number), "patternUnits": "userSpaceOnUse", "width": size, "height": size,
                "patternTransform": "rotate(\(PageNumber.text(angle)))",
            ]
        ) { page in
            page.empty("rect", ["width": size, "height": size, "fill": fills[number].ink.hex])
            // A second direction is square to the first.
            let across = hatch.angles.count > 1 ? "M\(middle) 0V\(size)" : ""
            page.empty(
                "path",
                [
                    "d": "M0 \(middle)H\(size)\(across)", "stroke": Drawing.Hatch.ink.hex,
                    "stroke-width": PageNumber.text(Drawing.Hatch.width),
                ])
        }
    }

    private func name(_ number: Int) -> String { "h\(figure)-\(number)" }
}

/// Lengths as a page writes them.
enum PageNumber {
    /// To a tenth of a point; nothing that no page holds.
    static func text(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e7 else { return "0" }
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
    }
}
