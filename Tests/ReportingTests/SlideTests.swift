import Documents
import Foundation
import FoundationXML
import Papers
import Quantities
import Testing
import Unpacking

@testable import Reporting
@testable import TestSupport

/// The meeting pack as slides.
@Suite("Slides") struct SlideTests {
    private func pack() throws -> Document { PackReport.document(try Example.answer(), digest: "0") }

    @Test func theSameBytesEachTime() throws {
        let renderer = SlideRenderer(.zh)
        #expect(try renderer.bytes(pack()) == renderer.bytes(pack()))
    }

    /// Every part is sound XML, and every part that one leads to is there.
    @Test(arguments: Language.allCases) func partsAreSound(_ language: Language) throws {
        let bytes = try SlideRenderer(language).bytes(pack())
        let parts = try ZipParts.read(bytes, mostBytes: 50_000_000) { _ in true }
        #expect(parts.count > 12)
        for (name, part) in parts {
            #expect(throws: Never.self, "\(name)") { try XMLDocument(data: Data(part)) }
        }
        let types = String(decoding: try #require(parts["[content_types].xml"]), as: UTF8.self)
        for name in parts.keys where name.hasSuffix(".xml") && !name.hasPrefix("[") {
            #expect(types.lowercased().contains("/\(name)\""), "\(name)")
        }
    }

    /// What stands at the head of a group, whichever of its columns is shown, goes over all of them.
    @Test func headsOfGroupsAreShown() throws {
        let table = ReportTable(
            "t", Words(same: "表"),
            columns: [.words("a", "甲", "a", .detail), .words("b", "乙", "b"), .number("c", "丙", "c")],
            rows: [
                ReportTable.Row(.group, [.words(Words(same: "收储资金")), .empty, .empty]),
                ReportTable.Row([.empty, .words(Words(same: "一期")), .number(1)]),
            ])
        let bytes = try SlideRenderer(.zh).bytes(Document("x", title: Words(same: "x"), tables: [table]))
        let parts = try ZipParts.read(bytes, mostBytes: 1_000_000) { $0 == "ppt/slides/slide2.xml" }
        let text = String(decoding: try #require(parts["ppt/slides/slide2.xml"]), as: UTF8.self)
        #expect(text.contains("收储资金") && text.contains("gridSpan=\"2\""))
        // As many cells in each row as there are columns.
        let rows = text.components(separatedBy: "<a:tr ").dropFirst()
        #expect(rows.count == 3 && rows.allSatisfy { $0.components(separatedBy: "<a:tc").count - 1 >= 2 })
    }

    /// A table whose texts take several lines is left to the paper before it runs over the edge.
    @Test func tablesEndOnTheirSlide() throws {
        func slides(_ text: String) throws -> Int {
            let table = ReportTable(
                "t", Words(same: "表"), columns: [.words("a", "甲", "a"), .words("b", "乙", "b")],
                rows: (0..<15).map { _ in ReportTable.Row([.text(text), .text(text)]) })
            let bytes = try SlideRenderer(.zh).bytes(Document("x", title: Words(same: "x"), tables: [table]))
            return try ZipParts.read(bytes, mostBytes: 1_000_000) { _ in true }.keys.count {
                $0.hasPrefix("ppt/slides/slide")
            }
        }
        #expect(try slides("短") == 2)
        #expect(try slides(String(repeating: "长", count: 90)) == 1)
    }

    @Test(.disabled(if: LibreOffice.isImpressMissing || Poppler.isMissing)) func libreOfficeOpensThem() throws {
        let pack = try pack()
        let pages = try Poppler.pages(LibreOffice.pages(ofSlides: SlideRenderer(.zh).bytes(pack)))
        let slides = pages.joined().filter { !$0.isWhitespace }
        #expect(pages.count >= 2 + pack.figures.count)
        for fact in pack.headline {
            #expect(slides.contains(fact.value.zh.filter { !$0.isWhitespace }), "\(fact.value.zh)")
        }
        let briefing = try #require(pack.tables.first { $0.id == "briefing" })
        for row in briefing.rows {
            guard case .words(let told) = row.cells[1] else { continue }
            #expect(slides.contains(told.zh.filter { !$0.isWhitespace }), "\(told.zh)")
        }
        for figure in pack.figures { #expect(slides.contains(figure.title.zh.filter { !$0.isWhitespace })) }
    }
}
