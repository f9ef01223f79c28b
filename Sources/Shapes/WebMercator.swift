import Foundation

/// The plane of web maps: degrees of WGS 84 drawn as if the Earth were a sphere, stretched by 1 ÷ cos of the latitude. A metre there is
/// 0.86 m on the ground of Shanghai.
enum WebMercator {
    static let code = "3857"
    /// With the numbers that it had before, and that other makers give it.
    static let codes = [code, "900913", "3785", "102100", "102113"]

    private static let radius = 6_378_137.0
    /// Half of the equator.
    private static let edge = Double.pi * radius

    /// Longitude and latitude; `nil` beyond the edge of such maps.
    static func degrees(_ vertex: Vertex) -> Vertex? {
        guard vertex.x.magnitude <= edge, vertex.y.magnitude <= edge else { return nil }
        let latitude = 2 * atan(exp(vertex.y / radius)) - .pi / 2
        return Vertex(x: vertex.x / radius * 180 / .pi, y: latitude * 180 / .pi)
    }
}
