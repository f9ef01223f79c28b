import Quantities
import Records

/// Repeats what an import left unread, so that no plan stands on half a ledger without a word.
enum UnreadCheck {
    static let unread = ScenarioCheck("unread") { issues($0.scenario) }

    private static func issues(_ scenario: Scenario) -> [Issue] {
        guard let unread = scenario.unread, !unread.isEmpty else { return [] }
        let told = unread.told
        let places = Words.list(Array(unread.places.prefix(5)))
        let because = Words(
            places.zh.isEmpty ? "导入台账时已提示" : "如：\(places.zh)",
            places.en.isEmpty ? "import told so" : "such as \(places.en)")
        return [
            Issue(
                "ledger-unread", .warning, at: Path("unread"),
                what: Words("台账“\(unread.ledger)”：\(told.zh)", "ledger “\(unread.ledger)”: \(told.en)"),
                because: because,
                mend: Words(
                    "改正台账后重新导入；确认无误则 landplan import --settled，或删去 unread",
                    "mend the ledger and import it again; if all is well, landplan import --settled, or delete “unread”"
                ))
        ]
    }
}
