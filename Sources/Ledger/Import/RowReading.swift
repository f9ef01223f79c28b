import LandModel
import Quantities
import Records

extension LedgerImport {
    /// Reads all records of a list's sheet.
    mutating func read(_ reading: SheetReading) {
        guard let table = reading.table else { return }
        for (index, row) in reading.factRows.enumerated() {
            var facts = reading.facts(row)
            guard !(facts.facts.isEmpty && facts.maps.isEmpty) else { continue }
            var steps = table.owner.map { [$0] } ?? table.steps
            var owner = ""
            var isOwned = true
            if let kind = table.owner, let key = table.leadKey {
                (owner, isOwned) = ownerID(facts, key, kind)
                steps += [owner] + table.steps
            }
            if table.kind != nil {
                facts.owner = facts.facts["id"].flatMap(LedgerNames.id) ?? ""
                steps.append(facts.owner.isEmpty ? String(index) : facts.owner)
                if facts.facts["id"] == nil, reading.headings.contains(where: { $0.key == "id" }) {
                    cells.news.report(.noID, at: Path(steps: steps), facts.place)
                    facts.facts["id"] = Fact(cell: .blank, key: "id", place: facts.place, path: Path(), isTyped: true)
                }
            } else {
                steps.append(String(index))
            }
            facts.path = Path(steps: steps)
            if let keys = table.keys, let key = table.leadKey {
                readMember(facts, key, keys, of: table)
            } else if let record = object(table.parts, prefix: "", facts, force: true), isOwned {
                let placed = JSONNode(record.value, place: facts.place)
                lists[table.key, default: [:]][owner, default: []].append(placed)
            }
        }
    }

    private mutating func ownerID(_ facts: RowFacts, _ key: String, _ kind: String) -> (id: String, isSound: Bool) {
        let words = Scenario.kindWords[kind] ?? Words(same: kind)
        guard var fact = facts.facts[key] else {
            let place = Place(
                input: Int(facts.place.input), offset: Grid.offset(row: facts.row, column: facts.columns[key] ?? 1))
            if facts.keys.contains(key) {
                cells.news.report(.noOwner(words), at: Path(kind), place)
            } else {
                let top = Place(input: Int(facts.place.input), offset: Grid.offset(row: facts.headRow, column: 1))
                cells.news.reportOnce(.missingColumn(key, words), at: Path(kind), top, of: key)
            }
            return ("", false)
        }
        fact.path = Path(kind)
        guard let node = cells.value(fact, .identifier(kind: kind), LedgerField(key, nil, nil, words)) else {
            cells.news.report(.noOwner(words), at: Path(kind), fact.place)
            return ("", false)
        }
        guard case .string(let id) = node.value else { return ("", false) }
        return (id, true)
    }

    private mutating func readMember(_ facts: RowFacts, _ key: String, _ keys: Schema, of table: LedgerTable) {
        let record = object(table.parts, prefix: "", facts, force: true)
        let words = Words("类别", "which")
        guard var fact = facts.facts[key] else {
            cells.news.report(.missingValue(words), at: facts.path, facts.place)
            return
        }
        fact.path = facts.path
        guard let node = cells.value(fact, keys, LedgerField(key, nil, nil, words)) else {
            cells.news.report(.missingValue(words), at: facts.path, fact.place)
            return
        }
        guard let record, case .string(let name) = node.value else { return }
        if members[table.key]?.contains(where: { $0.key == name }) ?? false {
            cells.news.report(.twoColumns(name, first: key), at: facts.path, fact.place)
            return
        }
        members[table.key, default: []].append(
            JSONNode.Member(name, JSONNode(record.value, place: facts.place), place: fact.place))
    }

    /// The object of some fields; `nil` when none of them has anything and it need not be there.
    mutating func object(_ parts: [Part], prefix: String, _ row: RowFacts, force: Bool) -> JSONNode? {
        var values: [JSONNode?] = []
        for part in parts { values.append(value(of: part, prefix + part.key, row)) }
        guard force || values.contains(where: { $0 != nil }) else { return nil }
        var members: [JSONNode.Member] = []
        for (part, value) in zip(parts, values) {
            if let value = value ?? (part.isRequired ? missing(part, prefix + part.key, row) : nil) {
                members.append(JSONNode.Member(part.key, value, place: value.place))
            }
        }
        let place = values.lazy.compactMap { $0 }.first?.place ?? row.place
        return JSONNode(.object(members), place: place)
    }

