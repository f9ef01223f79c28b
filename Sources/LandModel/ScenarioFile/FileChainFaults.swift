import Quantities
import Records

extension FileChain {
    /// Where the extended file lies; `nil` after telling why it cannot be used.
    mutating func basePath(_ base: String, from path: String, _ node: JSONNode) -> String? {
        guard !base.hasPrefix("/"), base != "-", !base.isEmpty else {
            issues.append(
                Issue(
                    "bad-extends", at: Path("extends"), place: node.place,
                    what: Words("“\(base)”不是相对路径", "“\(base)” is not a relative path"),
                    because: Words("情景文件夹可以整体移动", "a folder of scenarios can be moved"),
                    mend: Words("写相对于本文件的路径", "write the path as seen from this file")))
            return nil
        }
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
        for part in base.split(separator: "/").map(String.init) where part != "." {
            if part == "..", let last = parts.last, !["", ".", ".."].contains(last) {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        let result = parts.joined(separator: "/")
        guard !visited.contains(result) else {
            issues.append(
                Issue(
                    "cyclic-extends", at: Path("extends"), place: node.place,
                    what: Words("“\(result)”最终基于自身", "“\(result)” builds on itself"),
                    because: Words("extends 绕成一圈", "the files extend each other in a circle"),
                    mend: Words("断开其中一处", "break the circle")))
            return nil
        }
        guard visited.count < ScenarioLoader.longestChain else {
            issues.append(
                Issue(
                    "deep-extends", at: Path("extends"), place: node.place,
                    what: Words("extends 层数过多", "too many files extend each other"),
                    because: Words(
                        "最多 \(ScenarioLoader.longestChain) 个文件", "at most \(ScenarioLoader.longestChain) files"),
                    mend: Words("合并其中一些", "merge some of them")))
            return nil
        }
        return result
    }

    static func withoutBase(_ node: JSONNode) -> Issue {
        Issue(
            "overrides-without-extends", at: Path("overrides"), place: node.place,
            what: Words("有 overrides 而没有 extends", "overrides without extends"),
            because: Words("改动须针对另一个情景文件", "overrides change another scenario file"),
            mend: Words("补上 extends，或直接改写各项", "add extends, or change the fields themselves"))
    }

    /// Tells of a version that this program does not read; the rest of such a file would be told wrongly.
    mutating func hasKnownVersion(_ tree: JSONNode) -> Bool {
        guard let node = tree["schemaVersion"], case .number(let text) = node.value,
            text != "\(Scenario.currentSchemaVersion)"
        else { return true }
        issues.append(
            Issue(
                "schema-version", at: Path("schemaVersion"), place: node.place,
                what: Words("不支持格式版本 \(text)", "format version \(text) is not supported"),
                because: Words(
                    "本程序读取版本 \(Scenario.currentSchemaVersion)",
                    "this program reads version \(Scenario.currentSchemaVersion)"),
                mend: Words("换用相应版本的程序，或转换文件", "use the matching program, or convert the file")))
        return false
    }
}
