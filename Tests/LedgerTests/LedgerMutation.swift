import LandModel
import Records

@testable import Ledger

/// One or two changes to a ledger such as people make without thinking of them.
struct LedgerMutation {
    /// What was done, for the report of a failure.
    var told: [String] = []
    var sheets: [LedgerSheet]
    /// Of each sheet, the lists whose facts stand on it.
    var lists: [Set<String>]
    var random: SplitMix

    /// `keys`: of the tables on the sheets.
    init(_ sheets: [LedgerSheet], keys: [String], seed: Int) {
        self.sheets = sheets
        lists = keys.map { [$0.split(separator: ".").first.map(String.init) ?? $0] }
        random = SplitMix(state: UInt64(seed) &+ 77)
        for _ in 0...random.below(2) { apply(random.below(30)) }
    }

    private mutating func apply(_ kind: Int) {
        switch kind {
        case 15...29: applyStyle(kind)
        case 0, 1: renameSheet()
        case 2: reorderColumns()
        case 3: duplicateSheet()
        case 4: duplicateColumn()
        case 5: duplicateRow()
        case 6, 7: renameHead()
        case 8: dressHead()
        case 9: addTitle()
        case 10: addTotals()
        case 11: addNumbers()
        case 12: retypeNumbers()
        case 13: retypeCode()
        default: spaceCells()
        }
    }

    /// A sheet with facts.
    mutating func pick(listsOnly: Bool = true) -> Int? {
        let full = sheets.indices.filter { index in
            sheets[index].rows.contains { $0.number > 3 } && !(listsOnly && sheets[index].name.hasSuffix(" scenario"))
        }
        guard !full.isEmpty else { return nil }
        return full[random.below(full.count)]
    }

    mutating func note(_ index: Int, _ what: String) {
        told.append("\(sheets[index].name): \(what)")
    }

    private mutating func renameSheet() {
        guard let index = pick(listsOnly: false) else { return }
        let name = sheets[index].name
        let (zh, key) = (name.split(separator: " ").first ?? "", name.split(separator: " ").last ?? "")
        let names = [
            "\(zh)", "\(key)", "\(zh)2025", "2025年\(zh)", "\(zh)（\(key)）", "Sheet\(index)", "表\(index)", "\(key)_old",
            "\(zh)-最终版",
            "汇总", "附件1", "说明-\(zh)", "示例\(zh)", "#\(name)", "\(name) ", "\(key.uppercased())", String(name.dropLast()),
            "其他资料",
        ]
        sheets[index].name = names[random.below(names.count)]
        note(index, "was \(name)")
    }

    private mutating func reorderColumns() {
        guard let index = pick() else { return }
        let last = sheets[index].rows.compactMap { $0.entries.last?.column }.max() ?? 1
        let shift = 1 + random.below(last)
        sheets[index].rows = sheets[index].rows.map { row in
            LedgerSheet.Row(
                row.number,
                row.entries.map { LedgerSheet.Entry(($0.column + shift - 1) % last + 1, $0.cell) }.sorted {
                    $0.column < $1.column
                })
        }
        note(index, "columns turned by \(shift)")
    }

    private mutating func duplicateSheet() {
        guard let index = pick(listsOnly: false) else { return }
        var copy = sheets[index]
        copy.name += [" (2)", "副本", " 备份", "2"][random.below(4)]
        sheets.append(copy)
        lists.append(lists[index])
        note(sheets.count - 1, "a copy")
        note(index, "copied")
    }

    private mutating func duplicateColumn() {
        guard let index = pick() else { return }
        let last = sheets[index].rows.compactMap { $0.entries.last?.column }.max() ?? 1
        let column = 1 + random.below(last)
        for row in sheets[index].rows.indices {
            guard let entry = sheets[index].rows[row].entries.first(where: { $0.column == column }) else { continue }
            sheets[index].rows[row].entries.append(LedgerSheet.Entry(last + 1, entry.cell))
        }
        note(index, "column \(column) copied")
    }

    private mutating func duplicateRow() {
        guard let index = pick(), let row = sheets[index].rows.filter({ $0.number > 3 }).last else { return }
        sheets[index].rows.append(LedgerSheet.Row((sheets[index].rows.last?.number ?? 3) + 1, row.entries))
        note(index, "row \(row.number) copied")
    }

    /// Another word over a column whose words below are gone.
    private mutating func renameHead() {
        guard let index = pick(), let top = sheets[index].rows.first, !top.entries.isEmpty else { return }
        let entry = top.entries[random.below(top.entries.count)]
        guard case .text(let head) = entry.cell else { return }
        let others = [
            head.uppercased(), " \(head) ", "\(head)x", "\(head)（说明）", "某列", "数值", "\(head)（公顷）",
            String(head.dropFirst()), "指标", "\(head)\n", "#\(head)",
        ]
        put(.text(others[random.below(others.count)]), index, top.number, entry.column)
        if random.below(2) == 0 { put(.blank, index, 2, entry.column) }
        note(index, "head \(head)")
    }

