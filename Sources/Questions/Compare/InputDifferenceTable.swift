import Documents
import Judging
import LandModel
import Planning
import Quantities
import Records
import Reporting

/// What some scenarios say otherwise than the first: every value, by name.
struct InputDifferenceTable {
    /// No more are listed; how many more there are is said.
    static let mostRows = 60
    /// Longer lists are cut.
    static let mostCharacters = 60

    private let scenarios: [Facts]

    init(_ scenarios: [Facts]) { self.scenarios = scenarios }

    var table: ReportTable {
        let letters = scenarios.indices.map(Comparand.letter)
        let found = TreeDifference.all(between: scenarios.map(\.scenario.written)).filter {
            !["id", "title", "note", "schemaVersion"].contains($0.path.steps.first ?? "")
        }
        var notes: [Words] = []
        if found.isEmpty { notes.append(Words("输入完全相同", "the inputs are alike")) }
        if found.count > Self.mostRows {
            let more = found.count - Self.mostRows
            notes.append(
                Words(
                    "共 \(found.count) 处不同，只列前 \(Self.mostRows) 处，另有 \(more) 处未列",
                    "\(found.count) differences: the first \(Self.mostRows) are listed, \(more) more are not"))
        }
        return ReportTable(
            "inputs", Words("输入差异", "Inputs that differ"),
            columns: [
                .words("path", "路径", "path", .key), .words("thing", "对象", "thing"), .words("what", "内容", "what"),
            ] + letters.map { .number($0, $0, $0) } + [.words("unit", "单位", "unit")],
            rows: found.prefix(Self.mostRows).map(row), notes: notes)
    }

    /// What one change to a scenario says, where it changes one thing: `项目1（P1）的达产年税收由 200 万元改为 300 万元`.
    static func told(_ scenario: Scenario, by setting: String) -> Words? {
        guard let amended = try? scenario.amended(by: [setting]) else { return nil }
        let table = InputDifferenceTable([Facts(scenario), Facts(amended)])
        let found = TreeDifference.all(between: [scenario.written, amended.written])
        return found.count == 1 ? table.sentence(found[0]) : nil
    }

    private func sentence(_ difference: TreeDifference) -> Words? {
        let caption = Scenario.schema.caption(of: difference.path)
        let (kind, name, what) = subject(difference.path.steps, caption.steps)
        let unit = unit(caption.unit, difference.path.steps) ?? Words("", "")
        let values = difference.values.map { told($0 ?? caption.standard, unit) }
        guard let before = values[0], let after = values[1], let about = name ?? kind else { return nil }
        let zh = what.zh.isEmpty ? about.zh : "\(about.zh)的\(what.zh)"
        let en = what.en.isEmpty ? about.en : "\(what.en) of \(about.en)"
        return Words(
            Words.chinese(zh, "由", before.zh, "改为", after.zh), "\(en) is \(after.en) instead of \(before.en)")
    }

    /// A value within a sentence; `nil` of what is more than a word.
    private func told(_ node: JSONNode?, _ unit: Words) -> Words? {
        switch cell(node, isThere: true) {
        case .words(let words): words
        case .number(let value, _): Naming(scenarios[0]).amount(value, unit)
        default: nil
        }
    }

    /// What a place in the file is about: the kind of thing, which one, and what of it.
    private func subject(_ steps: [String], _ captions: [Words?]) -> (kind: Words?, name: Words?, what: Words) {
        var (kind, name): (Words?, Words?)
        var parts: [Words] = []
        for (number, step) in steps.enumerated() {
            if let words = captions[number] {
                if number == 0 { kind = words } else { parts.append(words) }
            } else if number == 1, kind != nil {
                name = element(steps[0], step)
            } else {
                parts.append(called(step))
            }
        }
        let what = Words(parts.map(\.zh).joined(separator: "，"), parts.map(\.en).joined(separator: ", "))
        return (kind, name, what)
    }

    private func row(_ difference: TreeDifference) -> ReportTable.Row {
        let steps = difference.path.steps
        let caption = Scenario.schema.caption(of: difference.path)
        let (kind, name, what) = subject(steps, caption.steps)
        let both = kind.flatMap { kind in name.map { Words("\(kind.zh)：\($0.zh)", "\(kind.en): \($0.en)") } }
        let thing = steps[0] == "locks" ? name ?? kind : both ?? kind
        return ReportTable.Row(
            [.text(difference.path.description), .words(thing ?? Words(same: "")), .words(what)]
                + difference.values.map { cell($0 ?? caption.standard, isThere: $0 != nil) }
                + [unit(caption.unit, steps).map { .words($0) } ?? .empty])
    }

