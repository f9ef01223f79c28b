import LandModel

extension Limit {
    /// The period of its table that it is about.
    public var period: Period? {
        switch subject {
        case .quota(_, let period), .budget(_, let period): period
        default: nil
        }
    }
}

extension Limit.Subject {
    /// `quota,COD-D,2024`: stable, unique; for names of columns and for programs.
    public var key: String {
        switch self {
        case .quota(let id, let period): "quota,\(id),\(period)"
        case .budget(let id, let period): "budget,\(id),\(period)"
        case .target(let id): "target,\(id)"
        case .fairness(let id): "fairness,\(id)"
        case .stockShare: "stock-share"
        case .exemptions: "exemptions"
        case .standards(let id): "standards,\(id)"
        case .moves: "moves"
        case .lock(let id): "lock,\(id)"
        case .commitment(let id): "commitment,\(id)"
        case .relation(let id): "relation,\(id)"
        case .phase(let id): "phase,\(id)"
        }
    }
}

extension Limit.Subject {
    /// What is one thing to people: a quota or budget with all its periods.
    public var group: String {
        switch self {
        case .quota(let id, _): "quota,\(id)"
        case .budget(let id, _): "budget,\(id)"
        default: key
        }
    }
}

extension [Limit] {
    /// By what is one thing to people, each kept in order.
    public var grouped: [[Limit]] {
        var groups: [[Limit]] = []
        var numbers: [String: Int] = [:]
        for limit in self {
            let group = limit.subject.group
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
