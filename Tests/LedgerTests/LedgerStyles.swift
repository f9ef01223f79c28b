import LandModel
import Records

@testable import Ledger

/// Changes of how a ledger looks and is laid out.
extension LedgerMutation {
    mutating func applyStyle(_ kind: Int) {
        switch kind {
        case 15: hide()
        case 16: mergeEquals()
        case 17: headUnit()
        case 18: headYear()
        case 19: twoRowsOfHeads()
        case 20: tableBelow()
        case 21: tableBeside()
        case 22: splitSheet()
        case 23: spread()
        case 24: retypeDates()
        case 25: damage()
        case 26: formatUnits()
        case 27: writtenUnits()
        case 28: reorderSheets()
        default: unitAbove()
        }
    }

    /// Rows of facts of a sheet; three rows of heads stand over them.
    private func facts(_ index: Int) -> [Int] {
        sheets[index].rows.indices.filter { sheets[index].rows[$0].number > 3 }
    }

    private func columns(_ index: Int) -> Int { sheets[index].rows.compactMap { $0.entries.last?.column }.max() ?? 1 }

    private mutating func hide() {
        guard let index = pick() else { return }
        let column = 1 + random.below(columns(index))
        switch random.below(4) {
        case 0: sheets[index].isHidden = true
        case 1: sheets[index].hiddenRows = facts(index).map { sheets[index].rows[$0].number }
        case 2: sheets[index].hiddenColumns = [column...column]
        default:
            sheets[index].struck = facts(index).map {
                LedgerSheet.CellPlace(row: sheets[index].rows[$0].number, column: column)
            }
        }
        note(index, "hidden or struck out")
    }

    /// Cells of a column that say the same become one.
    private mutating func mergeEquals() {
        guard let index = pick() else { return }
        let column = 1 + random.below(columns(index))
        let rows = facts(index)
        guard let first = rows.first else { return }
        let cell = sheets[index].rows[first][column]
        let same = rows.prefix { sheets[index].rows[$0][column] == cell }
        guard same.count > 1, cell != .blank, let last = same.last else { return }
        for row in same.dropFirst() { sheets[index].rows[row].entries.removeAll { $0.column == column } }
        sheets[index].merges.append(
            LedgerSheet.Merge(
                rows: sheets[index].rows[first].number...sheets[index].rows[last].number, columns: column...column))
        note(index, "column \(column) merged")
    }

    private mutating func changeHead(_ what: String, _ change: (String) -> String) {
        guard let index = pick(), let top = sheets[index].rows.first, !top.entries.isEmpty else { return }
        let entry = top.entries[random.below(top.entries.count)]
        guard case .text(let head) = entry.cell else { return }
        put(.text(change(head)), index, top.number, entry.column)
        note(index, "\(what) behind head \(head)")
    }

    private mutating func headUnit() {
        let units = ["亩", "公顷", "万元", "亿元", "元", "t/a", "kg/a", "%", "m²", "个", "人", "月"]
        let unit = units[random.below(units.count)]
        let form = random.below(5)
        changeHead("unit \(unit)") { head in
            switch form {
            case 0: "\(head)（\(unit)）"
            case 1: "\(head)(单位：\(unit))"
            case 2: "\(head)【\(unit)】"
            case 3: "\(head)/\(unit)"
            default: "\(head)（\(unit)，实测）"
            }
        }
    }

    private mutating func headYear() {
        let years = ["（2025年）", "2025", "（2025年底）", " 2025年", "（含2025年）"]
        let year = years[random.below(years.count)]
        changeHead("year \(year)") { $0 + year }
    }

    /// What several heads begin with stands over them once.
    private mutating func twoRowsOfHeads() {
        guard let index = pick(), let top = sheets[index].rows.first else { return }
        let dotted = top.entries.filter { entry in
            if case .text(let text) = entry.cell { text.contains(".") } else { false }
        }
        guard let first = dotted.first, case .text(let head) = first.cell, let dot = head.firstIndex(of: ".") else {
            return
        }
        let group = String(head[..<dot])
        let run = top.entries.filter { entry in
            if case .text(let text) = entry.cell { text.hasPrefix(group + ".") } else { false }
        }
        guard run.count > 1, let last = run.last, last.column - first.column == run.count - 1 else { return }
        sheets[index].rows = sheets[index].rows.map { row in
            row.number == 1 ? row : LedgerSheet.Row(row.number + 1, row.entries)
        }
        var upper = top.entries.filter { $0.column < first.column || $0.column > last.column }
        upper.append(LedgerSheet.Entry(first.column, .text(group)))
        upper.sort { $0.column < $1.column }
        let lower = run.map { entry -> LedgerSheet.Entry in
            guard case .text(let text) = entry.cell else { return entry }
            return LedgerSheet.Entry(entry.column, .text(String(text.dropFirst(group.count + 1))))
        }
        sheets[index].rows[0] = LedgerSheet.Row(1, upper)
        sheets[index].rows.insert(LedgerSheet.Row(2, lower), at: 1)
        sheets[index].merges.append(LedgerSheet.Merge(rows: 1...1, columns: first.column...last.column))
        note(index, "heads in two rows")
    }

    /// Another sheet's table under one's own, its own sheet gone.
    private mutating func tableBelow() {
        guard let index = pick(), let other = pick(), index != other else { return }
        let start = (sheets[index].rows.last?.number ?? 3) + 2
        sheets[index].rows += sheets[other].rows.map { LedgerSheet.Row($0.number + start, $0.entries) }
        sheets[other].rows = []
        lists[index].formUnion(lists[other])
        note(other, "its table moved below \(sheets[index].name)")
        note(index, "another table below")
    }

