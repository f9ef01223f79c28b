import Generation
import LandModel
import Records
import Testing

@testable import Ledger

/// The starter scenario's ledger, to be damaged.
struct SoundLedger {
    static let scenario: Scenario = {
        let reader = InputReader { _ throws(InputFault) in Array(StarterScenario.scenario.utf8) }
        return ScenarioLoader(reader: reader).load("scenario.json").scenario ?? Scenario()
    }()
    static let pages = LedgerPages.of(scenario)

    var sheets: [LedgerSheet]
    let isTyped: Bool

    init(isTyped: Bool = true) {
        self.isTyped = isTyped
        sheets = Self.pages.map { $0.sheet(file: isTyped ? "ledger.xlsx" : "ledger/\($0.key).csv", isTyped: isTyped) }
    }

    subscript(key: String) -> LedgerSheet {
        get { sheets[index(key)] }
        set { sheets[index(key)] = newValue }
    }

    private func index(_ key: String) -> Int {
        Self.pages.firstIndex { $0.key == key } ?? 0
    }

    /// The number of the column under a key.
    func column(_ sheet: String, _ key: String) -> Int {
        self[sheet].rows.first { $0.number == 1 }?.entries.first { $0.cell == .text(key) }?.column ?? 0
    }

    /// The row of the sheet of single values with a key.
    func row(_ key: String) -> Int { self["scenario"].rows.first { $0[1] == .text(key) }?.number ?? 0 }

    mutating func put(_ cell: LedgerCell, _ sheet: String, _ key: String, _ row: Int) {
        put(cell, sheet, column: column(sheet, key), row)
    }

    mutating func put(_ cell: LedgerCell, _ sheet: String, column: Int, _ row: Int) {
        var changed = self[sheet]
        if !changed.rows.contains(where: { $0.number == row }) {
            changed.rows.append(LedgerSheet.Row(row))
            changed.rows.sort { $0.number < $1.number }
        }
        guard let index = changed.rows.firstIndex(where: { $0.number == row }) else { return }
        changed.rows[index].entries.removeAll { $0.column == column }
        if cell != .blank {
            changed.rows[index].entries.append(LedgerSheet.Entry(column, cell))
            changed.rows[index].entries.sort { $0.column < $1.column }
        }
        self[sheet] = changed
    }

    /// By way of a file.
    func loaded() throws -> LoadedScenario {
        guard isTyped else { return LedgerImport.load(sheets) }
        let (read, issues) = WorkbookReading.read(RawWorkbook(sheets).bytes, name: "ledger.xlsx")
        #expect(issues == [])
        return LedgerImport.load(read)
    }
}
