import Documents
import Foundation
import Quantities
import TestSupport
import Testing

@testable import Print

@Suite("PDF files", .disabled(if: Poppler.isMissing)) struct PDFTests {
    private static let hostile = [
        "<b>bold</b> &amp; &lt;", "\u{1B}[31mred\u{7F}", "\u{202E}gnp.exe", "a\nb\tc", ")> /Title (x", "%n %s \\",
        "שלום عربي", "👩‍🔬🏭", String(repeating: "长", count: 4000), "",
    ]

    private func document(_ seed: Int = 5) -> Document {
        var tables = Tables(seed)
        let mark = Drawing.Mark(.text(.init(10, 40), Words("图中字", "letters"), size: 12, .start, isBold: false))
        let drawing = Drawing(
            width: 300, height: 200,
            marks: [
                .init(.rectangle(x: 5, y: 5, width: 290, height: 190), fill: .init(.init("#88ccee"), .crossed)), mark,
                .init(.line(.init(0, 0), .init(.nan, .infinity)), stroke: .init("#000000"), isDashed: true),
                .init(.polygon([]), fill: .init(.init("#000000"))),
            ])
        return Document(
            "d", title: Words("示例情景", "Example"),
            headline: [
                .init("scenario", Words("情景", "Scenario"), Words(same: "example")),
                .init("status", Words("状态", "Status"), Words("已证明最优", "proved optimal")),
            ], tables: (0..<4).map { tables.table("\($0)", rows: 40) },
            figures: [Figure("f", Words("图一", "Figure 1"), summary: Words("说明", "words"), drawing: drawing)],
            notes: [Words("数据截至十月", "as of October")])
    }

    @Test(arguments: Language.allCases) func everyFigureOfEveryTableIsPrinted(_ language: Language) throws {
        let document = document()
        let printed = try PrintRenderer(PrintOptions(language: language)).print(document)
        #expect(printed.warnings.isEmpty)
        let text = try Poppler.pages(printed.bytes).joined()
        let words = text.split { $0.isWhitespace || $0 == "▲" }
        var count: [Substring: Int] = [:]
        for word in words { count[word, default: 0] += 1 }
        for table in document.tables {
            let hidden = Set(TableFit(table, PrintOptions(language: language), FixedRuler())?.hidden.map(\.id) ?? [])
            for column in table.visibleColumns where !hidden.contains(table.columns[column].id) {
                for number in table.numberTexts(ofColumn: column).compactMap(\.self) {
                    count[Substring(number), default: 0] -= 1
                    #expect(count[Substring(number), default: 0] >= 0, "\(number) of \(table.id)")
                }
            }
        }
    }

    @Test func pagesHaveNumbersStatusAndFingerprint() throws {
        var options = PrintOptions()
        options.fingerprint = String(repeating: "0123456789abcdef", count: 4)
        let printed = try PrintRenderer(options).print(document())
        let pages = try Poppler.pages(printed.bytes)
        #expect(pages.count == printed.pages)
        for (number, page) in pages.enumerated() {
            #expect(page.contains("第 \(number + 1) / \(pages.count) 页"))
            #expect(page.contains("已证明最优"))
            #expect(page.contains("0123456789ab"))
            #expect(page.contains("示例情景"))
        }
        #expect(pages[0].contains("目录"))
        #expect(pages[1].contains("图中字"))
        for word in ["编制", "审核", "批准", "日期"] { #expect(pages.last?.contains(word) == true) }
        let facts = try Poppler.read(printed.bytes, with: "pdfinfo")
        #expect(facts.contains("示例情景"))
        #expect(facts.split(separator: "\n").contains { $0.hasPrefix("Tagged:") && $0.hasSuffix("yes") })
        let structure = try Poppler.read(printed.bytes, with: "pdfinfo", ["-struct"])
        for tag in ["H1", "H2", "Table", "TR", "TH", "TD", "Figure"] { #expect(structure.contains(tag)) }
    }

    @Test func fontsAreEmbedded() throws {
        let printed = try PrintRenderer().print(document())
        let fonts = try Poppler.read(printed.bytes, with: "pdffonts").split(separator: "\n").dropFirst(2)
        #expect(!fonts.isEmpty)
        for font in fonts {
            #expect(!font.contains("Type 3"), "\(font)")
            #expect(font.split(separator: " ").suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(font)")
        }
    }

    @Test func sameBytesTwice() throws {
        let renderer = PrintRenderer()
        #expect(try renderer.print(document()).bytes == renderer.print(document()).bytes)
        #expect(try renderer.print(document()).bytes != renderer.print(document(6)).bytes)
    }

    @Test(arguments: hostile) func hostileTextIsOnlyText(_ name: String) throws {
        var document = Tables.plain(rows: 3) { $0 == 1 ? name : "甲" }
        document.title = Words(same: name)
        document.notes = [Words(same: name)]
        document.headline.append(.init("x", Words(same: name), Words(same: name)))
        document.tables[0].title = Words(same: name)
        document.tables[0].columns[0].title = Words(same: name)
        for language in [Language.zh, .both] {
            let printed = try PrintRenderer(PrintOptions(language: language)).print(document)
            let pages = try Poppler.pages(printed.bytes)
            #expect(pages.count == printed.pages)
            #expect(pages.count < 30)
            if name.hasPrefix("<b>") { #expect(pages.joined().contains(name)) }
            if name.hasPrefix("长") {
                #expect(pages.joined().filter { $0 == "长" }.count > 3 * 4000)
            }
        }
    }

    @Test func missingCharactersAreTold() throws {
        // A character of the last private plane, which no font has.
        let printed = try PrintRenderer().print(Tables.plain(rows: 2) { $0 == 1 ? "甲\u{10FFFD}" : "乙" })
        #expect(printed.warnings.contains { $0.zh.contains("fonts-noto-cjk") })
        #expect(try PrintRenderer().print(Tables.plain(rows: 2)).warnings.isEmpty)
    }

    #if compiler(>=6.2)
        @Test func withoutAnyFontTheCureIsTold() async {
            await #expect(processExitsWith: .success) {
                let file = FileManager.default.temporaryDirectory.appendingPathComponent("landplan-nofont.conf")
                try Data("<fontconfig></fontconfig>".utf8).write(to: file)
                setenv("FONTCONFIG_FILE", file.path, 1)
                #expect(throws: PrintFault.noFont) { try PrintRenderer().print(Tables.plain(rows: 2)) }
            }
        }
    #endif
}
