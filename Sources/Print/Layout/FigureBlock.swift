import Documents

/// A figure on a page, with its title above and its words below.
struct FigureBlock {
    let figure: Figure
    let options: PrintOptions

    /// Figures are enlarged no more than this.
    static let mostScale = 1.6

    func place(on flow: inout PageFlow, _ ruler: some TextRuler) {
        let sheet = options.sheet
        let words = CellTexts(language: options.language)
        let style = TextStyle(size: 8.5, ink: PageInk.quiet)
        let caption = Array(ruler.lines(of: words.stacked(figure.summary), style, width: sheet.room).prefix(8))
        var title = Piece(.heading, width: sheet.room, height: TableBlock.titleStyle.pitch + 5)
        let text = words.text(figure.title)
        title.text(
            [ruler.clipped(text, TableBlock.titleStyle, width: sheet.room)], TableBlock.titleStyle, x: 0, y: 0,
            width: sheet.room, ruler)
        title.bookmark = text
        let besides = title.frame.height + Double(caption.count) * style.pitch + 8
        let drawing = figure.drawing
        guard drawing.width > 0, drawing.height > 0, drawing.width.isFinite, drawing.height.isFinite else { return }
        let scale = min(
            sheet.room / drawing.width, (sheet.depth - besides) / drawing.height, Self.mostScale)
        let (width, height) = (drawing.width * scale, drawing.height * scale)
        flow.skip(18)
        flow.makeRoom(besides + height, sheet)
        flow.place(title)
        var picture = Piece(.figure, width: sheet.room, height: height)
        picture.picture = .init(
            drawing: drawing, frame: Frame(x: (sheet.room - width) / 2, y: 0, width: width, height: height))
        flow.place(picture)
        flow.skip(6)
        flow.paragraph(caption, style, sheet, ruler)
    }
}
