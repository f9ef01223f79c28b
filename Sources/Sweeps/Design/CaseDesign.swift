/// A case before its scenario is made: a point of every axis.
public struct CaseDesign: Sendable {
    /// One of every axis, in the order of the axes.
    let points: [AxisPoint]

    public var labels: [String] { points.map(\.label) }
    var question: CaseQuestion { points.compactMap(\.question).last ?? .solve }
}

extension SweepFile {
    /// All cases, in order: the last axis changes fastest.
    public var designs: [CaseDesign] {
        let axes = axes.map { $0.points(seed: seed) }
        switch combine {
        case .list:
            let count = axes.map(\.count).max() ?? 0
            return (0..<count).map { number in
                CaseDesign(points: axes.map { $0.count == 1 ? $0[0] : $0[number] })
            }
        case .product: return (0..<caseCount).map { Self.design($0, of: axes) }
        case .sample: return sampled(axes.map(\.count)).map { Self.design($0, of: axes) }
        }
    }

    private static func design(_ number: Int, of axes: [[AxisPoint]]) -> CaseDesign {
        var rest = number
        var points: [AxisPoint] = []
        for axis in axes.reversed() {
            points.append(axis[rest % axis.count])
            rest /= axis.count
        }
        return CaseDesign(points: points.reversed())
    }

    /// Numbers of the product, rising. By Floyd's method, which needs no list of the whole product.
    private func sampled(_ counts: [Int]) -> [Int] {
        let product = counts.reduce(1) { $0.multipliedReportingOverflow(by: $1).overflow ? Int.max : $0 * $1 }
        let count = min(product, sample ?? 0)
        let draw = Draw(seed: seed, axis: "", future: 0, of: "sample")
        var taken: Set<Int> = []
        for last in (product - count)..<product {
            let number = Int(draw.bits(last) % UInt64(last + 1))
            taken.insert(taken.contains(number) ? last : number)
        }
        return taken.sorted()
    }
}