    private mutating func tableBeside() {
        guard let index = pick(), let other = pick(), index != other else { return }
        let shift = columns(index) + 1
        for row in sheets[other].rows {
            let moved = row.entries.map { LedgerSheet.Entry($0.column + shift, $0.cell) }
            if let place = sheets[index].rows.firstIndex(where: { $0.number == row.number }) {
                sheets[index].rows[place].entries += moved
            } else {
                sheets[index].rows.append(LedgerSheet.Row(row.number, moved))
            }
        }
        sheets[index].rows.sort { $0.number < $1.number }
        sheets[other].rows = []
        lists[index].formUnion(lists[other])
        note(other, "its table moved beside \(sheets[index].name)")
        note(index, "another table beside")
    }

    /// The last records on a sheet of their own.
    private mutating func splitSheet() {
        guard let index = pick() else { return }
        let rows = facts(index)
        guard rows.count > 1 else { return }
        let cut = rows[rows.count / 2]
        var second = sheets[index]
        second.rows = second.rows.filter { $0.number < 4 } + second.rows[cut...]
        second.name += ["（续）", " 续表", "2", "（二期）"][random.below(4)]
        sheets[index].rows.removeSubrange(cut...)
        sheets.append(second)
        lists.append(lists[index])
        note(sheets.count - 1, "the second half of \(sheets[index].name)")
        note(index, "its second half elsewhere")
    }

    /// Blank rows and columns between.
    private mutating func spread() {
        guard let index = pick() else { return }
        let column = 1 + random.below(columns(index))
        let isOfRows = random.below(2) == 0
        sheets[index].rows = sheets[index].rows.map { row in
            LedgerSheet.Row(
                isOfRows && row.number > 3 ? row.number * 2 : row.number,
                row.entries.map { isOfRows || $0.column < column ? $0 : LedgerSheet.Entry($0.column + 1, $0.cell) })
        }
        note(index, "blank \(isOfRows ? "rows" : "column") between")
    }

    /// Periods and years as spreadsheets make dates of them.
    private mutating func retypeDates() {
        guard let index = pick(listsOnly: false) else { return }
        let forms = ["-01-01", "年", "年1月", "/1/1", ".01", "年度"]
        let form = forms[random.below(forms.count)]
        var isChanged = false
        for row in sheets[index].rows.indices {
            for entry in sheets[index].rows[row].entries.indices {
                guard case .text(let text) = sheets[index].rows[row].entries[entry].cell, text.count == 4,
                    let year = Int(text), (2000...2100).contains(year)
                else { continue }
                isChanged = true
                sheets[index].rows[row].entries[entry].cell =
                    form == "-01-01" ? .date("\(text)-01-01") : .text(text + form)
            }
        }
        if isChanged { note(index, "years as \(form)") }
    }

    /// One cell of facts broken by a formula.
    private mutating func damage() {
        guard let index = pick(), let row = facts(index).last else { return }
        let entries = sheets[index].rows[row].entries
        guard !entries.isEmpty else { return }
        let entry = random.below(entries.count)
        var cells: [LedgerCell] = [
            .fault("#REF!"), .fault("#N/A"), .formula, .truth(true), .date("2025-03-05"), .number("1E+17"),
        ]
        // As a name any word may be meant.
        if case .number = entries[entry].cell {
            cells += [
                .text("待定"), .text("同上"), .text("见附件"), .text("#DIV/0!"), .text("四十"), .text("(40)"), .text("40*"),
            ]
        }
        sheets[index].rows[row].entries[entry].cell = cells[random.below(cells.count)]
        note(index, "a cell damaged in column \(entries[entry].column)")
    }

    /// Numbers with a word in their format.
    private mutating func formatUnits() {
        let units = ["亩", "公顷", "万元", "亿元", "t/a", "kg/a", "m²", "个", "%", "年"]
        let unit = units[random.below(units.count)]
        changeNumbers("format \(unit)") { digits in .coded(digits, shown: digits + unit) }
    }

    private mutating func writtenUnits() {
        let units = ["亩", "公顷", "万元", "亿元", "t/a", "kg/a", "m²", "个", "%", "年", "左右", "（估）"]
        let unit = units[random.below(units.count)]
        changeNumbers("unit \(unit) written") { digits in .text(digits + unit) }
    }

    private mutating func changeNumbers(_ what: String, _ change: (String) -> LedgerCell) {
        guard let index = pick() else { return }
        let column = 1 + random.below(columns(index))
        var isChanged = false
        for row in facts(index) {
            for entry in sheets[index].rows[row].entries.indices
            where sheets[index].rows[row].entries[entry].column == column {
                guard case .number(let digits) = sheets[index].rows[row].entries[entry].cell else { continue }
                isChanged = true
                sheets[index].rows[row].entries[entry].cell = change(digits)
            }
        }
        if isChanged { note(index, "\(what) in column \(column)") }
    }

    private mutating func reorderSheets() {
        let shift = 1 + random.below(sheets.count - 1)
        sheets = Array(sheets[shift...] + sheets[..<shift])
        told.append("sheets turned by \(shift)")
        lists = Array(lists[shift...] + lists[..<shift])
    }

    private mutating func unitAbove() {
        guard let index = pick() else { return }
        let units = ["公顷", "亩", "亿元", "万元", "kg/a"]
        let unit = units[random.below(units.count)]
        sheets[index].rows = sheets[index].rows.map { LedgerSheet.Row($0.number + 1, $0.entries) }
        sheets[index].rows.insert(LedgerSheet.Row(1, [LedgerSheet.Entry(3, .text("单位：\(unit)"))]), at: 0)
        note(index, "unit \(unit) above")
    }
}
