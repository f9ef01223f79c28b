import CPangoCairo
import Documents
import Quantities

/// Measures and draws text with pango. All text is set at one size and scaled, so that what was measured is what is drawn.
final class Typesetter: TextRuler {
    private static let size = 100.0
    private static let unit = size * Double(PANGO_SCALE)

    private let fontMap: OpaquePointer
    private let context: OpaquePointer
    private let regular: OpaquePointer
    private let bold: OpaquePointer
    private var widths: [Bool: [String: Double]] = [false: [:], true: [:]]
    /// Texts with characters that no font has, the first few.
    private(set) var incomplete: [String] = []

    init(families: [String], language: Language) throws(PrintFault) {
        // Which glyphs Han characters get must not hang on the languages of whoever runs the program.
        g_setenv("PANGO_LANGUAGE", language == .en ? "en" : "zh-cn", 1)
        guard let map = pango_cairo_font_map_new() else { throw .noFont }
        guard Self.hasFonts(map) else {
            g_object_unref(UnsafeMutableRawPointer(map))
            throw .noFont
        }
        guard let context = pango_font_map_create_context(map) else {
            g_object_unref(UnsafeMutableRawPointer(map))
            throw .noFont
        }
        fontMap = OpaquePointer(map)
        self.context = context
        // Widths do not hang on the grid of any screen.
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_language(context, pango_language_from_string(language == .en ? "en" : "zh-cn"))
        let family = families.map { $0.filter { $0 != "," } }.joined(separator: ",")
        guard let regular = Self.layout(context, family, PANGO_WEIGHT_NORMAL, language),
            let bold = Self.layout(
                context, family, Self.hasBold(map, families) ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL, language)
        else { throw .noFont }
        self.regular = regular
        self.bold = bold
    }

    deinit {
        for object in [regular, bold, context, fontMap] { g_object_unref(UnsafeMutableRawPointer(object)) }
    }

    /// Names of the families installed, each with whether it has a bold face of its own.
    private static func families(_ map: UnsafeMutablePointer<PangoFontMap>) -> [(name: String, hasBold: Bool)] {
        var families: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFamily>?>?
        var count: Int32 = 0
        pango_font_map_list_families(map, &families, &count)
        defer { g_free(families) }
        return (0..<Int(count)).compactMap { number in
            guard let family = families?[number] else { return nil }
            var faces: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFace>?>?
            var faceCount: Int32 = 0
            pango_font_family_list_faces(family, &faces, &faceCount)
            defer { g_free(faces) }
            let hasBold = (0..<Int(faceCount)).contains { number in
                guard let face = faces?[number], pango_font_face_is_synthesized(face) == 0 else { return false }
                let description = pango_font_face_describe(face)
                defer { pango_font_description_free(description) }
                return pango_font_description_get_weight(description).rawValue >= PANGO_WEIGHT_SEMIBOLD.rawValue
            }
            return (String(cString: pango_font_family_get_name(family)), hasBold)
        }
    }

    /// Fontconfig tells its generic families even where no font is installed.
    private static func hasFonts(_ map: UnsafeMutablePointer<PangoFontMap>) -> Bool {
        families(map).contains { !["Sans", "Serif", "Monospace", "System-ui"].contains($0.name) }
    }

    /// Whether the family used has bold type; made by thickening, Chinese characters would clog.
    private static func hasBold(_ map: UnsafeMutablePointer<PangoFontMap>, _ wanted: [String]) -> Bool {
        let installed = families(map)
        for name in wanted {
            if let family = installed.first(where: { $0.name == name }) { return family.hasBold }
        }
        return true
    }

    private static func layout(_ context: OpaquePointer, _ family: String, _ weight: PangoWeight, _ language: Language)
        -> OpaquePointer?
    {
        let layout = pango_layout_new(context)
        let description = pango_font_description_new()
        pango_font_description_set_family(description, family)
        pango_font_description_set_weight(description, weight)
        pango_font_description_set_absolute_size(description, unit)
        pango_layout_set_font_description(layout, description)
        pango_font_description_free(description)
        let attributes = pango_attr_list_new()
        // Figures of one width, so that columns of numbers align; in English no Chinese quotation marks.
        pango_attr_list_insert(attributes, pango_attr_font_features_new(language == .en ? "tnum=1,palt=1" : "tnum=1"))
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
        pango_layout_set_auto_dir(layout, 0)
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        return layout
    }

    private func layout(_ isBold: Bool, _ text: String, width: Double? = nil) -> OpaquePointer {
        let layout = isBold ? bold : regular
        pango_layout_set_width(layout, width.map { Int32(min($0, 10_000) * Self.unit) } ?? -1)
        // Set as plain text: marks such as <b> are letters.
        pango_layout_set_text(layout, text, -1)
        return layout
    }

    func width(of text: String, isBold: Bool) -> Double {
        guard !text.isEmpty else { return 0 }
        if let known = widths[isBold]?[text] { return known }
        var (width, height): (Int32, Int32) = (0, 0)
        pango_layout_get_size(layout(isBold, text), &width, &height)
        let ems = Double(width) / Self.unit
        widths[isBold]?[text] = ems
        return ems
    }

    func lines(of text: String, isBold: Bool, width: Double) -> [String] {
        let guarded = WholeWords.guarded(text)
        let layout = layout(isBold, guarded, width: width)
        let bytes = Array(guarded.utf8)
        return (0..<pango_layout_get_line_count(layout)).compactMap { number in
            guard let line = pango_layout_get_line_readonly(layout, number) else { return nil }
            let first = Int(line.pointee.start_index)
            let last = first + Int(line.pointee.length)
            guard first >= 0, last <= bytes.count, first <= last else { return nil }
            return WholeWords.plain(String(decoding: bytes[first..<last], as: UTF8.self))
        }
    }

    /// Draws one line, its base line beginning at a point; a halo lies under the letters.
    func draw(
        _ text: String, size: Double, isBold: Bool, x: Double, y: Double,
        halo: (ink: Drawing.Ink, width: Double)? = nil, on cairo: OpaquePointer
    ) {
        let layout = layout(isBold, text)
        if pango_layout_get_unknown_glyphs_count(layout) > 0, incomplete.count < 3 { incomplete.append(text) }
        cairo_save(cairo)
        cairo_translate(cairo, x, y)
        cairo_scale(cairo, size / Self.size, size / Self.size)
        let top = -Double(pango_layout_get_baseline(layout)) / Double(PANGO_SCALE)
        if let halo {
            cairo_save(cairo)
            cairo_move_to(cairo, 0, top)
            pango_cairo_layout_path(cairo, layout)
            halo.ink.set(on: cairo)
            cairo_set_line_width(cairo, halo.width * Self.size / size)
            cairo_stroke(cairo)
            cairo_restore(cairo)
        }
        cairo_move_to(cairo, 0, top)
        pango_cairo_show_layout(cairo, layout)
        cairo_restore(cairo)
    }
}
