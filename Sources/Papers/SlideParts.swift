/// The parts of a slide deck that are the same in all: one master, one empty layout, one theme, sheets of 16 : 9.
enum SlideParts {
    /// Of a sheet, in English metric units, 12,700 to a point.
    static let (width, height) = (12_192_000, 6_858_000)
    static let perPoint = 12_700.0

    private static let head = PaperParts.head
    static let namespaces =
        #"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main""#
    private static let packages = "http://schemas.openxmlformats.org/package/2006"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let kind = "application/vnd.openxmlformats-officedocument"

    /// All parts but the slides' own, for so many slides.
    static func frame(_ count: Int) -> [(String, String)] {
        let slides = (1...max(count, 1)).map { $0 }
        let overrides =
            [
                ("/ppt/presentation.xml", "presentationml.presentation.main"),
                ("/ppt/slideMasters/slideMaster1.xml", "presentationml.slideMaster"),
                ("/ppt/slideLayouts/slideLayout1.xml", "presentationml.slideLayout"),
                ("/ppt/theme/theme1.xml", "theme"),
            ] + slides.map { ("/ppt/slides/slide\($0).xml", "presentationml.slide") }
        let types =
            head + "<Types xmlns=\"\(packages)/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + overrides.map { "<Override PartName=\"\($0.0)\" ContentType=\"\(kind).\($0.1)+xml\"/>" }.joined()
            + "</Types>"
        let ids = slides.map { "<p:sldId id=\"\(255 + $0)\" r:id=\"rId\($0 + 2)\"/>" }.joined()
        let presentation =
            head + "<p:presentation \(namespaces)><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/>"
            + "</p:sldMasterIdLst><p:sldIdLst>\(ids)</p:sldIdLst><p:sldSz cx=\"\(width)\" cy=\"\(height)\"/>"
            + "<p:notesSz cx=\"\(height)\" cy=\"\(width)\"/></p:presentation>"
        let parts: [(String, String)] = [
            ("[Content_Types].xml", types), ("_rels/.rels", related([("officeDocument", "ppt/presentation.xml")])),
            ("ppt/presentation.xml", presentation),
            (
                "ppt/_rels/presentation.xml.rels",
                related(
                    [("slideMaster", "slideMasters/slideMaster1.xml"), ("theme", "theme/theme1.xml")]
                        + slides.map { ("slide", "slides/slide\($0).xml") })
            ),
            ("ppt/slideMasters/slideMaster1.xml", master),
            (
                "ppt/slideMasters/_rels/slideMaster1.xml.rels",
                related([("slideLayout", "../slideLayouts/slideLayout1.xml"), ("theme", "../theme/theme1.xml")])
            ),
            ("ppt/slideLayouts/slideLayout1.xml", layout),
            (
                "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
                related([("slideMaster", "../slideMasters/slideMaster1.xml")])
            ), ("ppt/theme/theme1.xml", theme),
        ]
        return parts
    }

    static let slideRelations = related([("slideLayout", "../slideLayouts/slideLayout1.xml")])

    private static func related(_ targets: [(type: String, path: String)]) -> String {
        head + "<Relationships xmlns=\"\(packages)/relationships\">"
            + targets.enumerated().map { number, target in
                "<Relationship Id=\"rId\(number + 1)\" Type=\"\(office)/\(target.type)\" Target=\"\(target.path)\"/>"
            }.joined() + "</Relationships>"
    }

    private static let emptyTree =
        "<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>"

    static func slide(_ shapes: String) -> String {
        head + "<p:sld \(namespaces)><p:cSld>\(emptyTree)\(shapes)</p:spTree></p:cSld>"
            + "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    }

    private static let master =
        head + "<p:sldMaster \(namespaces)><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill>"
        + "<a:effectLst/></p:bgPr></p:bg>\(emptyTree)</p:spTree></p:cSld>"
        + "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" "
        + "accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>"
        + "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst></p:sldMaster>"

    private static let layout =
        head + "<p:sldLayout \(namespaces) type=\"blank\"><p:cSld name=\"blank\">\(emptyTree)</p:spTree></p:cSld>"
        + "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"

    private static let theme: String = {
        let colours = [
            ("dk1", "1F2933"), ("lt1", "FFFFFF"), ("dk2", "1F5A94"), ("lt2", "F5F7F9"), ("accent1", "1F5A94"),
            ("accent2", "D9A400"), ("accent3", "5B6672"), ("accent4", "B42318"), ("accent5", "2F855A"),
            ("accent6", "805AD5"), ("hlink", "1F5A94"), ("folHlink", "1F5A94"),
        ].map { "<a:\($0.0)><a:srgbClr val=\"\($0.1)\"/></a:\($0.0)>" }.joined()
        let font = "<a:latin typeface=\"Arial\"/><a:ea typeface=\"微软雅黑\"/><a:cs typeface=\"\"/>"
        let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
        let fills = String(repeating: fill, count: 3)
        let lines = String(repeating: "<a:ln w=\"6350\">\(fill)</a:ln>", count: 3)
        let effects = String(repeating: "<a:effectStyle><a:effectLst/></a:effectStyle>", count: 3)
        return head
            + "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"landplan\"><a:themeElements>"
            + "<a:clrScheme name=\"landplan\">\(colours)</a:clrScheme><a:fontScheme name=\"landplan\">"
            + "<a:majorFont>\(font)</a:majorFont><a:minorFont>\(font)</a:minorFont></a:fontScheme>"
            + "<a:fmtScheme name=\"landplan\"><a:fillStyleLst>\(fills)</a:fillStyleLst><a:lnStyleLst>\(lines)</a:lnStyleLst>"
            + "<a:effectStyleLst>\(effects)</a:effectStyleLst><a:bgFillStyleLst>\(fills)</a:bgFillStyleLst></a:fmtScheme>"
            + "</a:themeElements></a:theme>"
    }()
}
