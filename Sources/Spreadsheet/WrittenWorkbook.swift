import CXlsxWriter
import Folders
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
    ///
    /// It is made twice, because the library does not see that a write to its own files has failed: what differs was not written whole.
    public func written() throws(WorkbookFault) -> WrittenWorkbook {
        try checkForm()
        let made = try madeOnce()
        guard try madeOnce().bytes == made.bytes else { throw .notWhole }
        return made
    }

    private func madeOnce() throws(WorkbookFault) -> WrittenWorkbook {
        let folder: ScratchFolder
        do throws(ScratchFolder.Fault) { folder = try ScratchFolder() } catch { throw .refused(error.path) }
        defer { folder.remove() }
        let path = folder.url.path + "/workbook.xlsx"
        let file = try WorkbookFile(path, folder: folder.url.path)
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
