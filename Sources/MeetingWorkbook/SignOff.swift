import LandModel

/// What a paper that goes to a meeting is signed with.
enum SignOff {
    static let roles = [Words("编制", "Prepared by"), Words("审核", "Checked by"), Words("批准", "Approved by")]
    static let date = Words("日期：　　　　年　　月　　日", "Date: ____________")
}
