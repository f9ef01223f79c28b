import LandModel
import Quantities

/// One value of one axis: what it changes.
public struct AxisPoint: Sendable {
    public let label: String
    var file: String?
    /// Each `path=value`, as for `--set`.
    var settings: [String] = []
    /// Of relative numbers: paths and the share of what the scenario says there.
    var shares: [(path: String, share: ExactDecimal)] = []
    /// Which future, where it is drawn which projects come.
    var future: Draw?
    var question: CaseQuestion?

    init(_ label: String) { self.label = label }
}

extension Axis {
    /// The labels of its points, in order.
    public func labels(seed: Int) -> [String] { points(seed: seed).map(\.label) }

    /// No axis has more.
    static let mostPoints = 100_000

    /// All points, in order; what makes no sense is found before by ``SweepFile/issues``.
    func points(seed: Int) -> [AxisPoint] {
        filePoints + valuePoints + rangePoints + choicePoints + drawnPoints(seed: seed) + questionPoints
    }

    private var filePoints: [AxisPoint] {
        files.map { file in
            let stem = file.split(separator: "/").last.map(String.init) ?? file
            var point = AxisPoint(stem.split(separator: ".").dropLast().joined(separator: "."))
            point.file = file
            return point
        }
    }

    private var valuePoints: [AxisPoint] {
        values.map { value in
            var point = AxisPoint(value.label)
            if isRelative, let number = value.number {
                point.shares = paths.map { ($0, number) }
            } else {
                point.settings = paths.map { "\($0)=\(value.text)" }
            }
            return point
        }
    }

    /// How many points its range has; 0 where it has none.
    var rangeCount: Int {
        guard let from, let to, let step, !step.isZero, (to - from).isZero || (to > from) != step.isNegative,
            let steps = (to - from).divided(by: step, places: 0, roundedUp: false)
        else { return 0 }
        return Int(clamping: steps.significand) + 1
    }

    private var rangePoints: [AxisPoint] {
        guard let from, let step else { return [] }
        return (0..<min(rangeCount, Self.mostPoints)).map { number in
            let value = from + step * ExactDecimal(number)
            var point = AxisPoint(value.description)
            if isRelative {
                point.shares = paths.map { ($0, value) }
            } else {
                point.settings = paths.map { "\($0)=\(value)" }
            }
            return point
        }
    }

    private var choicePoints: [AxisPoint] {
        choices.map { choice in
            var point = AxisPoint(choice.label)
            point.settings = choice.set.entries.map { "\($0.key)=\($0.value.text)" }
            return point
        }
    }

    private func drawnPoints(seed: Int) -> [AxisPoint] {
        let count = draws ?? 0
        let width = String(count).count
        return (0..<count).map { number in
            let text = String(number + 1)
            var point = AxisPoint(String(repeating: "0", count: width - text.count) + text)
            for quantity in quantities {
                let drawn = quantity.value(
                    Draw(seed: seed, axis: id.text, future: number, of: quantity.paths.joined(separator: " ")))
                if quantity.isRelative {
                    point.shares += quantity.paths.map { ($0, drawn) }
                } else {
                    point.settings += quantity.paths.map { "\($0)=\(drawn)" }
                }
            }
            if drawsProjects { point.future = Draw(seed: seed, axis: id.text, future: number, of: "projects") }
            return point
        }
    }

    private var questionPoints: [AxisPoint] {
        questions.map { question in
            var point = AxisPoint(question.text)
            point.question = question
            return point
        }
    }
}
