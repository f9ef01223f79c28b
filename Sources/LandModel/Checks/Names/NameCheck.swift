import Quantities
import Records

/// Free names that nothing else mentions: slips of the pen.
enum NameCheck {
    static let suitability = ScenarioCheck("parks", "projects") { index in
        let segments = index.scenario.projects.map(\.segment).unique
        return index.scenario.parks.flatMap { park in
            park.suitability.entries.compactMap { entry in
                Issue.unknownName(
                    entry.key, .segment, known: segments,
                    at: Path("parks", park.id.text, "suitability", entry.key))
            }
        }
    }

    /// Land uses that a need or a row of the matrix admits, that nothing has and no standard knows: mostly several in one word.
    static let admittedLandClasses = ScenarioCheck("projects", "parcels", "buildings", "compatibility", "codes") {
        index in
        let scenario = index.scenario
        let known = (scenario.parcels.map(\.landClass) + scenario.buildings.compactMap(\.landClass)).unique
        func unknown(_ names: [String], _ path: Path) -> [Issue] {
            names.enumerated().compactMap { number, name in
                guard scenario.name(ofLandClass: name) == nil, !LandClasses.isCode(name) else { return nil }
                return Issue.unknownName(name, .landClass, known: known, at: path.appending("\(number)"))
            }
        }
        let ofNeeds = scenario.projects.flatMap { project in
            project.needs.enumerated().flatMap { number, need in
                unknown(
                    need.land?.landClasses ?? [],
                    Path("projects", project.id.text, "needs", "\(number)", "land", "landClasses"))
            }
        }
        let ofRows = (scenario.compatibility?.allowed ?? []).enumerated().flatMap { number, row in
            unknown(row.landClasses, Path("compatibility", "allowed", "\(number)", "landClasses"))
        }
        return ofNeeds + ofRows
    }

    /// Land uses of parcels that are no code and no name, and that no need admits: mostly several in one word.
    static let parcelLandClasses = ScenarioCheck("projects", "parcels", "compatibility", "codes") { index in
        let scenario = index.scenario
        let needs = scenario.projects.flatMap(\.needs).compactMap(\.land)
        let asked = Set(needs.flatMap(\.landClasses))
        // Under a matrix those that no row names are told by it.
        guard !asked.isEmpty, scenario.compatibility == nil else { return [] }
        var told: Set<String> = []
        return scenario.parcels.compactMap { parcel in
            let name = parcel.landClass
            guard parcel.state != .reclaim, !asked.contains(name), scenario.name(ofLandClass: name) == nil,
                !LandClasses.isCode(name), told.insert(name).inserted
            else { return nil }
            let parts = name.split { "/、，,+＋;；|和或及与".contains($0) }.map { String($0).filter { !$0.isWhitespace } }
            let isSeveral = parts.count > 1 && parts.allSatisfy { asked.contains($0) || LandClasses.isCode($0) }
            return Issue(
                "applies-to-nothing", .warning, at: Path("parcels", parcel.id.text, "landClass"),
                what: Words("没有需求用“\(name)”地块", "no need takes the land use “\(name)”"),
                because: isSeveral
                    ? Words("写了几个用途，按一个词读入；一块地只有一个用途", "it is several, read as one word; a parcel has one land use")
                    : Words("不是《\(LandClasses.edition)》的代码或名称", "it is no code or name of \(LandClasses.edition)"),
                meant: nearest(to: name, among: Array(asked).sorted()),
                else: Words("写主要用途，或把地块拆开", "write the main one, or part the parcel"))
        }
    }

    /// Counts that nothing asks for, where one that is asked for looks like it.
    static let unaskedCounts = ScenarioCheck("projects", "targets", "fairness", "objective") { index in
        // Where nothing bears what is asked for, that is told.
        let borne = Set(index.scenario.projects.flatMap { $0.counts.entries.map(\.key) })
        return index.scenario.unaskedCounts.filter { $0.nearest.map(borne.contains) ?? false }
    }

