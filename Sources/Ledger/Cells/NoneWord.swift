/// Words that offices write where there is nothing.
enum NoneWord {
    private static let words: Set<String> = [
        "无", "暂无", "没有", "空", "-", "--", "---", "—", "——", "–", "―", "/", "\\", "n/a", "na", "none", "nil", "null", "…",
    ]
    /// That nothing is asked; no word for an amount that is missing.
    private static let freedoms: Set<String> = ["无要求", "不限", "不作要求", "不做要求", "无限制", "没有要求", "不要求"]

    /// Whether a text says that there is nothing.
    static func isNone(_ text: String) -> Bool { words.contains(folded(text)) }

    /// Whether a text says that nothing is asked.
    static func isFreedom(_ text: String) -> Bool { freedoms.contains(folded(text)) }

    /// Most cells are known by their first letter to be none of these.
    private static let beginnings = Set("无暂没空不-—–―/\\nN…－／＼ｎＮ 　".unicodeScalars)

    private static func folded(_ text: String) -> String {
        guard text.utf8.count <= 24, let first = text.unicodeScalars.first, beginnings.contains(first) else {
            return ""
        }
        return WrittenNumber.halfWidth(text).lowercased().filter { !$0.isWhitespace }
    }
}
