import Quantities
import Records

/// The free words that join records to one another, and to rules, by being equal.
enum LinkedKind: Hashable, CaseIterable {
    case town, zone, plant, segment, landClass, flag, tag, count

    /// Those that reports print, with English names as the scenario has them.
    static let translated: [LinkedKind] = [.town, .zone, .plant, .segment, .tag]

    var words: Words {
        switch self {
        case .town: Words("街镇", "town")
        case .zone: Words("特殊区域", "zone")
        case .plant: Words("污水纳管去向", "wastewater plant")
        case .segment: Words("细分领域", "segment")
        case .landClass: Words("土地用途", "land class")
        case .flag: Words("管控标记", "control flag")
        case .tag: Words("标签", "tag")
        case .count: Words("计数", "count")
        }
    }
}

extension Scenario {
    /// Hands every word that joins records, with where it stands, in the order of the fields, and takes back what it is to be.
    mutating func visitLinks(_ visit: (LinkedKind, String, @autoclosure () -> Path) -> String) {
        func all(_ kind: LinkedKind, _ names: inout [String], _ path: Path) {
            for number in names.indices {
                names[number] = visit(kind, names[number], path.appending("\(number)"))
            }
        }
        func keys<Value>(_ kind: LinkedKind, _ table: inout Table<String, Value>, _ path: Path) {
            guard !table.isEmpty else { return }
            table = Table(table.entries.map { .init(visit(kind, $0.key, path.appending($0.key)), $0.value) })
        }
        func scoped(_ scope: inout Scope, _ path: Path) {
            switch scope {
            case .district, .park: return
            case .town(let name): scope = .town(visit(.town, name, path))
            case .zone(let name): scope = .zone(visit(.zone, name, path))
            case .plant(let name): scope = .plant(visit(.plant, name, path))
            }
        }
        func measured(_ measure: inout Measure, _ path: Path) {
            scoped(&measure.scope, path.appending("scope"))
            all(.segment, &measure.segments, path.appending("segments"))
            all(.tag, &measure.tags, path.appending("tags"))
            measure.count = measure.count.map { visit(.count, $0, path.appending("count")) }
        }
        for number in parks.indices {
            let path = Path("parks", parks[number].id.text)
            parks[number].town = visit(.town, parks[number].town, path.appending("town"))
            all(.zone, &parks[number].zones, path.appending("zones"))
            keys(.segment, &parks[number].suitability, path.appending("suitability"))
            parks[number].plant = parks[number].plant.map { visit(.plant, $0, path.appending("plant")) }
        }
        for number in parcels.indices {
            let path = Path("parcels", parcels[number].id.text)
            parcels[number].landClass = visit(.landClass, parcels[number].landClass, path.appending("landClass"))
            all(.flag, &parcels[number].flags, path.appending("flags"))
        }
        for number in buildings.indices {
            let path = Path("buildings", buildings[number].id.text, "landClass")
            buildings[number].landClass = buildings[number].landClass.map { visit(.landClass, $0, path) }
        }
        for number in projects.indices {
            let path = Path("projects", projects[number].id.text)
            projects[number].segment = visit(.segment, projects[number].segment, path.appending("segment"))
            all(.tag, &projects[number].tags, path.appending("tags"))
            keys(.count, &projects[number].counts, path.appending("counts"))
            for need in projects[number].needs.indices {
                guard var land = projects[number].needs[need].land else { continue }
                all(.landClass, &land.landClasses, path.appending("needs").appending("\(need)").appending("land"))
                projects[number].needs[need].land = land
            }
        }
        for number in quotas.indices { scoped(&quotas[number].scope, Path("quotas", quotas[number].id.text, "scope")) }
        for number in offsetRatios.indices {
            scoped(&offsetRatios[number].scope, Path("offsetRatios", "\(number)", "scope"))
        }
        for number in reductions.indices {
            let path = Path("reductions", reductions[number].id.text, "town")
            reductions[number].town = visit(.town, reductions[number].town, path)
        }
        for number in standards.indices {
            let path = Path("standards", standards[number].id.text)
            scoped(&standards[number].scope, path.appending("scope"))
            all(.segment, &standards[number].segments, path.appending("segments"))
        }
        if var matrix = compatibility {
            for row in matrix.allowed.indices {
                let path = Path("compatibility", "allowed", "\(row)", "landClasses")
                all(.landClass, &matrix.allowed[row].landClasses, path)
            }
            for row in matrix.forbidden.indices {
                let path = Path("compatibility", "forbidden", "\(row)", "flag")
                matrix.forbidden[row].flag = visit(.flag, matrix.forbidden[row].flag, path)
            }
            compatibility = matrix
        }
        for number in targets.indices {
            measured(&targets[number].measure, Path("targets", targets[number].id.text, "measure"))
        }
        for number in fairness.indices {
            let path = Path("fairness", fairness[number].id.text)
            measured(&fairness[number].measure, path.appending("measure"))
            if fairness[number].division == .town { keys(.town, &fairness[number].base, path.appending("base")) }
        }
        for tier in objective.indices {
            for term in objective[tier].terms.indices {
                measured(
                    &objective[tier].terms[term].measure,
                    Path("objective", objective[tier].id.text, "terms", "\(term)", "measure"))
            }
        }
    }

