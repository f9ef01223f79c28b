import LandModel

/// The name of a limit, `quota,COD-D,2024`: stable, unique; for names of columns and for programs.
public struct LimitID: Sendable, Hashable, CustomStringConvertible {
    /// What is limited: `quota`.
    public let name: String
    /// The id of what it is set in; `nil`: the scenario has one only.
    public let about: String?
    /// The period of its table that it is about.
    public let period: Period?

    public init(_ name: String, _ about: String? = nil, _ period: Period? = nil) {
        self.name = name
        self.about = about
        self.period = period
    }

    /// What is one thing to people: a quota or budget with all its periods.
    public var group: String { about.map { "\(name),\($0)" } ?? name }

    public var description: String { period.map { "\(group),\($0)" } ?? group }
}

extension [Limit] {
    /// By what is one thing to people, each kept in order.
    public var grouped: [[Limit]] {
        var groups: [[Limit]] = []
        var numbers: [String: Int] = [:]
        for limit in self {
            let group = limit.id.group
            if let known = numbers[group] {
                groups[known].append(limit)
            } else {
                numbers[group] = groups.count
                groups.append([limit])
            }
        }
        return groups
    }
}
