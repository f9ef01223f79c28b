import LandModel
import Quantities
import Records

extension CellReader {
    /// Several values of one cell.
    mutating func list(_ fact: Fact, _ element: Schema, _ field: LedgerField) -> JSONNode? {
        guard case .text(let raw) = fact.cell else {
            guard let one = value(fact, element, field) else { return nil }
            if case .null = one.value { return one }
            return JSONNode(.array([one]), place: fact.place)
        }
        let text = LedgerText.trimmed(raw)
        guard !text.isEmpty, !isNone(text, fact, element, field) else { return nil }
        if text.hasPrefix("[") { return json(fact) }
        if !fact.isTyped, CellDamage.errors.contains(text) { return value(fact, element, field) }
        var elements: [JSONNode] = []
        let parts = CellList.read(text)
        let apart = parts.flatMap { names.apart($0, element, field.key) }
        if apart.count > parts.count {
            note(.blanks, at: fact, was: text, became: apart.joined(separator: "；"))
        }
        for part in apart {
            // In quotes again, so that it is taken as it is.
            let written = LedgerText.written(part)
            if element.isNumber, let number = plainNumber(part, fact) {
                elements.append(number)
                continue
            }
            if let node = value(ofText: written, fact, element, field) { elements.append(node) }
        }
        if elements.contains(where: { if case .null = $0.value { true } else { false } }) {
            return JSONNode(.null, place: fact.place)
        }
        return elements.isEmpty ? nil : JSONNode(.array(elements), place: fact.place)
    }

    /// A number that needs no word of warning, because it stands in a list, which is text.
    private func plainNumber(_ text: String, _ fact: Fact) -> JSONNode? {
        guard let number = WrittenNumber(text), !number.wasFullWidth, !number.hadSeparators, number.unit.isEmpty else {
            return nil
        }
        return JSONNode(.number(number.digits), place: fact.place)
    }

    /// A word, or a list.
    mutating func oneOrList(_ fact: Fact, _ one: Schema, _ element: Schema, _ field: LedgerField) -> JSONNode? {
        if case .text(let raw) = fact.cell, case .choice(let choices, let words) = one,
            let code = ChoiceText.code(of: LedgerText.trimmed(raw), choices, words)
        {
            return JSONNode(.string(code), place: fact.place)
        }
        return list(fact, element, field)
    }

    /// JSON text in a cell; all of it is placed there.
    mutating func json(_ fact: Fact) -> JSONNode? {
        guard case .text(let raw) = fact.cell else {
            if case .number(let digits) = fact.cell {
                return JSONNode(.number(WrittenNumber.shown(digits)), place: fact.place)
            }
            return value(fact, .anything, LedgerField(fact.key, nil, nil, Words(same: fact.key)))
        }
        let text = LedgerText.trimmed(raw)
        guard !text.isEmpty, !isNone(text, fact, .anything, LedgerField(fact.key, nil, nil, Words(same: fact.key)))
        else { return nil }
        let (tree, faults) = JSONParser.parse(Array(raw.utf8))
        if let tree, faults.isEmpty { return tree.relocated { _ in fact.place } }
        let reason = faults.first?.what ?? Words("文字不完整", "the text is not complete")
        report(.badJSON(reason), at: fact.path, fact.place)
        return JSONNode(.null, place: fact.place)
    }
}

extension Schema {
    fileprivate var isNumber: Bool {
        switch self {
        case .integer, .decimal: true
        default: false
        }
    }
}

extension LedgerNames {
    /// Codes and ids that only blanks part, each by itself; a name may hold blanks, and stays whole.
    fileprivate func apart(_ text: String, _ element: Schema, _ key: String) -> [String] {
        let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
        func isOne(_ text: String) -> Bool {
            if case .identifier(let kind) = element {
                return isID(text, of: kind) || id(named: text, of: kind) != nil
            }
            return LedgerColumn.isOfLandClass(key)
                && (LandClasses.name(of: text) ?? LandClasses.code(in: text)) != nil
        }
        return parts.count > 1 && !isOne(text) && parts.allSatisfy(isOne) ? parts : [text]
    }
}
