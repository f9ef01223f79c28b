/// The names under which a program's columns and rows appear in LP and MPS text: ASCII, one to one, and within what
/// GLPK, HiGHS and CPLEX LP readers accept.
///
/// `[`, `]` and `-` become `(`, `)` and `~`; every other character outside `A–Z a–z 0–9 _ . ,` becomes `{HEX}`, its
/// Unicode number; so does a first character that a reader could take for a number, or that would make a keyword.
public struct ExportNames: Sendable {
    public let columns: [String]
    public let rows: [String]
    private let columnIndices: [String: Int]

    public init(_ program: Program) {
        columns = Self.distinct(program.columns.map(\.name))
        rows = Self.distinct(program.rows.map(\.name))
        columnIndices = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
    }

    /// The column that has this exported name.
    public func column(named name: String) -> Int? { columnIndices[name] }

    /// The most characters that every reader takes.
    static let longest = 200

    /// Escapes names; where two are equal, or one is too long, its index makes it distinct.
    private static func distinct(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.enumerated().map { index, name in
            var escaped = escape(name)
            // `{.` begins no escaped character, because hexadecimal digits follow the brace there.
            if escaped.count > longest { escaped = escaped.prefix(longest - 20) + "{.\(index)}" }
            if !seen.insert(escaped).inserted {
                escaped = escaped.prefix(longest - 20) + "{.\(index)}"
                seen.insert(escaped)
            }
            return escaped
        }
    }

    static func escape(_ name: String) -> String {
        let scalars = Array(name.unicodeScalars)
        guard let first = scalars.first else { return "{}" }
        let isKeyword = keywords.contains(name.lowercased())
        let looksNumeric =
            first.isDigit || first == "."
            || (first == "e" || first == "E") && scalars.dropFirst().first.map { $0.isDigit || $0 == "-" } ?? true
        var text = isKeyword || looksNumeric ? code(first) : safe(first)
        for scalar in scalars.dropFirst() { text += safe(scalar) }
        return text
    }

    private static func safe(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "A"..."Z", "a"..."z", "0"..."9", "_", ".", ",": String(scalar)
        case "[": "("
        case "]": ")"
        case "-": "~"
        default: code(scalar)
        }
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        "{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }

    /// Words that begin a section or mean a number in LP text.
    private static let keywords: Set<String> = [
        "max", "maximize", "maximise", "maximum", "min", "minimize", "minimise", "minimum", "st", "s.t.", "such",
        "subject", "to", "that", "bound", "bounds", "general", "generals", "gen", "integer", "integers", "int",
        "binary", "binaries", "bin", "semi", "sos", "sos1", "sos2", "free", "inf", "infinity", "end", "nan",
    ]
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
