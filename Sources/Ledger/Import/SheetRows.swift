import Quantities
import Records

/// The rows of a list's sheet, told apart: what names columns and units, what holds facts, what does neither.
struct SheetRows {
    /// Why a row is no record.
    enum Aside: Hashable, CaseIterable {
        case above, total, note, section, heads

        var words: Words {
            switch self {
            case .above: Words("表头以上的文字", "words above the heads")
            case .total: Words("合计、小计", "totals")
            case .note: Words("附注、填表说明", "notes")
            case .section: Words("分组标题", "titles of groups")
            case .heads: Words("重复的表头", "heads once more")
            }
        }
    }

    private(set) var lines: [LedgerSheet.Row] = []
    private(set) var facts: [LedgerSheet.Row] = []
    private(set) var aside: [(kind: Aside, row: LedgerSheet.Row)] = []
    /// Whether the sheet says that there is nothing: `无` under the heads.
    private(set) var saysNone = false

    private let headings: [Heading]
    private let index: HeadingIndex
    /// Where the ids stand, or those of the owners.
    private let lead: Int?
    /// Columns of words that a record must have.
    private let words: [Int]
    private let required: [Int]
    /// Whether most ids have a digit.
    private let hasDigitsInIDs: Bool
    /// Rows and columns of cells joined over several columns.
    private let wide: [Int: LedgerSheet.Merge]

    init(
        _ sheet: LedgerSheet, head: HeadRow, _ headings: [Heading], _ index: HeadingIndex, lead key: String?,
        _ units: LedgerUnits
    ) {
        self.headings = headings
        self.index = index
        lead = key.flatMap { key in headings.first { $0.key == key }?.column }
        var words: [Int] = []
        var required: [Int] = []
        for heading in headings {
            guard let column = index.column(heading), heading.map == nil else { continue }
            if column.isRequired { required.append(heading.column) }
            switch column.schema {
            case .decimal?, .integer?, .boolean?: break
            default: words.append(heading.column)
            }
        }
        self.words = words
        self.required = required
        let ids = lead.map { lead in
            sheet.rows.filter { $0.number > head.last && !$0[lead].isBlank }.map { $0[lead] }
        }
        let withDigits = ids?.count { HeadRow.shown($0).contains { $0.isASCII && $0.isNumber } } ?? 0
        hasDigitsInIDs = withDigits * 2 > ids?.count ?? 0
        wide = Dictionary(
            sheet.merges.filter { $0.columns.count > 1 && $0.rows.count == 1 }.map { ($0.rows.lowerBound, $0) }
        ) { first, _ in first }
        for row in sheet.rows where row.entries.contains(where: { !$0.cell.isBlank }) {
            if row.number < head.row.number {
                aside.append((.above, row))
            } else if row.number > head.last {
                sort(row, isNearHead: row.number <= head.last + 2, units)
            } else if row.number > head.row.number {
                lines.append(row)
            }
        }
    }

    /// Where the heads of another table stand among the facts: those, and all below, are no facts of this one.
    mutating func cutSecondTable(_ layout: LedgerLayout, beside own: LedgerTable) -> (row: Int, name: String)? {
        for (number, row) in facts.enumerated() {
            let cells = HeadRow.cells(row)
            guard cells.count > 1, cells.prefix(4).count(where: { layout.isHead($0.text) }) > 1 else { continue }
            let best = layout.tables.filter { $0.key != own.key }.map { table in
                (table, keys: cells.compactMap { layout.index(of: table).heading($0.text, at: $0.column)?.key })
            }.max { $0.keys.count < $1.keys.count }
            // A row of facts may have the words of a few columns, but not the one that every table begins with.
            guard let best, best.keys.count > 1, best.keys.count * 2 > cells.count,
                best.keys.contains(best.0.leadKey ?? "id")
            else { continue }
            facts.removeSubrange(number...)
            return (row.number, best.0.sheetName)
        }
        return nil
    }

