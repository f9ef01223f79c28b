/// How wide the columns of a table in a paper are, in twentieths of a point.
enum PaperColumns {
    /// A text this wide is short: it takes two lines at most, where there is room for that.
    private static let short = 44 * PaperText.narrow

    /// What numbers and short words need unbroken; the longest texts take as few lines as the room allows. `naturals`: on one line.
    static func widths(leasts: [Int], naturals: [Int], room: Int) -> [Int] {
        let (least, natural) = (leasts.reduce(0, +), naturals.reduce(0, +))
        guard least < room else { return leasts }
        if natural <= room { return naturals.map { $0 + (room - natural) * $0 / max(natural, 1) } }
        func widths(_ lines: Double, shortest: Double) -> [Double] {
            zip(leasts, naturals).map { least, natural in
                let natural = Double(natural)
                let short = min(natural, Double(Self.short) * min(1, Double(Self.short) / natural))
                return max(Double(least), short * shortest, natural / lines)
            }
        }
        let most = 1_000.0
        let shortest = widths(most, shortest: 0.5).reduce(0, +) <= Double(room) ? 0.5 : 0
        var (low, high) = (1.0, most)
        for _ in 0..<40 {
            let middle = (low + high) / 2
            if widths(middle, shortest: shortest).reduce(0, +) > Double(room) { low = middle } else { high = middle }
        }
        return widths(high, shortest: shortest).map { Int($0) }
    }
}
