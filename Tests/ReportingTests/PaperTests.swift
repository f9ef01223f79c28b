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
        for fact in pack.headline { #expect(text.contains(fact.value[language].replacing("&", with: "&amp;"))) }
        let document = try XMLDocument(data: Data(text.utf8))
        #expect(document.rootElement()?.localName == "document")
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
        let read = try LibreOffice.text(ofPaper: PaperRenderer(.zh).bytes(pack))
        #expect(read.contains(pack.title.zh))
        for fact in pack.headline { #expect(read.contains(fact.value.zh), "\(fact.value.zh)") }
        let guarantee = try #require(pack.tables.first { $0.id == "guarantee" })
        let column = try #require(guarantee.columns.firstIndex { $0.id == "investment" })
        for figure in guarantee.numberTexts(ofColumn: column).compactMap(\.self) {
            #expect(read.contains(figure), "\(figure)")
        }
    }
}
