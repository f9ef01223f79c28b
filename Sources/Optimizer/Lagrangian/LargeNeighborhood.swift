/// Which choices of a plan are made anew together: some that are made and share rows, and some that are not made.
///
/// What lies between a plan and the bound of its prices is a sum of losses: of choices, how much less than their best
/// reduced cost they took; of rows, the price of the room that is left. Where much is lost, much can be gained, so seeds are
/// drawn by their loss.
struct LargeNeighborhood: Sendable {
    private let form: LagrangianForm
    private let movers: [Int]
    /// By choice, how much its best column promises.
    private let appeal: [Double]
    /// By column, its weight less the prices of what it uses.
    private let promise: [Double]
    private let rowMultipliers: [Double]
    /// How much chance counts beside promise.
    private let spread: Double
    private let settings = SearchSettings.standard.lagrangian.parts

    init(
        _ form: LagrangianForm, movers: [Int], appeal: [Double], promise: [Double], rowMultipliers: [Double],
        spread: Double
    ) {
        self.form = form
        self.movers = movers
        self.appeal = appeal
        self.promise = promise
        self.rowMultipliers = rowMultipliers
        self.spread = spread
    }

    /// `size` made choices and half as many others, none of them in `taken`. `left`: by row, the room that is left.
    func choices(
        _ values: [Bool], left: [Int], size: Int, taken: Set<Int>, _ chance: inout Chance
    ) -> [Int] {
        var chosen = [Int](repeating: -1, count: form.choices.count)
        for column in values.indices where values[column] && form.choiceOf[column] >= 0 {
            chosen[Int(form.choiceOf[column])] = column
        }
        let placed = movers.filter { chosen[$0] >= 0 && !taken.contains($0) }
        let idle = movers.filter { chosen[$0] < 0 && !taken.contains($0) }
        guard !placed.isEmpty else { return Array(idle.prefix(size / settings.madePerIdle)) }
        var isIn = [Bool](repeating: false, count: form.choices.count)
        for choice in taken { isIn[choice] = true }
        func loss(_ choice: Int) -> Double { appeal[choice] - promise[chosen[choice]] }
        var result: [Int] = []
        var row = chance.roll(2) == 0 ? lossyRow(left, &chance) : -1
        var tries = 0
        while result.count < min(size, placed.count), tries < settings.triesPerChoice * size {
            tries += 1
            if row < 0 {
                var choice = placed[chance.roll(placed.count)]
                for _ in 0..<settings.contenders {
                    let other = placed[chance.roll(placed.count)]
                    if isIn[choice] || !isIn[other] && loss(other) > loss(choice) { choice = other }
                }
                if !isIn[choice] {
                    isIn[choice] = true
                    result.append(choice)
                }
                let own = form.columnRange(chosen[choice])
                guard !own.isEmpty else { continue }
                row = Int(form.columnRows[own.lowerBound + chance.roll(own.count)])
            }
            let range = form.rowRange(row)
            row = -1
            let start = chance.roll(range.count)
            let most = result.count + max(1, size / settings.partsPerRow)
            for step in 0..<range.count where result.count < min(size, most) {
                let column = Int(form.rowColumns[range.lowerBound + (start + step) % range.count])
                let other = Int(form.choiceOf[column])
                guard values[column], other >= 0, !isIn[other], appeal[other] > -.infinity else { continue }
                isIn[other] = true
                result.append(other)
            }
        }
        let keys = idle.map { appeal[$0] + spread * Double(chance.roll(1000)) / 1000 }
        let order = idle.indices.sorted { (keys[$0], $1) > (keys[$1], $0) }
        return result + order.prefix(size / settings.madePerIdle).map { idle[$0] }
    }

    /// A row, the more likely the more its unused room would be worth.
    private func lossyRow(_ left: [Int], _ chance: inout Chance) -> Int {
        var total = 0.0
        for row in left.indices where left[row] > 0 { total += rowMultipliers[row] * Double(left[row]) }
        var rest = total * chance.share()
        for row in left.indices where left[row] > 0 {
            rest -= rowMultipliers[row] * Double(left[row])
            if rest <= 0, rowMultipliers[row] > 0 { return row }
        }
        return -1
    }
}
