import Folders
import Foundation
import Quantities
import Records
import Unpacking

/// The file `.shx` of a shapefile that was sent without it: an index of the `.shp`, which GDAL does not do without. It is made in a
/// folder of its own, because nothing is written beside what is only read.
struct ShapefileIndex {
    /// The same map with its index.
    let path: String
    private let scratch: ScratchFolder

    private static let mostBytes = 256 << 20

    /// `nil`: nothing is missing, or it cannot be made.
    init?(_ path: String) {
        let url = URL(fileURLWithPath: path).standardizedFileURL
        guard let files = Self.files(of: url) else { return nil }
        let missing = Self.missing(in: files.map(\.name))
        guard !missing.isEmpty, let scratch = try? ScratchFolder() else { return nil }
        do {
            for file in files {
                let copy = scratch.url.appendingPathComponent(file.name)
                switch file.content {
                case .lies(let place): try FileManager.default.createSymbolicLink(at: copy, withDestinationURL: place)
                case .packed(let bytes): try Data(bytes).write(to: copy)
                }
            }
            var isMade = false
            for name in missing {
                let drawn = scratch.url.appendingPathComponent(name)
                let bytes = try InputReader.files.read(drawn.path)
                // A map of another kind under this ending has no index.
                guard bytes.starts(with: [0, 0, 0x27, 0x0A]) else { continue }
                isMade = true
                let index = Self.index(of: bytes)
                try Data(index).write(to: drawn.deletingPathExtension().appendingPathExtension("shx"))
            }
            guard isMade else {
                scratch.remove()
                return nil
            }
        } catch {
            scratch.remove()
            return nil
        }
        self.scratch = scratch
        let isSingle = url.pathExtension.lowercased() == "shp"
        self.path = isSingle ? scratch.url.appendingPathComponent(url.lastPathComponent).path : scratch.url.path
    }

    func remove() { scratch.remove() }

    private enum Content {
        case lies(URL)
        case packed([UInt8])
    }

    /// The files that belong to a map: of one name, of a folder, of an archive; `nil` where it is no shapefile.
    private static func files(of url: URL) -> [(name: String, content: Content)]? {
        let manager = FileManager.default
        switch url.pathExtension.lowercased() {
        case "shp":
            let folder = url.deletingLastPathComponent()
            let own = url.deletingPathExtension().lastPathComponent.lowercased()
            let names = ((try? manager.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
            return names.filter { $0.lowercased().hasPrefix("\(own).") }.map {
                ($0, .lies(folder.appendingPathComponent($0)))
            }
        case "zip", "shz":
            let listing = ZipListing(url)
            guard !missing(in: listing.names).isEmpty, let bytes = try? InputReader.files.read(url.path),
                let parts = try? ZipParts.read(bytes, mostBytes: mostBytes, wanted: { !$0.hasSuffix("/") })
            else { return nil }
            let names = parts.keys.sorted()
            guard let folder = names.first(where: { $0.hasSuffix(".shp") }).map(self.folder) else { return nil }
            return names.filter { self.folder($0) == folder }.compactMap { name in
                parts[name].map { (String(name.dropFirst(folder.count)), .packed($0)) }
            }
        default:
            guard let names = try? manager.contentsOfDirectory(atPath: url.path) else { return nil }
            return names.sorted().map { ($0, .lies(url.appendingPathComponent($0))) }
        }
    }

    /// With its slash.
    private static func folder(_ name: String) -> Substring {
        name.lastIndex(of: "/").map { name[...$0] } ?? ""
    }

    /// Those `.shp` that have no `.shx`.
    private static func missing(in names: [String]) -> [String] {
        let known = Set(names.map { $0.lowercased() })
        return names.filter {
            $0.lowercased().hasSuffix(".shp") && !known.contains($0.lowercased().dropLast(3) + "shx")
        }
    }

    /// The head of the drawn file, and of each of its records where it begins and how long it is, in words of two bytes.
    static func index(of drawn: [UInt8]) -> [UInt8] {
        guard drawn.count >= 100 else { return [] }
        var records: [UInt8] = []
        var offset = 100
        while offset + 8 <= drawn.count {
            let words = drawn[(offset + 4)..<(offset + 8)].reduce(0) { $0 << 8 | Int($1) }
            let end = offset + 8 + 2 * words
            // What was cut off in the middle of a record is no record.
            guard words >= 2, end <= drawn.count else { break }
            records += bigEndian(offset / 2) + bigEndian(words)
            offset = end
        }
        return Array(drawn[..<24]) + bigEndian((100 + records.count) / 2) + Array(drawn[28..<100]) + records
    }

    private static func bigEndian(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    static var made: Issue {
        Issue(
            "map-index-made", .warning, at: Path(),
            what: Words("缺少 .shx 文件，已由 .shp 重建索引", "the file .shx is missing; its index was made from the .shp"),
            because: Words(
                ".shx 只是 .shp 的索引，图形不受影响；但文件没有传全，属性（.dbf）与坐标系（.prj）也请核对",
                "it is only an index, and the shapes are whole; but the map was not sent whole: look after .dbf and .prj"
            ),
            mend: Words("发送时带上同名的全部文件", "send all files of that name"))
    }
}
