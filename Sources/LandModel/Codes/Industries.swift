/// 国民经济行业分类: the industries that there are, by code.
public enum Industries {
    /// As printed: a line each for sections, divisions and groups; behind a group its classes, each by its last digit. A line that begins
    /// with a space goes on with the one before.
    static let text = [PrimaryIndustries.text, HeavyIndustries.text, ServiceIndustries.text].joined(separator: "\n")

    public static let edition = "GB/T 4754-2017"

    private static let table: (names: [String: String], sections: [String: String], codes: [String: String]) = {
        var names: [String: String] = [:]
        var sections: [String: String] = [:]
        var section = ""
        var group = ""
        for line in text.split(separator: "\n") {
            var words = line.split(separator: " ")
            if !line.hasPrefix(" "), words.count > 1 {
                let (code, name) = (String(words.removeFirst()), String(words.removeFirst()))
                if code.count == 1 { section = code }
                if code.count == 2 { sections[code] = section }
                names[code.count == 1 ? code : section + code] = name
                group = section + code.prefix(3)
                // A group of one class is printed as that.
                if code.count == 4 { names[group] = name }
            }
            for word in words { names[group + word.prefix(1)] = String(word.dropFirst()) }
        }
        // A class before the group that is called like it; where others are called so, none.
        var codes: [String: String] = [:]
        for (code, name) in names.sorted(by: { $0.key < $1.key }) {
            codes[name] = codes[name].map { code.hasPrefix($0) ? code : "" } ?? code
        }
        return (names, sections, codes)
    }()

    /// What a code with its section's letter is called: `C`, `C39`, `C397`, `C3973`.
    public static func name(of code: String) -> String? { table.names[code] }

    /// All codes, those of a section behind its letter.
    public static let codes = table.names.keys.sorted()

    /// The code that a text means: itself, without its section's letter (`3973`), beside its name, or by its name alone.
    static func read(_ text: String) -> String {
        let code = lettered(text)
        if table.names[code] != nil { return code }
        let beside = WrittenCode.alone(text) { name(of: lettered($0)) }.map(lettered)
        return beside ?? table.codes[text].flatMap { $0.isEmpty ? nil : $0 } ?? code
    }

    /// Divisions are numbered through all sections, so that the digits alone tell the letter: `3973` is `C3973`.
    private static func lettered(_ code: String) -> String {
        guard (2...4).contains(code.utf8.count), code.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let section = table.sections[String(code.prefix(2))]
        else { return code }
        return section + code
    }

    /// Whether a text has the form of a code.
    static func isCode(_ text: String) -> Bool {
        guard let first = text.first, ("A"..."Z").contains(first) else { return false }
        return text.utf8.count <= 5 && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }

    /// What may be meant by a code that there is not: the same digits elsewhere, else the class of the group that it is in.
    static func nearest(to code: String) -> String? {
        let digits = String(code.drop { !$0.isNumber })
        let moved = lettered(digits)
        if moved != code, table.names[moved] != nil { return moved }
        for length in [4, 3] where code.count > length {
            let wider = String(code.prefix(length))
            if table.names[wider] != nil { return wider }
        }
        return nil
    }
}
