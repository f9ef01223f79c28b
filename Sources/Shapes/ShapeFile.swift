import Foundation
import LandModel
import Quantities
import Records
import Unpacking

/// A map of parcels as read: GeoJSON, KML and coordinate texts natively, everything else by way of GDAL.
public struct ShapeFile: Sendable {
    /// As the user knows it.
    public let name: String
    private(set) var features: [Feature]
    private(set) var coordinateSystem: String?
    /// The encoding of its texts, where that had to be guessed.
    public let guessedEncoding: String?
    public private(set) var issues: [Issue]
    /// The coordinate system that was brought to degrees, as the file names it.
    public private(set) var projectedFrom: String?
    /// Whether PROJ did so, not this program.
    public private(set) var isProjectedByPROJ = false
    /// The text of a GeoJSON file, for places; none of what was converted, because nobody sees that.
    let sources: SourceMap

    public var featureCount: Int { features.count }

    /// Reads the file at a path; `layer` where a file holds several.
    ///
    /// `encoding`: of the texts of a shapefile, where what it says of them is wrong.
    public init(_ path: String, layer: String? = nil, encoding: String? = nil) {
        let kind = URL(fileURLWithPath: path).pathExtension.lowercased()
        guard !["json", "geojson", "geojsonl", "geojsons", "ndjson", "txt"].contains(kind) else {
            do throws(InputFault) {
                let bytes = try InputReader.files.read(path)
                if kind == "txt" {
                    self.init(name: path, coordinateText: bytes)
                } else {
                    self.init(name: path, text: FeatureLines(bytes)?.collection ?? bytes)
                    // JSON of another kind, as of ArcGIS, is for GDAL.
                    if issues.contains(where: { $0.code == "not-geojson" }),
                        let (bytes, guessed) = try? GDALConversion(MapSource(path)).geoJSON(layer: layer, encoding: nil)
                    {
                        let converted = ShapeFile(name: path, bytes: bytes, isConverted: true, guessed: guessed)
                        if !converted.features.isEmpty { self = converted }
                    }
                    project(MapSource(path), layer: nil, encoding: nil)
                }
            } catch {
                self.init(name: path, issue: error.issue(path))
            }
            return
        }
        guard FileManager.default.fileExists(atPath: path) else {
            self.init(name: path, issue: InputFault.notFound.issue(path))
            return
        }
        guard !["kml", "kmz"].contains(kind) else {
            self.init(markup: path, folder: layer)
            return
        }
        let index = ShapefileIndex(path)
        defer { index?.remove() }
        do throws(ConversionFault) {
            let source = MapSource(index?.path ?? path)
            let (bytes, guessed) = try GDALConversion(source).geoJSON(layer: layer, encoding: encoding)
            self.init(name: path, bytes: bytes, isConverted: true, guessed: guessed)
            project(source, layer: layer, encoding: encoding)
            if index != nil { issues.append(ShapefileIndex.made) }
            if source.lacksTable, features.allSatisfy(\.attributes.isEmpty) { issues.append(Self.noTable) }
        } catch {
            self.init(name: path, issue: error.issue(path))
        }
    }

    private static var noTable: Issue {
        Issue(
            "shapefile-without-dbf", .warning, at: Path(),
            what: Words("没有同名的 .dbf 文件", "there is no .dbf file of its name"),
            because: Words(
                "编号、名称等属性都在其中，没有它就对不上地块", "ids and names stand in it: without them no shape is known to be a parcel"),
            mend: Words("把 .dbf 与 .shp 放在一起", "put the .dbf beside the .shp"))
    }

    private init(markup path: String, folder: String?) {
        do throws(InputFault) {
            let bytes = try InputReader.files.read(path)
            do throws(ConversionFault) {
                self.init(name: path, tree: try KeyholeMarkup(bytes, folder: folder).tree)
            } catch {
                self.init(name: path, issue: error.issue(path))
            }
        } catch {
            self.init(name: path, issue: error.issue(path))
        }
    }

    /// Reads the map once more, brought to degrees of CGCS2000, where it names a system that needs it.
    private mutating func project(_ source: MapSource, layer: String?, encoding: String?) {
        guard !isUnreadable, let foreign = ForeignSystem(named: coordinateSystem, in: source),
            let (bytes, guessed) = try? GDALConversion(source).geoJSON(
                layer: layer, encoding: encoding, system: ForeignSystem.target)
        else { return }
        let projected = ShapeFile(name: name, bytes: bytes, isConverted: true, guessed: guessed ?? guessedEncoding)
        guard !projected.isUnreadable else { return }
        self = projected
        projectedFrom = foreign.name
        isProjectedByPROJ = true
    }

