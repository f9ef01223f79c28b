import Records

extension JSONNode {
    /// Carries out a setting, guided by what the format may hold.
    mutating func apply(_ setting: PathSetting, schema: Schema) throws(SettingFault) {
        try set(setting.steps[...], schema, Path(), setting)
    }

    private mutating func set(
        _ steps: ArraySlice<String>, _ schema: Schema?, _ done: Path, _ setting: PathSetting
    ) throws(SettingFault) {
        switch value {
        case .object(var members):
            value = .null  // Given up here, so that the members change in place.
            defer { value = .object(members) }
            try Self.set(in: &members, steps, schema, done, setting)
        case .array(var elements):
            value = .null
            defer { value = .array(elements) }
            try Self.set(in: &elements, steps, schema?.element, done, setting)
        default: throw .notAContainer(path: done)
        }
    }

    private static func set(
        in members: inout [Member], _ steps: ArraySlice<String>, _ schema: Schema?, _ done: Path, _ setting: PathSetting
    ) throws(SettingFault) {
        let labels = members.map(\.key) + (schema?.keys ?? [])
        let (step, rest) = split(steps, among: labels)
        let path = done.appending(step)
        let part = schema?.part(step)
        if let index = members.firstIndex(where: { $0.key == step }) {
            guard rest.isEmpty else { return try members[index].value.set(rest, part, path, setting) }
            let value = setting.value(part)
            if case .null = value.value {
                members.remove(at: index)
            } else {
                members[index] = Member(step, value, place: setting.place)
            }
        } else if let part {
            if rest.isEmpty {
                let value = setting.value(part)
                if case .null = value.value { return }
                members.append(Member(step, value, place: setting.place))
            } else {
                guard var fresh = part.emptyContainer else { throw .notAContainer(path: path) }
                fresh.place = setting.place
                try fresh.set(rest, part, path, setting)
                members.append(Member(step, fresh, place: setting.place))
            }
        } else {
            throw .unknownStep(path: path, nearest: nearest(to: step, among: labels))
        }
    }

    private static func set(
        in elements: inout [JSONNode], _ steps: ArraySlice<String>, _ schema: Schema?, _ done: Path,
        _ setting: PathSetting
    ) throws(SettingFault) {
        let labels = elements.compactMap(\.label)
        let (step, rest) = split(steps, among: labels)
        let path = done.appending(step)
        var index = elements.firstIndex { $0.label == step }
        let labelKey = schema?.labelKey
        if index == nil, labels.isEmpty, labelKey == nil, let number = Int(step), (0...elements.count).contains(number)
        {
            index = number
        }
        if let index, index < elements.count, !rest.isEmpty {
            return try elements[index].set(rest, schema, path, setting)
        }
        let value = setting.value(schema)
        guard rest.isEmpty, index != nil || labelKey != nil else {
            throw .unknownStep(path: path, nearest: nearest(to: step, among: labels))
        }
        if case .null = value.value {
            guard let index, index < elements.count else {
                throw .unknownStep(path: path, nearest: nearest(to: step, among: labels))
            }
            elements.remove(at: index)
            return
        }
        let element = try labelKey.map { key throws(SettingFault) in try value.labelled(step, key, path) } ?? value
        if let index, index < elements.count { elements[index] = element } else { elements.append(element) }
    }

    /// The shortest beginning of a path that is a known label, because labels may hold dots; else its first step.
    private static func split(
        _ steps: ArraySlice<String>, among labels: [String]
    ) -> (step: String, rest: ArraySlice<String>) {
        for count in 1...max(1, min(steps.count, 8)) {
            let step = steps.prefix(count).joined(separator: ".")
            if labels.contains(step) { return (step, steps.dropFirst(count)) }
        }
        return (steps.first ?? "", steps.dropFirst())
    }

    /// The same record with its label put in, when it has none.
    private func labelled(_ label: String, _ key: String, _ path: Path) throws(SettingFault) -> JSONNode {
        guard case .object(let members) = value else { throw .needsObject(path: path) }
        if let own = self[key] {
            guard case .string(label) = own.value else {
                if case .string(let other) = own.value { throw .wrongID(path: path, id: other) }
                return self
            }
            return self
        }
        return JSONNode(
            .object([Member(key, JSONNode(.string(label), place: place), place: place)] + members), place: place)
    }
}
