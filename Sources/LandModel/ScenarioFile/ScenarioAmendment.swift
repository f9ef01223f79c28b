import Records

/// A setting that a scenario does not take; always our own fault, since questions make their settings themselves.
public struct AmendmentFault: Error, Sendable {
    public let issues: [Issue]
}

extension Scenario {
    /// The scenario with some settings carried out, each `path=value` as on the command line.
    ///
    /// What the settings make of it is read as any file is, but not checked for sense.
    public func amended(by settings: [String]) throws(AmendmentFault) -> Scenario {
        guard !settings.isEmpty else { return self }
        var tree = written
        var issues: [Issue] = []
        for argument in settings {
            do throws(SettingFault) {
                try tree.apply(PathSetting(argument: argument, input: 0), schema: Self.schema)
            } catch {
                issues.append(error.issue(place: .none))
            }
        }
        var reader = Reader()
        let amended = Scenario.read(tree, &reader)
        issues += reader.issues.filter { $0.severity == .error }
        guard issues.isEmpty, let amended else { throw AmendmentFault(issues: issues) }
        return amended.joiningNames().scenario
    }
}
