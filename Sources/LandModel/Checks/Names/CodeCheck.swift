import Quantities
import Records

/// Codes of industries and of land uses that the standards do not have, and that the scenario does not declare.
enum CodeCheck {
    static let codes = ScenarioCheck("parcels", "buildings", "projects", "standards", "compatibility", "codes") {
        index in
        landClasses(index.scenario) + industries(index.scenario)
    }

    private static func landClasses(_ scenario: Scenario) -> [Issue] {
        let declared = Set((scenario.codes?.landClasses.entries ?? []).map(\.key))
        var told: Set<String> = []
        var issues: [Issue] = []
        var copy = scenario
        copy.visitLinks { kind, name, path in
            if kind == .landClass, LandClasses.isCode(name), LandClasses.name(of: name) == nil,
                !declared.contains(name), told.insert(name).inserted
            {
                issues.append(
                    unknown(
                        Words("土地用途代码", "land-use code"), name, LandClasses.nearest(to: name), LandClasses.name,
                        LandClasses.edition, at: path(), "landClasses"))
            }
            return name
        }
        return issues
    }

    private static func industries(_ scenario: Scenario) -> [Issue] {
        let declared = Set((scenario.codes?.industries.entries ?? []).map(\.key))
        let used: [(String, Path)] =
            scenario.projects.map { ($0.industry, Path("projects", $0.id.text, "industry")) }
            + scenario.standards.flatMap { standard in
                standard.industries.enumerated().map {
                    ($1, Path("standards", standard.id.text, "industries", "\($0)"))
                }
            }
        var told: Set<String> = []
        return used.compactMap { code, path in
            guard Industries.isCode(code), Industries.name(of: code) == nil, !declared.contains(code),
                told.insert(code).inserted
            else { return nil }
            return unknown(
                Words("行业代码", "industry code"), code, Industries.nearest(to: code), Industries.name,
                Industries.edition, at: path, "industries")
        }
    }

    private static func unknown(
        _ kind: Words, _ code: String, _ nearest: String?, _ name: (String) -> String?, _ edition: String,
        at path: Path, _ table: String
    ) -> Issue {
        let near = nearest.map { code in "\(code) \(name(code) ?? "")" }
        return Issue(
            "unknown-code", .warning, at: path,
            what: Words("没有\(kind.zh)“\(code)”", "there is no \(kind.en) “\(code)”"),
            because: Words("《\(edition)》没有此代码", "\(edition) does not have it"),
            mend: near.map {
                Words(
                    "是否应为“\($0)”？本地的代码写入 codes.\(table)",
                    "did you mean “\($0)”? declare a code of your own in codes.\(table)")
            }
                ?? Words("核对代码；本地的代码写入 codes.\(table)", "check it; declare a code of your own in codes.\(table)"),
            nearest: nearest)
    }
}
