/// How a sheet comes out of the printer.
public struct PrintSetup: Sendable, Hashable {
    public enum Paper: UInt8, Sendable, Hashable, CaseIterable {
        // The numbers of the file format.
        case a3 = 8
        case a4 = 9
    }

    /// In inches, as the file format has it.
    public struct Margins: Sendable, Hashable {
        public var leading: Double
        public var trailing: Double
        public var top: Double
        public var bottom: Double

        public init(leading: Double = 0.6, trailing: Double = 0.6, top: Double = 0.7, bottom: Double = 0.75) {
            self.leading = leading
            self.trailing = trailing
            self.top = top
            self.bottom = bottom
        }
    }

    public var paper = Paper.a4
    public var isLandscape = false
    /// All columns on one page, as many pages below each other as it takes.
    public var fitsOnePageWide = false
    /// All rows on one page too.
    public var fitsOnePageHigh = false
    public var isCentered = false
    public var margins = Margins()
    /// Rows repeated on every page.
    public var repeatedRows: ClosedRange<Int>?
    public var area: CellRange?
    /// Rows that begin a page.
    public var pageBreaks: [Int] = []
    public var header = PageLine()
    public var footer = PageLine()

    public init() {}
}

/// Header or footer of a page.
public struct PageLine: Sendable, Hashable {
    public enum Piece: Sendable, Hashable {
        case text(String)
        case page
        case pages
    }

    public var leading: [Piece]
    public var center: [Piece]
    public var trailing: [Piece]

    public init(leading: [Piece] = [], center: [Piece] = [], trailing: [Piece] = []) {
        self.leading = leading
        self.center = center
        self.trailing = trailing
    }

    /// The most characters that the file format takes.
    static let most = 255

    /// As the file format writes it, long texts cut so that all of it fits.
    var code: String {
        let parts = [("&L", leading), ("&C", center), ("&R", trailing)].filter { !$0.1.isEmpty }
        let share = parts.isEmpty ? 0 : Self.most / parts.count
        return parts.map { mark, pieces in
            var code = mark
            for piece in pieces {
                switch piece {
                case .page: code += "&P"
                case .pages: code += "&N"
                case .text(let text):
                    // A doubled sign is one, and a part of a doubled sign must not remain.
                    for character in CellText.oneLine(text) {
                        let next = character == "&" ? "&&" : String(character)
                        guard code.utf16.count + next.utf16.count <= share - 8 else { break }
                        code += next
                    }
                }
            }
            return code
        }.joined()
    }
}
