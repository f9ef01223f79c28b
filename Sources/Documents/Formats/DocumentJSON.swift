import Records

extension Document {
    /// For programs: both languages, raw exact numbers, cells by the id of their column.
    public var json: JSONNode {
        JSONNode(
            .object([
                JSONNode.Member("report", id.written), JSONNode.Member("title", title.written),
                JSONNode.Member(
                    "headline", JSONNode(.object(headline.map { JSONNode.Member($0.id, $0.value.written) }))),
                JSONNode.Member("tables", JSONNode(.array(tables.map(\.json)))),
                JSONNode.Member("notes", notes.written),
            ]))
    }
}

extension ReportTable {
    var json: JSONNode {
        JSONNode(
            .object([
                JSONNode.Member("id", id.written), JSONNode.Member("title", title.written),
                JSONNode.Member("columns", JSONNode(.array(columns.map(\.json)))),
                JSONNode.Member("rows", JSONNode(.array(rows.map(json(of:))))), JSONNode.Member("notes", notes.written),
            ]))
    }

    private func json(of row: Row) -> JSONNode {
        let cells = zip(columns, row.cells).compactMap { column, cell -> JSONNode.Member? in
            switch cell {
            case .empty: nil
            case .words(let words): JSONNode.Member(column.id, words.written)
            case .number(let value, _): JSONNode.Member(column.id, value.written)
            }
        }
        return JSONNode(
            .object([
                JSONNode.Member("kind", row.kind.rawValue.written), JSONNode.Member("cells", JSONNode(.object(cells))),
            ]))
    }
}

extension ReportTable.Column {
    var json: JSONNode {
        JSONNode(
            .object(
                [JSONNode.Member("id", id.written), JSONNode.Member("title", title.written)]
                    + (unit.map { [JSONNode.Member("unit", $0.written)] } ?? [])))
    }
}
