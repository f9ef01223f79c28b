import CPangoCairo
import Documents
import Quantities

/// Draws figures with cairo.
struct FigurePen {
    let cairo: OpaquePointer
    let typesetter: Typesetter
    let language: Language

    /// Paper shows one colouring: the first.
    private static let colouring = Drawing.Colouring.allCases[0]

    func draw(_ drawing: Drawing, in frame: Frame) {
        cairo_save(cairo)
        cairo_rectangle(cairo, frame.x, frame.y, frame.width, frame.height)
        cairo_clip(cairo)
        cairo_translate(cairo, frame.x, frame.y)
        cairo_scale(cairo, frame.width / drawing.width, frame.height / drawing.height)
        cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
        for mark in drawing.marks where (mark.onlyUnder ?? Self.colouring) == Self.colouring && mark.isSound {
            draw(mark)
        }
        cairo_restore(cairo)
    }

    private func draw(_ mark: Drawing.Mark) {
        // Text leaves its end as a point to go on from.
        cairo_new_path(cairo)
        switch mark.shape {
        case .polygon(let points):
            for point in points { cairo_line_to(cairo, point.x, point.y) }
            cairo_close_path(cairo)
        case .rectangle(let x, let y, let width, let height): cairo_rectangle(cairo, x, y, width, height)
        case .line(let start, let end):
            cairo_move_to(cairo, start.x, start.y)
            cairo_line_to(cairo, end.x, end.y)
        case .text(let point, let words, let size, let anchor, let isBold):
            // A picture has room for one language; its title and what it says stand in both.
            let text = CellTexts(language: language == .both ? .zh : language).text(words)
            let width = typesetter.width(of: text, isBold: isBold) * size
            let shift = anchor == .start ? 0 : anchor == .middle ? width / 2 : width
            let halo = mark.stroke.map { (ink: $0, width: mark.strokeWidth) }
            (mark.fill?.ink ?? PageInk.text).set(on: cairo)
            typesetter.draw(
                text, size: size, isBold: isBold, x: point.x - shift, y: point.y, halo: halo, on: cairo)
            return
        }
        if let fill = mark.fill {
            fill.ink.set(on: cairo)
            cairo_fill_preserve(cairo)
            if let hatch = fill.hatch { draw(hatch) }
        }
        if let stroke = mark.stroke {
            stroke.set(on: cairo)
            cairo_set_line_width(cairo, mark.strokeWidth)
            let dashes = [mark.strokeWidth * 3, mark.strokeWidth * 2]
            cairo_set_dash(cairo, dashes, mark.isDashed && mark.strokeWidth > 0 ? 2 : 0, 0)
            cairo_stroke_preserve(cairo)
            cairo_set_dash(cairo, dashes, 0, 0)
        }
    }

    /// Parallel lines over the present path, which stays.
    private func draw(_ hatch: Drawing.Hatch) {
        let path = cairo_copy_path(cairo)
        defer { cairo_path_destroy(path) }
        cairo_save(cairo)
        cairo_clip(cairo)
        var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
        cairo_clip_extents(cairo, &left, &top, &right, &bottom)
        let reach = max(right - left, 0) + max(bottom - top, 0)
        for angle in hatch.angles where reach > 0 {
            let (along, across) = hatch.directions(angle)
            let middle = ((left + right) / 2 * across.x + (top + bottom) / 2 * across.y)
            let spacing = Drawing.Hatch.spacing
            // All hatches lie on one lattice, so that neighbours meet.
            var distance = ((middle - reach / 2) / spacing).rounded(.up) * spacing
            while distance <= middle + reach / 2 {
                let centre = (left + right) / 2 * along.x + (top + bottom) / 2 * along.y
                for (end, isStart) in [(centre - reach, true), (centre + reach, false)] {
                    let x = across.x * distance + along.x * end
                    let y = across.y * distance + along.y * end
                    if isStart { cairo_move_to(cairo, x, y) } else { cairo_line_to(cairo, x, y) }
                }
                distance += spacing
            }
        }
        Drawing.Hatch.ink.set(on: cairo)
        cairo_set_line_width(cairo, Drawing.Hatch.width)
        cairo_stroke(cairo)
        cairo_restore(cairo)
        cairo_append_path(cairo, path)
    }
}

extension Drawing.Hatch {
    /// Unit vectors along the lines and square to them.
    fileprivate func directions(_ angle: Double) -> (along: Drawing.Point, across: Drawing.Point) {
        let half = 0.5.squareRoot()
        return switch angle {
        case 0: (Drawing.Point(1, 0), Drawing.Point(0, 1))
        case 90: (Drawing.Point(0, 1), Drawing.Point(1, 0))
        case 45: (Drawing.Point(half, half), Drawing.Point(-half, half))
        default: (Drawing.Point(half, -half), Drawing.Point(half, half))
        }
    }
}

extension Drawing.Mark {
    /// Whether it can be drawn: a length that is no number would spoil the whole file.
    fileprivate var isSound: Bool {
        let most = 1e6
        func isSound(_ lengths: Double...) -> Bool { lengths.allSatisfy { abs($0) < most } }
        guard isSound(strokeWidth), strokeWidth >= 0 else { return false }
        switch shape {
        case .polygon(let points): return points.allSatisfy { isSound($0.x, $0.y) }
        case .rectangle(let x, let y, let width, let height): return isSound(x, y, width, height)
        case .line(let start, let end): return isSound(start.x, start.y, end.x, end.y)
        case .text(let point, _, let size, _, _): return isSound(point.x, point.y, size) && size > 0
        }
    }
}
