import Quantities

/// What the argument parser says, in Chinese: its words are English only.
enum UsageWords {
    /// A refusal of the parser; what is none of its own sentences stays as it is, because it is ours.
    static func refusal(_ message: String) -> String {
        for (pattern, words) in refusals {
            guard let regex = try? Regex(pattern).dotMatchesNewlines(), let match = try? regex.wholeMatch(in: message)
            else { continue }
            let parts = (1..<match.count).map { match[$0].substring.map(String.init) }
            return words(parts)
        }
        return message
    }

    private static let refusals: [(pattern: String, words: @Sendable ([String?]) -> String)] = [
        (
            #"Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?"#,
            { "没有选项 \($0[0] ?? "")" + ($0[1].map { "，是否应为 \($0)？" } ?? "。") }
        ),
        (#"Missing value for '(.+?)'"#, { "选项 \($0[0] ?? "") 缺少取值。" }),
        (
            #"The option '(.+?)' does not take any value, but '(.*)' was specified\."#,
            { "选项 \($0[0] ?? "") 不带取值，但写了“\($0[1] ?? "")”。" }
        ),
        (#"Unexpected argument '(.+)'"#, { "多出了“\($0[0] ?? "")”。" }),
        (#"\d+ unexpected arguments: '(.+)'"#, { "多出了 '\($0[0] ?? "")'。" }),
        (#"Missing expected argument '(.+)'"#, { "缺少 \($0[0] ?? "")。" }),
        (#"Missing one of: '(.+)'"#, { "以下须写一个：'\($0[0] ?? "")'。" }),
        (
            #"The value '(.*)' is invalid for '(.+?)'\. Please provide one of (?:the following:\n)?(.+?)\.?"#,
            { "\($0[1] ?? "") 不能是“\($0[0] ?? "")”，可为 \(listed($0[2] ?? ""))。" }
        ),
        (
            #"The value '(.*)' is invalid for '(.+?)'(?:: (.+))?"#,
            {
                "\($0[1] ?? "") 不能是“\($0[0] ?? "")”" + ($0[2].map { "：\($0)" } ?? "。")
            }
        ),
        (#"Invalid option: (.+)"#, { "没有选项 \($0[0] ?? "")。" }),
        (#"Missing required subcommand\."#, { _ in "缺少命令。" }),
        (
            #"Value to be set with flag '(.+?)' had already been set with flag '(.+)'"#,
            { "\($0[0] ?? "") 与 \($0[1] ?? "") 不能同时写。" }
        ),
        (#"Command '(.+)' is not a parent of the current command\."#, { "命令“\($0[0] ?? "")”不包含这个命令。" }),
        (#"Can't generate completion scripts for '(.+?)'.*"#, { "不能为“\($0[0] ?? "")”生成补全脚本，可为 zsh、bash、fish。" }),
        (#"Can't autodetect a supported shell\..*"#, { _ in "认不出所用的 shell，请写明 zsh、bash 或 fish。" }),
    ]

    private static func listed(_ values: String) -> String {
        values.replacing(" or ", with: "、").replacing(" and ", with: "、").replacing(", ", with: "、")
            .replacing("\n", with: "、").replacing("  - ", with: "")
    }

    /// Help with the parser's own heads and remarks in Chinese.
    static func help(_ text: String) -> String {
        var told = text
        for (english, chinese) in phrases { told = told.replacing(english, with: chinese) }
        return told
    }

    private static let phrases: [(String, String)] = [
        ("OVERVIEW: ", "说明："), ("USAGE: ", "用法："), ("ARGUMENTS:\n", "参数：\n"), ("OPTIONS:\n", "选项：\n"),
        (" SUBCOMMANDS:\n", "：\n"), ("SUBCOMMANDS:\n", "命令：\n"), ("default: ", "默认："), ("default:", "默认："),
        ("values: ", "可为："), ("values:", "可为："), ("Show help information.", "显示帮助。"), ("Show the version.", "显示版本。"),
        ("Show subcommand help information.", "显示某个命令的帮助。"), ("<subcommand>", "<命令>"), ("<options>", "<选项>"),
    ]
}
