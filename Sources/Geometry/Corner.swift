/// A point of a plane, in whole millimetres, so that sums and products of coordinates are exact.
public struct Corner: Hashable, Sendable {
    public let x: Int
    public let y: Int

    /// 50,000 km: no two points on Earth are farther apart.
    public static let farthest = 50_000_000_000

    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }

    /// Rounded to the millimetre; `nil` when it is no number or lies off the Earth.
    public init?(metresX x: Double, y: Double) {
        let (east, north) = ((x * 1000).rounded(), (y * 1000).rounded())
        let farthest = Double(Self.farthest)
        // False for what is no number.
        guard east.magnitude <= farthest, north.magnitude <= farthest else { return nil }
        self.init(x: Int(east), y: Int(north))
    }
}

/// The upright rectangle round something, in millimetres.
struct Bounds: Hashable, Sendable {
    let low: Corner
    let high: Corner

    init(_ corners: [Corner]) {
        let (x, y) = (corners.map(\.x), corners.map(\.y))
        low = Corner(x: x.min() ?? 0, y: y.min() ?? 0)
        high = Corner(x: x.max() ?? 0, y: y.max() ?? 0)
    }

    func isWithin(_ distance: Double, of other: Bounds) -> Bool {
        Double(low.x - other.high.x) <= distance && Double(other.low.x - high.x) <= distance
            && Double(low.y - other.high.y) <= distance && Double(other.low.y - high.y) <= distance
    }
}
