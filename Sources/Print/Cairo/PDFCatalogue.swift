import Quantities

/// What cairo cannot say in the catalogue of a file: its language, and that its structure may be relied on.
enum PDFCatalogue {
    /// The file with a new catalogue added at its end, as the format allows; unchanged where none is found.
    static func completed(_ bytes: [UInt8], _ language: Language) -> [UInt8] {
        // The catalogue and the trailer are the last things in the file, and ASCII.
        let tail = String(decoding: bytes.suffix(from: bytes.count - min(bytes.count, 200)), as: Unicode.ASCII.self)
        guard let table = number(after: "startxref\n", in: tail), table > 0, table < bytes.count else { return bytes }
        let trailer = String(decoding: bytes[table...], as: Unicode.ASCII.self)
        guard let size = number(after: "/Size ", in: trailer), let root = number(after: "/Root ", in: trailer),
            let info = number(after: "/Info ", in: trailer)
        else { return bytes }
        let before = String(decoding: bytes[max(0, table - 400)..<table], as: Unicode.ASCII.self)
        guard let start = before.last(of: "<< /Type /Catalog"),
            let end = before.last(of: ">>\nendobj"), start.upperBound < end.lowerBound
        else { return bytes }
        let name = language == .en ? "en" : "zh-CN"
        let object = """
            \(root) 0 obj
            \(before[start.lowerBound..<end.lowerBound])   /Lang (\(name))
               /MarkInfo << /Marked true >>
            >>
            endobj

            """
        let place = String(bytes.count)
        let rest = """
            xref
            \(root) 1
            \(String(repeating: "0", count: 10 - place.count))\(place) 00000 n\u{20}
            trailer
            << /Size \(size)
               /Root \(root) 0 R
               /Info \(info) 0 R
               /Prev \(table)
            >>
            startxref
            \(bytes.count + object.utf8.count)
            %%EOF

            """
        return bytes + Array(object.utf8) + Array(rest.utf8)
    }

    private static func number(after label: String, in text: String) -> Int? {
        guard let found = text.last(of: label) else { return nil }
        return Int(text[found.upperBound...].prefix { $0.isNumber })
    }
}

extension String {
    /// The last place of a part.
    fileprivate func last(of part: String) -> Range<Index>? { ranges(of: part).last }
}
