import Foundation
import LandModel
import Records

/// A map of parcels as read: GeoJSON natively, everything else by way of GDAL.
public struct ShapeFile: Sendable {
    /// As the user knows it.
    public let name: String
    let features: [Feature]
    let coordinateSystem: String?
    /// The encoding of its texts, where that had to be guessed.
    public let guessedEncoding: String?
    public let issues: [Issue]
    /// The text of a GeoJSON file, for places; none of what was converted, because nobody sees that.
    let sources: SourceMap

    public var featureCount: Int { features.count }

    /// Reads the file at a path; `layer` where a file holds several.
    public init(_ path: String, layer: String? = nil) {
        let kind = URL(fileURLWithPath: path).pathExtension.lowercased()
        guard !["json", "geojson"].contains(kind) else {
            do throws(InputFault) {
                self.init(name: path, bytes: try InputReader.files.read(path))
            } catch {
                self.init(name: path, issue: error.issue(path))
            }
            return
        }
        guard FileManager.default.fileExists(atPath: path) else {
            self.init(name: path, issue: InputFault.notFound.issue(path))
            return
        }
        do throws(ConversionFault) {
            let (bytes, guessed) = try GDALConversion(MapSource(path)).geoJSON(layer: layer)
            self.init(name: path, bytes: bytes, isConverted: true, guessed: guessed)
        } catch {
            self.init(name: path, issue: error.issue(path))
        }
    }

    /// From the text of a GeoJSON file.
    public init(name: String, geoJSON bytes: [UInt8]) { self.init(name: name, bytes: bytes) }

    private init(name: String, bytes: [UInt8], isConverted: Bool = false, guessed: String? = nil) {
        self.name = name
        guessedEncoding = guessed
        let (tree, faults) = JSONParser.parse(bytes)
        let reader = tree.map(FeatureReader.init)
        features = reader?.features ?? []
        coordinateSystem = reader?.coordinateSystem
        sources = SourceMap(isConverted ? [] : [SourceText(name: name, bytes: bytes)])
        issues = sources.located(faults + (reader?.issues ?? []))
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
