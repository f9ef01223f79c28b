/// Every way to fill each block: sets of its columns that are 1 together, feasible in the block's own rows.
struct PatternList {
    /// Where each pattern's columns begin; one more than patterns.
    private(set) var starts = [0]
    private(set) var columns: [Int] = []
    /// Where each block's patterns begin; one more than blocks.
    private(set) var blockStarts = [0]
    /// The most columns of one pattern.
    private(set) var longest = 0

    var count: Int { starts.count - 1 }

    func columns(of pattern: Int) -> ArraySlice<Int> { columns[starts[pattern]..<starts[pattern + 1]] }

    /// `nil`: there are more than `limit`.
    init?(_ decomposition: Decomposition, _ program: SearchProgram, _ domain: Domain, limit: Int) {
        for block in decomposition.blocks.indices {
            var filling = BlockFilling(
                decomposition.blocks[block], rows: decomposition.blockRows[block], program, domain,
                room: limit - count)
            guard filling.enumerate() else { return nil }
            for pattern in filling.found {
                columns += pattern
                starts.append(columns.count)
                longest = max(longest, pattern.count)
            }
            blockStarts.append(count)
        }
    }

    /// Keeps only the patterns that are marked.
    mutating func keep(_ isKept: [Bool]) {
        var list = self
        list.starts = [0]
        list.columns = []
        list.blockStarts = [0]
        for block in 0..<(blockStarts.count - 1) {
            for pattern in blockStarts[block]..<blockStarts[block + 1] where isKept[pattern] {
                list.columns += columns(of: pattern)
                list.starts.append(list.columns.count)
            }
            list.blockStarts.append(list.count)
        }
        self = list
    }
}

/// Depth-first enumeration of one block, column by column, in whole numbers.
private struct BlockFilling {
    private struct RowState {
        var lower: Int
        var upper: Int
        /// By position in the block.
        var coefficients: [Int]
        /// The least and the most that columns from a position on can add.
        var leastAfter: [Int]
        var mostAfter: [Int]
    }

    private let columns: [Int]
    private let domain: Domain
    private var rows: [RowState] = []
    /// By position in the block, the rows that hold it.
    private var rowsOfPosition: [[Int]]
    private let room: Int
    private(set) var found: [[Int]] = []
    /// Choices that were looked at; a block that is hard to fill is as bad as one with many patterns.
    private var steps = 0

    init(_ columns: [Int], rows indices: [Int], _ program: SearchProgram, _ domain: Domain, room: Int) {
        self.columns = columns
        self.domain = domain
        self.room = room
        rowsOfPosition = Array(repeating: [], count: columns.count)
        let choices = Set(
            columns.flatMap { column in
                program.entries[column].map(\.row).filter { program.rows[$0].isChoice }
            }
        ).subtracting(indices).sorted()
        for index in indices + choices { add(program.rows[index]) }
    }

    /// A linking choice row holds within the block, too: at most one of the columns that both have.
    private mutating func add(_ row: SearchRow) {
        var position: [Int: Int] = [:]
        for (index, column) in row.columns.enumerated() { position[column] = row.coefficients[index] }
        let coefficients = columns.map { position[$0] ?? 0 }
        guard coefficients.count(where: { $0 != 0 }) > (row.isChoice ? 1 : 0) else { return }
        let isWhole = row.columns.allSatisfy { columns.contains($0) || domain.upper[$0] == 0 }
        var leastAfter = [0]
        var mostAfter = [0]
        for (coefficient, column) in zip(coefficients, columns).reversed() {
            let (low, high) = (coefficient * domain.lower[column], coefficient * domain.upper[column])
            leastAfter.append((leastAfter.last ?? 0) + min(low, high))
            mostAfter.append((mostAfter.last ?? 0) + max(low, high))
        }
        for (index, coefficient) in coefficients.enumerated() where coefficient != 0 {
            rowsOfPosition[index].append(rows.count)
        }
        rows.append(
            RowState(
                lower: isWhole ? row.lower ?? Int.min : Int.min, upper: row.upper ?? Int.max,
                coefficients: coefficients, leastAfter: leastAfter.reversed(), mostAfter: mostAfter.reversed()))
    }

    /// False: more than there is room for.
    mutating func enumerate() -> Bool {
        var activities = [Int](repeating: 0, count: rows.count)
        var chosen: [Int] = []
        return descend(0, &activities, &chosen)
    }

    private mutating func descend(_ position: Int, _ activities: inout [Int], _ chosen: inout [Int]) -> Bool {
        steps += 1
        guard steps <= 40 * max(room, 1000) else { return false }
        guard position < columns.count else {
            found.append(chosen)
            return found.count <= room
        }
        let column = columns[position]
        for value in [1, 0] where domain.lower[column] <= value && value <= domain.upper[column] {
            for row in rowsOfPosition[position] { activities[row] += rows[row].coefficients[position] * value }
            let isPossible = rowsOfPosition[position].allSatisfy { row in
                activities[row] + rows[row].leastAfter[position + 1] <= rows[row].upper
                    && activities[row] + rows[row].mostAfter[position + 1] >= rows[row].lower
            }
            if isPossible {
                if value == 1 { chosen.append(column) }
                let goesOn = descend(position + 1, &activities, &chosen)
                if value == 1 { chosen.removeLast() }
                if !goesOn { return false }
            }
            for row in rowsOfPosition[position] { activities[row] -= rows[row].coefficients[position] * value }
        }
        return true
    }
}
