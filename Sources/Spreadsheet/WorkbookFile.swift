import CXlsxWriter

/// An open file of the library: the workbook that is being written.
final class WorkbookFile {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let styles: StyleTable

    /// Shown as the time of making, because the same workbook must give the same bytes: 1980-01-01.
    private static let created: time_t = 315_532_800

    init(_ path: String, folder: String) throws(WorkbookFault) {
        let opened = folder.withCString { folder -> UnsafeMutablePointer<lxw_workbook>? in
            var options = lxw_workbook_options()
            options.tmpdir = UnsafeMutablePointer(mutating: folder)
            return workbook_new_opt(path, &options)
        }
        guard let opened else { throw .refused(path) }
        book = opened
        styles = StyleTable(opened)
    }

    func write(_ workbook: Workbook) throws(WorkbookFault) -> SheetRemarks {
        try setProperties(workbook)
        let names = SheetNames.valid(workbook.sheets.map(\.name))
        var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
        for name in names {
            guard let sheet = workbook_add_worksheet(book, name) else { throw .refused(name) }
            sheets.append(sheet)
        }
        var remarks = SheetRemarks()
        for index in sheets.indices {
            let file = SheetFile(sheets[index], name: names[index], names: names, styles)
            try file.write(workbook.sheets[index], &remarks)
        }
        for name in workbook.names {
            try done(workbook_define_name(book, name.name, "=" + name.range.absolute(in: names[name.sheet])))
        }
        return remarks
    }

    /// Writes the file and frees everything.
    func close() throws(WorkbookFault) { try done(workbook_close(book)) }

    /// Frees everything without writing.
    func abandon() { lxw_workbook_free(book) }

    private func setProperties(_ workbook: Workbook) throws(WorkbookFault) {
        let title = CellText.prefix(CellText.oneLine(workbook.title), utf16: 255)
        let failure = title.withCString { title in
            var properties = lxw_doc_properties()
            properties.title = UnsafeMutablePointer(mutating: title)
            properties.created = Self.created
            return workbook_set_properties(book, &properties)
        }
        try done(failure)
    }
}

/// Turns what the library returns into an error.
func done(_ code: lxw_error) throws(WorkbookFault) {
    guard code != LXW_NO_ERROR else { return }
    throw .refused(lxw_strerror(code).map { String(cString: $0) } ?? "\(code.rawValue)")
}
