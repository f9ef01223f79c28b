import LandModel

/// The ids of every kind of record, and the names by which people know them.
struct NameIndex {
    private var ids: [String: Set<String>] = [:]
    /// Ids in the order of the sheets, and names.
    private var candidates: [String: [String]] = [:]
    /// By kind and name: the id; of several, none.
    private var named: [String: [String: String?]] = [:]

    init() {}

    init(_ readings: [SheetReading]) {
        for reading in readings {
            guard let table = reading.table, let kind = table.kind else { continue }
            for row in reading.factRows {
                let facts = reading.facts(row)
                guard let id = facts.facts["id"].flatMap(Self.text) else { continue }
                ids[kind, default: []].insert(id)
                candidates[kind, default: []].append(id)
                var names = ["name", "name.en", "creditCode"].compactMap { facts.facts[$0].flatMap(Self.text) }
                if let aliases = facts.facts["aliases"], case .text(let text) = aliases.cell {
                    names += CellList.read(text)
                }
                for name in Set(names) where name != id {
                    let known = named[kind]?[name]
                    named[kind, default: [:]][name] = known == nil || known == .some(id) ? id : .some(nil)
                }
                candidates[kind, default: []] += names
            }
        }
    }

    /// A cell that should be text, as read.
    static func text(_ fact: Fact) -> String? {
        switch fact.cell {
        case .text(let text):
            let trimmed = CellText.trimmed(text)
            return trimmed.isEmpty ? nil : CellText.read(trimmed)
        case .number(let digits): return NumberText.shown(digits)
        default: return nil
        }
    }

    func isID(_ text: String, of kind: String) -> Bool { ids[kind]?.contains(text) ?? false }

    /// The id of the one record that has this name.
    func id(named text: String, of kind: String) -> String? { named[kind]?[text] ?? nil }

    func nearest(to text: String, of kind: String) -> String? {
        LandModel.nearest(to: text, among: candidates[kind] ?? [])
    }
}
