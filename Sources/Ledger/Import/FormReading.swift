import LandModel
import Records

extension CellReader {
    /// Text that has to have a form, spelled as that asks where only the spelling differs.
    mutating func rewritten(_ text: String, pattern: String, _ fact: Fact) -> String {
        if pattern == Schema.scopePattern { return scope(text, fact) }
        guard let form = form(pattern) else { return text }
        func fits(_ text: String) -> Bool { (try? form.wholeMatch(in: text)) != nil }
        if fits(text) { return text }
        let half = WrittenNumber.halfWidth(text)
        var candidates = [half, half.uppercased()]
        if pattern == Schema.periodPattern, let period = WrittenPeriod(text)?.period(parts: partsOfYear) {
            candidates.append(period.description)
        }
        for candidate in candidates where candidate != text && fits(candidate) {
            note(.rewritten, at: fact, was: text, became: candidate)
            return candidate
        }
        return text
    }

    /// An id that names its record: in half width, because nobody types a reference in full width.
    mutating func ownID(_ fact: Fact, _ field: LedgerField) -> JSONNode? {
        if !fact.isTyped, case .text(let raw) = fact.cell, let fault = CellDamage.fault(raw, .identifier(kind: "")) {
            report(fault, at: fact.path, fact.place)
            return JSONNode(.null, place: fact.place)
        }
        guard let node = value(fact, .string(pattern: nil, mostCharacters: 64), field) else { return nil }
        guard case .string(let text) = node.value else { return node }
        let half = LedgerNames.id(fact) ?? text
        if half != text { note(.fullWidth, at: fact, was: text, became: half) }
        return JSONNode(.string(half), place: node.place)
    }

    /// A part of the district, by the name that people have for it.
    private mutating func scope(_ text: String, _ fact: Fact) -> String {
        if let form = form(Schema.scopePattern), (try? form.wholeMatch(in: text)) != nil {
            guard text.hasPrefix("park:"), !names.isID(String(text.dropFirst(5)), of: Park.kind) else { return text }
        }
        switch names.scopes.read(text) {
        case .scope(let scope):
            if scope != text { note(.scope, at: fact, was: text, became: scope) }
            return scope
        case .several(let scopes): report(.noScope(text, scopes), at: fact.path, fact.place)
        case .none(let nearest): report(.noScope(text, nearest.map { [$0] } ?? []), at: fact.path, fact.place)
        }
        return text
    }
}

extension Schema {
    static let scopePattern = pattern(of: Scope.schema)
    static let periodPattern = pattern(of: Period.schema)

    private static func pattern(of schema: Schema) -> String {
        if case .string(let pattern?, _) = schema { pattern } else { "" }
    }

    var isPeriod: Bool {
        if case .string(let pattern?, _) = self { pattern == Self.periodPattern } else { false }
    }
}
