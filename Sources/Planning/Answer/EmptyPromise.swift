import Formulation
import LandModel

/// A project that must be placed, committed or locked in, and fits nowhere whatever else is planned: no plan can keep that.
public struct EmptyPromise: Sendable {
    public let project: ProjectID
    /// The lock that says so; `nil`: it is committed.
    public let lock: LockID?
    /// What comes closest, and what is in the way there; `nil`: there is no site at all.
    public let obstacle: Obstacle?

    /// Every one of a scenario, in order of project.
    public static func all(in setting: Setting) -> [EmptyPromise] {
        setting.projects.indices.compactMap { number in
            let project = setting.projects[number]
            let lock = setting.scenario.locks.first { $0.project == project.id && $0.action == .place }
            guard project.isCommitted || lock != nil, !setting.hasOption(for: number, rules: RuleCatalogue.rows) else {
                return nil
            }
            return EmptyPromise(
                project: project.id, lock: project.isCommitted ? nil : lock?.id,
                obstacle: Rejection.nearest(setting.obstacles(of: number)))
        }
    }

    /// Projects that fit nowhere only because leads are counted in whole periods, each with the nearest such place.
    public static func ofRounding(in setting: Setting) -> [(project: ProjectID, obstacle: Obstacle)] {
        setting.projects.indices.compactMap { number in
            guard !setting.hasOption(for: number, rules: RuleCatalogue.rows) else { return nil }
            return Rejection.nearest(setting.obstacles(of: number).filter(\.bar.isOfRounding)).map {
                (setting.projects[number].id, $0)
            }
        }
    }
}
