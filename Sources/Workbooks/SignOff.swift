import Quantities

/// What a paper that goes to a meeting is signed with.
enum SignOff {
    static let roles = [Words("编制", "Prepared by"), Words("审核", "Checked by"), Words("批准", "Approved by")]
    static let date = Words("日期", "Date")

    /// All in one line, with room to write.
    static func line(_ speech: Speech) -> String {
        let (colon, blank) = speech.language == .en ? (": ", "____________") : ("：", "＿＿＿＿＿＿")
        let day = speech.language == .zh ? "　　　年　　月　　日" : blank
        return (roles.map { speech.line($0) + colon + blank } + [speech.line(date) + colon + day])
            .joined(separator: speech.gap)
    }
}
