import LandModel
import Unpacking

/// What the sheets of a workbook share: their names, texts and date styles.
struct WorkbookParts {
    struct SheetPart {
        let name: String
        let isHidden: Bool
        let part: String
        /// The part with its comments; none where it has none.
        var comments: String?
        /// The part with what is drawn on it; none where nothing is.
        var drawing: String?
    }

    private(set) var sheets: [SheetPart] = []
    private(set) var texts: [String] = []
    /// What is struck out of a text; nothing where all of it is.
    private(set) var struckTexts: [Int: String] = [:]
    /// How a style shows numbers, as far as that changes what a cell says.
    enum NumberForm {
        case plain, date
        /// As a code of digits: `000` shows 7 as 007.
        case code(CodeFormat)
        /// As its size asks.
        case conditional(ConditionalFormat)
        /// With a word behind it, or as another number.
        case measured(UnitFormat)
    }

    /// For each style of a cell.
    private(set) var forms: [NumberForm] = []
    /// The styles whose letters are struck out.
    private(set) var struck: Set<Int> = []
    /// The styles whose letters have the colour of what is behind them, or whose format shows no number.
    private(set) var unseen: Set<Int> = []
    /// How a style shows texts, where not as they are.
    private(set) var textFormats: [Int: TextFormat] = [:]
    private(set) var countsFrom1904 = false

    static let mostSheets = 500
    static let mostTexts = 4_000_000

    init(_ parts: [String: [UInt8]]) throws(LedgerFileFault) {
        let root = try Self.targets(parts["_rels/.rels"], "_rels/.rels", in: "")
        let book = root.first { $0.type.hasSuffix("/officeDocument") }?.target ?? "xl/workbook.xml"
        guard let bytes = parts[book] else { throw .damaged(book) }
        let (folder, links) = Self.links(of: book)
        let targets = try Self.targets(parts[links], links, in: folder)
        try readBook(bytes, book, targets)
        for index in sheets.indices {
            let (folder, links) = Self.links(of: sheets[index].part)
            let found = try Self.targets(parts[links], links, in: folder)
            sheets[index].comments = found.first { $0.type.hasSuffix("/comments") }?.target
            sheets[index].drawing = found.first { $0.type.hasSuffix("/drawing") }?.target
        }
        if let part = targets.first(where: { $0.type.hasSuffix("/sharedStrings") })?.target {
            try readTexts(Self.whole(part, of: parts), part)
        }
        // Without them a date is a number, and 007 is 7.
        if let part = targets.first(where: { $0.type.hasSuffix("/styles") })?.target {
            try readStyles(Self.whole(part, of: parts), part)
        }
    }

    /// A part that the workbook says it has.
    private static func whole(_ part: String, of parts: [String: [UInt8]]) throws(LedgerFileFault) -> [UInt8] {
        guard let bytes = parts[part] else { throw .damaged(part) }
        return bytes
    }

    private struct Link {
        let id: String
        let type: String
        let target: String
    }

    /// The folder of a part, and where what it refers to is told.
    private static func links(of part: String) -> (folder: String, links: String) {
        let folder = part.split(separator: "/").dropLast().joined(separator: "/")
        let file = part.split(separator: "/").last.map(String.init) ?? ""
        return (folder, "\(folder)/_rels/\(file).rels")
    }

    private static func targets(
        _ bytes: [UInt8]?, _ name: String, in folder: String
    ) throws(LedgerFileFault) -> [Link] {
        guard let bytes else { return [] }
        var links: [Link] = []
        try XMLPart.walk(
            bytes, name: name,
            begin: { element, attributes, part in
                guard element == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
                    let target = attributes["Target"]
                else { return }
                links.append(Link(id: id, type: type, target: resolved(target, in: folder)))
                if links.count > 10_000 { part.stop() }
            }, end: { _, _ in })
        return links
    }

