import CXlsxWriter
import Foundation

/// A workbook as a file, and what of it could not be written as it was.
public struct WrittenWorkbook: Sendable, Hashable {
    /// The file; the same workbook gives the same bytes.
    public let bytes: [UInt8]
    /// Numbers of more than 15 digits, written as text because spreadsheets would change them.
    public let asText: [Remark]
    /// Texts of more than 32,767 characters, cut.
    public let cut: [Remark]

    /// A cell that is written otherwise.
    public struct Remark: Sendable, Hashable {
        public let sheet: String
        public let address: String
    }
}

extension Workbook {
    /// The workbook as an XLSX file.
    public func bytes() throws(WorkbookFault) -> [UInt8] { try written().bytes }

    /// The workbook as an XLSX file, and what could not be written as it was.
    public func written() throws(WorkbookFault) -> WrittenWorkbook {
        try checkForm()
        let folder = try ScratchFolder()
        defer { folder.remove() }
        let path = folder.path + "/workbook.xlsx"
        let file = try WorkbookFile(path, folder: folder.path)
        let remarks: SheetRemarks
        do {
            remarks = try file.write(self)
        } catch {
            file.abandon()
            throw error
        }
        try file.close()
        guard let content = try? Data(contentsOf: URL(fileURLWithPath: path)) else { throw .refused(path) }
        return WrittenWorkbook(bytes: Array(content), asText: remarks.asText, cut: remarks.cut)
    }
}

/// A folder that only this user can read, for the file while it is made: the library writes to a path only.
private struct ScratchFolder {
    let path: String

    init() throws(WorkbookFault) {
        // Because mkdtemp makes the name, and the folder by it, from six X at the end.
        let pattern = FileManager.default.temporaryDirectory.appendingPathComponent("landplan-XXXXXX").path
        var characters = pattern.utf8CString
        let made = characters.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
        guard let made else { throw .refused(pattern) }
        path = made
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
