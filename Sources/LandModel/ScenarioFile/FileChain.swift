import Quantities
import Records

/// The files that a scenario is made of, read one after the other, and what is wrong with them.
struct FileChain {
    let reader: InputReader
    var sources = SourceMap()
    var issues: [Issue] = []
    private(set) var visited: [String] = []
    private static let format = Scenario.schema

    init(reader: InputReader) { self.reader = reader }

    /// The tree of the file at a path, on top of that of the file it extends.
    mutating func tree(of path: String) -> JSONNode? { tree(of: path, named: Place.none, Path()) }

    private mutating func tree(of path: String, named place: Place, _ key: Path) -> JSONNode? {
        let bytes: [UInt8]
        do throws(InputFault) {
            // What another file names is not typed by whoever waits for it.
            if place != .none, reader.isStream(path) { throw .stream }
            bytes = try reader.read(path)
        } catch {
            issues.append(error.issue(path, place: place, at: key))
            return nil
        }
        visited.append(path)
        let input = sources.texts.count
        sources.texts.append(SourceText(name: path, bytes: bytes))
        let (tree, faults) = JSONParser.parse(bytes, input: input)
        issues += faults
        guard let tree, hasKnownVersion(tree) else { return nil }
        guard case .object(let members) = tree.value, tree["extends"] != nil || tree["overrides"] != nil else {
            return tree
        }
        return extended(tree, members, of: path)
    }

    private mutating func extended(_ tree: JSONNode, _ members: [JSONNode.Member], of path: String) -> JSONNode? {
        let keys = ScenarioExtension.fields.map(\.key)
        var reading = Reader()
        let own = JSONNode(.object(members.filter { keys.contains($0.key) }), place: tree.place)
        let top = ScenarioExtension.read(own, &reading)
        issues += reading.issues
        if tree["schemaVersion"] == nil {
            issues.append(
                ReadingFault.missing(key: "schemaVersion", meaning: Words("格式版本", "version of the format")).issue(
                    at: Path(), place: tree.place))
        }
        guard let top, let base = top.base, let node = tree["extends"] else {
            if tree["extends"] == nil { issues.append(Self.withoutBase(tree["overrides"] ?? tree)) }
            return nil
        }
        guard let basePath = basePath(base, from: path, node),
            var merged = self.tree(of: basePath, named: node.place, Path("extends")),
            case .object(var fields) = merged.value
        else { return nil }
        for member in members where !keys.contains(member.key) {
            if let index = fields.firstIndex(where: { $0.key == member.key }) {
                fields[index] = member
            } else {
                fields.append(member)
            }
        }
        merged = JSONNode(.object(fields), place: tree.place)
        var names: [String] = []
        for override in top.overrides ?? [] {
            if names.contains(override.name) {
                issues.append(
                    ReadingFault.duplicateID(override.name).issue(
                        at: Path("overrides", override.name), place: tree.place(of: Path("overrides", override.name))))
            }
            names.append(override.name)
            guard override.withdrawn == nil else { continue }
            for member in override.set.members { apply(PathSetting(member), to: &merged) }
        }
        return merged
    }

    /// Carries out one `path=value` of the command line.
    mutating func apply(_ argument: String, to tree: inout JSONNode?) {
        let input = sources.texts.count
        sources.texts.append(SourceText(name: "--set \(argument)", bytes: Array(argument.utf8), isFile: false))
        do throws(SettingFault) {
            let setting = try PathSetting(argument: argument, input: input)
            guard var changed = tree else { return }
            tree = nil
            apply(setting, to: &changed)
            tree = changed
        } catch {
            issues.append(error.issue(place: Place(input: input, offset: 0)))
        }
    }

    private mutating func apply(_ setting: PathSetting, to tree: inout JSONNode) {
        do throws(SettingFault) {
            try tree.apply(setting, schema: Self.format)
        } catch {
            issues.append(error.issue(place: setting.place))
        }
    }
}