    /// The words in place of the keys.
    private mutating func dressHead() {
        guard let index = pick(), sheets[index].rows.count > 2 else { return }
        sheets[index].rows.removeFirst(random.below(2) + 0)
        note(index, "rows of heads removed")
    }

    private mutating func addTitle() {
        guard let index = pick() else { return }
        sheets[index].rows = sheets[index].rows.map { LedgerSheet.Row($0.number + 2, $0.entries) }
        sheets[index].rows.insert(
            LedgerSheet.Row(1, [LedgerSheet.Entry(1, .text("某区产业用地台账（2025年度）"))]), at: 0)
        note(index, "a title")
    }

    private mutating func addTotals() {
        guard let index = pick() else { return }
        let end = (sheets[index].rows.last?.number ?? 3) + 1
        sheets[index].rows.append(
            LedgerSheet.Row(end, [LedgerSheet.Entry(1, .text("合计")), LedgerSheet.Entry(4, .number("123"))]))
        sheets[index].rows.append(LedgerSheet.Row(end + 1, [LedgerSheet.Entry(1, .text("注：以上均为初步数。"))]))
        note(index, "totals")
    }

    private mutating func addNumbers() {
        guard let index = pick() else { return }
        sheets[index].rows = sheets[index].rows.map { row in
            let first: LedgerCell =
                row.number == 1 ? .text("序号") : row.number < 4 ? .blank : .number("\(row.number - 3)")
            return LedgerSheet.Row(
                row.number,
                (first == .blank ? [] : [LedgerSheet.Entry(1, first)])
                    + row.entries.map { LedgerSheet.Entry($0.column + 1, $0.cell) })
        }
        note(index, "numbers in order")
    }

    /// Numbers as text, or as they are shown; text of digits as numbers.
    private mutating func retypeNumbers() {
        guard let index = pick() else { return }
        let kind = random.below(3)
        for row in sheets[index].rows.indices where sheets[index].rows[row].number > 3 {
            for entry in sheets[index].rows[row].entries.indices {
                switch sheets[index].rows[row].entries[entry].cell {
                case .number(let digits):
                    sheets[index].rows[row].entries[entry].cell = .text(
                        kind == 0 ? digits : kind == 1 ? " \(digits)" : "\(digits)　")
                case .text(let text)
                where !text.isEmpty && text.count < 10 && text.allSatisfy { $0.isASCII && $0.isNumber }:
                    sheets[index].rows[row].entries[entry].cell = .number(text)
                default: break
                }
            }
        }
        note(index, "numbers retyped")
    }

    /// One code, in another width or case.
    private mutating func retypeCode() {
        guard let index = pick(),
            let row = sheets[index].rows.indices.filter({ sheets[index].rows[$0].number > 3 }).last
        else {
            return
        }
        // Free text may be as it likes.
        let free = Set(
            (sheets[index].rows.first?.entries ?? []).filter { entry in
                guard case .text(let head) = entry.cell else { return true }
                return ["name", "note", "source", "title", "reason"].contains { head.contains($0) }
            }.map(\.column))
        let texts = sheets[index].rows[row].entries.indices.filter {
            guard case .text(let text) = sheets[index].rows[row].entries[$0].cell,
                !free.contains(sheets[index].rows[row].entries[$0].column)
            else { return false }
            return text.count < 12 && text.contains { $0.isASCII && $0.isLetter }
        }
        guard !texts.isEmpty else { return }
        let entry = texts[random.below(texts.count)]
        guard case .text(let text) = sheets[index].rows[row].entries[entry].cell else { return }
        let full = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    let isPlain =
                        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                    return isPlain ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
                }))
        let others = [full, " \(text)", "\(text) ", "\(text)\u{200B}"]
        sheets[index].rows[row].entries[entry].cell = .text(others[random.below(others.count)])
        note(index, "code \(text)")
    }

    private mutating func spaceCells() {
        guard let index = pick() else { return }
        sheets[index].rows.append(
            LedgerSheet.Row((sheets[index].rows.last?.number ?? 3) + 40, [LedgerSheet.Entry(2, .text(" 　"))]))
        note(index, "a cell of spaces")
    }

    mutating func put(_ cell: LedgerCell, _ index: Int, _ row: Int, _ column: Int) {
        guard let place = sheets[index].rows.firstIndex(where: { $0.number == row }) else { return }
        sheets[index].rows[place].entries.removeAll { $0.column == column }
        if cell != .blank { sheets[index].rows[place].entries.append(LedgerSheet.Entry(column, cell)) }
        sheets[index].rows[place].entries.sort { $0.column < $1.column }
    }
}
