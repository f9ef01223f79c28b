import LandModel
import Quantities
import Records

/// The field that a cell belongs to, as far as reading it needs.
struct LedgerField {
    let key: String
    let unit: UnitSlot?
    /// Of a map: the key that it is for.
    let mapKey: String?
    /// Of an amount that its row says what it is of.
    let controlled: Controlled?
    let meaning: Words

    init(_ key: String, _ unit: UnitSlot?, _ mapKey: String?, _ meaning: Words, of controlled: Controlled? = nil) {
        self.key = key
        self.unit = unit
        self.mapKey = mapKey
        self.meaning = meaning
        self.controlled = controlled
    }
}

/// Reads cells: what each says, given what may stand there.
struct CellReader {
    var units = LedgerUnits()
    var names = LedgerNames()
    var news = LedgerNews()
    /// Into how many a year of the plan is divided, where its sheet says so.
    var partsOfYear: Int?
    /// Patterns that text has to have, made once.
    private var forms: [String: Regex<AnyRegexOutput>] = [:]

    mutating func form(_ pattern: String) -> Regex<AnyRegexOutput>? {
        if forms[pattern] == nil { forms[pattern] = try? Regex(pattern) }
        return forms[pattern]
    }

    mutating func report(_ fault: LedgerFault, at path: Path, _ place: Place) { news.report(fault, at: path, place) }

    mutating func note(
        _ note: LedgerNote, at fact: Fact, was: String, became: String, change: ExactDecimal = .zero
    ) {
        news.note(note, at: fact, was: was, became: became, change: change)
    }

    /// What a cell says, given what may stand there; `nil` when it is blank. What cannot be read becomes `null` after it
    /// was told.
    mutating func value(_ fact: Fact, _ schema: Schema, _ field: LedgerField) -> JSONNode? {
        func failed(_ reading: inout CellReader, _ fault: LedgerFault) -> JSONNode {
            reading.report(fault, at: fact.path, fact.place)
            return JSONNode(.null, place: fact.place)
        }
        switch fact.cell {
        case .blank: return fact.key == "id" ? JSONNode(.null, place: fact.place) : nil
        case .fault(let text): return failed(&self, .errorValue(text))
        case .formula: return failed(&self, .formula)
        case .truth(let value):
            if case .boolean = schema { return JSONNode(.bool(value), place: fact.place) }
            return failed(&self, .truthForWord)
        case .date(let text):
            // A field that asks for a date as free text.
            if case .string(nil, _) = schema, field.meaning.zh.contains("日期") {
                return JSONNode(.string(text), place: fact.place)
            }
            if schema.isPeriod, let period = WrittenPeriod(text)?.period(parts: partsOfYear) {
                note(.rewritten, at: fact, was: text, became: period.description)
                return JSONNode(.string(period.description), place: fact.place)
            }
            return failed(&self, .date(text))
        case .number(let digits): return number(digits, fact, schema, field)
        case .coded(let digits, let shown):
            switch schema {
            case .integer, .decimal, .boolean:
                if let fault = shownOtherwise(digits, shown, fact, field) { return failed(&self, fault) }
                return number(digits, fact, schema, field)
            default: return value(ofText: shown, fact, schema, field)
            }
        case .text(let raw):
            if !fact.isTyped, let fault = CellDamage.fault(raw, schema) { return failed(&self, fault) }
            guard let text = clean(raw, fact), !isNone(text, fact, schema, field) else { return nil }
            return value(ofText: text, fact, schema, field)
        }
    }

    /// Whether a word stands for a blank cell, which is told.
    mutating func isNone(_ text: String, _ fact: Fact, _ schema: Schema, _ field: LedgerField) -> Bool {
        guard fact.key != "id",
            NoneWord.isNone(text) || field.mapKey == nil && NoneWord.isFreedom(text)
        else { return false }
        switch schema {
        case .boolean:
            if ChoiceText.truth(of: text) != nil { return false }
        case .choice(let choices, let words):
            if ChoiceText.code(of: text, choices, words) != nil { return false }
        case .identifier(let kind):
            if names.isID(text, of: kind) { return false }
        default: break
        }
        note(.none, at: fact, was: text, became: "")
        return true
    }

    /// Without spaces at its ends and line breaks; `nil` when nothing is left.
    mutating func clean(_ raw: String, _ fact: Fact) -> String? {
        var text = LedgerText.trimmed(raw)
        if text.isEmpty { return nil }
        if text.count != raw.count { note(.spaces, at: fact, was: raw, became: text) }
        if text.contains(where: \.isNewline) {
            let parts = text.split(whereSeparator: \.isNewline).map { LedgerText.trimmed(String($0)) }
            let joined = parts.joined(separator: " ")
            note(.lineBreak, at: fact, was: parts.first ?? "", became: joined)
            text = joined
        }
        return text
    }

    private mutating func number(
        _ digits: String, _ fact: Fact, _ schema: Schema, _ field: LedgerField
    ) -> JSONNode? {
        let shown = WrittenNumber.shown(digits)
        let whole = shown.drop { $0 == "-" }.prefix { $0 != "." }
        switch schema {
        case .integer:
            if whole.count < 16 { return JSONNode(.number(shown), place: fact.place) }
            report(.lostDigits(digits), at: fact.path, fact.place)
        case .decimal(_, _, let places):
            if whole.count < 16 { return JSONNode(.number(rounded(shown, places, fact)), place: fact.place) }
            report(.lostDigits(digits), at: fact.path, fact.place)
        case .boolean:
            if shown == "1" || shown == "0" { return JSONNode(.bool(shown == "1"), place: fact.place) }
            report(.noTruth(shown), at: fact.path, fact.place)
        default:
            if whole.count < 16, !shown.lowercased().contains("e") {
                return value(ofText: shown, fact, schema, field)
            }
            report(.codeNumber(digits), at: fact.path, fact.place)
        }
        return JSONNode(.null, place: fact.place)
    }

