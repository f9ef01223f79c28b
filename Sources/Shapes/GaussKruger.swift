import Foundation
import Geometry

/// 高斯-克吕格 3 度分带: longitude and latitude on the ellipsoid of CGCS2000 to metres on a plane.
///
/// Krüger's series to the fourth order, exact to far less than a millimetre within a zone.
struct GaussKruger: Sendable, Hashable {
    /// The central meridian, in degrees: a multiple of 3.
    let meridian: Int

    /// The zone in which a longitude lies.
    init(longitude: Double) { meridian = Int((longitude / 3).rounded()) * 3 }

    /// EPSG:4534 to 4554 are the zones of China without a number before the easting; `nil` for others.
    var code: String? { (75...135).contains(meridian) ? "EPSG:\(4534 + (meridian - 75) / 3)" : nil }

    private static let axis = 6_378_137.0
    /// The third flattening, n = f ÷ (2 − f), with f = 1 ÷ 298.257222101.
    private static let n = 1 / (2 * 298.257222101 - 1)
    private static let radius = axis / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64)
    private static let series = [
        n / 2 - 2 / 3 * n * n + 5 / 16 * n * n * n + 41 / 180 * n * n * n * n,
        13 / 48 * n * n - 3 / 5 * n * n * n + 557 / 1440 * n * n * n * n,
        61 / 240 * n * n * n - 103 / 140 * n * n * n * n,
        49561 / 161280 * n * n * n * n,
    ]

    /// Metres east, 500,000 added, and north; `nil` too far from the meridian.
    func projected(_ vertex: Vertex) -> Corner? {
        let east = (vertex.x - Double(meridian)) * .pi / 180
        let north = vertex.y * .pi / 180
        guard east.magnitude < .pi / 6, north.magnitude < 1.5 else { return nil }
        let eccentricity = 2 * Self.n.squareRoot() / (1 + Self.n)
        let t = sinh(atanh(sin(north)) - eccentricity * atanh(eccentricity * sin(north)))
        let (xi, eta) = (atan2(t, cos(east)), atanh(sin(east) / (1 + t * t).squareRoot()))
        var (x, y) = (eta, xi)
        for (index, term) in Self.series.enumerated() {
            let multiple = Double(2 * (index + 1))
            x += term * cos(multiple * xi) * sinh(multiple * eta)
            y += term * sin(multiple * xi) * cosh(multiple * eta)
        }
        return Corner(metresX: 500_000 + Self.radius * x, y: Self.radius * y)
    }
}
