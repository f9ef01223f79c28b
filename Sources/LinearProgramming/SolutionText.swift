import Quantities

/// Column values read from what another solver wrote: HiGHS' raw solution file, GLPK's `glpsol --write` and `--output`
/// files, or plain lines `name value`.
public struct SolutionText: Sendable {
    /// What is wrong with a line.
    public struct Fault: Error, Sendable, Equatable {
        public enum Kind: Sendable, Equatable {
            case unknownColumn(String)
            case notANumber(String)
            /// An integer column's value is not within 10^−5 of a whole number.
            case notWhole(String)
            case readTwice(String)
            /// Neither a name and a value nor anything known.
            case notUnderstood
        }
        /// Counted from 1.
        public var line: Int
        public var kind: Kind
    }

    /// One per column; `nil`: the text does not name it.
    public private(set) var values: [ExactDecimal?]
    public private(set) var faults: [Fault] = []

    private let names: ExportNames
    private let isInteger: [Bool]

    /// Reads a text about a program that was exported with these names.
    public init(_ text: some StringProtocol, program: Program, names: ExportNames) {
        values = Array(repeating: nil, count: program.columns.count)
        isInteger = program.columns.map { $0.kind == .integer }
        self.names = names
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
            Line(number: $0.offset + 1, words: String($0.element).split { $0.isWhitespace }.map(String.init))
        }
        switch Style(lines) {
        case .highs: readHiGHS(lines)
        case .glpkRaw: readGLPKRaw(lines)
        case .glpkPrinted: readGLPKPrinted(lines)
        case .plain: readPlain(lines[...])
        }
    }

    private struct Line {
        var number: Int
        var words: [String]
    }

    private enum Style {
        case highs, glpkRaw, glpkPrinted, plain

        init(_ lines: [Line]) {
            self = .plain
            for line in lines.prefix(50) {
                switch (line.words.first, line.words.dropFirst().first) {
                case ("#", "Columns"): self = .highs
                case ("s", "mip"), ("s", "bas"), ("s", "ipt"): self = .glpkRaw
                case ("Problem:", _), ("No.", "Row"), ("No.", "Column"): self = .glpkPrinted
                default: continue
                }
                return
            }
        }
    }

    /// `# Columns 3`, then as many lines of name and value; only the first, primal, list counts.
    private mutating func readHiGHS(_ lines: [Line]) {
        guard let start = lines.firstIndex(where: { $0.words.starts(with: ["#", "Columns"]) }) else { return }
        let end = lines[(start + 1)...].firstIndex { $0.words.first == "#" } ?? lines.endIndex
        readPlain(lines[(start + 1)..<end])
    }

    /// `j 5 1`: column 5 has value 1.
    private mutating func readGLPKRaw(_ lines: [Line]) {
        for line in lines where line.words.first == "j" {
            // A basic solution carries the column's status between its number and its value.
            guard line.words.count >= 3, let number = Int(line.words[1]) else {
                faults.append(Fault(line: line.number, kind: .notUnderstood))
                continue
            }
            let value =
                Int(line.words[2]) == nil && Double(line.words[2]) == nil
                ? line.words.dropFirst(3).first : line.words[2]
            guard let value else {
                faults.append(Fault(line: line.number, kind: .notUnderstood))
                continue
            }
            // The column behind the last one is the constant of the objective.
            if number == values.count + 1 { continue }
            guard values.indices.contains(number - 1) else {
                faults.append(Fault(line: line.number, kind: .unknownColumn(line.words[1])))
                continue
            }
            take(value, for: number - 1, at: line.number)
        }
    }

    /// The table headed `No. Column name`; a long name stands on a line of its own.
    private mutating func readGLPKPrinted(_ lines: [Line]) {
        guard let header = lines.firstIndex(where: { $0.words.starts(with: ["No.", "Column"]) }) else { return }
        var pending: String?
        for line in lines[(header + 1)...] {
            var words = line.words[...]
            if words.isEmpty || words.first?.hasPrefix("---") == true {
                if words.isEmpty, pending == nil, line.number > header + 2 { return }
                continue
            }
            if pending == nil {
                pending = words.dropFirst().first
                words = words.dropFirst(2)
            }
            guard let name = pending else { continue }
            if ["*", "B", "NL", "NU", "NF", "NS"].contains(words.first) { words = words.dropFirst() }
            guard let value = words.first else { continue }
            take(value, named: name, at: line.number)
            pending = nil
        }
    }

    private mutating func readPlain(_ lines: ArraySlice<Line>) {
        for line in lines where !line.words.isEmpty && line.words.first?.hasPrefix("#") == false {
            guard line.words.count == 2 else {
                faults.append(Fault(line: line.number, kind: .notUnderstood))
                continue
            }
            take(line.words[1], named: line.words[0], at: line.number)
        }
    }

    private mutating func take(_ value: String, named name: String, at line: Int) {
        if name == "{constant}" { return }
        guard let column = names.column(named: name) else {
            faults.append(Fault(line: line, kind: .unknownColumn(name)))
            return
        }
        take(value, for: column, at: line)
    }

    private mutating func take(_ text: String, for column: Int, at line: Int) {
        guard values[column] == nil else {
            faults.append(Fault(line: line, kind: .readTwice(names.columns[column])))
            return
        }
        let value = (try? ExactDecimal(parsing: text)) ?? Double(text).flatMap { ExactDecimal(nearest: $0, places: 9) }
        guard let value else {
            faults.append(Fault(line: line, kind: .notANumber(text)))
            return
        }
        guard isInteger[column] else {
            values[column] = value
            return
        }
        let whole = value.rounded(toPlaces: 0)
        guard (value - whole).magnitude <= ExactDecimal(significand: 1, scale: 5) else {
            faults.append(Fault(line: line, kind: .notWhole(text)))
            return
        }
        values[column] = whole
    }
}

extension ExactDecimal {
    /// A double rounded to so many decimal places; `nil` when it is not finite or has 10^15 or more before the point.
    public init?(nearest value: Double, places: Int) {
        guard value.isFinite, value.magnitude < 1e15 else { return nil }
        var factor = 1.0
        for _ in 0..<places { factor *= 10 }
        self.init(significand: Int128((value * factor).rounded()), scale: places)
    }
}
