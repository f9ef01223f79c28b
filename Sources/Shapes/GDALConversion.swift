import LandModel
import Records

/// Shapefile, GeoPackage and other formats turned into GeoJSON by GDAL's `ogr2ogr`, as a program of its own: its
/// libraries are large, and what it trips over cannot end us.
struct GDALConversion {
    private static let seconds = 120
    /// Formats of maps that lie in files of their own. All others are shut out by name, because what files of other makers may not do
    /// is read further files and addresses that they name.
    private static let formats: Set<String> = [
        "ESRI Shapefile", "GPKG", "GeoJSON", "GeoJSONSeq", "ESRIJSON", "TopoJSON", "FlatGeobuf", "OpenFileGDB",
        "MapInfo File", "KML", "DXF", "CAD",
    ]

    /// With every other format of this machine's GDAL shut out.
    private static let environment: [String: String] = {
        let listed = try? ToolRun("ogrinfo", ["--formats"], mostBytes: 1 << 20, seconds: seconds)
        let others = String(decoding: listed?.output ?? [], as: UTF8.self).split(separator: "\n").compactMap { line in
            line.firstRange(of: " -").map { String(line[..<$0.lowerBound]).trimmed }
        }.filter { !$0.isEmpty && !formats.contains($0) }
        return [
            "GDAL_SKIP": (["VRT", "OGR_VRT", "HTTP", "WFS", "OAPIF", "CSW"] + others).joined(separator: ","),
            "OGR_FORCE_ASCII": "NO", "LC_ALL": "C.UTF-8", "CPL_VSIL_CURL_ALLOWED_EXTENSIONS": "{none}",
        ]
    }()

    private let source: MapSource

    init(_ source: MapSource) { self.source = source }

    /// The layer's features as GeoJSON, its coordinates as they are; and in which encoding its texts were read, where
    /// that was a guess.
    ///
    /// `system`: what its coordinates are to be brought to.
    func geoJSON(
        layer: String?, encoding: String?, system: String? = nil
    ) throws(ConversionFault) -> (bytes: [UInt8], guessed: String?) {
        let layer = try self.layer(layer)
        func converted(encoding: String?) throws(ConversionFault) -> [UInt8] {
            try self.converted(layer, encoding, system)
        }
        if let encoding {
            let bytes = try converted(encoding: encoding)
            return (CutText.mended(bytes) ?? bytes, nil)
        }
        var said: [UInt8]?
        if !source.guessesEncoding {
            said = CutText.mended(try converted(encoding: nil))
            if let said, !CutText.looksLikeBytes(said) { return (said, nil) }
            // Its texts are not what it says, or it says what GDAL does not know.
        }
        // Old files are in the encoding of the machine that wrote them; UTF-8 is not met by chance.
        if let plain = CutText.mended(try converted(encoding: "UTF-8")), said == nil || !CutText.looksLikeBytes(plain) {
            return (plain, plain.allSatisfy { $0 < 128 } ? nil : "UTF-8")
        }
        let last = try converted(encoding: "GB18030")
        // Of a drawing that names no encoding GDAL reads the bytes one by one, whatever it is told.
        if let said, CutText.looksLikeBytes(last) { return CutText.regained(said).map { ($0, "GBK") } ?? (said, nil) }
        return (last, "GBK")
    }

    private func converted(
        _ layer: String?, _ encoding: String?, _ system: String?
    ) throws(ConversionFault) -> [UInt8] {
        var arguments = [
            "-f", "GeoJSON", "/vsistdout/", source.path, "-lco", "RFC7946=NO", "-lco", "COORDINATE_PRECISION=11",
            "-dim",
            "XY",
            "-nlt", "CONVERT_TO_LINEAR",
        ]
        if let encoding { arguments += ["-oo", "ENCODING=\(encoding)"] }
        if let system { arguments += ["-t_srs", system] }
        if let layer { arguments.append(layer) }
        return try Self.run("ogr2ogr", arguments).output
    }

    /// Which layer is read: the named one, else the only one with polygons; `nil` where there is but one.
    private func layer(_ name: String?) throws(ConversionFault) -> String? {
        if source.isSingle { return nil }
        let listed = try Self.run("ogrinfo", ["-ro", "-q", source.path])
        let layers = String(decoding: listed.output, as: UTF8.self).split(separator: "\n").compactMap(Layer.init)
        if let name {
            // A name that looks like an option would be taken for one.
            guard layers.contains(where: { $0.name == name }), !name.hasPrefix("-") else {
                throw .noLayer(name, layers.map(\.name))
            }
            return name
        }
        let drawn = layers.filter(\.mayHavePolygons)
        guard drawn.count <= 1, let only = drawn.first ?? layers.first, !only.name.hasPrefix("-") else {
            throw drawn.count > 1 ? .severalLayers(drawn.map(\.name)) : .unreadable("")
        }
        return only.name
    }

    private struct Layer {
        let name: String
        let mayHavePolygons: Bool

        /// A line of `ogrinfo`: `1: parcels (Multi Polygon)`.
        init?(_ line: Substring) {
            guard let colon = line.firstIndex(of: ":"), Int(line[..<colon]) != nil else { return nil }
            var rest = line[line.index(after: colon)...].drop { $0 == " " }
            var type = ""
            if rest.hasSuffix(")"), let open = rest.lastIndex(of: "(") {
                type = String(rest[open...])
                rest = rest[..<open]
                while rest.last == " " { rest.removeLast() }
            }
            name = String(rest)
            mayHavePolygons =
                type.isEmpty || ["Polygon", "Surface", "Unknown", "Geometry"].contains { type.contains($0) }
        }
    }

    /// What a program of GDAL's says.
    static func ask(_ program: String, _ arguments: [String]) throws(ConversionFault) -> String {
        String(decoding: try run(program, arguments).output, as: UTF8.self)
    }

    private static func run(_ program: String, _ arguments: [String]) throws(ConversionFault) -> ToolRun {
        let run: ToolRun
        do throws(ToolRun.Fault) {
            run = try ToolRun(
                program, arguments, environment: environment, mostBytes: JSONParser.mostBytes,
                seconds: seconds)
        } catch {
            throw .tool(error)
        }
        guard run.status == 0, !run.output.isEmpty else { throw .unreadable(run.complaint) }
        return run
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
