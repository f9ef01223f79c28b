import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Testing

@testable import Documents
@testable import Reporting

@Suite("Page") struct PageTests {
    static func document() throws -> Document { PackReport.document(try Example.answer(), digest: "0123456789ab") }

    private func tree(_ document: Document) throws -> PageTree.Element {
        try PageTree.read(PageRenderer().text(document))
    }

    @Test func everyCellIsOnThePage() throws {
        let document = try Self.document()
        let sections = try tree(document).all("section").filter { $0.attributes["class"] == "table" }
        #expect(sections.count == document.tables.count)
        for (table, section) in zip(document.tables, sections) {
            let shown = table.visibleColumns
            let texts = shown.map { table.numberTexts(ofColumn: $0) }
            let rows = section.all("tr").dropFirst()
            #expect(rows.count == table.rows.count, "\(table.id)")
            for (number, (row, element)) in zip(table.rows, rows).enumerated() where row.kind != .group {
                #expect(element.children.count == shown.count)
                for (index, column) in shown.enumerated() {
                    let text = element.children[index].text
                    switch row.cells[column] {
                    case .empty: #expect(text.isEmpty)
                    case .number: #expect(text.hasSuffix(texts[index][number] ?? "?"), "\(table.id) \(number)")
                    case .words(let words):
                        #expect(text == (words.zh == words.en ? words.zh : words.zh + words.en))
                    }
                }
            }
        }
    }

