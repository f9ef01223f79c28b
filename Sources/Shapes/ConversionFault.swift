import Foundation
import LandModel
import Quantities
import Records
import Unpacking

/// Why a file of another format could not be turned into GeoJSON.
enum ConversionFault: Error {
    case tool(ToolRun.Fault)
    /// In GDAL's own words.
    case unreadable(String)
    case noLayer(String, [String])
    case severalLayers([String])
    case notKML
    /// What is wrong with the archive that holds it.
    case archive(ZipParts.Fault)

    func issue(_ path: String) -> Issue {
        let kind = MapKind(path)
        var (code, because, mend, nearest) = told(kind)
        if case .unreadable = self, (try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? Int == 0 {
            (because, mend) = (Words("文件是空的", "it is empty"), Words("重新导出或复制", "export or copy it anew"))
        }
        let words = kind?.words ?? Words("图形文件", "the map")
        return Issue(
            code, at: Path(),
            what: Words("无法读取\(words.zh)“\(path)”", "\(words.en) “\(path)” cannot be read"), because: because,
            mend: mend, nearest: nearest)
    }

    /// Without characters that do things to a terminal.
    private static func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    }

    private func told(_ kind: MapKind?) -> (code: String, because: Words, mend: Words, nearest: String?) {
        // What no program of maps reads is told so, whatever was tried.
        if let kind, !kind.isMap, case .tool = self { return ("no-map", kind.because, kind.mend, nil) }
        if let kind, !kind.isMap, case .unreadable = self { return ("no-map", kind.because, kind.mend, nil) }
        let convert = Words(
            "在 GIS 软件中另存为 GeoJSON 或 KML（本程序直接读取）", "save it as GeoJSON or KML in a GIS, which are read without it")
        switch self {
        case .tool(.notInstalled):
            return (
                "gdal-missing",
                Words(
                    "除 GeoJSON、KML 与报批坐标文本外的格式由 GDAL 的 ogr2ogr 读取，本机没有安装",
                    "all but GeoJSON, KML and coordinate texts is read by GDAL's ogr2ogr, which is not installed"),
                Words(
                    "安装 GDAL（Debian：apt install gdal-bin）；或\(convert.zh)",
                    "install GDAL (Debian: apt install gdal-bin); or \(convert.en)"), nil
            )
        case .tool(.notStarted):
            return ("gdal-failed", Words("ogr2ogr 无法启动", "ogr2ogr could not be started"), convert, nil)
        case .tool(.tooLong(let seconds)):
            return (
                "gdal-too-long", Words("ogr2ogr 超过 \(seconds) 秒未完成", "ogr2ogr took more than \(seconds) s"),
                Words("只导出产业用地地块图层", "export the layer of industrial parcels only"), nil
            )
        case .tool(.tooLarge(let bytes)):
            let size = bytes / 1_048_576
            return (
                "gdal-too-large", Words("图形超过 \(size) MiB", "its shapes take more than \(size) MiB"),
                Words("只导出产业用地地块图层", "export the layer of industrial parcels only"), nil
            )
        case .unreadable(let complaint):
            // Formats that are shut out and were not there anyway are no reason.
            let lines = complaint.split(whereSeparator: \.isNewline).filter { !$0.contains("Unable to find driver") }
                .prefix(3)
            let told = Self.plain(lines.joined(separator: " ")).prefix(400)
            let because =
                told.isEmpty
                ? Words("不是 GDAL 认得的图形文件", "it is no map that GDAL knows") : Words("GDAL：\(told)", "GDAL: \(told)")
            return (
                "map-unreadable", because,
                Words(
                    "核对文件是否完整（Shapefile 的 .shp、.shx、.dbf、.prj、.cpg 须放在一起）",
                    "check that it is whole (.shp, .shx, .dbf, .prj and .cpg of a shapefile stand together)"), nil
            )
        case .noLayer(let name, let layers):
            let list = Self.plain(layers.prefix(20).joined(separator: "、"))
            return (
                "no-layer", Words("没有图层“\(name)”；有：\(list)", "there is no layer “\(name)”; there are: \(list)"),
                Words("改正 --layer", "correct --layer"), Records.nearest(to: name, among: layers)
            )
        case .notKML:
            return (
                "map-unreadable", Words("不是完整的 KML 文件", "it is no whole KML file"),
                Words("重新导出 KML 或 KMZ", "export it anew as KML or KMZ"), nil
            )
        case .archive(let fault):
            let because =
                switch fault {
                case .damaged: Words("压缩包不完整", "its archive is damaged")
                case .locked: Words("压缩包加了密码", "its archive has a password")
                case .tooLarge: Words("压缩包过大", "its archive is too large")
                }
            return ("map-unreadable", because, Words("解压后读取其中的文件", "unpack it and read the file in it"), nil)
        case .severalLayers(let layers):
            let list = Self.plain(layers.prefix(20).joined(separator: "、"))
            return (
                "several-layers", Words("有多个面图层：\(list)", "it has several layers of polygons: \(list)"),
                Words("用 --layer 指定地块图层", "name the layer of parcels with --layer"), nil
            )
        }
    }
}
