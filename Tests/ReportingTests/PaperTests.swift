import Documents
import Foundation
import FoundationXML
import Papers
import Quantities
import Testing
import Unpacking

@testable import Reporting
@testable import TestSupport

/// The meeting pack as a Word file.
@Suite("Word files") struct PaperTests {
    private func pack() throws -> Document { PackReport.document(try Example.answer(), digest: "0") }

    private func text(of bytes: [UInt8]) throws -> String {
        let parts = try ZipParts.read(bytes, mostBytes: 10_000_000) { $0 == "word/document.xml" }
        return String(decoding: try #require(parts["word/document.xml"]), as: UTF8.self)
    }

    /// With marks that forbid breaks as what they are read as.
    private func plain(_ text: String) -> String {
        text.replacing("</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">", with: "-").replacing("\u{A0}", with: " ")
            .replacing("\u{2011}", with: "-")
    }

    @Test func theSameBytesEachTime() throws {
        let renderer = PaperRenderer(.zh)
        #expect(try renderer.bytes(pack()) == renderer.bytes(pack()))
    }

    @Test(arguments: Language.allCases) func tablesAreTables(_ language: Language) throws {
        let pack = try pack()
        let text = try text(of: PaperRenderer(language).bytes(pack))
        let told = pack.tables.filter { $0.layout == .told }
        #expect(text.components(separatedBy: "<w:tbl>").count - 1 == pack.tables.count - told.count)
        #expect(text.components(separatedBy: "<w:tblHeader/>").count - 1 == pack.tables.count - told.count)
        for fact in pack.headline {
            #expect(plain(text).contains(fact.value[language].replacing("&", with: "&amp;")), "\(fact.value.en)")
        }
        let document = try XMLDocument(data: Data(text.utf8))
        #expect(document.rootElement()?.localName == "document")
    }

    /// A year is not broken, and the longest text takes the room that short ones can spare.
    @Test func longTextsTakeTheRoom() throws {
        let rows = (0..<4).map { _ in
            ReportTable.Row([
                .text("2024"), .text(String(repeating: "锁定", count: 14)), .text(String(repeating: "原因", count: 80)),
                .number(1),
            ])
        }
        let table = ReportTable(
            "t", Words(same: "表"),
            columns: [
                .words("a", "开工", "start"), .words("b", "卡点", "first"), .words("c", "原因", "why"),
                .number("d", "数", "n"),
            ], rows: rows)
        let text = try text(of: PaperRenderer(.zh).bytes(Document("x", title: Words(same: "x"), tables: [table])))
        let widths = text.components(separatedBy: "<w:gridCol w:w=\"").dropFirst().compactMap {
            Int($0.prefix { $0.isNumber })
        }
        try #require(widths.count == 4)
        // Four figures of half an em at nine points and more, between the margins of the cell.
        #expect(widths[0] >= 4 * 110 + 220)
        // Lines that each text takes, of wide characters of nine points.
        let lines = zip([56, 320], widths[1...2]).map { Double($0) * 90 / Double($1 - 220) }
        #expect(lines[1] < 6 && lines[0] < 4)
    }

    /// Dates, codes and amounts are whole, and so are words where there is room for them.
    @Test func nothingIsPartedThatIsOneWord() throws {
        let table = ReportTable(
            "t", Words(same: "t"),
            columns: [
                .words("a", "细分", "segment"), .words("b", "何时", "when"), .words("c", "原因", "why"),
            ],
            rows: [
                ReportTable.Row([
                    .text("materials and equipment"), .text("2023-03-16"),
                    .text(String(repeating: "G-08-06 of 26 mu by 12-inch wafers, ", count: 20)),
                ])
            ])
        let text = try text(of: PaperRenderer(.en).bytes(Document("x", title: Words(same: "x"), tables: [table])))
        let firm = "</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">"
        #expect(text.contains("2023\(firm)03\(firm)16") && text.contains("G\(firm)08\(firm)06"))
        #expect(text.contains("26\u{A0}mu") && text.contains("12-inch"))
        let widths = text.components(separatedBy: "<w:gridCol w:w=\"").dropFirst().compactMap {
            Int($0.prefix { $0.isNumber })
        }
        // `equipment` and `2023-03-16` in characters of nine points, half as wide, between the margins of the cell.
        #expect(widths[0] >= 9 * 94 + 220 && widths[1] >= 10 * 94 + 220)
    }

    /// What nobody would put into a name does no harm in one.
    @Test func hostileTextIsText() throws {
        let name = Words(same: "<w:p>&\u{1b}]0;\u{7}")
        let document = Document(
            "x", title: name, headline: [Document.Fact("a", name, name)],
            tables: [
                ReportTable(
                    "t", name, columns: [.words("a", "甲", "a"), .number("b", "乙", "b"), .words("c", "丙", "c")],
                    rows: [ReportTable.Row([.words(name), .number(1), .words(name)])], notes: [name])
            ], notes: [name])
        let text = try text(of: PaperRenderer(.zh).bytes(document))
        #expect(throws: Never.self) { try XMLDocument(data: Data(text.utf8)) }
        #expect(text.contains("&lt;w:p&gt;&amp;"))
    }

    /// Another program reads it, and finds the figures that the plan has.
    @Test(.disabled(if: LibreOffice.isWriterMissing)) func libreOfficeOpensIt() throws {
        let pack = try pack()
        let read = plain(try LibreOffice.text(ofPaper: PaperRenderer(.zh).bytes(pack)))
        #expect(read.contains(pack.title.zh))
        for fact in pack.headline { #expect(read.contains(fact.value.zh), "\(fact.value.zh)") }
        let guarantee = try #require(pack.tables.first { $0.id == "guarantee" })
        let column = try #require(guarantee.columns.firstIndex { $0.id == "investment" })
        for figure in guarantee.numberTexts(ofColumn: column).compactMap(\.self) {
            #expect(read.contains(figure), "\(figure)")
        }
    }
}