    /// Metres of web maps, where the file names their plane, brought to degrees; left as they are where one lies beyond its edge.
    private mutating func unfoldWebMap() {
        guard let name = coordinateSystem, WebMercator.codes.contains(CoordinateSystemName(name).code) else { return }
        let corners = features.lazy.flatMap(\.parts).flatMap { [$0.outer] + $0.holes }.joined()
        guard corners.allSatisfy({ WebMercator.degrees($0) != nil }) else { return }
        self = with { ring in ring.compactMap(WebMercator.degrees) }
        projectedFrom = name
        coordinateSystem = "EPSG:4326"
    }

    /// The same map, what stood first of each coordinate last.
    var withSwappedAxes: ShapeFile { with { ring in ring.map { Vertex(x: $0.y, y: $0.x) } } }

    /// The same map without a zone's number before its eastings.
    func without(zone: Int) -> ShapeFile { with { ZonePrefix.without(zone, $0) } }

    private func with(_ change: ([Vertex]) -> [Vertex]) -> ShapeFile {
        var file = self
        file.features = features.map { feature in
            let parts = feature.parts.map { Feature.Part(outer: change($0.outer), holes: $0.holes.map(change)) }
            return Feature(
                number: feature.number, attributes: feature.attributes, parts: parts, place: feature.place,
                fault: feature.fault)
        }
        return file
    }

    /// From the text of a GeoJSON file in whatever encoding; by the standard it is UTF-8.
    private init(name: String, text bytes: [UInt8]) {
        let isPlain = String(validating: bytes, as: UTF8.self) != nil
        guard !isPlain, CutText.mended(bytes) == nil, let text = TextEncoding.text(bytes) else {
            self.init(name: name, bytes: bytes)
            return
        }
        self.init(name: name, bytes: Array(text.utf8), guessed: "GBK")
    }

    /// From a coordinate text of land that is submitted for approval.
    init(name: String, coordinateText bytes: [UInt8]) {
        self.name = name
        let isPlain = String(validating: bytes, as: UTF8.self) != nil
        let text = TextEncoding.text(bytes) ?? ""
        let reader = CoordinateText(text)
        features = reader.features
        coordinateSystem = nil
        guessedEncoding = isPlain ? nil : "GBK"
        sources = SourceMap([SourceText(name: name, bytes: Array(text.utf8))])
        let none =
            CoordinateText.isOne(text) && !features.isEmpty
            ? []
            : [
                Issue(
                    "not-coordinate-text", at: Path(), place: Place(input: 0, offset: 0),
                    what: Words("这不是报批坐标文本", "this is no coordinate text of land submitted for approval"),
                    because: Words("没有“[地块坐标]”一段，或其下没有地块", "it has no section “[地块坐标]”, or no parcel in it"),
                    mend: Words(
                        "核对文件；其他图形存为 GeoJSON、Shapefile 或 GeoPackage",
                        "check the file; save other maps as GeoJSON, Shapefile or GeoPackage"))
            ]
        issues = sources.located(none + reader.issues)
    }

    /// From the text of a GeoJSON file.
    public init(name: String, geoJSON bytes: [UInt8]) { self.init(name: name, bytes: bytes) }

    private init(name: String, bytes: [UInt8], isConverted: Bool = false, guessed: String? = nil) {
        let (tree, faults) = JSONParser.parse(bytes)
        let sources = SourceMap(isConverted ? [] : [SourceText(name: name, bytes: bytes)])
        self.init(name: name, tree: tree, faults: faults, guessed: guessed, sources: sources)
    }

    private init(
        name: String, tree: JSONNode?, faults: [Issue] = [], guessed: String? = nil, sources: SourceMap = SourceMap()
    ) {
        self.name = name
        guessedEncoding = guessed
        let reader = tree.map(FeatureReader.init)
        features = reader?.features ?? []
        coordinateSystem = reader?.coordinateSystem
        self.sources = sources
        issues = sources.located(faults + (reader?.issues ?? []))
        unfoldWebMap()
    }

    private init(name: String, issue: Issue) {
        self.name = name
        features = []
        coordinateSystem = nil
        guessedEncoding = nil
        issues = [issue]
        sources = SourceMap()
    }

    /// Whether nothing at all could be read.
    public var isUnreadable: Bool { features.isEmpty && issues.contains { $0.severity == .error } }
}
