import LandModel
import Quantities

/// A coordinate system that a map names and that is neither metres on a plane of zones nor degrees as those of CGCS2000: degrees of
/// other datums and meridians, feet, planes that keep no areas. GDAL brings it to degrees of CGCS2000 by way of PROJ.
struct ForeignSystem {
    /// As the file names it.
    let name: String

    /// What PROJ is asked to turn such maps into.
    static let target = "EPSG:4490"

    /// Planes whose metres are metres on the ground, near enough for parcels.
    private static let faithful: Set<String> = [
        "tmerc", "etmerc", "utm", "lcc", "aea", "laea", "omerc", "somerc", "sterea", "cass",
    ]

    /// `name`: as GeoJSON has it; `source`: the file itself, for a system that has no code. `nil`: nothing is to be done, or
    /// nobody can tell.
    init?(named name: String?, in source: MapSource) {
        let code = name.map { CoordinateSystemName($0).code }
        if let code {
            guard !MapPlane.isGeographic(code), code.allSatisfy({ $0.isASCII && $0.isNumber }), code.count < 7 else {
                return nil
            }
        } else if !source.mayNameSystem {
            return nil
        }
        let asked = code.map { "EPSG:\($0)" } ?? source.path
        guard let told = try? GDALConversion.ask("gdalsrsinfo", ["-o", "proj4", asked]) else { return nil }
        let words = told.split(whereSeparator: \.isWhitespace)
        guard let projection = words.first(where: { $0.hasPrefix("+proj=") })?.dropFirst(6) else { return nil }
        if projection == "longlat" {
            // Without a code its degrees may be those of any meridian, in grads too.
            guard code != nil || words.contains(where: { $0.hasPrefix("+pm=") }) else { return nil }
        } else {
            let isMetres = words.contains("+units=m") && !words.contains { $0.hasPrefix("+to_meter=") }
            guard !isMetres || !Self.faithful.contains(String(projection)) else { return nil }
        }
        self.name = code.map { "EPSG:\($0)" } ?? "+proj=\(projection)"
    }
}
