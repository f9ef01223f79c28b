import Quantities
import Records

/// A scenario as read, with all that was found wrong on the way.
public struct LoadedScenario: Sendable {
    /// `nil` when any issue is an error.
    public let scenario: Scenario?
    /// In the order of the texts; warnings only, when there is a scenario.
    public let issues: [Issue]
    /// The texts read, the named file first.
    public let sources: SourceMap
    /// The tree that the scenario was read from, all overrides carried out.
    public let tree: JSONNode?

    public init(scenario: Scenario?, issues: [Issue], sources: SourceMap, tree: JSONNode?) {
        self.scenario = scenario
        self.issues = issues
        self.sources = sources
        self.tree = tree
    }

    /// Issues that were found later, with their places in the texts.
    public func placed(_ issues: [Issue]) -> [Issue] {
        sources.located(
            issues.map { issue in
                var issue = issue
                if let tree, issue.place == .none { issue.place = tree.place(of: issue.path) }
                return issue
            })
    }

    public var warnings: [Issue] { issues.filter { $0.severity == .warning } }
    public var errors: [Issue] { issues.filter { $0.severity == .error } }
}

/// Reads a scenario file and all that it builds on, and checks it.
public struct ScenarioLoader: Sendable {
    /// The longest chain of files, each building on the next.
    public static let longestChain = 8
    /// No more issues than this are told at once.
    public static let mostIssues = 500

    let reader: InputReader

    public init(reader: InputReader = .files) { self.reader = reader }

    /// Reads the scenario at a path, `-` for standard input, and carries out settings, each `path=value`.
    public func load(_ path: String, settings: [String] = []) -> LoadedScenario {
        var chain = FileChain(reader: reader)
        var tree = chain.tree(of: path)
        for setting in settings { chain.apply(setting, to: &tree) }
        return Self.loaded(from: tree, sources: chain.sources, known: chain.issues)
    }

    /// The scenario of a tree, however it was made, checked; with what was found wrong when the tree was made.
    public static func loaded(from tree: JSONNode?, sources: SourceMap, known: [Issue]) -> LoadedScenario {
        guard let tree else { return loaded(nil, sources, known, nil) }
        var issues: [Issue] = []
        let errors = known.filter { $0.severity == .error }
        let told = Set(errors.map(\.place))
        let toldPaths = Set(errors.map(\.path))
        var reader = Reader()
        var scenario = Scenario.read(tree, &reader)
        reader.checkReferences(words: Scenario.kindWords)
        // What could not be parsed was told already.
        issues += reader.issues.filter { issue in
            !told.contains(issue.place) && !(issue.code == "control-character" && toldPaths.contains(issue.path))
        }
        if let read = scenario {
            let (joined, differences) = read.joiningNames()
            scenario = joined
            issues += differences
            // A warning keeps no check from its part.
            let faults = errors + issues.filter { $0.severity == .error }
            let broken = Set(faults.map { $0.path.steps.first ?? "" })
                .union(Scenario.fields.filter { $0.isRequired && tree[$0.key]?.isNull ?? true }.map(\.key))
            issues += ScenarioCheck.issues(in: joined, except: broken)
        }
        issues = known + issues
        if issues.contains(where: { $0.severity == .error }) { scenario = nil }
        return loaded(scenario, sources, issues, tree, unlisted: reader.unlisted)
    }

    private static func loaded(
        _ scenario: Scenario?, _ sources: SourceMap, _ found: [Issue], _ tree: JSONNode?, unlisted: Int = 0
    ) -> LoadedScenario {
        var issues = found
        let count = issues.count + unlisted
        if count > mostIssues {
            let errors = issues.filter { $0.severity == .error }
            issues = Array((errors + issues.filter { $0.severity == .warning }).prefix(mostIssues))
            issues.append(more(count - mostIssues))
        }
        if let tree {
            for index in issues.indices where issues[index].place == .none {
                issues[index].place = tree.place(of: issues[index].path)
            }
        }
        return LoadedScenario(
            scenario: scenario, issues: sources.located(issues), sources: sources, tree: tree)
    }

    private static func more(_ count: Int) -> Issue {
        Issue(
            "more-issues", .warning, at: Path(),
            what: Words("另有 \(count) 处未列出", "\(count) more are not listed"),
            because: Words("一次最多列出 \(mostIssues) 处", "at most \(mostIssues) are listed at once"),
            mend: Words("先改正已列出的", "mend those listed first"))
    }
}

extension Scenario {
    /// What every kind of record with ids is called.
    public static let kindWords: [String: Words] = {
        let kinds: [any Named.Type] = [
            Resource.self, Park.self, Parcel.self, Building.self, Project.self, Quota.self, Reduction.self, Budget.self,
            Standard.self, Target.self, Relation.self, Lock.self, Fairness.self, Tier.self,
        ]
        return Dictionary(uniqueKeysWithValues: kinds.map { ($0.kind, $0.words) })
    }()
}
