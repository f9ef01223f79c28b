import Quantities

/// How things are called to people: by name, the id behind it, never an id alone where there is a name.
extension Words {
    /// `封装一期（P1）`; the id alone only where nothing has a name.
    public static func called(_ name: Words?, _ id: String) -> Words {
        guard let name, !name.zh.isEmpty, name != Words(same: id) else { return Words(same: id) }
        return Words("\(name.zh)（\(id)）", "\(name.en) (\(id))")
    }

    public static func list(_ words: [Words]) -> Words {
        Words(words.map(\.zh).joined(separator: "、"), words.map(\.en).joined(separator: ", "))
    }
}

extension Period {
    /// As one says it: `2024 年上半年`, `the first half of 2024`.
    public var said: Words {
        guard let half else { return Words("\(year) 年", "\(year)") }
        return half == 1
            ? Words("\(year) 年上半年", "the first half of \(year)") : Words("\(year) 年下半年", "the second half of \(year)")
    }
}
