import CXlsxWriter
import Quantities

/// What could not be written as it was.
struct SheetRemarks {
    var asText: [WrittenWorkbook.Remark] = []
    var cut: [WrittenWorkbook.Remark] = []
}

/// One sheet of a file that is being written.
struct SheetFile {
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let name: String
    /// Of all sheets, as they stand in the file.
    let names: [String]
    private let styles: StyleTable

    init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, name: String, names: [String], _ styles: StyleTable) {
        self.sheet = sheet
        self.name = name
        self.names = names
        self.styles = styles
    }

    func write(_ model: Sheet, _ remarks: inout SheetRemarks) throws(WorkbookFault) {
        for (index, column) in model.columns.enumerated() {
            var options = lxw_row_col_options()
            options.hidden = column.isHidden ? 1 : 0
            let place = lxw_col_t(index)
            try done(
                worksheet_set_column_opt(
                    sheet, place, place, min(max(column.width, 0), 255), styles.format(column.style ?? CellStyle()),
                    &options))
        }
        for merge in model.merges where !merge.isSingle {
            let first = merge.first
            let style = cell(first, of: model)?.style ?? CellStyle()
            // Before the cells, because the library writes blanks into the whole range.
            try done(
                worksheet_merge_range(
                    sheet, lxw_row_t(first.row), lxw_col_t(first.column), lxw_row_t(merge.last.row),
                    lxw_col_t(merge.last.column), "", styles.format(style)))
        }
        for (index, row) in model.rows.enumerated() {
            if let height = row.height { try done(worksheet_set_row(sheet, lxw_row_t(index), height, nil)) }
            for (column, cell) in row.cells.enumerated() {
                try write(cell, CellPlace(row: index, column: column), &remarks)
            }
        }
        try writeFeatures(model)
        try writePrintSetup(model.print)
    }

    private func cell(_ place: CellPlace, of model: Sheet) -> SheetCell? {
        guard place.row < model.rows.count, place.column < model.rows[place.row].cells.count else { return nil }
        return model.rows[place.row].cells[place.column]
    }

    private func write(_ cell: SheetCell, _ place: CellPlace, _ remarks: inout SheetRemarks) throws(WorkbookFault) {
        let (row, column) = (lxw_row_t(place.row), lxw_col_t(place.column))
        let format = styles.format(cell.style)
        var remark: WrittenWorkbook.Remark { .init(sheet: name, address: place.address) }
        func held(_ text: String, _ remarks: inout SheetRemarks) -> String {
            let held = CellText.held(text)
            if held.isCut { remarks.cut.append(remark) }
            return held.text
        }
        switch cell.value {
        case .blank:
            if format != nil { try done(worksheet_write_blank(sheet, row, column, format)) }
        case .text(let text):
            try done(worksheet_write_string(sheet, row, column, held(text, &remarks), format))
        case .number(let value), .formula(_, let value):
            guard value.fitsSpreadsheet else {
                remarks.asText.append(remark)
                try done(worksheet_write_string(sheet, row, column, value.description, format))
                break
            }
            if case .formula(let formula, _) = cell.value {
                try done(worksheet_write_formula_num(sheet, row, column, formula, format, value.approximate))
            } else {
                try done(worksheet_write_number(sheet, row, column, value.approximate, format))
            }
        case .boolean(let value):
            try done(worksheet_write_boolean(sheet, row, column, value ? 1 : 0, format))
        case .link(let text, let target, let goal):
            let address = "internal:'" + names[target].replacing("'", with: "''") + "'!" + goal.address
            try done(worksheet_write_url(sheet, row, column, address, format))
            // The library shows the address, and takes another text only where it has no quotes.
            try done(worksheet_write_string(sheet, row, column, held(text, &remarks), format))
        }
        if let comment = cell.comment { try write(comment: comment, row, column) }
    }

    private func write(comment: String, _ row: lxw_row_t, _ column: lxw_col_t) throws(WorkbookFault) {
        let text = CellText.held(comment).text
        var options = lxw_comment_options()
        options.width = 240
        // About 32 narrow characters fit a line; a note of the usual height has four.
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
            $0 + 1 + $1.utf8.count / 32
        }
        options.height = UInt16(min(max(lines * 18 + 10, 60), 600))
        try done(worksheet_write_comment_opt(sheet, row, column, text, &options))
    }
}
