import LandModel
import Quantities
import Records

/// A number that is not certain, by its distribution: one of uniform, triangular, normal, weights.
public struct DrawnQuantity: Record, Hashable {
    /// All of them get what is drawn.
    public var paths: [String] = []
    /// Least and most.
    public var uniform: [ExactDecimal] = []
    /// Least, likeliest, most.
    public var triangular: [ExactDecimal] = []
    /// Mean and standard deviation; never further from the mean than six deviations.
    public var normal: [ExactDecimal] = []
    /// Values, each with its weight.
    public var weights: [WeighedValue] = []
    public var atLeast: ExactDecimal?
    public var atMost: ExactDecimal?
    /// Places behind the point.
    public var decimals = 2
    /// What is drawn is a share of what the scenario says at the path.
    public var isRelative = false
    public init() {}

    public static let words = Words("抽取的数", "drawn number")
    public static let fields: [Field<DrawnQuantity>] = [
        Field("set", \.paths, "路径（同 --set）", "paths as for --set"),
        Field("uniform", defaulted: \.uniform, "均匀分布：最小、最大", "uniform: least, most"),
        Field("triangular", defaulted: \.triangular, "三角分布：最小、最可能、最大", "triangular: least, likeliest, most"),
        Field("normal", defaulted: \.normal, "正态分布：均值、标准差", "normal: mean, standard deviation"),
        Field("weights", defaulted: \.weights, "离散取值", "values with weights"),
        Field("atLeast", optional: \.atLeast, "不小于", "not below"),
        Field("atMost", optional: \.atMost, "不大于", "not above"),
        Field("decimals", defaulted: \.decimals, "小数位数", "places behind the point"),
        Field("relative", defaulted: \.isRelative, "按情景原值的倍数", "a share of what the scenario says"),
    ]
}

public struct WeighedValue: Record, Hashable {
    public var value: ExactDecimal = 0
    public var weight = Factor.one
    public init() {}

    public static let words = Words("离散取值", "value with its weight")
    public static let fields: [Field<WeighedValue>] = [
        Field("value", \.value, "值", "value"), Field("weight", defaulted: \.weight, "权重", "weight"),
    ]
}

extension DrawnQuantity {
    /// One distribution, and its numbers make one.
    var isSound: Bool {
        let given = [uniform.count, triangular.count, normal.count, weights.count].filter { $0 > 0 }.count
        guard given == 1, !paths.isEmpty, decimals <= ExactDecimal.mostFractionDigits else { return false }
        if !uniform.isEmpty { return uniform.count == 2 && uniform[0] <= uniform[1] }
        if !triangular.isEmpty {
            return triangular.count == 3 && triangular[0] <= triangular[1] && triangular[1] <= triangular[2]
        }
        if !normal.isEmpty { return normal.count == 2 && !normal[1].isNegative }
        return weights.contains { !$0.weight.value.isZero }
    }

    /// The number that a future has. Only operations that IEEE 754 rounds correctly, so that every machine draws the same.
    func value(_ draw: Draw) -> ExactDecimal {
        if !weights.isEmpty {
            var rest = draw.share(0) * weights.reduce(0) { $0 + $1.weight.value.approximate }
            for one in weights {
                rest -= one.weight.value.approximate
                if rest < 0 { return one.value }
            }
            return weights.last { !$0.weight.value.isZero }?.value ?? 0
        }
        var drawn = rounded(continuous(draw))
        if let atLeast { drawn = max(drawn, atLeast) }
        if let atMost { drawn = min(drawn, atMost) }
        return drawn
    }

    private func continuous(_ draw: Draw) -> Double {
        if !normal.isEmpty {
            // The sum of twelve uniform numbers has variance 1: close to normal within three deviations, and exact everywhere.
            let sum = (0..<12).reduce(0.0) { $0 + draw.share($1) }
            return normal[0].approximate + normal[1].approximate * (sum - 6)
        }
        let share = draw.share(0)
        if !uniform.isEmpty {
            return uniform[0].approximate + share * (uniform[1].approximate - uniform[0].approximate)
        }
        let (least, mode, most) = (
            triangular[0].approximate, triangular[1].approximate, triangular[2].approximate
        )
        guard most > least else { return least }
        if share * (most - least) < mode - least {
            return least + (share * (most - least) * (mode - least)).squareRoot()
        }
        return most - ((1 - share) * (most - least) * (most - mode)).squareRoot()
    }

    private func rounded(_ value: Double) -> ExactDecimal {
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        return ExactDecimal(significand: Int128((value * scale).rounded()), scale: decimals)
    }
}
