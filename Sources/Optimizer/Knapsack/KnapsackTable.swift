/// The best worth of a knapsack for every room, and with any one item forced in or out (Bellman 1957; two half tables
/// for the forced values).
struct KnapsackTable {
    private let room: Int
    /// Items worth taking, in order.
    private var taken: [Int] = []
    /// `head[k][c]`: the best of the first k items worth taking within c; `tail[k][c]`: of those from k on.
    private var head: [[Int]] = []
    private var tail: [[Int]] = []
    let sizes: [Int]
    let worths: [Int]

    init(sizes: [Int], worths: [Int], room: Int, withForced: Bool) {
        self.room = room
        self.sizes = sizes
        self.worths = worths
        taken = sizes.indices.filter { worths[$0] > 0 && sizes[$0] <= room }
        guard room >= 0 else { return }
        if withForced {
            head = Self.tables(taken, sizes, worths, room)
            tail = Self.tables(taken.reversed(), sizes, worths, room).reversed()
        } else {
            var row = [Int](repeating: 0, count: room + 1)
            for item in taken { Self.take(sizes[item], worths[item], &row) }
            head = [row]
        }
    }

    private static func take(_ size: Int, _ worth: Int, _ row: inout [Int]) {
        guard size < row.count else { return }
        row.withUnsafeMutableBufferPointer { row in
            var place = row.count - 1
            while place >= size {
                let with = row[place - size] + worth
                if with > row[place] { row[place] = with }
                place -= 1
            }
        }
    }

    private static func tables(_ items: [Int], _ sizes: [Int], _ worths: [Int], _ room: Int) -> [[Int]] {
        var tables = [[Int](repeating: 0, count: room + 1)]
        for item in items {
            var row = tables[tables.count - 1]
            take(sizes[item], worths[item], &row)
            tables.append(row)
        }
        return tables
    }

    /// The best within a room; `nil`: less than nothing.
    func best(within space: Int) -> Int? { space < 0 ? nil : head[head.count - 1][min(space, room)] }

    /// The items of a best choice within a room.
    func choice(within space: Int) -> [Int] {
        guard space >= 0, head.count == taken.count + 1 else { return [] }
        var place = min(space, room)
        var chosen: [Int] = []
        for position in taken.indices.reversed() where head[position + 1][place] != head[position][place] {
            chosen.append(taken[position])
            place -= sizes[taken[position]]
        }
        return chosen
    }

    /// The best within a room without one item, and with it; `nil`: it does not fit.
    func forced(_ item: Int, within space: Int) -> (without: Int, with: Int?) {
        guard let position = taken.firstIndex(of: item) else {
            let all = best(within: space) ?? 0
            return (all, best(within: space - sizes[item]).map { $0 + worths[item] })
        }
        func without(_ room: Int) -> Int {
            let (first, second) = (head[position], tail[position + 1])
            var best = 0
            for place in 0...room { best = max(best, first[place] + second[room - place]) }
            return best
        }
        let rest = space - sizes[item]
        return (without(space), rest < 0 ? nil : without(rest) + worths[item])
    }
}
