/// How wide the columns of a table are.
enum PaperColumns {
    /// What numbers and short words need unbroken; the longest texts take as few lines as the room allows. `naturals`: on one line;
    /// `short`: up to where a text takes two lines at most, as far as that makes the longest not much longer.
    static func widths(leasts: [Int], naturals: [Int], room: Int, short: Int) -> [Int] {
        let (least, natural) = (leasts.reduce(0, +), naturals.reduce(0, +))
        guard least < room else { return leasts }
        if natural <= room { return naturals.map { $0 + (room - natural) * $0 / max(natural, 1) } }
        func widths(_ lines: Double, shortest: Double) -> [Double] {
            zip(leasts, naturals).map { least, natural in
                max(Double(least), Double(min(natural, short)) * shortest, Double(natural) / lines)
            }
        }
        let most = 1_000.0
        func fewest(_ shortest: Double) -> Double {
            guard widths(most, shortest: shortest).reduce(0, +) <= Double(room) else { return .infinity }
            var (low, high) = (1.0, most)
            for _ in 0..<40 {
                let middle = (low + high) / 2
                if widths(middle, shortest: shortest).reduce(0, +) > Double(room) {
                    low = middle
                } else {
                    high = middle
                }
            }
            return high
        }
        let lines = fewest(0)
        let shortest = [0.5, 0.4, 0.3, 0.2].first { fewest($0) <= lines * 1.4 } ?? 0
        return widths(fewest(shortest), shortest: shortest).map { Int($0) }
    }
}
