import Documents
import Quantities
import Records

/// A figure as the page draws it: its marks in order, each with its fills by what the colours tell.
enum MapView {
    static func json(_ figure: Figure?) -> JSONNode {
        guard let figure else { return .of(["marks": .list([])]) }
        return .of([
            "title": figure.title.written, "summary": figure.summary.written,
            "width": number(figure.drawing.width), "height": number(figure.drawing.height),
            "marks": .list(figure.drawing.marks.map(mark)),
            "grounds": .list(figure.drawing.grounds.map(ground)),
        ])
    }

    private static func ground(_ ground: Drawing.Ground) -> JSONNode {
        .of([
            "sides": .list([ground.west, ground.south, ground.east, ground.north].map(number)),
            "box": .list([ground.x, ground.y, ground.width, ground.height].map(number)),
        ])
    }

    private static func mark(_ mark: Drawing.Mark) -> JSONNode {
        var members = shape(mark.shape)
        if let fill = mark.fill { members.append(.init("fill", Self.fill(fill))) }
        for colouring in Drawing.Colouring.allCases {
            if let fill = mark.colourings[colouring] { members.append(.init(colouring.rawValue, Self.fill(fill))) }
        }
        if let stroke = mark.stroke {
            members.append(.init("stroke", stroke.hex.written))
            members.append(.init("pen", number(mark.strokeWidth)))
        }
        if mark.isDashed { members.append(.init("dashed", true.written)) }
        if let under = mark.onlyUnder { members.append(.init("under", under.rawValue.written)) }
        if !mark.subjects.isEmpty { members.append(.init("about", mark.subjects.written)) }
        if let hint = mark.hint { members.append(.init("hint", hint.written)) }
        return JSONNode(.object(members))
    }

    private static func shape(_ shape: Drawing.Mark.Shape) -> [JSONNode.Member] {
        switch shape {
        case .polygon(let points):
            return [.init("polygon", .list(points.flatMap { [number($0.x), number($0.y)] }))]
        case .rectangle(let x, let y, let width, let height):
            return [.init("box", .list([x, y, width, height].map(number)))]
        case .line(let from, let to):
            return [.init("line", .list([from.x, from.y, to.x, to.y].map(number)))]
        case .text(let point, let words, let size, let anchor, let isBold):
            return [
                .init("at", .list([number(point.x), number(point.y)])), .init("words", words.written),
                .init("size", number(size)), .init("anchor", anchor.rawValue.written), .init("bold", isBold.written),
            ]
        }
    }

    private static func fill(_ fill: Drawing.Fill) -> JSONNode {
        .list([fill.ink.hex.written] + (fill.hatch.map { [$0.rawValue.written] } ?? []))
    }

    /// To a hundredth of a point, finer than any screen.
    private static func number(_ value: Double) -> JSONNode {
        let hundredths = value.isFinite && value.magnitude < 1e9 ? Int((value * 100).rounded()) : 0
        return ExactDecimal(significand: Int128(hundredths), scale: 2).written
    }
}