    /// The same with one spelling for words that differ in white space, width and case only, told once each; industry codes in
    /// half width and capitals.
    ///
    /// The spelling that stands most often counts; of equals the shortest, then the first in the order of scalars.
    func joiningNames() -> (scenario: Scenario, issues: [Issue]) {
        struct Spellings {
            var counts: [String: Int] = [:]
            var places: [String: Path] = [:]
            /// Most often first.
            var ordered: [String] {
                counts.sorted { left, right in
                    let (one, other) = (left.key.unicodeScalars.count, right.key.unicodeScalars.count)
                    return (-left.value, one, left.key) < (-right.value, other, right.key)
                }.map(\.key)
            }
        }
        struct Link: Hashable {
            let kind: LinkedKind
            let key: String

            init(_ kind: LinkedKind, _ name: String) {
                self.kind = kind
                let key = NameKey.of(name)
                // One class by its code of today, an older one or its name.
                self.key = kind == .landClass ? LandClasses.today(key.uppercased()) : key
            }
        }
        var known: [Link: Spellings] = [:]
        var order: [Link] = []
        var joined = self
        joined.visitLinks { kind, name, path in
            let link = Link(kind, name)
            if known[link] == nil { order.append(link) }
            known[link, default: Spellings()].counts[name, default: 0] += 1
            if known[link]?.places[name] == nil { known[link]?.places[name] = path() }
            return name
        }
        let several = known.filter { $0.value.counts.count > 1 }
        var issues = keysOfOneName
        if !several.isEmpty {
            joined.visitLinks { kind, name, _ in
                several[Link(kind, name)]?.ordered.first ?? name
            }
            issues += order.compactMap { link in
                guard let spellings = several[link]?.ordered, let place = several[link]?.places[spellings[1]] else {
                    return nil
                }
                let list = spellings.map { "“\($0)”" }
                let isSpelling = Set(spellings.map(NameKey.of)).count == 1
                return Issue(
                    "spelt-differently", .warning, at: place,
                    what: Words(
                        "\(link.kind.words.zh)有 \(list.count) 种写法：\(list.joined(separator: "、"))",
                        "one \(link.kind.words.en) is spelt in \(list.count) ways: \(list.joined(separator: ", "))"),
                    because: isSpelling
                        ? Words(
                            "只在空格、全半角或大小写上不同，按同一个处理，写作\(list[0])",
                            "they differ in white space, width or case only, and are taken for one, \(list[0])")
                        : Words(
                            "新旧标准的代码与名称指同一类用地，按同一个处理，写作\(list[0])",
                            "codes and names of older and newer standards are one class, and are taken for one, \(list[0])"
                        ),
                    mend: Words("统一写法；若本不相同，请改用不同的名称", "spell them alike; or differently, if they are not the same"))
            }
        }
        return (PlainWriting.industries(PlainWriting.units(joined, &issues), &issues), issues)
    }

    /// Two keys of one table that are one name: which value counts is not said.
    private var keysOfOneName: [Issue] {
        func issues<Value>(_ kind: LinkedKind, _ table: Table<String, Value>, _ path: Path) -> [Issue] {
            var first: [String: String] = [:]
            return table.entries.compactMap { entry in
                guard let other = first.updateValue(entry.key, forKey: NameKey.of(entry.key)) else { return nil }
                return Issue(
                    "one-key-twice", at: path.appending(entry.key),
                    what: Words(
                        "\(kind.words.zh)“\(other)”与“\(entry.key)”是同一个名称，各有一个值",
                        "“\(other)” and “\(entry.key)” are one \(kind.words.en), each with a value"),
                    because: Words(
                        "只在空格、全半角或大小写上不同，按同一个处理，不知取哪个值",
                        "they differ in white space, width or case only and are taken for one; which value counts is not said"
                    ),
                    mend: Words("删去其中一个", "remove one of them"))
            }
        }
        return parks.flatMap { issues(.segment, $0.suitability, Path("parks", $0.id.text, "suitability")) }
            + projects.flatMap { issues(.count, $0.counts, Path("projects", $0.id.text, "counts")) }
            + fairness.filter { $0.division == .town }.flatMap {
                issues(.town, $0.base, Path("fairness", $0.id.text, "base"))
            }
    }
}