    mutating func value(ofText text: String, _ fact: Fact, _ schema: Schema, _ field: LedgerField) -> JSONNode? {
        let value: JSONNode.Value
        switch schema {
        case .boolean: value = truth(text, fact)
        case .choice(let choices, let words): value = choice(text, choices, words, fact)
        case .integer: value = figure(text, nil, fact, field)
        case .decimal(_, _, let places): value = figure(text, places, fact, field)
        case .identifier(let kind): value = reference(LedgerText.read(text), kind, fact)
        case .string(let pattern, _):
            let plain = LedgerText.read(text)
            if LedgerColumn.isOfLandClass(field.key), let code = LandClasses.code(in: plain) {
                note(.rewritten, at: fact, was: plain, became: code)
                value = .string(code)
            } else if LedgerColumn.isOfControlled(field.key) {
                let controlled = names.controlled(plain).text
                if controlled != plain { note(.nameForID, at: fact, was: plain, became: controlled) }
                value = .string(controlled)
            } else {
                value = .string(pattern.map { rewritten(plain, pattern: $0, fact) } ?? plain)
            }
        default: value = .string(LedgerText.read(text))
        }
        return JSONNode(value, place: fact.place)
    }

    private mutating func truth(_ text: String, _ fact: Fact) -> JSONNode.Value {
        if let value = ChoiceText.truth(of: text) { return .bool(value) }
        if let value = ChoiceText.truth(of: WrittenNumber.halfWidth(text)) {
            note(.fullWidth, at: fact, was: text, became: value ? "是" : "否")
            return .bool(value)
        }
        report(.noTruth(String(text.prefix(40))), at: fact.path, fact.place)
        return .null
    }

    private mutating func choice(_ text: String, _ choices: [String], _ words: [Words], _ fact: Fact) -> JSONNode.Value
    {
        let plain = LedgerText.read(text)
        if let code = ChoiceText.code(of: plain, choices, words) { return .string(code) }
        if let code = ChoiceText.code(of: WrittenNumber.halfWidth(plain), choices, words) {
            note(.fullWidth, at: fact, was: plain, became: code)
            return .string(code)
        }
        let known = choices.map { ChoiceText.written($0, choices, words, in: .zh) }
        let near = nearest(to: plain, among: known + words.map(\.en) + choices)
        report(.noChoice(String(plain.prefix(40)), words: known, nearest: near), at: fact.path, fact.place)
        return .null
    }

    private mutating func reference(_ text: String, _ kind: String, _ fact: Fact) -> JSONNode.Value {
        if names.isID(text, of: kind) { return .string(text) }
        let half = WrittenNumber.halfWidth(text)
        if half != text, names.isID(half, of: kind) {
            note(.fullWidth, at: fact, was: text, became: half)
            return .string(half)
        }
        if let id = names.id(named: text, of: kind) {
            note(.nameForID, at: fact, was: text, became: id)
            return .string(id)
        }
        let words = Scenario.kindWords[kind] ?? Words(same: kind)
        let several = names.namesakes(text, of: kind)
        guard several.isEmpty else {
            report(.namesakes(String(text.prefix(64)), kind: words, several), at: fact.path, fact.place)
            return .null
        }
        let near = names.nearest(to: text, of: kind)
        report(.dangling(String(text.prefix(64)), kind: words, nearest: near), at: fact.path, fact.place)
        return .null
    }

    /// With so many places behind the point, because more than the format takes come from computing, not from knowing.
    private mutating func rounded(_ digits: String, _ places: Int, _ fact: Fact) -> String {
        guard let exact = try? ExactDecimal(parsing: digits, mostIntegerDigits: 16, mostFractionDigits: 30),
            exact.scale > places
        else { return digits }
        let value = exact.rounded(toPlaces: places)
        note(.rounded(places), at: fact, was: digits, became: value.description, change: (exact - value).magnitude)
        return value.description
    }

    /// A figure with what people write around it; of so many places, where it need not be whole.
    private mutating func figure(_ text: String, _ places: Int?, _ fact: Fact, _ field: LedgerField) -> JSONNode.Value {
        let unit = unit(field)
        let shown = String(text.prefix(40))
        guard let number = WrittenNumber(text) else {
            report(.noNumber(shown, unit: unit?.name ?? ""), at: fact.path, fact.place)
            return .null
        }
        var value = JSONNode.Value.number(number.digits)
        if !number.unit.isEmpty {
            value = measured(number, unit, shown, fact, field)
            guard case .number = value else { return value }
        }
        if number.wasFullWidth, WrittenNumber.halfWidth(text) != text {
            note(.fullWidth, at: fact, was: text, became: number.digits)
        }
        if number.hadSeparators { note(.separators, at: fact, was: text, became: number.digits) }
        if !number.unit.isEmpty {
            guard case .number(let digits) = value, let places else { return value }
            return .number(rounded(digits, places, fact))
        }
        let significant = number.digits.drop { "0.-".contains($0) }.count { $0.isNumber }
        if fact.isTyped, !number.hadSeparators, !number.wasFullWidth, significant <= 15 {
            note(.numberAsText, at: fact, was: text, became: number.digits)
        }
        return .number(places.map { rounded(number.digits, $0, fact) } ?? number.digits)
    }
}
