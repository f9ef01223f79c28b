import Quantities

/// A fault of the input: what is wrong, because of what, how to mend it.
public struct Issue: Sendable, Hashable {
    public enum Severity: String, Sendable { case error, warning }

    /// Stable and short: `unknown-key`.
    public var code: String
    public var severity: Severity
    /// From the top of the file: keys, ids of list elements (or their index), joined by dots; the same text that
    /// `--set` takes.
    public var path: Path
    public var place: Place
    /// Filled in by ``SourceMap/located(_:)``.
    public var position: Position?
    public var what: Words
    public var because: Words
    public var mend: Words
    /// The nearest name that would have been right.
    public var nearest: String?

    public init(
        _ code: String, _ severity: Severity = .error, at path: Path, place: Place = .none,
        what: Words, because: Words, mend: Words, nearest: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.path = path
        self.place = place
        self.what = what
        self.because = because
        self.mend = mend
        self.nearest = nearest
    }

    /// A name that nothing bears: asks whether the nearest one was meant, where there is one.
    public init(
        _ code: String, _ severity: Severity = .error, at path: Path, place: Place = .none,
        what: Words, because: Words, meant nearest: String?, else mend: Words
    ) {
        self.init(
            code, severity, at: path, place: place, what: what, because: because,
            mend: .meant(nearest, else: mend), nearest: nearest)
    }
}

extension Words {
    /// Asks whether the nearest name was meant; without one says something else.
    public static func meant(_ nearest: String?, else other: Words) -> Words {
        nearest.map { Words("是否应为“\($0)”？", "did you mean “\($0)”?") } ?? other
    }

    /// How a sentence ends that tells of a name that nothing bears: with the question whether the nearest one was meant.
    public static func ending(meant nearest: Words?) -> Words {
        nearest.map { Words("，是否应为“\($0.zh)”？", ", did you mean “\($0.en)”?") } ?? Words("。", ".")
    }
}

/// The way from the top of a scenario to one of its values: `projects.P07.needs.0.land.area`.
public struct Path: Hashable, Sendable, CustomStringConvertible {
    public var steps: [String]

    public init(_ steps: String...) { self.steps = steps }
    public init(steps: [String]) { self.steps = steps }

    public func appending(_ step: String) -> Path { Path(steps: steps + [step]) }
    public var description: String { steps.joined(separator: ".") }
}
