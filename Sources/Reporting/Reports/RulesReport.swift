import Documents
import Formulation
import LandModel
import Planning
import Quantities

/// The catalogue of rules, for people who ask what the planner keeps to.
enum RulesReport {
    static func document(_ rules: [Rule]) -> Document {
        let rows = rules.map { rule in
            let told = rule.documentation
            return ReportTable.Row([
                .text(told.id.text), .words(told.title), .words(told.formula), .words(told.unit), .words(told.source),
                .words(
                    Words(
                        told.examples.map(\.zh).joined(separator: "；"), told.examples.map(\.en).joined(separator: "; "))
                ),
            ])
        }
        return Document(
            "rules", title: Words("规则目录", "Rules"),
            headline: [Document.Fact("count", Words("规则", "Rules"), Words("\(rules.count) 条", "\(rules.count)"))],
            tables: [
                ReportTable(
                    "rules", Words("规则，按核对次序", "Rules, in the order in which they are asked"),
                    columns: [
                        .words("id", "编号", "id"), .words("title", "名称", "title"), .words("formula", "公式", "formula"),
                        .words("unit", "单位", "unit"), .words("source", "依据", "source"),
                        .words("examples", "例", "examples"),
                    ], rows: rows, layout: .list)
            ])
    }
}