    /// An element of a list at the top of the scenario, by the name that any of the scenarios gives it.
    private func element(_ list: String, _ id: String) -> Words {
        for facts in scenarios {
            if list == "locks", facts.scenario.locks.contains(where: { $0.id.text == id }) {
                return Naming(facts).lock(LockID(id))
            }
            if list == "quotas", let quota = facts.scenario.quotas.first(where: { $0.id.text == id }) {
                return Naming(facts).quota(quota)
            }
            if list == "budgets", let budget = facts.scenario.budgets.first(where: { $0.id.text == id }) {
                return budget.called
            }
            guard let node = facts.scenario.written.child(list)?.child(id), let name = node["name"] else { continue }
            return Naming(facts).called(words(name), id)
        }
        return called(id)
    }

    private func words(_ node: JSONNode) -> Words? {
        if case .string(let text) = node.value { return Words(same: text) }
        guard case .string(let zh)? = node["zh"]?.value, case .string(let en)? = node["en"]?.value else { return nil }
        return Words(zh, en)
    }

    /// What an id or a key means, as far as any of the scenarios knows.
    private func called(_ id: String) -> Words {
        for facts in scenarios {
            if let thing = Naming(facts).thing(id) { return thing }
            if let resource = facts.resource(ResourceID(id)) { return Naming(facts).called(resource.name, id) }
            if let park = facts.park(ParkID(id)) { return Naming(facts).park(park) }
        }
        return Int(id).map { $0 < 1000 ? Words("第 \($0 + 1) 项", "no. \($0 + 1)") : Words(same: id) } ?? Words(same: id)
    }

    private func cell(_ node: JSONNode?, isThere: Bool) -> Cell {
        switch node?.value {
        case nil, .null: return .words(Words("无", "none"))
        case .bool(let value): return .words(value ? Words("是", "yes") : Words("否", "no"))
        case .number(let digits): return (try? ExactDecimal(parsing: digits)).map { .exact($0) } ?? .text(digits)
        case .string(let text): return .words(called(word: text))
        case .array(let elements):
            let texts = elements.compactMap { element -> Words? in
                if case .string(let text) = element.value { return called(word: text) }
                if case .number(let digits) = element.value { return Words(same: digits) }
                return nil
            }
            if elements.isEmpty { return .words(Words("无", "none")) }
            return texts.count == elements.count ? .words(cut(Naming(scenarios[0]).list(texts))) : count(elements.count)
        case .object(let members):
            if let node, let words = words(node) { return .words(words) }
            if members.isEmpty { return .words(Words("无", "none")) }
            return .words(isThere ? Words("有", "there") : Words("无", "none"))
        }
    }

    /// A word of a file: an id by its name, else as it stands.
    private func called(word text: String) -> Words { Int(text) == nil ? called(text) : Words(same: text) }

    private func count(_ count: Int) -> Cell {
        .words(Words("\(count) 项", count == 1 ? "1 entry" : "\(count) entries"))
    }

    private func cut(_ words: Words) -> Words {
        func cut(_ text: String) -> String {
            text.count <= Self.mostCharacters ? text : text.prefix(Self.mostCharacters) + "…"
        }
        return Words(cut(words.zh), cut(words.en))
    }

    private func unit(_ slot: UnitSlot?, _ steps: [String]) -> Words? {
        let facts = scenarios[0]
        switch slot {
        case .land: return facts.landUnit
        case .floor: return Words(same: "m²")
        case .money: return facts.moneyUnit
        case .people: return Words("人", "people")
        case .length: return Words(same: "m")
        case .floorLoad: return Words(same: "t/m²")
        case .months: return Words("月", "months")
        case .moneyPerLand: return facts.moneyPerLandUnit
        case .share: return nil
        case .load:
            return scenarios.lazy.compactMap { facts -> Words? in
                if let resource = facts.resource(ResourceID(steps.last ?? "")) { return Words(same: resource.unit) }
                return facts.scenario.quotas.first { $0.id.text == steps.dropFirst().first }
                    .map { facts.unit(of: $0.controlled) }
            }.first
        case nil:
            guard steps.first == "targets", ["atLeast", "atMost", "base"].contains(steps.last ?? "") else { return nil }
            return scenarios.lazy.compactMap { facts -> Words? in
                facts.scenario.targets.first { $0.id.text == steps[1] }.map { facts.unit(of: $0.measure) }
            }.first
        }
    }
}
