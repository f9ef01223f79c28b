/// 用地用海分类: the classes of land use that there are, by code, those of older standards among them.
public enum LandClasses {
    public static let edition = "国土空间调查、规划、用途管制用地用海分类指南（2023）"

    private struct Table {
        var names: [String: String] = [:]
        /// Of an older code, or of a name that one class alone has: the code of today.
        var today: [String: String] = [:]
        /// In the order of the standards.
        var codes: [String] = []
    }

    private static let table: Table = {
        var table = Table()
        var bearers: [String: [String]] = [:]
        for line in [LandClassText.current, LandClassText.older].joined(separator: "\n").split(separator: "\n") {
            for entry in line.split(separator: "；") {
                let words = entry.split(separator: " ").map(String.init)
                guard words.count > 1 else { continue }
                table.codes.append(words[0])
                table.names[words[0]] = words[1]
                if words.count > 2 { table.today[words[0]] = words[2] }
                if words[0].first?.isNumber == true { bearers[words[1], default: []].append(words[0]) }
            }
        }
        for (name, codes) in bearers where codes.count == 1 { table.today[name] = codes[0] }
        return table
    }()

    /// What a code is called.
    public static func name(of code: String) -> String? { table.names[code] }

    /// All codes, those of today first.
    public static var codes: [String] { table.codes }

    /// The code of today for one of an older standard, or for the name of one class alone; itself where there is none.
    static func today(_ text: String) -> String {
        let code = code(in: text) ?? text
        return table.today[code] ?? code
    }

    /// The code of a text that has its name beside it: `M1 一类工业用地`.
    public static func code(in text: String) -> String? { WrittenCode.alone(text, name) }

    /// Whether a text has the form of a code: two, four or six figures, or a capital with at most two.
    static func isCode(_ text: String) -> Bool {
        let figures =
            text.utf8.first.map { (0x41...0x5A).contains($0) } == true ? text.utf8.dropFirst() : text.utf8[...]
        let isOlder = figures.count < text.utf8.count
        return figures.allSatisfy { (0x30...0x39).contains($0) }
            && (isOlder ? figures.count < 3 : [2, 4, 6].contains(figures.count))
    }

    /// What may be meant by a code that there is not: the class that it would be in, the longer first.
    static func nearest(to code: String) -> String? {
        var wider = code.dropLast()
        while !wider.isEmpty {
            if table.names[String(wider)] != nil { return String(wider) }
            wider = wider.dropLast()
        }
        return nil
    }
}

extension Scenario {
    /// What a class of land use is called, by the scenario's own codes or by the standard.
    public func name(ofLandClass code: String) -> String? {
        codes?.landClasses[code] ?? LandClasses.name(of: code) ?? LandClasses.name(of: LandClasses.today(code))
    }
}
