/// What a map calls its coordinate system: `EPSG:4549`, `urn:ogc:def:crs:EPSG::4549`, `urn:ogc:def:crs:OGC:1.3:CRS84`,
/// `http://www.opengis.net/def/crs/EPSG/0/4549`, or a name of its own.
struct CoordinateSystemName {
    /// The number in the register of EPSG, or `CRS84`; a name without one as it is.
    let code: String

    init(_ name: String) {
        let parts = name.split { ":/#".contains($0) }.map { $0.uppercased() }
        let small = name.lowercased().replacing("_", with: " ")
        if let code = parts.last(where: { $0.hasPrefix("CRS84") || Self.isNumber($0) }) {
            self.code = code.hasPrefix("CRS84") ? "CRS84" : code
        } else if small.contains("mercator"), Self.webWords.contains(where: small.contains) {
            code = WebMercator.code
        } else if let known = Self.plainNames[small.filter { $0 != " " }] {
            code = known
        } else {
            code = parts.last ?? name
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        (4...6).contains(text.count) && text.allSatisfy { $0.isASCII && $0.isNumber }
    }

    private static let webWords = ["pseudo", "web", "popular", "google"]

    /// Degrees that are named by their datum alone.
    private static let plainNames = [
        "wgs84": "4326", "gcswgs1984": "4326", "cgcs2000": "4490", "chinageodeticcoordinatesystem2000": "4490",
        "gcschinageodeticcoordinatesystem2000": "4490", "gcscgcs2000": "4490",
    ]
}
