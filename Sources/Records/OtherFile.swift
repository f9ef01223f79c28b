import Quantities

/// What a file is that should hold JSON and holds something else altogether.
enum OtherFile {
    /// `nil`: it may be meant for JSON.
    static func words(_ bytes: [UInt8]) -> Words? {
        let known: [([UInt8], Words)] = [
            ([0x50, 0x4B, 3, 4], Words("压缩包，或 Excel、Word 文件", "an archive, or a file of Excel or Word")),
            ([0xD0, 0xCF, 0x11, 0xE0], Words("旧版 Excel、Word 文件", "a file of an older Excel or Word")),
            (Array("%PDF".utf8), Words("PDF 文件", "a PDF file")), ([0x89, 0x50, 0x4E, 0x47], Words("图片", "a picture")),
            ([0xFF, 0xD8, 0xFF], Words("图片", "a picture")), ([0x1F, 0x8B], Words("压缩包", "an archive")),
        ]
        if let (_, words) = known.first(where: { bytes.starts(with: $0.0) }) { return words }
        guard let first = bytes.first(where: { !" \t\r\n".utf8.contains($0) && ![0xEF, 0xBB, 0xBF].contains($0) })
        else { return nil }
        if first == UInt8(ascii: "<") { return Words("网页或 XML 文件", "a web page or an XML file") }
        // A table or a note: not one bracket in all of it, and what parts cells or lines.
        let isWord = !"{[\"'/#-+.0123456789".utf8.contains(first)
        let hasBrackets = bytes.contains { "{}[]".utf8.contains($0) }
        guard isWord, !hasBrackets, bytes.contains(where: { ",;\t\n".utf8.contains($0) }) else { return nil }
        return Words("文字文件，或单个 CSV", "a text file, or a single CSV")
    }
}
