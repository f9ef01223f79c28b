import Documents
import Spreadsheet

/// How the sheets of a document come out of the printer.
struct Pages {
    private let speech: Speech
    private let origin: String
    private let status: String
    private let title: String

    init(_ document: Document, _ speech: Speech) {
        self.speech = speech
        func fact(_ id: String) -> String? { document.headline.first { $0.id == id }.map { speech.line($0.value) } }
        let digest = fact("digest").map { " · " + Self.short($0) } ?? ""
        origin = (fact("scenario") ?? document.id) + digest
        status = fact("status") ?? ""
        title = speech.line(document.title)
    }

    /// The first digits of a digest are enough to compare two papers by eye.
    private static func short(_ digest: String) -> String {
        let digits = digest.prefix { $0.isHexDigit }
        return digits.count == 64 ? String(digits.prefix(12)) : digest
    }

    /// What a page has between its margins.
    enum Room {
        /// How small print may become so that a table fits across a page.
        static let smallest = 0.78
        /// How small print may become so that the last rows need no page of their own.
        static let smallestOnOnePage = 0.68

        /// Pixels at full size.
        static func across(_ paper: PrintSetup.Paper, isLandscape: Bool) -> Double {
            let margins = PrintSetup.Margins()
            let sides = sides(paper)
            return ((isLandscape ? sides.long : sides.short) - margins.leading - margins.trailing) * 96
        }

        /// Points at full size.
        static func down(_ paper: PrintSetup.Paper, isLandscape: Bool) -> Double {
            let margins = PrintSetup.Margins()
            let sides = sides(paper)
            return ((isLandscape ? sides.short : sides.long) - margins.top - margins.bottom) * 72
        }

        /// Inches.
        private static func sides(_ paper: PrintSetup.Paper) -> (short: Double, long: Double) {
            switch paper {
            case .a4: (8.27, 11.69)
            case .a3: (11.69, 16.54)
            }
        }
    }

    /// The set-up of a sheet whose printed columns take so many pixels: across, unless it is narrow and long.
    func setup(
        _ sheet: Sheet, _ paper: PrintSetup.Paper, columns: Int, pixels: Double, isUpright: Bool = false
    ) -> PrintSetup {
        let height = sheet.rows.reduce(0) { $0 + ($1.height ?? 15) }
        let isLong = height > Room.down(paper, isLandscape: true) / Room.smallestOnOnePage
        let isLandscape = !isUpright && (!isLong || pixels > Room.across(paper, isLandscape: false))
        var setup = self.setup(
            paper, isLandscape: isLandscape,
            area: CellRange(rows: 0...max(sheet.rows.count - 1, 0), columns: 0...max(columns - 1, 0)))
        let scale = min(1, Room.across(paper, isLandscape: isLandscape) / max(pixels, 1))
        setup.fitsOnePageHigh =
            height * min(scale, Room.smallestOnOnePage) <= Room.down(paper, isLandscape: isLandscape)
        return setup
    }

    private func setup(_ paper: PrintSetup.Paper, isLandscape: Bool, area: CellRange) -> PrintSetup {
        var setup = PrintSetup()
        setup.paper = paper
        setup.isLandscape = isLandscape
        setup.fitsOnePageWide = true
        setup.isCentered = true
        setup.area = area
        let isChinese = speech.language != .en
        setup.header = PageLine(trailing: [.text(title)])
        setup.footer = PageLine(
            leading: [.text(origin)],
            center: isChinese
                ? [.text("第 "), .page, .text(" / "), .pages, .text(" 页")]
                : [.text("page "), .page, .text(" of "), .pages],
            trailing: status.isEmpty ? [] : [.text(status)])
        return setup
    }
}
