/// What money is called in cells and number formats: signs before a figure, words behind it.
struct CurrencyNames {
    /// The word behind figures first.
    let all: [String]

    static let yuan = CurrencyNames(all: ["元", "人民币", "¥", "￥", "CN¥", "RMB", "CNY"])
    private static let others = [
        CurrencyNames(all: ["美元", "美金", "$", "US$", "USD"]), CurrencyNames(all: ["欧元", "€", "EUR"]),
        CurrencyNames(all: ["英镑", "£", "GBP"]), CurrencyNames(all: ["港元", "港币", "HK$", "HKD"]),
        CurrencyNames(all: ["日元", "JP¥", "JPY"]),
    ]
    static let known = [yuan] + others

    func has(_ name: String) -> Bool { all.contains { $0.lowercased() == name.lowercased() } }

    /// Those of a currency by any of its names.
    static func named(_ name: String) -> CurrencyNames? { known.first { $0.has(name) } }

    /// The longest name that a text begins with and that may stand before a figure.
    static func sign(before text: Substring) -> String? {
        guard let first = text.first, !first.isASCII || first.isLetter || first == "$" else { return nil }
        let small = text.lowercased()
        return known.flatMap(\.all).filter { small.hasPrefix($0.lowercased()) }.max { $0.count < $1.count }
    }
}
