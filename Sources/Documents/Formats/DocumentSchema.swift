import Quantities
import Records

extension Document {
    /// The format of what commands print with `--json`, as JSON Schema 2020-12; the same for every report.
    public static var jsonSchema: JSONNode {
        var members = [
            JSONNode.Member("$schema", "https://json-schema.org/draft/2020-12/schema".written),
            JSONNode.Member("$id", "urn:landplan:report:1".written),
        ]
        if case .object(let own) = schema.json.value { members += own }
        return JSONNode(.object(members))
    }

    static var schema: Schema {
        object(
            "报告", "report",
            [
                property("report", id, "报告编号", "id of the report: solve, verify, why-not, compare, …"),
                property("title", words, "标题", "title"),
                property("headline", .map(key: "id of a fact", words), "要点", "what must be read first, by id"),
                property("tables", .array(table, fewest: 0), "表格", "tables; an empty one is left out"),
                property("notes", .array(words, fewest: 0), "提示", "warnings and remarks on the whole"),
            ])
    }

    private static var table: Schema {
        object(
            "表格", "table",
            [
                property("id", id, "表格编号", "id of the table"), property("title", words, "标题", "title"),
                property("columns", .array(column, fewest: 1), "列", "columns, in order"),
                property("rows", .array(row, fewest: 0), "行", "rows, in order"),
                property("notes", .array(words, fewest: 0), "表注", "remarks on the table"),
            ])
    }

    private static var column: Schema {
        object(
            "列", "column",
            [
                property("id", text, "列编号", "id of the column, the key of its cells"),
                property("title", words, "标题", "title"),
                property("unit", words, "单位", "unit of its numbers", isRequired: false),
            ])
    }

    private static var row: Schema {
        let cell = Schema.either([.decimal(atLeast: nil, atMost: nil), words])
        return object(
            "行", "row",
            [
                property(
                    "kind", .choice(ReportTable.Row.Kind.allCases.map(\.rawValue)), "行的性质",
                    "body, head of a group, subtotal or total"),
                property(
                    "cells", .map(key: "id of a column", cell), "单元格",
                    "exact numbers and words, by id of column; empty cells are left out"),
            ])
    }

    private static let id = Schema.string(pattern: "^[A-Za-z][A-Za-z0-9-]*$", mostCharacters: 64)
    private static let text = Schema.string(pattern: nil, mostCharacters: mostCharacters)
    /// A list of all projects of a very large scenario stays below.
    private static let mostCharacters = 10_000_000

    /// Plain where both languages read the same.
    private static var words: Schema {
        .either([
            text,
            object(
                "中英文", "words in both languages",
                [property("zh", text, "中文", "Chinese"), property("en", text, "英文", "English")]),
        ])
    }

    private static func object(_ zh: String, _ en: String, _ properties: [Schema.Property]) -> Schema {
        .object(title: Words(zh, en), properties: properties)
    }

    private static func property(
        _ key: String, _ schema: Schema, _ zh: String, _ en: String, isRequired: Bool = true
    ) -> Schema.Property {
        Schema.Property(key, schema, isRequired: isRequired, meaning: Words(zh, en), unit: nil)
    }
}
