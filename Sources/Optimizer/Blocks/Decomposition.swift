/// A program seen as blocks of binaries that only a few linking rows tie together.
///
/// Found from the rows alone: rows of few columns, and choice rows within one block, hold a block together; wide rows,
/// choice rows across blocks, rows with columns that are not binary and rows of tiers link. In a land program a block is
/// a site, the linking rows are the projects' choices, the quotas and the budgets.
struct Decomposition {
    /// Columns of each block, in rising order; every binary that is in a block is in one.
    var blocks: [[Int]] = []
    /// Rows within each block.
    var blockRows: [[Int]] = []
    var linkingRows: [Int] = []
    /// Columns of no block: they stand in the master program themselves.
    var freeColumns: [Int] = []

    /// `nil`: no way to cut the program keeps blocks small.
    init?(_ program: SearchProgram, _ domain: Domain) {
        let count = program.program.columns.count
        let isBinary = (0..<count).map { program.program.columns[$0].isBinary }
        let isOpen = (0..<count).map { isBinary[$0] && !(domain.isFixed($0) && domain.lower[$0] == 0) }
        let sizes = program.rows.map { row in row.columns.count { isOpen[$0] } }
        let canHold = program.rows.indices.map { index in
            index < program.ownRowCount && sizes[index] > 0
                && program.rows[index].columns.count == program.rows[index].numeric.columns.count
                && program.rows[index].columns.allSatisfy { isBinary[$0] }
        }
        let open = isOpen.count { $0 }
        for limit in Set(sizes).sorted(by: >) where limit >= 2 {
            var parts = Partition(count)
            let holds = program.rows.indices.map { canHold[$0] && sizes[$0] <= limit && !program.rows[$0].isChoice }
            for row in program.rows.indices where holds[row] {
                parts.join(program.rows[row].columns.filter { isOpen[$0] })
            }
            let largest = parts.largestPart(among: isOpen)
            guard largest <= max(40, open / 6) else { continue }
            build(program, isOpen, isBinary, holds, canHold, &parts)
            return
        }
        return nil
    }

    private mutating func build(
        _ program: SearchProgram, _ isOpen: [Bool], _ isBinary: [Bool], _ holds: [Bool], _ canHold: [Bool],
        _ parts: inout Partition
    ) {
        var rowsOfPart: [Int: [Int]] = [:]
        for (index, row) in program.rows.enumerated() {
            let open = row.columns.filter { isOpen[$0] }
            let isWithin = canHold[index] && Set(open.map { parts.part(of: $0) }).count == 1
            if let first = open.first, holds[index] || isWithin {
                rowsOfPart[parts.part(of: first), default: []].append(index)
            } else {
                linkingRows.append(index)
            }
        }
        var blockOfPart: [Int: Int] = [:]
        for column in isOpen.indices {
            let part = parts.part(of: column)
            guard isOpen[column], let rows = rowsOfPart[part] else {
                freeColumns.append(column)
                continue
            }
            if let block = blockOfPart[part] {
                blocks[block].append(column)
            } else {
                blockOfPart[part] = blocks.count
                blocks.append([column])
                blockRows.append(rows)
            }
        }
    }
}

/// Sets that are joined as rows are read.
private struct Partition {
    private var parent: [Int]

    init(_ count: Int) { parent = Array(0..<count) }

    mutating func part(of element: Int) -> Int {
        var root = element
        while parent[root] != root { root = parent[root] }
        var next = element
        while parent[next] != root { (parent[next], next) = (root, parent[next]) }
        return root
    }

    mutating func join(_ elements: [Int]) {
        guard let first = elements.first else { return }
        for element in elements.dropFirst() { parent[part(of: element)] = part(of: first) }
    }

    mutating func largestPart(among wanted: [Bool]) -> Int {
        var sizes = [Int](repeating: 0, count: parent.count)
        for element in parent.indices where wanted[element] { sizes[part(of: element)] += 1 }
        return sizes.max() ?? 0
    }
}
