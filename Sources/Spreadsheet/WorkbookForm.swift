extension Workbook {
    /// Whether the file format can hold it; the library would say so on the terminal, or write a broken file.
    func checkForm() throws(WorkbookFault) {
        guard !sheets.isEmpty else { throw .noSheet }
        for sheet in sheets { try sheet.checkForm(sheetCount: sheets.count) }
        var taken: Set<String> = []
        for name in names {
            guard DefinedName.isValid(name.name), taken.insert(name.name.lowercased()).inserted,
                sheets.indices.contains(name.sheet), name.range.isValid
            else { throw .badName(name.name) }
        }
    }
}

extension Sheet {
    /// The most bytes of the choices of a list with the commas between them: the file format counts characters, but the
    /// library keeps them in a buffer of so many bytes and writes beyond it.
    private static let mostChoiceBytes = 255
    private static let longestFormula = 8_192

    func checkForm(sheetCount: Int) throws(WorkbookFault) {
        guard rows.count <= CellPlace.mostRows, columns.count <= CellPlace.mostColumns,
            rows.allSatisfy({ $0.cells.count <= CellPlace.mostColumns })
        else { throw .tooLarge(sheet: name) }
        let ranges = merges + [filter, print.area].compactMap { $0 } + validations.map(\.range)
        for range in ranges where !range.isValid { throw .badRange(sheet: name, range.address) }
        if let frozen, !CellRange(frozen, frozen).isValid { throw .badRange(sheet: name, frozen.address) }
        if let rows = print.repeatedRows, rows.lowerBound < 0 || rows.upperBound >= CellPlace.mostRows {
            throw .badRange(sheet: name, "\(rows)")
        }
        // The file format takes at most 1,023 breaks.
        guard print.pageBreaks.count <= 1_023, print.pageBreaks.allSatisfy({ $0 > 0 && $0 < CellPlace.mostRows }) else {
            throw .badRange(sheet: name, "\(print.pageBreaks.count) page breaks")
        }
        try checkMerges()
        for validation in validations { try check(validation, sheetCount: sheetCount) }
        for row in rows {
            for cell in row.cells {
                switch cell.value {
                case .formula(let formula, _):
                    guard formula.hasPrefix("="), formula.utf16.count <= Self.longestFormula else {
                        throw .badFormula(sheet: name, formula)
                    }
                case .link(let text, let target, let place):
                    guard target >= 0, target < sheetCount, CellRange(place, place).isValid else {
                        throw .badLink(sheet: name, text)
                    }
                default: break
                }
            }
        }
    }

    private func checkMerges() throws(WorkbookFault) {
        let ordered = merges.sorted { ($0.first.row, $0.first.column) < ($1.first.row, $1.first.column) }
        for (index, merge) in ordered.enumerated() {
            for other in ordered[(index + 1)...] {
                guard other.first.row <= merge.last.row else { break }
                if merge.overlaps(other) { throw .overlappingMerges(sheet: name, merge.address, other.address) }
            }
        }
    }

    private func check(_ validation: ListValidation, sheetCount: Int) throws(WorkbookFault) {
        switch validation.choices {
        case .words(let words):
            let bytes = words.reduce(words.count - 1) { $0 + $1.utf8.count }
            guard !words.isEmpty, bytes <= Self.mostChoiceBytes,
                words.allSatisfy({
                    !$0.isEmpty && !$0.contains(",") && !$0.contains("\"") && CellText.oneLine($0) == $0
                })
            else { throw .badChoices(sheet: name, validation.range.address) }
        case .cells(let target, let cells):
            guard target >= 0, target < sheetCount, cells.isValid else {
                throw .badChoices(sheet: name, validation.range.address)
            }
        }
    }
}
