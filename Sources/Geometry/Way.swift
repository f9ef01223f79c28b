/// From one corner to another.
struct Way {
    let x: Int
    let y: Int

    init(_ x: Int, _ y: Int) { (self.x, self.y) = (x, y) }
    init(_ from: Corner, _ to: Corner) { self.init(to.x - from.x, to.y - from.y) }

    var length: Double { (Double(x) * Double(x) + Double(y) * Double(y)).squareRoot() }

    /// Positive where the other leads to the left.
    func turn(_ other: Way) -> Int128 { Int128(x) * Int128(other.y) - Int128(y) * Int128(other.x) }
    func along(_ other: Way) -> Int128 { Int128(x) * Int128(other.x) + Int128(y) * Int128(other.y) }

    /// Whether it lies strictly between two others, gone round counterclockwise from the first.
    func isBetween(_ first: Way, _ last: Way) -> Bool {
        let sweep = first.turn(last)
        if sweep > 0 { return first.turn(self) > 0 && turn(last) > 0 }
        if sweep < 0 { return last.turn(self) < 0 || turn(first) < 0 }
        return first.along(last) < 0 && first.turn(self) > 0
    }
}
