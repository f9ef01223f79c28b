import Quantities
import Records

/// A question that can be asked from the page: the command that answers it, and what may be said with it.
struct QuestionForm: Sendable {
    let name: String
    let title: Words
    /// Projects that may be named.
    var projects: ClosedRange<Int> = 0...0
    /// Options by name, each with whether it may be repeated.
    var options: [(name: String, isRepeatable: Bool)] = []

    static let all: [QuestionForm] = [
        QuestionForm(
            name: "why-not", title: Words("为什么没有安排", "why not"), projects: 0...1, options: [("park", true)]),
        QuestionForm(
            name: "admit", title: Words("怎样才能安排", "what would let it in"), projects: 1...10,
            options: [("park", false), ("give", true), ("owner", false), ("budget", false)]),
        QuestionForm(
            name: "conflict", title: Words("哪几条不能同时成立", "what cannot hold together"), options: [("more", false)]),
        QuestionForm(
            name: "price", title: Words("指标、资金值多少", "what quotas are worth"),
            options: [("limit", true), ("steps", false), ("step", false), ("budget", false)]),
        QuestionForm(
            name: "negotiate", title: Words("先争取什么", "what to ask for first"),
            options: [("give", true), ("owner", false), ("budget", false)]),
        QuestionForm(
            name: "whatif", title: Words("如果……会怎样", "what if"),
            options: [("without", true), ("later", true), ("change", true), ("each", false)]),
        QuestionForm(name: "decisions", title: Words("每项决定的代价", "what each decision costs")),
        QuestionForm(
            name: "break-even", title: Words("申报指标底线", "how far claims may fall"), projects: 0...1,
            options: [("figure", true)]),
        QuestionForm(
            name: "alternatives", title: Words("差不多好的其他方案", "other plans as good"),
            options: [("within", false), ("tier", false), ("most", false)]),
        QuestionForm(
            name: "pareto", title: Words("两个目标的取舍", "trade-off of two goals"),
            options: [("tiers", false), ("points", false)]),
        QuestionForm(
            name: "robust", title: Words("项目不来怎么办", "projects that may not come"),
            options: [("aim", false), ("tier", false), ("reserve", false)]),
    ]

    private static let mostValues = 20
    private static let mostCharacters = 200

    /// The work of a request, `{"question": "why-not", "projects": ["D02"], "options": {"park": ["QI"]}}`, on a scenario file.
    static func order(_ request: JSONNode, on path: String) throws(Refusal) -> JobOrder {
        let name = request["question"]?.text ?? ""
        guard let form = all.first(where: { $0.name == name }) else {
            let known = all.map(\.name).joined(separator: ", ")
            throw Refusal(.request, "没有这个问题；有：\(known)", "there is no such question; there are: \(known)")
        }
        let projects = request["projects"]?.texts ?? []
        guard form.projects.contains(projects.count), projects.allSatisfy({ $0.count <= mostCharacters }) else {
            throw Refusal(.request, "项目个数不对", "the number of projects is wrong")
        }
        var arguments = [path, "--json"]
        if let options = request["options"], case .object(let members) = options.value {
            for member in members {
                guard let option = form.options.first(where: { $0.name == member.key }) else {
                    throw Refusal(
                        .request, "“\(name)”没有选项“\(member.key.prefix(40))”",
                        "“\(name)” has no option “\(member.key.prefix(40))”")
                }
                let values = member.value.text.map { [$0] } ?? member.value.texts
                guard values.count <= (option.isRepeatable ? mostValues : 1),
                    values.allSatisfy({ !$0.isEmpty && $0.count <= mostCharacters })
                else { throw Refusal(.request, "“\(option.name)”的取值不对", "the values of “\(option.name)” are wrong") }
                // In one word with its name, so that no value is taken for an option.
                arguments += values.map { "--\(option.name)=\($0)" }
            }
        }
        if !projects.isEmpty { arguments += ["--"] + projects }
        return JobOrder(kind: name, title: form.title, arguments: arguments)
    }
}
