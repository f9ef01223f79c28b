/// Rows of a form that are knapsacks of their own columns: in a land program, what a site or building can hold.
///
/// Each block is one row with an upper bound over binaries that are in no other block; a column that makes room in it
/// (the site is opened) may belong to it. Every other row links the blocks and is priced.
struct KnapsackBlocks: Sendable {
    struct Block: Sendable {
        var row: Int
        /// Binaries that use room, and how much.
        var columns: [Int]
        var sizes: [Int]
        /// The binary that makes room, and how much; −1: none.
        var opener = -1
        var opening = 0
        /// What is left when the opener, if there is one, is 1 and every other column uses least.
        var room: Int
    }

    private(set) var blocks: [Block] = []
    /// By column: it belongs to a block.
    private(set) var isInBlock: [Bool]
    private(set) var isBlockRow: [Bool]

    /// Larger rooms are counted in coarser units, which can only weaken the bound.
    private static let mostRoom = 4000
    private static let fewestColumns = 4

    /// `nil`: blocks hold less than half of the open binaries.
    init?(_ form: IntegerForm, lower: [Int], upper: [Int]) {
        isInBlock = Array(repeating: false, count: form.columnCount)
        isBlockRow = Array(repeating: false, count: form.rowCount)
        let isOpen = (0..<form.columnCount).map { form.isInteger[$0] && lower[$0] == 0 && upper[$0] == 1 }
        let rows = (0..<form.rowCount).filter { row in
            form.rowUpper[row] != IntegerForm.open && Set(form.entryCoefficients[form.range(row)]).count > 2
        }
        let order = rows.sorted { (form.range($0).count, $1) > (form.range($1).count, $0) }
        for row in order { addBlock(row, form, isOpen, lower, upper) }
        let open = isOpen.count { $0 }
        let held = isInBlock.count { $0 }
        guard 2 * held > open, blocks.count > 1 else { return nil }
    }

    private mutating func addBlock(_ row: Int, _ form: IntegerForm, _ isOpen: [Bool], _ lower: [Int], _ upper: [Int]) {
        var block = Block(row: row, columns: [], sizes: [], room: form.rowUpper[row])
        for entry in form.range(row) {
            let column = Int(form.entryColumns[entry])
            let coefficient = form.entryCoefficients[entry]
            if isOpen[column], coefficient > 0 {
                guard !isInBlock[column] else { return }
                block.columns.append(column)
                block.sizes.append(coefficient)
            } else if isOpen[column], block.opener < 0, !isInBlock[column] {
                block.opener = column
                block.opening = -coefficient
                block.room -= coefficient
            } else {
                let bound = coefficient > 0 ? lower[column] : upper[column]
                guard bound.magnitude != IntegerForm.open.magnitude else { return }
                block.room -= coefficient * bound
            }
        }
        guard block.columns.count >= Self.fewestColumns, block.room >= 0 else { return }
        var common = 0
        for size in block.sizes { common = Projection.greatestCommonDivisor(common, size) }
        // Sizes rounded down, and the room: whatever fits still fits.
        let unit = max(1, max(common, (block.room + Self.mostRoom - 1) / Self.mostRoom))
        block.sizes = block.sizes.map { $0 / unit }
        let closed = block.room - block.opening
        block.room /= unit
        block.opening = block.opener < 0 ? 0 : block.room - (closed < 0 ? -1 : closed / unit)
        for column in block.columns { isInBlock[column] = true }
        if block.opener >= 0 { isInBlock[block.opener] = true }
        isBlockRow[row] = true
        blocks.append(block)
    }
}
