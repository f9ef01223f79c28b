import LandModel

@testable import Ledger

/// A ledger as small offices write them: keys over the columns, facts below, no words, no units. To be changed as its owners would.
struct SmallLedger {
    var sheets: [LedgerSheet]

    /// Rows of cells, each split at `|`; what is a number is one.
    static func sheet(_ name: String, _ rows: [String]) -> LedgerSheet {
        var sheet = LedgerSheet(name: name, file: "ledger.xlsx")
        for (number, row) in rows.enumerated() {
            let entries = row.split(separator: "|", omittingEmptySubsequences: false).enumerated().filter {
                !$1.isEmpty
            }
            .map { LedgerSheet.Entry($0 + 1, cell(String($1))) }
            if !entries.isEmpty { sheet.rows.append(LedgerSheet.Row(number + 1, entries)) }
        }
        return sheet
    }

    static func cell(_ text: String) -> LedgerCell {
        let isNumber = text.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." } && text.first?.isNumber == true
        return isNumber ? .number(text) : .text(text)
    }

    init() {
        sheets = [
            Self.sheet(
                "情景 scenario",
                [
                    "key|value", "schemaVersion|1", "id|small", "title|试算", "units.land|亩", "units.money|万元",
                    "periods|2025；2026",
                ]),
            Self.sheet("管控因子 resources", ["id|name|kind|unit|chargedFrom", "COD|化学需氧量|pollutant|t/a|start"]),
            Self.sheet(
                "园区 parks", ["id|name|town|class|zones", "K1|东园|东镇|base", "K2|西园|西镇|community|启动区"]),
            Self.sheet(
                "地块 parcels",
                [
                    "id|name|park|area|landClass|state|newShare|acquisition.cost|acquisition.leadMonths",
                    "K1-01|东一|K1|40|M2|cleared|1", "K1-02|东二|K1|30|M1|stock|0|4500|12",
                    "K2-01|西一|K2|20|C65|cleared|0.8",
                ]),
            Self.sheet(
                "项目 projects",
                [
                    "id|name|industry|segment|activity|investment|output|revenue|tax|leadMonths|loads.COD|priority",
                    "P1|封装|C3973|封测|polluting|60000|60000|63000|6000|18|4|1",
                    "P2|装备|C3562|装备|clean|12000|16000|16500|1500|12|0.5|2",
                    "P4|总部|I6520|设计|research|30000|40000|40000|4000|24|0|2",
                ]),
            Self.sheet(
                "需求 projects.needs",
                ["projects.id|land.area|land.landClasses", "P1|28|M2", "P2|15|M1；M2", "P4|18|C65"]),
            Self.sheet(
                "指标台账 quotas",
                [
                    "id|name|of|scope|amounts.2025|amounts.2026", "LAND|新增用地|land|district|30|15",
                    "COD|化学需氧量|COD|town:东镇|3|0.5",
                ]),
            Self.sheet("资金预算 budgets", ["id|name|purposes|amounts.2025", "ACQ|收储资金|收储|4000"]),
            Self.sheet(
                "准入标准 standards", ["id|name|scope|industries|investmentPerLand", "S1|启动区标准|zone:启动区|I65；C39；C35|500"]),
            Self.sheet("目标层级 objective", ["id|name|sense", "tax|税收最大|max"]),
            Self.sheet("加权项 objective.terms", ["objective.id|measure.indicator", "tax|税收"]),
        ]
    }

    /// By the last word of the name, as it was at first.
    subscript(key: String) -> LedgerSheet {
        get { sheets[Self.order.firstIndex(of: key) ?? 0] }
        set { sheets[Self.order.firstIndex(of: key) ?? 0] = newValue }
    }

    static let order = [
        "scenario", "resources", "parks", "parcels", "projects", "projects.needs", "quotas", "budgets", "standards",
        "objective", "objective.terms",
    ]

    /// Puts one cell.
    mutating func put(_ cell: LedgerCell, _ key: String, _ row: Int, _ column: Int) {
        var sheet = self[key]
        if !sheet.rows.contains(where: { $0.number == row }) {
            sheet.rows.append(LedgerSheet.Row(row))
            sheet.rows.sort { $0.number < $1.number }
        }
        for index in sheet.rows.indices where sheet.rows[index].number == row {
            sheet.rows[index].entries.removeAll { $0.column == column }
            if cell != .blank { sheet.rows[index].entries.append(LedgerSheet.Entry(column, cell)) }
            sheet.rows[index].entries.sort { $0.column < $1.column }
        }
        self[key] = sheet
    }

    /// Moves all rows down.
    mutating func shift(_ key: String, by count: Int) {
        self[key].rows = self[key].rows.map { LedgerSheet.Row($0.number + count, $0.entries) }
    }

    static let scenario = SmallLedger().read.loaded.scenario ?? Scenario()

    var read: (loaded: LoadedScenario, unread: Unread) { LedgerImport.read(sheets) }

    /// By way of a file.
    var readFromFile: (loaded: LoadedScenario, unread: Unread) {
        let (sheets, issues) = WorkbookReading.read(RawWorkbook(sheets).bytes, name: "ledger.xlsx")
        return LedgerImport.read(sheets, known: issues)
    }
}
