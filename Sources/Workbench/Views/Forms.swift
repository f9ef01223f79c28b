/// What a page draws forms of: records, and questions.
public struct Forms: Sendable {
    let bench: Bench

    public init(_ bench: Bench) { self.bench = bench }
}
