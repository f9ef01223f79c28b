import Quantities

extension Issue {
    /// For people: `file:line:column: error[code] path`, then what, because and how to mend it.
    public func text(in language: Language) -> String {
        let place = position.map { "\($0): " } ?? ""
        let spot = path.steps.isEmpty ? "" : " \(path)"
        let joint = Words("原因：", "because ")
        let advice = Words("改正：", "remedy: ")
        let languages: [Language] = language == .both ? [.zh, .en] : [language]
        let lines = languages.flatMap { language in
            [
                "  \(what[language])", "  \(joint[language])\(because[language])",
                "  \(advice[language])\(mend[language])",
            ]
        }
        return (["\(place)\(severity.rawValue)[\(code)]\(spot)"] + lines).joined(separator: "\n")
    }

    /// For programs.
    public var json: JSONNode {
        func text(_ string: String) -> JSONNode { JSONNode(.string(string)) }
        func words(_ words: Words) -> JSONNode {
            JSONNode(.object([JSONNode.Member("zh", text(words.zh)), JSONNode.Member("en", text(words.en))]))
        }
        var members = [
            JSONNode.Member("code", text(code)), JSONNode.Member("severity", text(severity.rawValue)),
            JSONNode.Member("path", text(path.description)),
        ]
        if let position {
            members += [
                JSONNode.Member("file", text(position.file)), JSONNode.Member("line", position.line.written),
                JSONNode.Member("column", position.column.written),
            ]
            if let sheet = position.grid?.sheet { members.append(JSONNode.Member("sheet", text(sheet))) }
            if let cell = position.cell { members.append(JSONNode.Member("cell", text(cell))) }
        }
        members += [
            JSONNode.Member("what", words(what)), JSONNode.Member("because", words(because)),
            JSONNode.Member("mend", words(mend)),
        ]
        if let nearest { members.append(JSONNode.Member("nearest", text(nearest))) }
        return JSONNode(.object(members))
    }
}

/// Issues, printed.
public enum IssueText {
    /// One after the other, a blank line between, then how many there are.
    public static func text(_ issues: [Issue], in language: Language) -> String {
        let errors = issues.count { $0.severity == .error }
        let warnings = issues.count - errors
        let count = Words(
            "\(errors) 处错误，\(warnings) 处警告",
            "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s")")
        return (issues.map { $0.text(in: language) } + [count[language]]).joined(separator: "\n\n") + "\n"
    }

    /// `{"errors": …, "warnings": …, "issues": [{code, severity, path, file, line, column, sheet?, cell?, what, because, mend}]}`.
    public static func json(_ issues: [Issue]) -> JSONNode {
        let errors = issues.count { $0.severity == .error }
        return JSONNode(
            .object([
                JSONNode.Member("errors", errors.written),
                JSONNode.Member("warnings", (issues.count - errors).written),
                JSONNode.Member("issues", JSONNode(.array(issues.map(\.json)))),
            ]))
    }
}