    /// A name within the archive.
    private static func resolved(_ target: String, in folder: String) -> String {
        var steps = target.hasPrefix("/") || target.hasPrefix("\\") ? [] : folder.split(separator: "/").map(String.init)
        for step in target.replacing("\\", with: "/").split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
        }
        return steps.joined(separator: "/").lowercased()
    }

    private mutating func readBook(_ bytes: [UInt8], _ name: String, _ targets: [Link]) throws(LedgerFileFault) {
        var sheets: [SheetPart] = []
        var countsFrom1904 = false
        try XMLPart.walk(
            bytes, name: name,
            begin: { element, attributes, part in
                if element == "workbookPr" { countsFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "") }
                guard element == "sheet", let name = attributes["name"],
                    let id = attributes.local("id"),
                    let link = targets.first(where: { $0.id == id }), link.type.hasSuffix("/worksheet")
                else { return }
                let isHidden = ["hidden", "veryHidden"].contains(attributes["state"] ?? "")
                sheets.append(SheetPart(name: name, isHidden: isHidden, part: link.target))
                if sheets.count > Self.mostSheets { part.stop() }
            }, end: { _, _ in })
        self.sheets = sheets
        self.countsFrom1904 = countsFrom1904
    }

    private mutating func readTexts(_ bytes: [UInt8], _ name: String) throws(LedgerFileFault) {
        var texts: [String] = []
        var struckTexts: [Int: String] = [:]
        var text = RichText()
        try XMLPart.walk(
            bytes, name: name,
            begin: { element, attributes, part in
                if element == "si" { text = RichText() }
                if element == "t" { part.text = "" }
                text.begin(element, attributes)
            },
            end: { element, part in
                text.end(element, element == "t" ? part.text : "")
                guard element == "si" else { return }
                struckTexts[texts.count] = text.struck
                texts.append(text.text)
                if texts.count > Self.mostTexts { part.stop() }
            })
        self.texts = texts
        self.struckTexts = struckTexts
    }

    private mutating func readStyles(_ bytes: [UInt8], _ name: String) throws(LedgerFileFault) {
        var formats: [Int: String] = [:]
        var textFormats: [Int: TextFormat] = [:]
        var forms: [NumberForm] = []
        var fonts = 0
        var struckFonts: Set<Int> = []
        var struck: Set<Int> = []
        var inks: [Int: String] = [:]
        var grounds: [String?] = []
        var unseen: Set<Int> = []
        // Fonts and styles of other uses stand in other lists.
        var list = ""
        try XMLPart.walk(
            bytes, name: name,
            begin: { element, attributes, part in
                switch (list, element) {
                case (_, "numFmt"):
                    if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
                        formats[id] = code
                    }
                case (_, "cellXfs"), (_, "fonts"), (_, "fills"): list = element
                case ("fonts", "font"): fonts += 1
                case ("fonts", "color"): inks[fonts - 1] = Self.colour(attributes)
                case ("fills", "fill"): grounds.append(nil)
                case ("fills", "patternFill"):
                    if ["none", nil].contains(attributes["patternType"]), !grounds.isEmpty {
                        grounds[grounds.count - 1] = Self.white
                    }
                case ("fills", "fgColor"):
                    // Under no pattern it shows nothing.
                    if let ground = grounds.last, ground == nil { grounds[grounds.count - 1] = Self.colour(attributes) }
                case ("fonts", "strike"):
                    if !["0", "false"].contains(attributes["val"] ?? "1") { struckFonts.insert(fonts - 1) }
                case ("cellXfs", "xf"):
                    let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
                    if let font = attributes["fontId"].flatMap({ Int($0) }), struckFonts.contains(font) {
                        struck.insert(forms.count)
                    }
                    let ground = attributes["fillId"].flatMap { Int($0) } ?? 0
                    if let ink = attributes["fontId"].flatMap({ Int($0) }).flatMap({ inks[$0] }),
                        ink == (grounds.indices.contains(ground) ? grounds[ground] : Self.white)
                    {
                        unseen.insert(forms.count)
                    }
                    let code = formats[id]
                    if code.map(FormatPiece.showsNoNumber) ?? false { unseen.insert(forms.count) }
                    textFormats[forms.count] = code.flatMap { TextFormat($0) }
                    forms.append(
                        code.map { NumberForm($0) } ?? (WorkbookText.dateFormats.contains(id) ? .date : .plain))
                    if forms.count > 100_000 { part.stop() }
                default: break
                }
            }, end: { element, _ in if element == list { list = "" } })
        self.forms = forms
        self.struck = struck
        self.unseen = unseen
        self.textFormats = textFormats
    }

    private static let white = "FFFFFF"

    /// A colour, so that two that look the same are the same text; `nil` where it is the automatic one.
    private static func colour(_ attributes: XMLPart.Attributes) -> String? {
        let tint = attributes["tint"].flatMap { Double($0) } ?? 0
        if let rgb = attributes["rgb"] { return String(rgb.suffix(6)).uppercased() }
        if let theme = attributes["theme"] { return theme == "0" && tint == 0 ? white : "\(theme) \(tint)" }
        return attributes["indexed"].map { ["1", "9"].contains($0) ? white : "indexed \($0)" }
    }
}

extension WorkbookParts.NumberForm {
    /// By the code of a number format.
    fileprivate init(_ code: String) {
        if WorkbookText.showsDate(code) {
            self = .date
        } else if let format = ConditionalFormat(code) {
            self = .conditional(format)
        } else if let format = CodeFormat(code) {
            self = .code(format)
        } else {
            self = UnitFormat(code).map { .measured($0) } ?? .plain
        }
    }
}
