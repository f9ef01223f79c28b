/// A rectangle of a drawing.
package struct Box: Hashable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    package var right: Double { x + width }
    package var bottom: Double { y + height }
    package var middle: Drawing.Point { .init(x + width / 2, y + height / 2) }

    /// Smaller by a margin on every side.
    package func inset(_ by: Double) -> Box {
        Box(x: x + by, y: y + by, width: max(0, width - 2 * by), height: max(0, height - 2 * by))
    }

    /// What is left under a strip at the top.
    package func below(_ strip: Double) -> Box { Box(x: x, y: y + strip, width: width, height: max(0, height - strip)) }

    package func touches(_ other: Box) -> Bool {
        x < other.right && other.x < right && y < other.bottom && other.y < bottom
    }

    /// Both parts of a cut across the longer side, the second one with this share.
    package func split(last share: Double) -> (Box, Box) {
        if width > height {
            let cut = width * (1 - share)
            return (
                Box(x: x, y: y, width: cut, height: height), Box(x: x + cut, y: y, width: width - cut, height: height)
            )
        }
        let cut = height * (1 - share)
        return (
            Box(x: x, y: y, width: width, height: cut), Box(x: x, y: y + cut, width: width, height: height - cut)
        )
    }

    /// Cells of a grid, row by row, as square as can be with so many.
    package func cells(_ count: Int) -> [Box] {
        guard count > 0, width > 0, height > 0 else { return [] }
        let columns = min(count, max(1, Int((Double(count) * width / height).squareRoot().rounded())))
        let rows = (count + columns - 1) / columns
        return (0..<count).map { number in
            let (row, column) = number.quotientAndRemainder(dividingBy: columns)
            return Box(
                x: x + width * Double(column) / Double(columns), y: y + height * Double(row) / Double(rows),
                width: width / Double(columns), height: height / Double(rows))
        }
    }
}
