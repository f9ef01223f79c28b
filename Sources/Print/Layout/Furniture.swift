import Documents
import Quantities

/// What stands at the head and foot of every page: whose plan it is, how good it is, which page.
struct Furniture {
    private static let style = TextStyle(size: 8, ink: PageInk.quiet)

    private let title: String
    private let scenario: String
    private let foot: String
    private let language: Language

    init(_ document: Document, _ options: PrintOptions) {
        language = options.language
        let words = CellTexts(language: language)
        func fact(_ id: String) -> String? {
            document.headline.first { $0.id == id }.map { words.text($0.value) }
        }
        title = words.text(document.title)
        scenario = fact("scenario") ?? ""
        let status = document.headline.first { $0.id == "status" }.map {
            words.text(Words("\($0.label.zh)：\($0.value.zh)", "\($0.label.en): \($0.value.en)"))
        }
        let print = options.fingerprint.map { digits in
            let first = String(digits.prefix(12))
            return words.text(Words("情景指纹 \(first)", "scenario \(first)"))
        }
        foot = [status, print].compactMap { $0 }.joined(separator: " · ")
    }

    func pieces(for page: Page, number: Int, of count: Int, _ ruler: some TextRuler) -> [Piece] {
        let sheet = page.sheet
        let style = Self.style
        func strip(_ left: String, _ right: String, ruleAt: Double, y: Double) -> Piece {
            var piece = Piece(.furniture, width: sheet.room, height: style.pitch + 4)
            let rightWidth = ruler.width(of: right, style)
            let room = sheet.room - rightWidth - 20
            piece.text([ruler.clipped(left, style, width: room)], style, x: 0, y: 2, width: room, ruler)
            piece.text([right], style, x: 0, y: 2, width: sheet.room, alignment: .trailing, ruler)
            piece.rule(y: ruleAt, thickness: 0.5, PageInk.hairline)
            return piece.placed(sheet.margin, y)
        }
        let told = Words("第 \(number + 1) / \(count) 页", "Page \(number + 1) of \(count)")[language]
        let foot = strip(self.foot, told, ruleAt: 0, y: sheet.bottom + 10)
        // The first page has the title in large.
        guard number > 0 else { return [foot] }
        let name = ruler.clipped(scenario, style, width: sheet.room * 0.4)
        return [strip(title, name, ruleAt: style.pitch + 3, y: sheet.top - 26), foot]
    }
}
