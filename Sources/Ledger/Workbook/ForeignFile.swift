import Quantities
import Unpacking

/// A file that is no .xlsx, known by what is in it.
///
/// ``newExcel`` is foreign only where CSV is asked.
enum ForeignFile: Equatable {
    case newExcel, oldExcel, binaryExcel, openDocument, encrypted, webPage, oldXML, words, pdf, text, picture

    init?(_ bytes: [UInt8]) {
        let head = bytes.prefix(2048)
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            // Streams of such a container are named in UTF-16.
            let names = ["EncryptedPackage", "EncryptionInfo"].map { name in name.utf8.flatMap { [$0, 0] as [UInt8] } }
            self = names.contains { Self.holds(bytes, $0) } ? .encrypted : .oldExcel
        } else if bytes.starts(with: [0x50, 0x4B]) {
            var names: Set<String> = []
            _ = try? ZipParts.read(bytes, mostBytes: 0) { name in
                if name == "xl/workbook.bin" || name == "content.xml" || name == "word/document.xml" {
                    names.insert(name)
                }
                return false
            }
            if names.contains("xl/workbook.bin") {
                self = .binaryExcel
            } else if names.contains("content.xml") {
                self = .openDocument
            } else if names.contains("word/document.xml") {
                self = .words
            } else {
                return nil
            }
        } else if bytes.starts(with: Array("%PDF".utf8)) {
            self = .pdf
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .picture
        } else if let text = TextEncoding.text(Array(head)) ?? TextEncoding.text(Array(head.dropLast(1))),
            !text.isEmpty,
            !text.contains("\0")
        {
            let small = text.lowercased()
            if small.contains("urn:schemas-microsoft-com:office:spreadsheet") {
                self = .oldXML
            } else if ["<html", "<table", "<!doctype html"].contains(where: small.contains) {
                self = .webPage
            } else if small.contains("opendocument:xmlns:office") {
                self = .openDocument
            } else {
                self = .text
            }
        } else {
            return nil
        }
    }

    private static func holds(_ bytes: [UInt8], _ name: [UInt8]) -> Bool {
        var start = 0
        while let found = bytes[start...].firstIndex(of: name[0]) {
            if bytes[found...].starts(with: name) { return true }
            start = found + 1
        }
        return false
    }

    /// Whether LibreOffice makes a workbook of it.
    var isConvertible: Bool {
        switch self {
        // Not web pages: opening one may fetch what it links to.
        case .oldExcel, .binaryExcel, .openDocument, .oldXML: true
        default: false
        }
    }

    var words: Words {
        switch self {
        case .oldExcel:
            Words("旧版 Excel 97–2003 文件（.xls，或 WPS 的 .et）", "an old Excel 97–2003 file (.xls, or .et of WPS)")
        case .newExcel: Words("Excel 工作簿（.xlsx），只是改了扩展名", "an Excel workbook (.xlsx) under another ending")
        case .binaryExcel: Words("Excel 二进制文件（.xlsb）", "a binary Excel file (.xlsb)")
        case .openDocument: Words("OpenDocument 表格（.ods）", "an OpenDocument sheet (.ods)")
        case .encrypted: Words("加了密码的工作簿", "an encrypted workbook")
        case .webPage: Words("网页，只是改了扩展名", "a web page under another ending")
        case .oldXML: Words("Excel 2003 的 XML 表格", "an XML sheet of Excel 2003")
        case .words: Words("Word 文档（.docx）", "a Word document (.docx)")
        case .pdf: Words("PDF 文件", "a PDF file")
        case .text: Words("文字文件，或单个 CSV", "a text file, or a single CSV")
        case .picture: Words("图片", "a picture")
        }
    }

    var mend: Words {
        switch self {
        case .newExcel: Words("扩展名改回 .xlsx 后导入", "give it back its ending .xlsx and import it")
        case .encrypted: Words("去掉打开密码后另存为 .xlsx", "save it as .xlsx without a password")
        case .text:
            Words(
                "CSV 台账是一个文件夹，每张表一个 .csv 文件，给出文件夹的路径；或另存为 .xlsx",
                "a ledger in CSV is a folder with a file for each sheet: give the folder's path; or save it as .xlsx")
        case .webPage:
            Words(
                "用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx", "open it in Excel, WPS or LibreOffice and save it as .xlsx")
        case .oldExcel, .binaryExcel, .openDocument, .oldXML:
            Words(
                "用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx；装有 LibreOffice 时可直接读入",
                "open it in Excel, WPS or LibreOffice and save it as .xlsx; with LibreOffice installed it is read as it is"
            )
        case .words, .pdf, .picture:
            Words(
                "把表格放进 .xlsx 台账（landplan template 得到空白台账）",
                "put the tables into an .xlsx ledger (landplan template makes a blank one)")
        }
    }
}
