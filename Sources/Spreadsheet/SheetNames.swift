/// Names of sheets as spreadsheets take them.
public enum SheetNames {
    /// The most UTF-16 units of a name.
    static let most = 31

    /// Valid names, no two alike: `[]:*?/\` become a space, long ones are cut, doubles are numbered.
    public static func valid(_ names: [String]) -> [String] {
        var taken: Set<String> = []
        return names.map { name in
            let plain = valid(name)
            var unique = plain
            var number = 2
            while !taken.insert(unique.lowercased()).inserted {
                let ending = " (\(number))"
                unique = cut(plain, to: most - ending.utf16.count) + ending
                number += 1
            }
            return unique
        }
    }

    private static func valid(_ name: String) -> String {
        let words = CellText.oneLine(name).split { "[]:*?/\\ ".contains($0) }
        let trimmed = trim(cut(trim(words.joined(separator: " ")), to: most))
        // Spreadsheets keep this name for themselves.
        return trimmed.isEmpty ? "Sheet" : trimmed.lowercased() == "history" ? trimmed + " 1" : trimmed
    }

    private static func trim(_ text: String) -> String {
        var rest = text[...]
        while let first = rest.first, first == "'" || first == " " { rest = rest.dropFirst() }
        while let last = rest.last, last == "'" || last == " " { rest = rest.dropLast() }
        return String(rest)
    }

    private static func cut(_ text: String, to most: Int) -> String { CellText.prefix(text, utf16: most) }
}
