import CPangoCairo
import Documents
import Foundation
import Quantities

/// Pages drawn into a PDF file in memory.
final class PDFFile {
    private final class Sink { var bytes: [UInt8] = [] }

    private let sink = Sink()
    private let surface: OpaquePointer
    private let cairo: OpaquePointer
    private let typesetter: Typesetter
    private let language: Language

    init(title: String, _ options: PrintOptions, _ typesetter: Typesetter) throws(PrintFault) {
        let target = Unmanaged.passUnretained(sink).toOpaque()
        let surface = cairo_pdf_surface_create_for_stream(
            { target, bytes, count in
                guard let target, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
                let sink = Unmanaged<Sink>.fromOpaque(target).takeUnretainedValue()
                sink.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
                return CAIRO_STATUS_SUCCESS
            }, target, options.sheet.width, options.sheet.height)
        guard let surface, let cairo = cairo_create(surface) else { throw .drawing("no surface") }
        self.surface = surface
        self.cairo = cairo
        self.typesetter = typesetter
        language = options.language
        let date = Date(timeIntervalSince1970: Double(options.date)).formatted(.iso8601)
        for (key, value) in [
            (CAIRO_PDF_METADATA_TITLE, title), (CAIRO_PDF_METADATA_CREATOR, options.creator),
            (CAIRO_PDF_METADATA_CREATE_DATE, date), (CAIRO_PDF_METADATA_MOD_DATE, date),
        ] { cairo_pdf_surface_set_metadata(surface, key, value) }
    }

    deinit {
        cairo_destroy(cairo)
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
    }

    func draw(_ page: Page, number: Int) {
        cairo_pdf_surface_set_size(surface, page.sheet.width, page.sheet.height)
        // Areas first, because an area would cover half of the line at its edge.
        for piece in page.pieces { fill(piece) { !$0.isRule } }
        var table: Int?
        for piece in page.pieces {
            if piece.role.table != table {
                if table != nil { cairo_tag_end(cairo, "Table") }
                table = piece.role.table
                if table != nil { cairo_tag_begin(cairo, "Table", "") }
            }
            draw(piece, onPage: number)
        }
        if table != nil { cairo_tag_end(cairo, "Table") }
        cairo_surface_show_page(surface)
    }

    /// The whole file.
    func finish() throws(PrintFault) -> [UInt8] {
        let status = cairo_status(cairo)
        cairo_surface_finish(surface)
        let end = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS, end == CAIRO_STATUS_SUCCESS else {
            throw .drawing(String(cString: cairo_status_to_string(status == CAIRO_STATUS_SUCCESS ? end : status)))
        }
        return PDFCatalogue.completed(sink.bytes, language)
    }

    private func draw(_ piece: Piece, onPage number: Int) {
        if let bookmark = piece.bookmark {
            let place = "page=\(number + 1) pos=[\(whole(piece.frame.x)) \(whole(piece.frame.y))]"
            // The title stands over everything else.
            cairo_pdf_surface_add_outline(
                surface, CAIRO_PDF_OUTLINE_ROOT, bookmark, place, CAIRO_PDF_OUTLINE_FLAG_OPEN)
        }
        if let target = piece.target { cairo_tag_begin(cairo, CAIRO_TAG_LINK, "page=\(target + 1) pos=[0 0]") }
        fill(piece) { $0.isRule }
        let tag = piece.role.tag
        if let tag { cairo_tag_begin(cairo, tag, "") }
        if let picture = piece.picture {
            FigurePen(cairo: cairo, typesetter: typesetter, language: language)
                .draw(picture.drawing, in: picture.frame.moved(piece.frame.x, piece.frame.y))
        }
        let cellTag = piece.role.cellTag
        var cell: Int?
        for line in piece.lines {
            if let cellTag, line.cell != cell {
                if cell != nil { cairo_tag_end(cairo, cellTag) }
                cell = line.cell
                cairo_tag_begin(cairo, cellTag, "")
            }
            line.style.ink.set(on: cairo)
            typesetter.draw(
                line.text, size: line.style.size, isBold: line.style.isBold, x: piece.frame.x + line.x,
                y: piece.frame.y + line.y + line.style.ascent, on: cairo)
        }
        if let cellTag, cell != nil { cairo_tag_end(cairo, cellTag) }
        if let tag { cairo_tag_end(cairo, tag) }
        if piece.target != nil { cairo_tag_end(cairo, CAIRO_TAG_LINK) }
    }

    private func fill(_ piece: Piece, where isMeant: (Piece.Fill) -> Bool) {
        for fill in piece.fills where isMeant(fill) {
            let frame = fill.frame.moved(piece.frame.x, piece.frame.y)
            fill.ink.set(on: cairo)
            cairo_rectangle(cairo, frame.x, frame.y, frame.width, frame.height)
            cairo_fill(cairo)
        }
    }

    private func whole(_ length: Double) -> Int { Int(length.rounded()) }
}

extension Drawing.Ink {
    /// Makes it the colour of what is drawn next.
    func set(on cairo: OpaquePointer) {
        let (red, green, blue) = components
        cairo_set_source_rgb(cairo, red, green, blue)
    }
}

extension Piece.Role {
    fileprivate var table: Int? {
        switch self {
        case .tableHead(let table), .row(let table, _): table
        default: nil
        }
    }

    /// What it is in the structure of the file, by which it is read aloud; furniture is passed over.
    fileprivate var tag: String? {
        switch self {
        case .title: "H1"
        case .heading: "H2"
        case .paragraph, .signature: "P"
        case .figure: "Figure"
        case .furniture: nil
        case .tableHead, .row: "TR"
        }
    }

    fileprivate var cellTag: String? {
        switch self {
        case .tableHead: "TH"
        case .row: "TD"
        default: nil
        }
    }
}
