import LandModel
import Quantities

/// What the codes of land use in a table are called, told once below it.
enum LandClassNote {
    /// In the order in which they stand there; empty where none has a name beyond itself.
    static func of(_ codes: [String], in scenario: Scenario) -> [Words] {
        var seen: Set<String> = []
        let named = codes.compactMap { code -> String? in
            guard seen.insert(code).inserted, let name = scenario.name(ofLandClass: code), name != code else {
                return nil
            }
            return "\(code) \(name)"
        }
        guard !named.isEmpty else { return [] }
        return [Words("规划用途：\(named.joined(separator: "、"))", "land classes: \(named.joined(separator: ", "))")]
    }
}
