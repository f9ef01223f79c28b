/// Which rows and marks are about the same things, and where on the page they are.
struct PageLinks {
    /// Subjects by number, because ids may hold what attributes and addresses do not like.
    private var numbers: [String: Int] = [:]
    private let rows: [String: String]
    private let marks: [String: String]

    init(_ document: Document) {
        let rows = document.tables.enumerated().flatMap { number, table in
            table.rows.enumerated().map { (Self.anchor(table: number, row: $0.offset), $0.element.subjects) }
        }
        let marks = document.figures.enumerated().flatMap { number, figure in
            figure.drawing.marks.enumerated().map {
                (Self.anchor(figure: number, mark: $0.offset), $0.element.subjects)
            }
        }
        for (_, subjects) in rows + marks {
            for subject in subjects where numbers[subject] == nil { numbers[subject] = numbers.count }
        }
        self.rows = Self.places(rows)
        self.marks = Self.places(marks)
    }

    /// Of every subject, where it is the thing itself, or else where it goes with something.
    private static func places(_ places: [(anchor: String, subjects: [String])]) -> [String: String] {
        var found: [String: String] = [:]
        for (anchor, subjects) in places {
            if let first = subjects.first, found[first] == nil { found[first] = anchor }
        }
        for (anchor, subjects) in places {
            for subject in subjects where found[subject] == nil { found[subject] = anchor }
        }
        return found
    }

    static func anchor(table: Int, row: Int) -> String { "r\(table)-\(row)" }
    static func anchor(figure: Int, mark: Int) -> String { "m\(figure)-\(mark)" }

    /// `3 17`
    func numbers(of subjects: [String]) -> String? {
        subjects.isEmpty ? nil : subjects.compactMap { numbers[$0].map(String.init) }.joined(separator: " ")
    }

    /// `P07` of `project:P07`: what addresses of the page call it.
    static func id(of subject: String) -> String {
        subject.firstIndex(of: ":").map { String(subject[subject.index(after: $0)...]) } ?? subject
    }

    func row(about subject: String?) -> String? { subject.flatMap { rows[$0] } }
    func mark(about subject: String?) -> String? { subject.flatMap { marks[$0] } }
}
