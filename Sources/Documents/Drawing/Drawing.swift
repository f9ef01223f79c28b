import Quantities

/// A picture laid out: marks on a plane, the origin at the top left, lengths in points. Every format draws the same one.
public struct Drawing: Sendable, Hashable {
    public var width: Double
    public var height: Double
    /// Later ones lie on top.
    public var marks: [Mark]
    /// Where ground lies on it, for whoever has a picture of that ground.
    public var grounds: [Ground] = []

    public init(width: Double, height: Double, marks: [Mark] = []) {
        self.width = width
        self.height = height
        self.marks = marks
    }

    public struct Point: Sendable, Hashable {
        public var x: Double
        public var y: Double

        public init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// A patch of ground drawn at one scale, north up: its sides in metres, and the rectangle that it fills.
    public struct Ground: Sendable, Hashable {
        public let west, south, east, north: Double
        public let x, y, width, height: Double

        public init(
            west: Double, south: Double, east: Double, north: Double, x: Double, y: Double, width: Double,
            height: Double
        ) {
            (self.west, self.south, self.east, self.north) = (west, south, east, north)
            (self.x, self.y, self.width, self.height) = (x, y, width, height)
        }
    }

    /// A colour, as `#rrggbb`.
    public struct Ink: Sendable, Hashable {
        public let hex: String

        public init(_ hex: String) { self.hex = hex }

        /// Red, green and blue, from 0 to 1.
        public var components: (red: Double, green: Double, blue: Double) {
            let value = Int(hex.dropFirst(), radix: 16) ?? 0
            func part(_ shift: Int) -> Double { Double(value >> shift & 0xff) / 255 }
            return (part(16), part(8), part(0))
        }
    }

    /// A colour, and lines over it that tell it from others where colours do not.
    public struct Fill: Sendable, Hashable {
        public let ink: Ink
        public let hatch: Hatch?

        public init(_ ink: Ink, _ hatch: Hatch? = nil) {
            self.ink = ink
            self.hatch = hatch
        }
    }

    /// Thin parallel lines, ``spacing`` apart.
    public enum Hatch: String, Sendable, CaseIterable {
        case rising, falling, level, upright, crossed, grid

        public static let spacing = 4.0
        public static let width = 0.5
        public static let ink = Ink("#555555")

        /// Directions of the lines, in degrees from level, clockwise.
        public var angles: [Double] {
            switch self {
            case .rising: [-45]
            case .falling: [45]
            case .level: [0]
            case .upright: [90]
            case .crossed: [-45, 45]
            case .grid: [0, 90]
            }
        }
    }

    /// What the colours of a map tell; people choose one.
    public enum Colouring: String, Sendable, CaseIterable { case segment, status, period }

    /// One thing drawn.
    public struct Mark: Sendable, Hashable {
        public enum Anchor: String, Sendable { case start, middle, end }

        public enum Shape: Sendable, Hashable {
            case polygon([Point])
            case rectangle(x: Double, y: Double, width: Double, height: Double)
            case line(Point, Point)
            /// The point lies on the base line; a stroke is a halo under the letters.
            case text(Point, Words, size: Double, Anchor, isBold: Bool)
        }

        public var shape: Shape
        public var fill: Fill?
        public var stroke: Ink?
        public var strokeWidth: Double
        public var isDashed: Bool
        /// Fills of other colourings than the first; the first one's where not given.
        public var colourings: [Colouring: Fill]
        /// Shown under one colouring only: parts of its legend.
        public var onlyUnder: Colouring?
        /// What is drawn, then what belongs to it, as in ``ReportTable/Row/subjects``: `parcel:G-08-04`, `project:M03`.
        public var subjects: [String]
        /// What it says when pointed at.
        public var hint: Words?

        public init(
            _ shape: Shape, fill: Fill? = nil, stroke: Ink? = nil, strokeWidth: Double = 1, isDashed: Bool = false,
            colourings: [Colouring: Fill] = [:], onlyUnder: Colouring? = nil, subjects: [String] = [],
            hint: Words? = nil
        ) {
            self.shape = shape
            self.fill = fill
            self.stroke = stroke
            self.strokeWidth = strokeWidth
            self.isDashed = isDashed
            self.colourings = colourings
            self.onlyUnder = onlyUnder
            self.subjects = subjects
            self.hint = hint
        }
    }
}
