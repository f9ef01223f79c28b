import LandModel
import Records
import Unpacking

/// The places of a KML file, as drawn on satellite pictures, as a tree of GeoJSON: in degrees of WGS 84, of all folders alike, with
/// their names, their extended data, and the table that some programs write into descriptions instead.
struct KeyholeMarkup {
    /// GeoJSON's collection of them.
    private(set) var tree: JSONNode
    /// Names of the folders that hold places, in the order of the file.
    private(set) var folders: [String] = []

    /// The largest file that is unpacked.
    private static let mostBytes = JSONParser.mostBytes

    /// A `.kml`, or the one within a `.kmz`; `folder`: only what lies in the folder of this name.
    init(_ bytes: [UInt8], folder: String?) throws(ConversionFault) {
        let text = Self.text(bytes.starts(with: [0x50, 0x4B]) ? try Self.unpacked(bytes) : bytes)
        var walk = KeyholeWalk(folder: folder)
        do throws(XMLPart.Fault) {
            try XMLPart.walk(
                text,
                begin: { element, attributes, part in
                    part.text = ""
                    walk.begin(element, attributes)
                },
                end: { element, part in
                    walk.end(element, part.text)
                    part.text = ""
                })
        } catch {
            throw .notKML
        }
        guard walk.hasRoot else { throw .notKML }
        if let folder, !walk.folders.contains(folder) { throw .noLayer(folder, walk.folders) }
        folders = walk.folders
        tree = .of([
            "type": "FeatureCollection".written,
            "crs": .of([
                "type": "name".written, "properties": .of(["name": "urn:ogc:def:crs:OGC:1.3:CRS84".written]),
            ]), "features": .list(walk.features),
        ])
    }

    /// In UTF-8, without the line that tells another encoding.
    private static func text(_ bytes: [UInt8]) -> [UInt8] {
        guard let text = TextEncoding.text(bytes), text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") else {
            return bytes
        }
        return Array(text[end.upperBound...].utf8)
    }

    private static func unpacked(_ bytes: [UInt8]) throws(ConversionFault) -> [UInt8] {
        let parts: [String: [UInt8]]
        do throws(ZipParts.Fault) {
            parts = try ZipParts.read(bytes, mostBytes: mostBytes) { $0.hasSuffix(".kml") }
        } catch {
            throw .archive(error)
        }
        // By the format it is the first of the archive, by custom it is called so.
        guard let name = parts.keys.contains("doc.kml") ? "doc.kml" : parts.keys.min(), let part = parts[name] else {
            throw .notKML
        }
        return part
    }
}
