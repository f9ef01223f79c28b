import LandModel
import Quantities
import Records

/// A plan in a workbook or a folder of CSV files: written to be changed by hand, and read back.
public enum PlanLedger {
    /// `status`: what the plan was when it was written, which a change undoes.
    public static func pages(
        _ plan: Plan, of scenario: Scenario, status: Words, language: Language = .zh
    ) -> [LedgerPage] {
        let tables = PlanTables(plan, of: scenario, language: language)
        let flat = Flattening(tables.written, .ofPlan, language: language)
        let making = PageMaking(flat, like: flat, .ofPlan, units: LedgerUnits(scenario), language: language)
        return making.pages + [about(scenario, status)]
    }

    /// A sheet to look at.
    private static func about(_ scenario: Scenario, _ status: Words) -> LedgerPage {
        func row(_ zh: String, _ en: String) -> [LedgerCell] { [.text(zh), .text(en)] }
        return LedgerPage(
            key: "about", name: LedgerLayout.aboutName,
            rows: [
                row("本表不读入。", "This sheet is not read."),
                row("情景：\(scenario.title.zh)（\(scenario.id)）", "Scenario: \(scenario.title.en) (\(scenario.id))"),
                row("导出时：\(status.zh)；改动后须重新核验。", "When written: \(status.en); to be verified anew when changed."),
                row(
                    "地块、楼层可多个，以“；”分隔，面积逐个对应。", "Several parcels or units are separated by “；”, areas in the same order."
                ),
                row(
                    "整宗供应的地块可不写面积；动用指标不写则按分配次序。",
                    "Areas of parcels supplied whole may be blank; without draws quotas are drawn in the order of allotment."
                ),
                row("核验：landplan verify 情景 本文件", "To verify: landplan verify SCENARIO THIS-FILE"),
            ], headingRows: 0, helps: [], isList: false)
    }

    /// Whether a file holds the tables of a plan, not those of a scenario; by the names of its sheets.
    public static func isOne(_ path: String) -> Bool {
        guard LedgerFile.isLedger(path) else { return false }
        let names = LedgerFile.sheets(path).sheets.map(\.name)
        return names.contains { LedgerLayout.ofPlan.key(ofSheet: $0) == PlanTables.placementsKey }
            && !names.contains { LedgerLayout.ofScenario.key(ofSheet: $0) == LedgerLayout.scenarioKey }
    }

    /// The plan of a file, for a scenario whose names and units count, and all that is wrong with it; `nil` where an issue is an
    /// error.
    public static func read(_ path: String, of scenario: Scenario) -> (plan: Plan?, issues: [Issue]) {
        let (sheets, issues) = LedgerFile.sheets(path)
        return read(sheets, of: scenario, known: issues)
    }

    static func read(_ sheets: [LedgerSheet], of scenario: Scenario, known: [Issue] = []) -> (
        plan: Plan?, issues: [Issue]
    ) {
        let sources = SourceMap(sheets.map(\.source))
        func hasError(_ issues: [Issue]) -> Bool { issues.contains { $0.severity == .error } }
        guard !hasError(known) else { return (nil, sources.located(known)) }
        var reading = LedgerImport(sheets, .ofPlan)
        reading.cells.units = LedgerUnits(scenario)
        let names = LedgerNames(scenario)
        let tree = reading.tree(names: names, partsOfYear: scenario.periods.first?.parts)
        var issues = known + reading.cells.news.all
        guard let tree else { return (nil, sources.located(issues)) }
        let told = Set(issues.filter { $0.severity == .error }.map(\.place))
        var reader = Reader()
        let tables = PlanTables.read(tree, &reader)
        issues += reader.issues.filter { !told.contains($0.place) }
        var plan: Plan?
        if let tables {
            let (made, faults) = tables.plan(of: scenario, names)
            plan = made
            // Rows that could not be read say no more.
            if !hasError(issues) {
                issues += faults.map { issue in
                    var issue = issue
                    issue.place = tree.place(of: issue.path)
                    return issue
                }
            }
        }
        issues = LoadedScenario.toldOnce(sources.located(issues))
        return (hasError(issues) ? nil : plan, issues)
    }
}
