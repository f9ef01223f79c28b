import Documents

/// The parts of a Word file that are the same in all, in measures of GB/T 9704: margins 37, 28, 35 and 26 mm, text in size 三号.
enum PaperParts {
    static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
    static let namespace =
        #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
    private static let packages = "http://schemas.openxmlformats.org/package/2006"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    /// What a sheet that lies has room for, in twentieths of a point.
    static let lyingRoom = 13_268

    static let contentTypes =
        head + "<Types xmlns=\"\(packages)/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/word/document.xml\" ContentType=\"\(word).document.main+xml\"/>"
        + "<Override PartName=\"/word/styles.xml\" ContentType=\"\(word).styles+xml\"/>"
        + "<Override PartName=\"/word/footer1.xml\" ContentType=\"\(word).footer+xml\"/></Types>"

    static let relations = related([("officeDocument", "word/document.xml")])
    static let documentRelations = related([("styles", "styles.xml"), ("footer", "footer1.xml")])

    private static func related(_ targets: [(type: String, path: String)]) -> String {
        head + "<Relationships xmlns=\"\(packages)/relationships\">"
            + targets.enumerated().map { number, target in
                "<Relationship Id=\"rId\(number + 1)\" Type=\"\(office)/\(target.type)\" Target=\"\(target.path)\"/>"
            }.joined() + "</Relationships>"
    }

    /// `— 1 —`
    static let footer =
        head
        + "<w:ftr \(namespace)><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t xml:space=\"preserve\">— </w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>"

    /// A sheet of A4 that stands or lies, with its page number.
    static func section(isLying: Bool) -> String {
        let size =
            isLying
            ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>" : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
        let margins =
            isLying
            ? "w:top=\"1587\" w:right=\"1985\" w:bottom=\"1474\" w:left=\"1585\""
            : "w:top=\"2098\" w:right=\"1474\" w:bottom=\"1985\" w:left=\"1587\""
        return "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/>\(size)"
            + "<w:pgMar \(margins) w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr>"
    }

    /// Sizes in half points: 二号 44, 三号 32, 小五 18. Fonts stand by name: who reads it has them, or their substitutes.
    static let styles =
        head + "<w:styles \(namespace)>"
        + style("Normal", "", font: "仿宋_GB2312", size: 32, isDefault: true)
        + style(
            "Title", "<w:spacing w:before=\"240\" w:after=\"480\"/><w:jc w:val=\"center\"/>", font: "方正小标宋简体", size: 44)
        + style(
            "Heading1", "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
            font: "黑体", size: 32)
        + style(
            "BodyText",
            "<w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>",
            font: "仿宋_GB2312", size: 32)
        + style("Annex", "<w:keepNext/>", font: "黑体", size: 32)
        + style("AnnexNext", "<w:keepNext/><w:pageBreakBefore/>", font: "黑体", size: 32)
        + style("Unit", "<w:keepNext/><w:jc w:val=\"right\"/>", font: "仿宋_GB2312", size: 21)
        + style("TableHead", "<w:jc w:val=\"center\"/>", font: "黑体", size: 18)
        + style("TableText", "", font: "仿宋_GB2312", size: 18)
        + style("TableNumber", "<w:jc w:val=\"right\"/>", font: "仿宋_GB2312", size: 18)
        + style("Note", "", font: "仿宋_GB2312", size: 18)
        + "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
        + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
        }.joined()
        + "</w:tblBorders></w:tblPr></w:style></w:styles>"

    private static func style(
        _ id: String, _ paragraph: String, font: String, size: Int, isDefault: Bool = false
    ) -> String {
        "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\"><w:name w:val=\"\(id)\"/>"
            + "<w:pPr>\(paragraph)</w:pPr><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" "
            + "w:eastAsia=\"\(font)\"/><w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/></w:rPr></w:style>"
    }

    /// Text that XML takes literally.
    static func escaped(_ text: String) -> String {
        PrintableText.of(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
