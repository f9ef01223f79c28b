import Documents
import Quantities
import Sweeps

/// What matters: how far a tier's mean moves between the points of an axis, or between low and high draws of a number.
struct Tornado {
    private let cases: [(one: CollectedCase, value: ExactDecimal)]
    private let index: SweepIndex

    private struct Bar {
        let factor: String
        let low: (label: String, mean: ExactDecimal)
        let high: (label: String, mean: ExactDecimal)
        var swing: ExactDecimal { high.mean - low.mean }
    }

    /// A factor with more points than this is a draw, not a choice.
    private static let mostPoints = 12

    init(_ collection: Collection, tier: String) {
        index = collection.index
        cases = collection.planned.compactMap { one in one.value(ofTier: tier).map { (one, $0) } }
    }

    func table(_ tier: Words) -> ReportTable {
        let bars = (axisBars + drawnBars).enumerated().filter { !$0.element.swing.isZero }.sorted { left, right in
            left.element.swing == right.element.swing
                ? left.offset < right.offset : left.element.swing > right.element.swing
        }.map(\.element)
        return ReportTable(
            "tornado", Words("什么影响大（\(tier.zh)的均值）", "What matters (mean of \(tier.en))"),
            columns: [
                .words("factor", "因素", "factor"), .words("low", "最低在", "lowest at"),
                .number("low-mean", "均值", "mean", decimals: 2), .words("high", "最高在", "highest at"),
                .number("high-mean", "均值", "mean", decimals: 2), .number("swing", "相差", "swing", decimals: 2),
            ],
            rows: bars.prefix(SweepReport.mostRows).map { bar in
                ReportTable.Row([
                    .text(bar.factor), .text(bar.low.label), .number(bar.low.mean, decimals: 2), .text(bar.high.label),
                    .number(bar.high.mean, decimals: 2), .number(bar.swing, decimals: 2),
                ])
            })
    }

    private var axisBars: [Bar] {
        index.axes.enumerated().compactMap { number, axis in
            let labels = index.cases.map { $0.points[number] }.unique
            guard (2...Self.mostPoints).contains(labels.count) else { return nil }
            return bar(
                axis.name.zh == axis.name.en ? axis.id : axis.name.zh,
                labels.map { label in
                    (label, cases.filter { $0.one.entry.points[number] == label }.map(\.value))
                })
        }
    }

    /// Of numbers with many values: the lower half of the cases against the upper; of projects: those where it comes.
    private var drawnBars: [Bar] {
        var order: [String] = []
        var values: [String: [Int: String]] = [:]
        for (number, one) in cases.enumerated() {
            for change in one.one.entry.changes {
                guard let sign = change.firstIndex(of: "=") else { continue }
                let path = String(change[..<sign])
                if values[path] == nil { order.append(path) }
                values[path, default: [:]][number] = String(change[change.index(after: sign)...])
            }
        }
        return order.compactMap { path in
            let found = values[path] ?? [:]
            if found.values.allSatisfy({ $0 == CaseFile.absent }) {
                return bar(
                    path,
                    [
                        (CaseFile.absent, cases.indices.filter { found[$0] != nil }.map { cases[$0].value }),
                        ("–", cases.indices.filter { found[$0] == nil }.map { cases[$0].value }),
                    ])
            }
            let drawn = cases.indices.compactMap { number in
                found[number].flatMap { try? ExactDecimal(parsing: $0) }.map { (number, $0) }
            }
            let sorted = drawn.map(\.1).unique.sorted()
            guard sorted.count > Self.mostPoints else { return nil }
            let middle = sorted[sorted.count / 2]
            return bar(
                path,
                [
                    ("< \(middle)", drawn.filter { $0.1 < middle }.map { cases[$0.0].value }),
                    ("≥ \(middle)", drawn.filter { $0.1 >= middle }.map { cases[$0.0].value }),
                ])
        }
    }

    private func bar(_ factor: String, _ groups: [(label: String, values: [ExactDecimal])]) -> Bar? {
        let means = groups.compactMap { label, values in
            values.reduce(ExactDecimal.zero, +).divided(by: ExactDecimal(values.count), places: 4).map {
                (label: label, mean: $0)
            }
        }
        guard means.count > 1, let low = means.min(by: { $0.mean < $1.mean }),
            let high = means.max(by: { $0.mean < $1.mean })
        else { return nil }
        return Bar(factor: factor, low: low, high: high)
    }
}
