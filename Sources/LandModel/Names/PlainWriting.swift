import Quantities
import Records

/// Units and industry codes as they are meant, however they were typed; what was changed is told.
enum PlainWriting {
    static func units(_ scenario: Scenario, _ issues: inout [Issue]) -> Scenario {
        var plain = scenario
        for number in scenario.resources.indices {
            let written = scenario.resources[number].unit
            let unit = Resource.plain(unit: written)
            guard unit != written else { continue }
            plain.resources[number].unit = unit
            issues.append(
                Issue(
                    "spelt-differently", .warning, at: Path("resources", scenario.resources[number].id.text, "unit"),
                    what: Words("单位“\(written)”按“\(unit)”处理", "the unit “\(written)” is taken as “\(unit)”"),
                    because: Words(
                        "单位用半角字母和符号，首尾无空格", "units are letters and signs of half width without spaces at their ends"),
                    mend: Words("改写", "write it so")))
        }
        return plain
    }

    static func industries(_ scenario: Scenario, _ issues: inout [Issue]) -> Scenario {
        var plain = scenario
        var first: (place: Path, from: String, to: String)?
        func code(_ text: String, _ place: @autoclosure () -> Path) -> String {
            let key = Industries.read(NameKey.of(text).uppercased())
            if key != text, first == nil { first = (place(), text, key) }
            return key
        }
        for number in scenario.projects.indices {
            plain.projects[number].industry = code(
                scenario.projects[number].industry, Path("projects", scenario.projects[number].id.text, "industry"))
        }
        for number in scenario.standards.indices {
            plain.standards[number].industries = scenario.standards[number].industries.enumerated().map {
                code($1, Path("standards", scenario.standards[number].id.text, "industries", "\($0)"))
            }
        }
        if let first {
            issues.append(
                Issue(
                    "spelt-differently", .warning, at: first.place,
                    what: Words(
                        "行业代码“\(first.from)”按“\(first.to)”处理",
                        "the industry code “\(first.from)” is taken as “\(first.to)”"),
                    because: Words(
                        "行业代码用半角大写字母和数字，不含空格，以门类字母开头",
                        "industry codes are capitals and digits of half width without spaces, the section's letter first"
                    ),
                    mend: Words("改写；其他同类写法一并处理", "write it so; others like it are taken alike")))
        }
        return plain
    }
}