    @Test func headlineNotesAndSentencesAreOnThePage() throws {
        let document = try Self.document()
        let text = try tree(document).text
        for fact in document.headline {
            #expect(text.contains(fact.label.zh))
            for part in fact.value.zh.split(whereSeparator: { "，（）；".contains($0) }) { #expect(text.contains(part)) }
        }
        for note in document.notes + document.tables.flatMap(\.notes) {
            #expect(text.contains(note.zh) && text.contains(note.en))
        }
        for figure in document.figures { #expect(text.contains(figure.summary.zh)) }
    }

    /// What is set large of a fact is a whole statement, never the first digits of a number.
    @Test func noNumberIsCut() throws {
        var document = try Self.document()
        document.headline = [
            Document.Fact(
                "brings", Words("投入", "Brings"),
                Words("投资 1 亿元，税收 2 亿元", "investment CNY 16,994 million; tax CNY 1,590 million"))
        ]
        let page = try tree(document)
        #expect(page.all("strong").contains { $0.text.hasSuffix("investment CNY 16,994 million") })
        #expect(page.all("small").contains { $0.text.hasSuffix("tax CNY 1,590 million") })
    }

    @Test func linksLeadSomewhereAndBack() throws {
        let document = try Self.document()
        let elements = try tree(document).all
        let ids = elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        let goals = elements.compactMap { $0.attributes["href"] }
        #expect(goals.allSatisfy { $0.hasPrefix("#") && ids.contains(String($0.dropFirst())) })

        let marks = document.figures.flatMap(\.drawing.marks)
        let onMap = Set(marks.flatMap(\.subjects))
        let inTables = Set(document.tables.flatMap(\.rows).flatMap(\.subjects))
        // Everything on the map is in a table; everything in a table is on the map, but for who is left out.
        #expect(onMap.isSubset(of: inTables))
        #expect(inTables.subtracting(onMap) == ["project:P4", "project:P5"])
        // The same by what the page itself says.
        let svg = try #require(elements.first { $0.name == "svg" })
        let numbers = { (elements: [PageTree.Element]) in
            Set(elements.compactMap { $0.attributes["data-s"] }.flatMap { $0.split(separator: " ") })
        }
        #expect(numbers(svg.all).count == onMap.count)
        #expect(numbers(elements.filter { $0.name == "tr" }).isSuperset(of: numbers(svg.all)))
        #expect(svg.all.filter { $0.attributes["data-s"] != nil }.allSatisfy { $0.name == "a" })
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "\"onmouseover=\"alert(1)", "' onload='x", "=HYPERLINK(\"http://x\")", "]]>",
        "&amp;",
        "</title></svg><img src=x>", "-->", "\u{FFFE}\u{FFFF}\u{0}\u{1B}", String(repeating: "长", count: 4000),
        String(repeating: "W", count: 4000),
    ]) func namesAreText(_ name: String) throws {
        var scenario = try Example.scenario()
        scenario.title = Words(same: name)
        scenario.projects[0].name = Words(name, name + "!")
        scenario.projects[3].name = Words(same: name)
        scenario.projects[0].segment = name
        scenario.parks[0].name = Words(same: name)
        scenario.parcels[1].name = Words(same: name)
        scenario.buildings[0].units[0].name = name
        scenario.resources[0].unit = name
        let reading = PlanReading(Example.plan, in: Facts(scenario))
        let answer = VerifiedAnswer(
            status: .provedOptimal, setting: Setting(scenario), reading: reading, verification: Verification(reading),
            tiers: [],
            rejections: Rejection.all(in: reading, OptionList(Setting(scenario))), warnings: [Words(same: name)])
        let root = try tree(PackReport.document(answer, digest: name))
        #expect(root.all("script").count == 1)
        #expect(root.all("img").isEmpty)
        #expect(
            root.all.allSatisfy { !$0.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" || $0 == "src" } })
        #expect(
            root.all("h1").first?.text.hasPrefix(
                PrintableText.of(name).replacing("\u{FFFE}", with: "\u{FFFD}").prefix(1)) ?? false)
        if !name.contains("\u{FFFE}") {
            #expect(root.all("h1").first?.text == PrintableText.of(name) + PrintableText.of(name))
        }
    }

    @Test func asksNobody() throws {
        let page = PageRenderer().text(try Self.document())
        let root = try PageTree.read(page)
        let named: Set = ["http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg"]
        for element in root.all {
            for (key, value) in element.attributes where value.contains("//") {
                #expect(key == "xmlns" && named.contains(value))
            }
        }
        #expect(root.all("link").isEmpty)
        #expect(!(root.all("style").first?.text.contains("url(") ?? true))
        #expect(!(root.all("style").first?.text.contains("@import") ?? true))
        let policy = root.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
        #expect(policy?.attributes["content"]?.hasPrefix("default-src 'none'; ") ?? false)
    }

    @Test func samePlanSameBytes() throws {
        let pages = try (0..<2).map { _ in PageRenderer().text(try Self.document()) }
        #expect(pages[0] == pages[1])
        #expect(PageRenderer(.en).text(try Self.document()) != pages[0])
    }

    @Test func brokenLimitsAreRedWithASign() throws {
        var document = try Self.document()
        document.headline.append(Document.Fact("x", Words("甲", "A"), Words("违反", "broken"), isAlarm: true))
        document.tables = [
            ReportTable(
                "t", Words(same: "t"), columns: [.words("a", "名", "name"), .number("b", "数", "n")],
                rows: [.init(.body, [.text("甲"), .number(7)], alarms: [1])])
        ]
        let root = try tree(document)
        let cell = try #require(root.all("td").first { $0.attributes["class"]?.contains("alarm") ?? false })
        #expect(cell.text == "▲ 超限：over the limit: 7")
        #expect(root.all("div").contains { $0.attributes["class"] == "main wrong" && $0.text.contains("▲") })
    }

    @Test func whatPaperHasNoRoomForIsNamed() throws {
        let ranks: [ReportTable.Column.Rank] = [.essential, .useful, .detail]
        let columns = (0..<45).map { ReportTable.Column.number("c\($0)", "列\($0)", "column \($0)", ranks[$0 % 3]) }
        let document = Document(
            "x", title: Words(same: "x"),
            tables: [
                ReportTable(
                    "t", Words(same: "t"), columns: columns,
                    rows: [
                        .init(.group, [.text("甲")] + Array(repeating: .empty, count: 44)),
                        .init(.body, (0..<45).map { Cell.number(ExactDecimal($0)) }),
                    ])
            ])
        let root = try tree(document)
        let off = root.all("th").filter { $0.attributes["class"]?.contains("off") ?? false }.map { $0.children[0].text }
        // Fifteen of every rank; the sheet holds 21 columns, so that the last nine useful ones go with all details.
        #expect(off.count == 24)
        #expect(off.allSatisfy { name in !stride(from: 0, to: 45, by: 3).contains { name == "列\($0)" } })
        let named = try #require(root.all("p").first { $0.attributes["class"] == "unprinted" }).text
        #expect(off.allSatisfy(named.contains))
        let spans = root.all("tr")[1].children.compactMap { $0.attributes["colspan"].flatMap { Int($0) } }
        #expect(spans == [21, 24])
    }

    @Test func documentsWithoutFiguresOrTablesArePages() throws {
        for document in [
            Reports.rules(), Reports.noPlan(.provedInfeasible, Facts(try Example.scenario())),
            Document("empty", title: Words(same: "x")),
        ] {
            let root = try tree(document)
            #expect(root.all("main").count == 1)
            #expect(
                root.all("article").count
                    == document.tables.filter { $0.layout == .list }.reduce(0) { $0 + $1.rows.count })
        }
    }
}
