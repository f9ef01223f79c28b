import LandModel
import Quantities
import Records

/// A question that can be asked from the page: the command that answers it, and what may be said with it.
struct QuestionForm: Sendable {
    /// The command's name.
    let name: String
    let title: Words
    let hint: Words
    var fields: [QuestionField] = []
    /// At least one of these has to be said.
    var needs: [String] = []
    /// An option that has it leave plans in a folder, and how many there may be.
    var plans: (option: String, most: Int)?

    /// What every question takes.
    static let shared = QuestionField(
        name: "time-limit", words: Words("最多多少秒", "seconds at most"), kind: .number)

    var allFields: [QuestionField] { fields + [Self.shared] }

    var json: JSONNode {
        .of([
            "name": name.written, "title": title.written, "hint": hint.written, "needs": needs.written,
            "fields": .list(allFields.map(\.json)),
        ])
    }

    /// The work of a request, `{"question": "why-not", "options": {"project": ["D02"], "park": ["QI"]}}`, on a scenario file.
    static func order(_ request: JSONNode, on path: String) throws(Refusal) -> JobOrder {
        let name = request["question"]?.text ?? ""
        guard let form = all.first(where: { $0.name == name }) else {
            let known = all.map(\.name).joined(separator: ", ")
            throw Refusal(.request, "没有这个问题；有：\(known)", "there is no such question; there are: \(known)")
        }
        var options: [JSONNode.Member] = []
        if case .object(let members)? = request["options"]?.value { options = members }
        // What may be named beside the options.
        if let projects = request["projects"] {
            let slot = form.fields.first { $0.isPositional && $0.kind == .project }
            options.append(JSONNode.Member(slot?.name ?? "projects", projects))
        }
        return try form.order(options, on: path)
    }

    private func order(_ options: [JSONNode.Member], on path: String) throws(Refusal) -> JobOrder {
        for member in options where !allFields.contains(where: { $0.name == member.key }) {
            throw Refusal(
                .request, "“\(name)”没有选项“\(member.key.prefix(40))”",
                "“\(name)” has no option “\(member.key.prefix(40))”")
        }
        var (named, positional) = ([String](), [String]())
        for field in allFields {
            // Of two for one the later counts.
            guard let value = options.last(where: { $0.key == field.name })?.value else {
                if field.isRequired { throw missing([field]) }
                continue
            }
            let words = try field.arguments(value)
            if field.isRequired, words.isEmpty { throw missing([field]) }
            if field.isPositional { positional += words } else { named += words }
        }
        let needed = fields.filter { needs.contains($0.name) }
        guard needed.isEmpty || needed.contains(where: { field in options.contains { $0.key == field.name } }) else {
            throw missing(needed)
        }
        if let plans { named.append("--\(plans.option)={folder}/\(plans.option)") }
        let files = plans.map { plans in (1...plans.most).map { "\(plans.option)/plan-\($0).json" } } ?? []
        return JobOrder(
            kind: name, title: title,
            arguments: [path, "--json"] + named + (positional.isEmpty ? [] : ["--"] + positional), files: files)
    }

    private func missing(_ fields: [QuestionField]) -> Refusal {
        let (zh, en) = (fields.map(\.words.zh).joined(separator: "、"), fields.map(\.words.en).joined(separator: ", "))
        return Refusal(.request, "还须写明：\(zh)", "still needed: \(en)")
    }
}
