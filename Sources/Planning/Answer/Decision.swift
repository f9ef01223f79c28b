import LandModel

/// Something that people decided before the plan and that binds it.
public struct Decision: Sendable, Hashable {
    public enum Subject: Sendable, Hashable {
        case lock(LockID)
        /// That the project is placed.
        case commitment
        /// That the project need not meet the admission standards.
        case exemption
    }

    public let subject: Subject
    public let project: ProjectID
    public let by: String?
    public let on: String?
    public let why: String?

    /// Without it at least as many plans are left; an exemption is taken back by leaving fewer.
    public var isBinding: Bool { subject != .exemption }

    /// What to hand to `--set` to do without it.
    public var settings: [String] {
        switch subject {
        case .lock(let id): ["locks.\(id)=null"]
        case .commitment: ["projects.\(project).committed=false"]
        case .exemption: ["projects.\(project).exemption=null"]
        }
    }
}

extension Setting {
    /// Every lock, commitment and exemption, by project; its locks first.
    public var humanDecisions: [Decision] {
        let locks = scenario.locks.sorted { $0.id < $1.id }
        return projects.flatMap { project in
            var decisions = locks.filter { $0.project == project.id }.map {
                Decision(subject: .lock($0.id), project: project.id, by: $0.by, on: $0.on, why: $0.why)
            }
            if project.isCommitted {
                decisions.append(
                    Decision(subject: .commitment, project: project.id, by: nil, on: nil, why: nil))
            }
            if let exemption = project.exemption {
                decisions.append(
                    Decision(
                        subject: .exemption, project: project.id, by: exemption.by, on: exemption.on,
                        why: exemption.reason))
            }
            return decisions
        }
    }
}

/// What decisions cost: what the best plan without them comes to against the base.
public struct DecisionCost: Sendable {
    /// One, or all that bind one project.
    public let decisions: [Decision]
    public let variation: Variation

    public init(_ decisions: [Decision], _ variation: Variation) {
        self.decisions = decisions
        self.variation = variation
    }
}
