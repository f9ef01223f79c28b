/// Rectangles whose areas are as given weights and that are as square as can be (Bruls, Huizing and van Wijk, 2000).
package enum Treemap {
    /// In the order of the weights.
    package static func boxes(_ weights: [Double], in bounds: Box) -> [Box] {
        let largest = weights.max() ?? 0
        // What has no area is shown all the same, small.
        let least = largest > 0 ? largest / 1000 : 1
        let weights = weights.map { max($0, least) }
        let scale = bounds.width * bounds.height / weights.reduce(0, +)
        var boxes = weights.map { _ in Box(x: bounds.x, y: bounds.y, width: 0, height: 0) }
        var free = bounds
        var row: [Int] = []
        var sum = 0.0
        for next in weights.indices.sorted(by: { (-weights[$0], $0) < (-weights[$1], $1) }) {
            let area = weights[next] * scale
            let side = min(free.width, free.height)
            if let first = row.first,
                worst(first, row.last ?? first, sum, side, weights, scale)
                    < worst(first, next, sum + area, side, weights, scale)
            {
                lay(row, sum, &free, &boxes, weights, scale)
                (row, sum) = ([], 0)
            }
            row.append(next)
            sum += area
        }
        lay(row, sum, &free, &boxes, weights, scale)
        return boxes
    }

    /// The farthest from square in a row whose largest and smallest these are.
    private static func worst(
        _ first: Int, _ last: Int, _ sum: Double, _ side: Double, _ weights: [Double], _ scale: Double
    ) -> Double {
        let (large, small) = (weights[first] * scale, weights[last] * scale)
        return max(side * side * large / (sum * sum), sum * sum / (side * side * small))
    }

    private static func lay(
        _ row: [Int], _ sum: Double, _ free: inout Box, _ boxes: inout [Box], _ weights: [Double], _ scale: Double
    ) {
        guard !row.isEmpty, free.width > 0, free.height > 0 else { return }
        let isUpright = free.width >= free.height
        let depth = sum / (isUpright ? free.height : free.width)
        var along = isUpright ? free.y : free.x
        for number in row {
            let length = weights[number] * scale / depth
            boxes[number] =
                isUpright
                ? Box(x: free.x, y: along, width: depth, height: length)
                : Box(x: along, y: free.y, width: length, height: depth)
            along += length
        }
        free =
            isUpright
            ? Box(x: free.x + depth, y: free.y, width: max(0, free.width - depth), height: free.height)
            : Box(x: free.x, y: free.y + depth, width: free.width, height: max(0, free.height - depth))
    }
}
