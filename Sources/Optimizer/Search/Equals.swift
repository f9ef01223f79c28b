/// Where points worth as much as the best one may lie: the smallest box around all parts of a search whose bound is just that.
///
/// A search for something better may drop such a part. Where equals matter afterwards, it sets the part aside instead, fixes by
/// reduced costs only what would be worth less, and knows at its end that every point worth as much lies in the box.
struct Equals {
    /// What the best point is worth, in units.
    private(set) var worth = Int.min
    /// By column of the summed form; `nil`: no part has been set aside.
    private(set) var box: Domain?

    /// A better point: what was set aside is worth less.
    mutating func begin(at worth: Int) {
        guard worth > self.worth else { return }
        self.worth = worth
        box = nil
    }

    mutating func include(_ domain: Domain) { box = box?.joined(with: domain) ?? domain }

    mutating func include(_ other: Equals) {
        guard other.worth == worth, let domain = other.box else { return }
        include(domain)
    }
}
