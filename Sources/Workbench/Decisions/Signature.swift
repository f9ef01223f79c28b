import Foundation

/// Who decides, when, and why.
public struct Signature: Sendable {
    public let by: String
    /// `2026-11-28 14:05`, this machine's time.
    public let on: String
    public let why: String?

    /// Names and reasons are kept to what a person writes in a line or two.
    static let mostCharacters = 400

    public init(by: String, on date: Date = Date(), why: String?) {
        self.by = String(by.prefix(Self.mostCharacters))
        self.why = why.flatMap { $0.isEmpty ? nil : String($0.prefix(Self.mostCharacters)) }
        let parts = Calendar(identifier: .gregorian)
            .dateComponents(in: .current, from: date)
        func two(_ number: Int?) -> String { "\((number ?? 0) < 10 ? "0" : "")\(number ?? 0)" }
        on =
            "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day)) \(two(parts.hour)):\(two(parts.minute))"
    }
}
