import Foundation
import Quantities

/// What a file is that was given for a map, by how it begins, else by its ending; for words.
enum MapKind {
    case geoPackage, shapefile, drawing, exchangeDrawing, flatGeobuf, mapInfo, geodatabase
    /// None that is read here; some are no maps at all.
    case mapGIS, accessDatabase, microstation, archive, workbook, words, paper, picture, webPage

    init?(_ path: String) {
        let head = FileHandle(forReadingAtPath: path).flatMap { try? $0.read(upToCount: 512) } ?? Data()
        let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
        if let (_, kind) = Self.beginnings.first(where: { head.starts(with: $0.bytes) }) {
            self = kind
        } else if let kind = Self.endings[ending] {
            self = kind
        } else if Self.isWebPage(head) {
            self = .webPage
        } else {
            return nil
        }
    }

    private static let beginnings: [(bytes: [UInt8], kind: MapKind)] = [
        (Array("SQLite format 3".utf8), .geoPackage), ([0, 0, 0x27, 0x0A], .shapefile), (Array("AC10".utf8), .drawing),
        (Array("fgb".utf8), .flatGeobuf), (Array("!table".utf8), .mapInfo), (Array("WMAP".utf8), .mapGIS),
        ([0, 1, 0, 0] + Array("Standard ".utf8), .accessDatabase), (Array("Rar!".utf8), .archive),
        ([0x37, 0x7A, 0xBC, 0xAF], .archive), (Array("%PDF".utf8), .paper), ([0x89, 0x50, 0x4E, 0x47], .picture),
        ([0xFF, 0xD8, 0xFF], .picture), (Array("II*\0".utf8), .picture), (Array("MM\0*".utf8), .picture),
    ]

    private static let endings: [String: MapKind] = [
        "gpkg": .geoPackage, "shp": .shapefile, "dwg": .drawing, "dxf": .exchangeDrawing, "fgb": .flatGeobuf,
        "tab": .mapInfo, "mif": .mapInfo, "gdb": .geodatabase, "wp": .mapGIS, "wl": .mapGIS, "wt": .mapGIS,
        "mdb": .accessDatabase, "accdb": .accessDatabase, "dgn": .microstation, "rar": .archive, "7z": .archive,
        "xlsx": .workbook, "xls": .workbook, "et": .workbook, "csv": .workbook, "doc": .words, "docx": .words,
        "wps": .words, "pdf": .paper, "png": .picture, "jpg": .picture, "jpeg": .picture, "tif": .picture,
        "tiff": .picture, "html": .webPage, "htm": .webPage,
    ]

    private static func isWebPage(_ head: Data) -> Bool {
        let text = String(decoding: head, as: UTF8.self).lowercased()
        return text.contains("<html") || text.contains("<!doctype html")
    }

    /// Whether GDAL reads such files.
    var isMap: Bool {
        switch self {
        case .geoPackage, .shapefile, .drawing, .exchangeDrawing, .flatGeobuf, .mapInfo, .geodatabase: true
        default: false
        }
    }

    var words: Words {
        switch self {
        case .geoPackage: Words(same: "GeoPackage")
        case .shapefile: Words(same: "Shapefile")
        case .drawing: Words("CAD 图（DWG）", "CAD drawing (DWG)")
        case .exchangeDrawing: Words("CAD 图（DXF）", "CAD drawing (DXF)")
        case .flatGeobuf: Words(same: "FlatGeobuf")
        case .mapInfo: Words("MapInfo 图", "MapInfo map")
        case .geodatabase: Words("文件地理数据库（GDB）", "file geodatabase (GDB)")
        case .mapGIS: Words("MapGIS 图", "MapGIS map")
        case .accessDatabase: Words("Access 数据库（个人地理数据库）", "Access database (personal geodatabase)")
        case .microstation: Words("MicroStation 图（DGN）", "MicroStation drawing (DGN)")
        case .archive: Words("压缩包", "archive")
        case .workbook: Words("表格文件", "sheet")
        case .words: Words("Word 文档", "Word document")
        case .paper: Words("PDF 文件", "PDF file")
        case .picture: Words("图片", "picture")
        case .webPage: Words("网页", "web page")
        }
    }

    /// Why it is not read; of what GDAL reads never asked.
    var because: Words {
        switch self {
        case .mapGIS, .accessDatabase, .microstation:
            Words("此格式本程序与 GDAL 都不读", "neither landplan nor GDAL reads this format here")
        case .archive: Words("只解开 .zip，不解开 .rar、.7z", "only .zip is unpacked, no .rar and no .7z")
        case .workbook: Words("表格里没有图形", "a sheet has no shapes")
        case .webPage: Words("多半是下载时得到的出错页面", "it may be the page of an error, which was downloaded instead")
        default: Words("其中的图不是矢量图形", "what is drawn in it is no vector map")
        }
    }

    var mend: Words {
        switch self {
        case .mapGIS: Words("在 MapGIS 中转出 Shapefile（.shp）", "export it as a shapefile in MapGIS")
        case .accessDatabase, .microstation:
            Words(
                "在 GIS 软件中打开，把地块图层另存为 Shapefile 或 GeoPackage",
                "open it in a GIS and save the layer of parcels as Shapefile or GeoPackage")
        case .archive: Words("先解压，再读取其中的图形文件", "unpack it and read the map in it")
        case .workbook:
            Words(
                "坐标表写成报批坐标文本（.txt，见 Shapes），台账用 landplan import 导入",
                "write a table of corners as a coordinate text (.txt, see Shapes); a ledger is read by landplan import")
        case .webPage: Words("重新下载", "download it again")
        default: Words("向提供者要矢量文件（Shapefile、DWG 等）", "ask whoever sent it for the vector map (Shapefile, DWG …)")
        }
    }
}