    /// English names of words that stand nowhere.
    static let english = ScenarioCheck("parks", "projects", "codes") { index in
        var used: [String] = []
        var scenario = index.scenario
        scenario.visitLinks { kind, name, _ in
            if LinkedKind.translated.contains(kind) { used.append(name) }
            return name
        }
        let known = used.unique
        return (index.scenario.codes?.english.entries ?? []).compactMap { entry in
            guard !known.contains(entry.key) else { return nil }
            return Issue(
                "applies-to-nothing", .warning, at: Path("codes", "english", entry.key),
                what: Words(
                    "没有街镇、片区、污水厂、细分领域或标签叫“\(entry.key)”",
                    "no town, zone, plant, segment or tag is called “\(entry.key)”"),
                because: Words("此处不起作用", "it has no effect here"),
                meant: nearest(to: entry.key, among: known),
                else: Words("核对名称，或删去", "check the name, or remove it"))
        }
    }

    static let measuredNames = ScenarioCheck("projects", "targets", "fairness", "objective") { index in
        let projects = index.scenario.projects
        let segments = projects.map(\.segment).unique
        let tags = projects.flatMap(\.tags).unique
        let counts = projects.flatMap { $0.counts.entries.map(\.key) }.unique
        return index.measures.flatMap { measure, path in
            measure.segments.enumerated().compactMap {
                Issue.unknownName($1, .segment, known: segments, at: path.appending("segments").appending("\($0)"))
            }
                + measure.tags.enumerated().compactMap {
                    Issue.unknownName($1, .tag, known: tags, at: path.appending("tags").appending("\($0)"))
                }
                + [measure.count].compactMap {
                    $0.flatMap { Issue.unknownName($0, .count, known: counts, at: path.appending("count")) }
                }
        }
    }
}

extension Scenario {
    /// Counts that projects bear and nothing asks for: no fault of facts, but perhaps the head of a column that was changed.
    public var unaskedCounts: [Issue] {
        let asked = ScenarioIndex(self).measures.compactMap(\.measure.count).unique
        var told = Set(asked)
        return projects.flatMap { project in
            project.counts.entries.filter { told.insert($0.key).inserted }.map { entry in
                .unaskedCount(
                    entry.key, asked: asked, at: Path("projects", project.id.text, "counts", entry.key))
            }
        }
    }
}

extension Issue {
    /// The free words that join projects to rules.
    enum FreeName {
        case segment, tag, count, landClass, flag

        var words: Words {
            switch self {
            case .segment: Words("细分领域", "segment")
            case .tag: Words("标签", "tag")
            case .count: Words("计数", "count")
            case .landClass: Words("土地用途", "land class")
            case .flag: Words("管控标记", "control flag")
            }
        }

        var bearer: Words {
            switch self {
            case .segment, .tag, .count: Words("项目", "project")
            case .landClass, .flag: Words("地块", "parcel")
            }
        }
    }

    fileprivate static func unaskedCount(_ name: String, asked: [String], at path: Path) -> Issue {
        Issue(
            "applies-to-nothing", .warning, at: path,
            what: Words(
                "没有任务、公平规则或目标涉及计数“\(name)”", "no target, fairness rule or tier asks for the count “\(name)”"),
            because: Words("此处不起作用", "it has no effect here"),
            meant: Records.nearest(to: name, among: asked),
            else: Words("核对名称；确属无关则不必理会", "check the name; if it is meant so, never mind"))
    }

    /// A name that nothing bears: an error where it looks misspelt, else a rule that applies to nothing.
    static func unknownName(_ name: String, _ kind: FreeName, known: [String], at path: Path) -> Issue? {
        guard !known.contains(name) else { return nil }
        let close = Records.nearest(to: name, among: known)
        // Words of two or three characters are too often one apart, like 设计 and 设备.
        let isSlip = close != nil && name.count > 3
        return Issue(
            isSlip ? "unknown-name" : "applies-to-nothing", isSlip ? .error : .warning, at: path,
            what: Words(
                "没有\(kind.bearer.zh)的\(kind.words.zh)为“\(name)”",
                "no \(kind.bearer.en) has the \(kind.words.en) “\(name)”"),
            because: isSlip
                ? Words("与“\(close ?? "")”相近，多半是笔误", "it looks like “\(close ?? "")”, most likely a slip")
                : Words("此处不起作用", "it has no effect here"),
            meant: close, else: Words("核对名称，或删去", "check the name, or remove it"))
    }
}
