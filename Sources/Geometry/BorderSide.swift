/// A straight side of a border, between two corners that follow each other in what is left of a piece.
struct BorderSide {
    let piece: Int
    /// Indices of the piece's corners.
    let start: Int
    let end: Int
    let from: Corner
    let to: Corner
    private let box: Bounds

    init(piece: Int, start: Int, end: Int, _ corners: [Corner]) {
        (self.piece, self.start, self.end) = (piece, start, end)
        (from, to) = (corners[start], corners[end])
        box = Bounds([from, to])
    }

    /// Corners between its ends have been left out.
    var isShortcut: Bool { end - start > 1 }

    /// Whether it has more in common with another side than one end of each.
    func meets(_ other: BorderSide) -> Bool {
        if from == other.from { return Self.isSameWay(from, to, other.to) }
        if from == other.to { return Self.isSameWay(from, to, other.from) }
        if to == other.from { return Self.isSameWay(to, from, other.to) }
        if to == other.to { return Self.isSameWay(to, from, other.from) }
        let (one, two) = (Self.turn(from, to, other.from), Self.turn(from, to, other.to))
        let (three, four) = (Self.turn(other.from, other.to, from), Self.turn(other.from, other.to, to))
        if one * two > 0 || three * four > 0 { return false }
        // On one line, or one end on the other side's line: then their rectangles tell.
        return box.isWithin(0, of: other.box)
    }

    /// Positive to the left, negative to the right, 0 straight on.
    private static func turn(_ one: Corner, _ two: Corner, _ three: Corner) -> Int {
        let left = Int128(two.x - one.x) * Int128(three.y - one.y)
        let right = Int128(two.y - one.y) * Int128(three.x - one.x)
        return (left > right ? 1 : 0) - (left < right ? 1 : 0)
    }

    /// Whether two corners lie in the same direction from a third.
    private static func isSameWay(_ from: Corner, _ one: Corner, _ other: Corner) -> Bool {
        guard turn(from, one, other) == 0 else { return false }
        let x = Int128(one.x - from.x) * Int128(other.x - from.x)
        return x + Int128(one.y - from.y) * Int128(other.y - from.y) > 0
    }

    /// Shortcuts that meet another side. `work`: steps left; without any, `nil`.
    static func meetingShortcuts(_ sides: [BorderSide], work: inout Int) -> [BorderSide]? {
        var isMet = [Bool](repeating: false, count: sides.count)
        var open = [Array(sides.indices)]
        while let group = open.popLast() {
            work -= group.count
            guard work > 0 else { return nil }
            guard group.contains(where: { sides[$0].isShortcut }) else { continue }
            if let halves = halves(group, of: sides) {
                open += halves
                continue
            }
            for (place, index) in group.enumerated() {
                let side = sides[index]
                work -= place
                guard work > 0 else { return nil }
                for other in group[..<place] where side.isShortcut || sides[other].isShortcut {
                    guard side.box.isWithin(0, of: sides[other].box), side.meets(sides[other]) else { continue }
                    isMet[index] = isMet[index] || side.isShortcut
                    isMet[other] = isMet[other] || sides[other].isShortcut
                }
            }
        }
        return sides.indices.filter { isMet[$0] }.map { sides[$0] }
    }

    /// What lies to the west and east of the middle one, else to its south and north; `nil`: they are few, or too many lie on both sides.
    private static func halves(_ group: [Int], of sides: [BorderSide]) -> [[Int]]? {
        guard group.count > fewSides else { return nil }
        for isAcross in [true, false] {
            func extent(_ index: Int) -> ClosedRange<Int> {
                let box = sides[index].box
                return isAcross ? box.low.x...box.high.x : box.low.y...box.high.y
            }
            // Of some of them, which is near enough.
            let some = stride(from: 0, to: group.count, by: max(1, group.count / fewSides)).map { extent(group[$0]) }
            let middle = some.map { ($0.lowerBound + $0.upperBound) / 2 }.sorted()[some.count / 2]
            let halves = [
                group.filter { extent($0).lowerBound <= middle }, group.filter { extent($0).upperBound >= middle },
            ]
            if halves.allSatisfy({ 4 * $0.count <= 3 * group.count }) { return halves }
        }
        return nil
    }

    /// So many are sooner compared with each other than parted.
    private static let fewSides = 32
}