    private mutating func sort(_ row: LedgerSheet.Row, isNearHead: Bool, _ units: LedgerUnits) {
        let isLine = index.isHeading(row, headings)
        if isLine || isNearHead && isOfUnits(row, units) {
            if isNearHead { lines.append(row) } else { aside.append((.heads, row)) }
        } else if let kind = kind(of: row) {
            aside.append((kind, row))
        } else if isNone(row) {
            saysNone = true
        } else {
            facts.append(row)
        }
    }

    /// Whether every cell is a unit.
    private func isOfUnits(_ row: LedgerSheet.Row, _ units: LedgerUnits) -> Bool {
        row.entries.allSatisfy { entry in
            guard case .text(let raw) = entry.cell else { return entry.cell.isBlank }
            let text = LedgerText.trimmed(raw)
            guard let heading = headings.first(where: { $0.column == entry.column }),
                let unit = units.unit(index.column(heading)?.unit, resource: heading.map?.name)
            else { return ["/", "-", "—", "单位"].contains(text) }
            return unit.isOwn(text) || unit.other(text) != nil
        }
    }

    private func isNone(_ row: LedgerSheet.Row) -> Bool {
        row.entries.allSatisfy { entry in
            guard case .text(let text) = entry.cell else { return entry.cell.isBlank }
            return NoneWord.isNone(text)
        }
    }

    /// `nil`: a record.
    private func kind(of row: LedgerSheet.Row) -> Aside? {
        let filled = row.entries.filter { !$0.cell.isBlank }
        guard let first = filled.first else { return nil }
        let texts = ([first] + filled.filter { $0.column == lead }).compactMap { entry -> String? in
            guard case .text(let text) = entry.cell else { return nil }
            return String(WrittenNumber.halfWidth(text).filter { !$0.isWhitespace })
        }
        func isBlank(_ column: Int) -> Bool {
            guard let cell = filled.first(where: { $0.column == column })?.cell else { return true }
            if case .text(let text) = cell { return NoneWord.isNone(text) }
            return false
        }
        if texts.contains(where: Self.isTotal) { return .total }
        let others = required.filter { $0 != first.column }
        let open = others.count(where: isBlank)
        if texts.contains(where: Self.isNote), others.isEmpty || open * 2 >= others.count { return .note }
        if filled.count == 1, let text = texts.first {
            if wide[row.number]?.columns.contains(first.column) == true { return .section }
            if others.count > 1, first.column == lead ?? first.column, isTitle(text) { return .section }
            let isSentence =
                text.unicodeScalars.count { $0.value > 0x2E7F } >= 8 || text.contains { "。；，:！？".contains($0) }
            if isSentence, !others.isEmpty { return .note }
        }
        // Figures alone under words that every record has.
        if words.count > 1, let lead, isBlank(lead), words.allSatisfy(isBlank),
            filled.contains(where: { $0.column != lead })
        {
            return headings.contains { $0.column == first.column } ? .total : nil
        }
        return nil
    }

    /// Whether a text by itself stands over a group of records: it is numbered as one, or unlike the ids, which have digits.
    private func isTitle(_ text: String) -> Bool {
        if text.wholeMatch(of: /[（(]?[一二三四五六七八九十]+[)）、.．:：].+/) != nil { return true }
        return hasDigitsInIDs && text.unicodeScalars.allSatisfy { $0.value > 0x2E7F }
    }

    private static let totals = ["合计", "小计", "总计", "共计", "累计", "总和", "total", "subtotal", "sum"]
    private static let notes = [
        "注:", "注1", "注2", "注(", "附注", "备注:", "备注1", "说明:", "填表", "制表", "填报", "填写说明", "审核", "复核", "审批人", "负责人:", "联系人:",
        "联系电话",
        "单位负责人", "单位:", "数据来源:", "日期:", "note:", "notes:", "preparedby",
    ]

    static func isTotal(_ text: String) -> Bool {
        let small = text.lowercased()
        return totals.contains { small == $0 || small.hasPrefix($0 + "(") || small.hasPrefix($0 + ":") }
            || ["合计", "小计", "总计", "共计"].contains(where: small.hasSuffix)
    }

    static func isNote(_ text: String) -> Bool {
        let small = text.lowercased()
        return small == "注" || notes.contains { small.hasPrefix($0) }
    }
}