    private mutating func value(of part: Part, _ key: String, _ row: RowFacts) -> JSONNode? {
        var own = row.facts[key]
        own?.path = row.path.appending(key)
        let field = LedgerField(key, part.unit, nil, part.meaning, of: part.unit == .load ? controlled(row) : nil)
        switch part.shape {
        case .one(let schema):
            guard let own else { return nil }
            // Of an id that defines a record nothing is looked up.
            if key == "id", case .identifier = schema {
                return cells.ownID(own, field)
            }
            return cells.value(own, schema, field)
        case .words:
            var english = row.facts["\(key).en"]
            english?.path = row.path.appending(key)
            let zh = own.flatMap { cells.value($0, String.schema, field) }
            let en = english.flatMap {
                cells.value($0, String.schema, LedgerField("\(key).en", nil, nil, part.meaning))
            }
            guard let zh, let en else { return zh ?? en }
            let members = [JSONNode.Member("zh", zh, place: zh.place), JSONNode.Member("en", en, place: en.place)]
            return JSONNode(.object(members), place: zh.place)
        case .list(let element): return own.flatMap { cells.list($0, element, field) }
        case .oneOrList(let one, let element): return own.flatMap { cells.oneOrList($0, one, element, field) }
        case .json: return own.flatMap { cells.json($0) }
        case .map(let keys, let schema):
            if let own { return cells.json(own) }
            return map(row.maps[key] ?? [], keys, schema, part, row)
        case .parts(let parts):
            if let own { return cells.json(own) }
            return object(parts, prefix: key + ".", row, force: false)
        case .rows(let table):
            if let own { return cells.json(own) }
            if table.keys != nil {
                guard let found = members[table.key], let first = found.first else { return nil }
                return JSONNode(.object(found), place: first.place)
            }
            guard let found = lists[table.key]?[row.owner], let first = found.first,
                table.owner == nil || !row.owner.isEmpty
            else { return nil }
            return JSONNode(.array(found), place: first.place)
        }
    }

    private mutating func map(
        _ columns: [(name: String, fact: Fact)], _ keys: Schema, _ schema: Schema, _ part: Part, _ row: RowFacts
    ) -> JSONNode? {
        var members: [JSONNode.Member] = []
        for (name, fact) in columns {
            var fact = fact
            fact.path = row.path.appending(fact.key)
            let top = Place(
                input: Int(fact.place.input),
                offset: row.columns[fact.key].map { Grid.offset(row: row.headRow, column: $0) }
                    ?? Int(fact.place.offset))
            guard
                let name = mapKey(
                    name, keys, Fact(cell: fact.cell, key: fact.key, place: top, path: fact.path, isTyped: true))
            else { continue }
            let isOfResource = if case .identifier = keys { true } else { false }
            let field = LedgerField(
                fact.key, part.unit, name, part.meaning,
                of: part.unit == .load && !isOfResource ? controlled(row) : nil)
            guard let value = cells.value(fact, schema, field) else { continue }
            members.append(JSONNode.Member(name, value, place: top))
        }
        return members.first.map { JSONNode(.object(members), place: $0.value.place) }
    }

    /// What the amounts of a quota's row are of.
    private func controlled(_ row: RowFacts) -> Controlled? {
        row.facts["of"].flatMap(LedgerNames.text).map(cells.names.controlled)
    }

    /// The key of a map's column; `nil` after telling, once, that it names nothing.
    private mutating func mapKey(_ name: String, _ keys: Schema, _ heading: Fact) -> String? {
        guard case .identifier(let kind) = keys, !cells.names.isID(name, of: kind) else { return name }
        if let id = cells.names.id(named: name, of: kind) {
            cells.news.note(.nameForID, at: heading, was: name, became: id)
            return id
        }
        if let (words, inside) = LedgerText.bracketed(name), let id = mapKey(words, keys, heading) {
            let words = SheetUnits.words(inside)
            if let unit = cells.units.unit(.load, resource: id), let other = unit.other(among: words) {
                cells.news.reportOnce(
                    .unit(.unitRow(other, own: unit.name)), at: heading.path, heading.place, of: heading.key)
            }
            return id
        }
        let words = Scenario.kindWords[kind] ?? Words(same: kind)
        let fault = LedgerFault.dangling(name, kind: words, nearest: cells.names.nearest(to: name, of: kind))
        cells.news.reportOnce(fault, at: heading.path, heading.place, of: heading.key)
        return nil
    }

    /// Tells that a field is blank that must not be; its place is told, so that the loader need not tell it again.
    private mutating func missing(_ part: Part, _ key: String, _ row: RowFacts) -> JSONNode? {
        switch part.shape {
        case .parts(let parts): return object(parts, prefix: key + ".", row, force: true)
        case .rows: return JSONNode(.array([]), place: row.place)
        default: break
        }
        // Without the sheet of single values that alone was told.
        guard row.place != .none else { return JSONNode(.null, place: SheetRecognition.top) }
        let input = Int(row.place.input)
        let path = row.path.appending(key)
        let isSingle = row.path.steps.isEmpty
        let ofMap = row.columns.filter { $0.key.hasPrefix(key + ".") }.map(\.value).min()
        if let column = row.columns[key] ?? ofMap {
            let offset = isSingle ? Grid.offset(row: column, column: 2) : Grid.offset(row: row.row, column: column)
            let place = Place(input: input, offset: offset)
            cells.news.report(.missingValue(part.meaning), at: path, place)
            return JSONNode(.null, place: place)
        }
        if row.keys.contains(key) {
            cells.news.report(.missingValue(part.meaning), at: path, row.place)
            return JSONNode(.null, place: row.place)
        }
        let place = Place(input: input, offset: isSingle ? 0 : Grid.offset(row: row.headRow, column: 1))
        let fault: LedgerFault = isSingle ? .missingLine(key, part.meaning) : .missingColumn(key, part.meaning)
        cells.news.reportOnce(fault, at: path, place, of: key)
        return JSONNode(.null, place: place)
    }
}
