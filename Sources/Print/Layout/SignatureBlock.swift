import Quantities

/// Where those sign who answer for the plan.
enum SignatureBlock {
    private static let fields = [
        Words("编制", "Prepared by"), Words("审核", "Checked by"), Words("批准", "Approved by"), Words("日期", "Date"),
    ]

    static func place(on flow: inout PageFlow, _ options: PrintOptions, _ ruler: some TextRuler) {
        let sheet = options.sheet
        let style = TextStyle(size: 10.5)
        let words = CellTexts(language: options.language)
        var piece = Piece(.signature, width: sheet.room, height: 62)
        let share = sheet.room / Double(fields.count)
        for (number, field) in fields.enumerated() {
            let label = words.text(Words(field.zh + "：", field.en + ":"))
            let x = Double(number) * share
            let width = ruler.width(of: label, style)
            piece.text([label], style, x: x, y: 36, width: share, ruler)
            piece.rule(
                y: 36 + style.pitch, thickness: 0.6, PageInk.quiet, x: x + width + 4, width: max(share - width - 24, 20)
            )
        }
        flow.makeRoom(piece.frame.height, sheet)
        flow.place(piece)
    }
}
