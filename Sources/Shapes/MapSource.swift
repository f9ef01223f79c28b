import Foundation

/// What GDAL is told to open.
struct MapSource {
    /// Absolute, so that it is never taken for an option or an address; in an archive the folder that holds the map.
    let path: String
    /// One shapefile, not a folder or an archive that may hold several.
    let isSingle: Bool
    /// A shapefile that does not say how its texts are written: there is no file `.cpg`.
    let guessesEncoding: Bool
    /// A shapefile without the table of its attributes.
    let lacksTable: Bool
    /// A format that can name a coordinate system of its own, without any code.
    var mayNameSystem: Bool { !["json", "geojson"].contains(URL(fileURLWithPath: path).pathExtension.lowercased()) }

    /// `path` exists.
    init(_ path: String) {
        let url = URL(fileURLWithPath: path).standardizedFileURL
        switch url.pathExtension.lowercased() {
        case "shp":
            let own = url.deletingPathExtension().lastPathComponent.lowercased()
            let names = Self.names(in: url.deletingLastPathComponent())
            self.init(
                path: url.path, isSingle: true, guessesEncoding: !names.contains("\(own).cpg"),
                lacksTable: !names.contains("\(own).dbf"))
        case "zip", "shz":
            let listing = ZipListing(url)
            let folders = listing.folders(holding: ".shp")
            // Sent as a folder that was packed whole, more often than not.
            let inner = folders.first.map { $0.isEmpty ? "" : "/\($0)" } ?? ""
            self.init(
                path: url.pathExtension.lowercased() == "shz" ? url.path : "/vsizip/\(url.path)\(inner)",
                isSingle: false,
                guessesEncoding: !folders.isEmpty && listing.folders(holding: ".cpg").isEmpty)
        default:
            let names = Self.names(in: url)
            self.init(
                path: url.path, isSingle: false,
                guessesEncoding: names.contains { $0.hasSuffix(".shp") } && !names.contains { $0.hasSuffix(".cpg") })
        }
    }

    private init(path: String, isSingle: Bool, guessesEncoding: Bool, lacksTable: Bool = false) {
        self.path = path
        self.isSingle = isSingle
        self.guessesEncoding = guessesEncoding
        self.lacksTable = lacksTable
    }

    /// Empty for what is no folder.
    private static func names(in folder: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).map { $0.lowercased() }
    }
}
