import Documents

/// A page laid out: what lies where, before anything is drawn.
struct Page: Sendable {
    var sheet: PaperSize
    var pieces: [Piece] = []
}

/// A rectangle, from its top left corner.
struct Frame: Sendable, Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    var maxX: Double { x + width }
    var maxY: Double { y + height }

    func moved(_ dx: Double, _ dy: Double) -> Frame { Frame(x: x + dx, y: y + dy, width: width, height: height) }
}

/// What is placed as one: a heading, a row, a figure.
struct Piece: Sendable {
    enum Role: Sendable, Hashable {
        case title, heading, paragraph, figure, signature
        /// At the head or foot of the page; not part of what is read.
        case furniture
        case tableHead(table: Int)
        case row(table: Int, row: Int)
    }

    /// One line of text.
    struct Line: Sendable {
        var text: String
        var x: Double
        /// Its top.
        var y: Double
        var width: Double
        var style: TextStyle
        /// Lines of one cell have one number.
        var cell = 0
    }

    struct Fill: Sendable {
        var frame: Frame
        var ink: Drawing.Ink

        /// Whether it is a line, and so lies on top of areas.
        var isRule: Bool { min(frame.width, frame.height) < 2 }
    }

    struct Picture: Sendable {
        var drawing: Drawing
        var frame: Frame
    }

    var role: Role
    var frame: Frame
    /// Places are counted from the frame's corner.
    var lines: [Line] = []
    /// Also rules, which are thin.
    var fills: [Fill] = []
    var picture: Picture?
    /// Number of the page that it leads to, from 0.
    var target: Int?
    /// What it is called in the outline of the file.
    var bookmark: String?

    init(_ role: Role, width: Double, height: Double) {
        self.role = role
        frame = Frame(x: 0, y: 0, width: width, height: height)
    }

    func placed(_ x: Double, _ y: Double) -> Piece {
        var piece = self
        piece.frame.x = x
        piece.frame.y = y
        return piece
    }

    mutating func rule(y: Double, thickness: Double, _ ink: Drawing.Ink, x: Double = 0, width: Double? = nil) {
        fills.append(
            Fill(frame: Frame(x: x, y: y, width: width ?? frame.width - x, height: thickness), ink: ink))
    }

    /// Lines of one style, one under the other.
    mutating func text(
        _ texts: [String], _ style: TextStyle, x: Double, y: Double, width: Double, alignment: TextAlignment = .leading,
        cell: Int = 0, _ ruler: some TextRuler
    ) {
        for (number, text) in texts.enumerated() where !text.isEmpty {
            let length = ruler.width(of: text, style)
            let indent =
                switch alignment {
                case .leading: 0.0
                case .centre: (width - length) / 2
                case .trailing: width - length
                }
            lines.append(
                Line(
                    text: text, x: x + indent, y: y + Double(number) * style.pitch, width: length, style: style,
                    cell: cell))
        }
    }
}

enum TextAlignment { case leading, centre, trailing }
