import CXlsxWriter

extension SheetFile {
    /// What a sheet has beside its cells.
    func writeFeatures(_ model: Sheet) throws(WorkbookFault) {
        if let frozen = model.frozen {
            worksheet_freeze_panes(sheet, lxw_row_t(frozen.row), lxw_col_t(frozen.column))
        }
        if let filter = model.filter {
            try done(
                worksheet_autofilter(
                    sheet, lxw_row_t(filter.first.row), lxw_col_t(filter.first.column), lxw_row_t(filter.last.row),
                    lxw_col_t(filter.last.column)))
        }
        for validation in model.validations { try write(validation) }
        if let color = model.tabColor { worksheet_set_tab_color(sheet, color.rgb == 0 ? 0x100_0000 : color.rgb) }
        if !model.showsGrid { worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }
        // Codes of digits only are text on purpose, and a subtotal leaves cells out on purpose.
        for reason in [LXW_IGNORE_NUMBER_STORED_AS_TEXT, LXW_IGNORE_FORMULA_RANGE] {
            try done(worksheet_ignore_errors(sheet, UInt8(reason.rawValue), "A1:XFD1048576"))
        }
    }

    func writePrintSetup(_ setup: PrintSetup) throws(WorkbookFault) {
        worksheet_set_paper(sheet, setup.paper.rawValue)
        if setup.isLandscape { worksheet_set_landscape(sheet) }
        if setup.fitsOnePageWide || setup.fitsOnePageHigh {
            worksheet_fit_to_pages(sheet, setup.fitsOnePageWide ? 1 : 0, setup.fitsOnePageHigh ? 1 : 0)
        }
        if setup.isCentered { worksheet_center_horizontally(sheet) }
        let margins = setup.margins
        worksheet_set_margins(sheet, margins.leading, margins.trailing, margins.top, margins.bottom)
        if let rows = setup.repeatedRows {
            try done(worksheet_repeat_rows(sheet, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound)))
        }
        if let area = setup.area {
            try done(
                worksheet_print_area(
                    sheet, lxw_row_t(area.first.row), lxw_col_t(area.first.column), lxw_row_t(area.last.row),
                    lxw_col_t(area.last.column)))
        }
        if !setup.pageBreaks.isEmpty {
            var breaks = setup.pageBreaks.map { lxw_row_t($0) } + [0]
            try done(worksheet_set_h_pagebreaks(sheet, &breaks))
        }
        if !setup.header.code.isEmpty { try done(worksheet_set_header(sheet, setup.header.code)) }
        if !setup.footer.code.isEmpty { try done(worksheet_set_footer(sheet, setup.footer.code)) }
    }

    private func write(_ validation: ListValidation) throws(WorkbookFault) {
        var strings: [UnsafeMutablePointer<CChar>?] = []
        func kept(_ text: String) -> UnsafeMutablePointer<CChar>? {
            let copy = strdup(text)
            strings.append(copy)
            return copy
        }
        defer { for string in strings { free(string) } }
        var rule = lxw_data_validation()
        rule.error_type = UInt8(
            (validation.isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING).rawValue)
        if !validation.title.isEmpty { rule.input_title = kept(CellText.prefix(validation.title, utf16: 32)) }
        if !validation.message.isEmpty { rule.input_message = kept(CellText.prefix(validation.message, utf16: 255)) }
        let range = validation.range
        func write() -> lxw_error {
            worksheet_data_validation_range(
                sheet, lxw_row_t(range.first.row), lxw_col_t(range.first.column), lxw_row_t(range.last.row),
                lxw_col_t(range.last.column), &rule)
        }
        switch validation.choices {
        case .words(let words):
            var list = words.map { kept($0) } + [nil]
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            try done(
                list.withUnsafeMutableBufferPointer { buffer in
                    rule.value_list = buffer.baseAddress
                    return write()
                })
        case .cells(let target, let cells):
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            rule.value_formula = kept("=" + cells.absolute(in: names[target]))
            try done(write())
        }
    }
}
