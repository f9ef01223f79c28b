import LandModel
import Records

/// A tree of random values that the format of scenarios admits, every field used sooner or later, with hostile text.
struct RandomTree {
    var random: SplitMix
    private var fitting: [String: [String]] = [:]
    /// Records of each list with ids.
    let records = 3

    init(seed: UInt64) { random = SplitMix(state: seed) }

    static let texts = [
        "=HYPERLINK(\"http://x\")", "<script>alert(1)</script>", String(repeating: "很长的文字", count: 800), "", "\"",
        "\"a\"",
        "a；b;c、d，e,f", "007", "1e5", "1E+5", "是", "yes", "TRUE", "2024-05-01", "3月5日", "#REF!", "[1]", "{\"a\":1}",
        "  两端  ",
        "　全角　", "+1", "-1", "@x", "'=x", "'", "_x0041_", "a\u{00A0}b", "\u{FFFE}", "\u{0085}", "1,200", "12%", "120亩",
        "null",
        "１２０", "设计", "🏭", "e\u{301}", "\\", "a\\\"b", "#备注", "示例", "\u{2028}", "a|b\tc".replacing("\t", with: " "),
    ]
    static let forms = [
        "2025", "2025H1", "full", "district", "park:parks-0", "town:=1+1；2", "zone:（全角）", "91310000MA1K00001A",
    ]

    mutating func value(_ schema: Schema, key: String, index: Int = 0) -> JSONNode? {
        switch schema {
        case .withDefault(let schema, _): return value(schema, key: key, index: index)
        case .boolean: return JSONNode(.bool(random.below(2) == 0))
        case .integer: return JSONNode(.number(key == "schemaVersion" ? "1" : "\(random.below(1000))"))
        case .decimal(let lower, let upper, _):
            if upper == "1" { return JSONNode(.number(["0", "1", "0.5", "0.0001", "0.12"][random.below(5)])) }
            if upper == "1000" { return JSONNode(.number(["0", "999.9999", "1.5"][random.below(3)])) }
            let all = ["0", "0.1", "12.5", "999999999999.999999", "123456789012345", "0.000001", "30"]
            let sign = lower?.hasPrefix("-") == true && random.below(2) == 0 ? "-" : ""
            let digits = all[random.below(all.count)]
            return JSONNode(.number(digits == "123456789012345" ? "123456789012" : digits == "0" ? "0" : sign + digits))
        case .identifier(let kind):
            return JSONNode(.string(key == "id" ? Self.id(kind, index) : Self.id(kind, random.below(records))))
        case .string(nil, let most):
            if most == 64 { return JSONNode(.string(["land", Self.id("resources", 1)][random.below(2)])) }
            return JSONNode(.string(Self.texts[random.below(Self.texts.count)]))
        case .string(let pattern?, _):
            if fitting[pattern] == nil, let form = try? Regex(pattern) {
                fitting[pattern] = Self.forms.filter { (try? form.wholeMatch(in: $0)) != nil }
            }
            let fitting = fitting[pattern] ?? []
            return fitting.isEmpty ? nil : JSONNode(.string(fitting[random.below(fitting.count)]))
        case .choice(let choices, _): return JSONNode(.string(choices[random.below(choices.count)]))
        case .array(let element, let fewest):
            let isList = element.holdsID
            let count = isList ? records : fewest > 1 ? fewest : random.below(4)
            return JSONNode(.array((0..<count).compactMap { value(element, key: "", index: $0) }))
        case .map(_, let keys, let element):
            var members: [JSONNode.Member] = []
            for _ in 0..<random.below(4) {
                guard case .string(let name)? = value(keys, key: "")?.value,
                    !members.contains(where: { $0.key == name }),
                    let value = value(element, key: "")
                else { continue }
                members.append(JSONNode.Member(name, value))
            }
            return JSONNode(.object(members))
        case .object(_, let properties):
            return JSONNode(
                .object(
                    properties.compactMap { property in
                        guard property.isRequired || property.schema.listsIDs || random.below(3) > 0 else { return nil }
                        return value(property.schema, key: property.key, index: index).map {
                            JSONNode.Member(property.key, $0)
                        }
                    }))
        case .either(let choices): return value(choices[random.below(choices.count)], key: key, index: index)
        case .anything: return JSONNode(.string("anything"))
        }
    }

    static func id(_ kind: String, _ index: Int) -> String {
        index == 0 ? "\(kind)-0" : index == 1 ? "＝\(kind)；1" : "1E+\(kind.count)"
    }
}

extension Schema {
    /// Whether it is a list of records that others refer to, which then has to be there.
    fileprivate var listsIDs: Bool {
        switch self {
        case .withDefault(let schema, _): schema.listsIDs
        case .array(let element, _): element.holdsID
        default: false
        }
    }

    fileprivate var holdsID: Bool {
        guard case .object(_, let properties) = self else { return false }
        return properties.contains {
            if $0.key == "id", case .identifier = $0.schema { true } else { false }
        }
    }
}

/// A small generator whose numbers are the same everywhere.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
