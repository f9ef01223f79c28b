import Foundation
import LandModel
import Quantities
import Records

/// The table of a shapefile, `.dbf`, compared with its shapes: GDAL leaves out those that have no record in it, without a word.
enum ShapefileTable {
    /// `nil`: a record for each shape, or nobody can tell.
    static func issue(_ path: String) -> Issue? {
        let shape = URL(fileURLWithPath: path)
        guard shape.pathExtension.lowercased() == "shp" else { return nil }
        // The index has eight bytes for each shape behind its head of a hundred; the table's head has the number of its records.
        guard let size = try? file(beside: shape, "shx")?.resourceValues(forKeys: [.fileSizeKey]).fileSize,
            let table = file(beside: shape, "dbf"), let handle = try? FileHandle(forReadingFrom: table)
        else { return nil }
        defer { try? handle.close() }
        guard let head = try? handle.read(upToCount: 8), head.count == 8 else { return nil }
        let records = head.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        let shapes = (size - 100) / 8
        guard shapes > records else { return nil }
        return Issue(
            "shapefile-records-missing", at: Path(),
            what: Words(
                "图形有 \(shapes) 个，.dbf 中的记录只有 \(records) 条",
                "it has \(shapes) shapes, but \(records) records in its .dbf"),
            because: Words("没有记录的图形读不出来，也不知是哪块地", "shapes without one are lost, and nobody knows whose they are"),
            mend: Words("重新导出，或取来与 .shp 同时生成的 .dbf", "export it anew, or get the .dbf that was made with the .shp"))
    }

    private static func file(beside shape: URL, _ ending: String) -> URL? {
        [ending, ending.uppercased()].map { shape.deletingPathExtension().appendingPathExtension($0) }.first {
            FileManager.default.fileExists(atPath: $0.path)
        }
    }
}
