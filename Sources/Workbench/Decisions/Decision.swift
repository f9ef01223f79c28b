import Formulation
import LandModel
import Quantities
import Records

/// Something that people decide at the workbench: what becomes a change to the scenario.
public struct Decision: Sendable {
    /// What it does, for people.
    let note: Words
    /// The settings that carry it out, given its name and who decides.
    let settings: @Sendable (_ name: String, _ author: Signature) -> [JSONNode.Member]

    func written(as name: String, by author: Signature) -> Override {
        var made = Override()
        made.name = name
        made.note = note
        (made.by, made.on, made.why) = (author.by, author.on, author.why)
        made.set.members = settings(name, author)
        return made
    }

    func replaces(_ other: Override) -> Bool {
        Self.isSameThing(written(as: "", by: Signature(by: "", why: nil)), other)
    }

    static func isSameThing(_ one: Override, _ other: Override) -> Bool {
        guard let subject = subject(of: one) else { return false }
        return subject == self.subject(of: other)
    }

    /// Ids of locks that are made here begin so, and end with the decision's name.
    private static let lockMark = "locks.workbench-"

    /// What a decision is about: of two about the same only one can stand. `nil` where it adds or removes something, because others may
    /// build on that: all of those stand, in their order.
    private static func subject(of change: Override) -> String? {
        let subjects = change.set.members.map { member -> String? in
            guard member.key.hasPrefix(lockMark), let project = member.value["project"]?.text else {
                if case .object = member.value.value, member.key.split(separator: ".").count <= 2 { return nil }
                return member.value.isNull ? nil : member.key
            }
            guard member.value["action"]?.text == Lock.Action.ban.rawValue else { return "place \(project)" }
            let spot = ["park", "parcel", "building", "period"].map { member.value[$0]?.text ?? "" }
            return (["ban", project] + spot).joined(separator: " ")
        }
        let known = subjects.compactMap(\.self)
        return known.count == subjects.count ? known.joined(separator: "\n") : nil
    }
}

extension Decision {
    /// Reads what a page asks for: `{"kind": "place" | "pin" | "ban" | "exempt" | "set", …}`.
    static func read(_ node: JSONNode, in setting: Setting) throws(Refusal) -> Decision {
        let kind = node["kind"]?.text ?? ""
        switch kind {
        case "exempt": return try exempting(node, setting)
        case "set": return try changing(node)
        default:
            guard let action = Lock.Action(rawValue: kind) else {
                throw Refusal(
                    .request, "没有“\(kind.prefix(40))”这种决定：可为 place、pin、ban、exempt、set",
                    "there is no decision “\(kind.prefix(40))”: place, pin, ban, exempt, set")
            }
            return try locking(action, node, setting)
        }
    }

    private static func project(_ node: JSONNode, _ setting: Setting) throws(Refusal) -> Project {
        let id = node["project"]?.text ?? ""
        guard let project = setting.project(ProjectID(id)) else {
            throw Refusal.unknown(project: id)
        }
        return project
    }

    private static func locking(
        _ action: Lock.Action, _ node: JSONNode, _ setting: Setting
    ) throws(Refusal) -> Decision {
        let project = try project(node, setting)
        var lock = Lock()
        lock.action = action
        lock.project = project.id
        var spots: [Words] = []
        if let id = node["park"]?.text {
            guard let park = setting.parks.first(where: { $0.id.text == id }) else { throw Refusal.unknown(id) }
            lock.park = park.id
            spots.append(.called(park.name, id))
        }
        if let id = node["parcel"]?.text {
            guard let number = setting.number(of: ParcelID(id)) else { throw Refusal.unknown(id) }
            lock.parcel = setting.parcels[number].id
            spots.append(.called(setting.parcels[number].name, id))
        }
        if let id = node["building"]?.text {
            guard let number = setting.number(of: BuildingID(id)) else { throw Refusal.unknown(id) }
            lock.building = setting.buildings[number].id
            spots.append(.called(setting.buildings[number].name, id))
        }
        if let text = node["period"]?.text {
            guard let period = Period(text) else { throw Refusal.unknown(text) }
            lock.period = period
            spots.append(Words("\(period) 开工", "starting in \(period)"))
        }
        let spot = Words(spots.map(\.zh).joined(separator: "、"), spots.map(\.en).joined(separator: ", "))
        let name = Words.called(project.name, project.id.text)
        let note =
            spots.isEmpty
            ? Words("\(action.words.zh)：\(name.zh)", "\(action.words.en): \(name.en)")
            : Words("\(action.words.zh)：\(name.zh)，\(spot.zh)", "\(action.words.en): \(name.en), \(spot.en)")
        let made = lock
        return Decision(note: note) { name, author in
            var lock = made
            lock.id = LockID("workbench-\(name)")
            (lock.by, lock.on, lock.why) = (author.by, author.on, author.why)
            guard case .object(let members) = lock.written.value else { return [] }
            // The path says the id.
            let record = JSONNode(.object(members.filter { $0.key != "id" }))
            return [JSONNode.Member("\(lockMark)\(name)", record)]
        }
    }

    private static func exempting(_ node: JSONNode, _ setting: Setting) throws(Refusal) -> Decision {
        let project = try project(node, setting)
        let name = Words.called(project.name, project.id.text)
        return Decision(note: Words("一事一议：\(name.zh)", "exemption from standards: \(name.en)")) { _, author in
            var exemption = Exemption()
            exemption.reason = author.why ?? "一事一议"
            (exemption.by, exemption.on) = (author.by, author.on)
            return [JSONNode.Member("projects.\(project.id).exemption", exemption.written)]
        }
    }

    private static func changing(_ node: JSONNode) throws(Refusal) -> Decision {
        if let settings = node["settings"]?.elements { return try changing(all: settings) }
        let (path, fresh) = try setting(node)
        let told = String(JSONWriter.compact(fresh).prefix(120))
        let note =
            fresh.isNull
            ? Words("删除 \(path)", "remove \(path)") : Words("\(path) 改为 \(told)", "\(path) becomes \(told)")
        return Decision(note: note) { _, _ in [JSONNode.Member(path, fresh)] }
    }

    /// Figures changed at once in one decision.
    static let mostSettings = 5_000

    /// Several at once: a table that was gone through, or pasted.
    private static func changing(all nodes: [JSONNode]) throws(Refusal) -> Decision {
        guard !nodes.isEmpty, nodes.count <= mostSettings else {
            throw Refusal(.request, "一次改 1 至 \(mostSettings) 处", "1 to \(mostSettings) changes at once")
        }
        var members: [JSONNode.Member] = []
        for node in nodes {
            let (path, value) = try setting(node)
            // Of two for one path the later counts.
            members.removeAll { $0.key == path }
            members.append(JSONNode.Member(path, value))
        }
        let made = members
        let few = made.prefix(3).map(\.key).joined(separator: "、")
        let more = made.count > 3 ? Words(" 等 \(made.count) 处", " and more, \(made.count) in all") : Words(same: "")
        return Decision(note: Words("改数据：\(few)\(more.zh)", "figures: \(few)\(more.en)")) { _, _ in made }
    }

    private static func setting(_ node: JSONNode) throws(Refusal) -> (path: String, value: JSONNode) {
        guard let path = node["path"]?.text, !path.isEmpty, path.count <= 400, let value = node["value"] else {
            throw Refusal(.request, "缺少 path 或 value", "path or value is missing")
        }
        // It goes into another text.
        return (path, value.relocated { _ in .none })
    }
}
