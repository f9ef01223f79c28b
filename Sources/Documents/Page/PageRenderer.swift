import Fingerprint
import Foundation
import Quantities

/// Documents as one page that needs nothing else: figures that lead to rows and rows that lead to figures, both languages,
/// to be read on a screen without a network, to be searched and printed; all of it also without scripts.
public struct PageRenderer: Sendable {
    private let language: String

    /// The language that is shown first.
    public init(_ language: Language = .zh) { self.language = language == .en ? "en" : "zh" }

    public func text(_ document: Document) -> String {
        let links = PageLinks(document)
        let figures = document.figures.enumerated().map { PageFigure($0.element, $0.offset, links) }
        let tables = document.tables.enumerated().map { PageTable($0.element, $0.offset, links) }
        var page = Markup()
        page.raw("<!DOCTYPE html>\n")
        page.element(
            "html",
            [
                "xmlns": "http://www.w3.org/1999/xhtml", "lang": language == "en" ? "en" : "zh-CN",
                "data-language": language,
            ]
        ) {
            page in
            writeHead(document.title, to: &page)
            page.raw("\n")
            page.element("body") { page in
                page.element("a", ["class": "skip", "href": "#content"], Words("跳到正文", "skip to the contents"))
                writeHeader(document, to: &page)
                page.raw("\n")
                page.element("div", ["class": "layout"]) { page in
                    writeContents(document, figures, tables, to: &page)
                    page.raw("\n")
                    page.element("main", ["id": "content", "tabindex": "-1"]) { page in
                        writeHeadline(document, to: &page)
                        for table in tables.filter(\.table.isTold) {
                            page.raw("\n")
                            table.write(to: &page)
                        }
                        for figure in figures {
                            page.raw("\n")
                            figure.write(to: &page)
                        }
                        for table in tables where !table.table.isTold {
                            page.raw("\n")
                            table.write(to: &page)
                        }
                        writeNotes(document.notes, to: &page)
                    }
                }
                writeSelection(to: &page)
                page.element("script") { $0.raw(Self.script) }
            }
        }
        page.raw("\n")
        return page.text
    }

    private func writeHead(_ title: Words, to page: inout Markup) {
        let policy =
            "default-src 'none'; style-src '\(Self.digest(PageStyle.text))'; script-src '\(Self.digest(Self.script))'; "
            + "base-uri 'none'; form-action 'none'"
        page.element("head") { page in
            page.empty("meta", ["charset": "utf-8"])
            page.empty("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
            page.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            page.empty("meta", ["name": "referrer", "content": "no-referrer"])
            page.element("title") { $0.plain(language == "en" ? title.en : title.zh) }
            page.element("style") { $0.raw(PageStyle.text) }
        }
    }

    private func writeHeader(_ document: Document, to page: inout Markup) {
        page.element("header", ["class": "top"]) { page in
            page.element("div") { page in
                page.element("h1") { page in
                    page.element("span", ["id": "title-zh", "lang": "zh"]) { $0.plain(document.title.zh) }
                    page.element("span", ["id": "title-en", "lang": "en"]) { $0.plain(document.title.en) }
                }
                for fact in document.headline where Self.isOfTitle(fact) {
                    page.element("p") { page in
                        page.words(fact.label)
                        page.raw(" ")
                        page.words(fact.value)
                    }
                }
            }
            page.element("div", ["class": "tools script", "hidden": "hidden"]) { page in
                page.element("label", ["class": "search"]) { page in
                    page.words(Words("查找项目", "Find a project"))
                    page.raw(" ")
                    page.empty("input", ["type": "search", "id": "search", "autocomplete": "off"])
                }
                page.element("span", ["id": "found", "role": "status"]) { _ in }
                page.element("div", ["class": "languages", "role": "group", "aria-label": "语言 Language"]) { page in
                    for (code, name) in [("zh", "中文"), ("en", "English")] {
                        page.element(
                            "button", ["type": "button", "data-choose": code, "aria-pressed": "false"]
                        ) { $0.plain(name) }
                    }
                }
            }
        }
    }

    private func writeContents(
        _ document: Document, _ figures: [PageFigure], _ tables: [PageTable], to page: inout Markup
    ) {
        page.element("nav", ["aria-label": "目录 Contents"]) { page in
            page.element("div") { page in
                Self.writeEntries(
                    Words("要点", "In brief"), tables.filter(\.table.isTold).map { ($0.id, $0.table.title) }, to: &page)
                Self.writeEntries(Words("图", "Figures"), figures.map { ($0.id, $0.figure.title) }, to: &page)
                Self.writeEntries(
                    Words("表", "Tables"),
                    tables.filter { !$0.table.isTold }.map { ($0.id, $0.table.title) }
                        + (document.notes.isEmpty ? [] : [("notes", Self.notes)]),
                    to: &page)
            }
        }
    }

    private static func writeEntries(_ head: Words, _ entries: [(id: String, title: Words)], to page: inout Markup) {
        guard !entries.isEmpty else { return }
        page.element("h2", head)
        page.element("ol") { page in
            for (id, title) in entries {
                page.element("li") { $0.element("a", ["href": "#\(id)"], title) }
            }
        }
    }

    /// What the page is about, rather than what it says.
    private static func isOfTitle(_ fact: Document.Fact) -> Bool { ["scenario", "digest"].contains(fact.id) }

    private func writeHeadline(_ document: Document, to page: inout Markup) {
        let facts = document.headline.filter { !Self.isOfTitle($0) }
        guard !facts.isEmpty else { return }
        page.element("dl", ["class": "facts"]) { page in
            for fact in facts {
                let isFirst = fact.id == "status" || fact.id == "verification"
                page.element("div", ["class": fact.isAlarm ? "main wrong" : isFirst ? "main" : nil]) { page in
                    page.element("dt") { page in
                        if fact.isAlarm { page.raw("▲ ") }
                        page.words(fact.label)
                    }
                    page.element("dd") { Self.writeValue(fact.value, to: &$0) }
                }
            }
        }
    }

    /// What comes first is set large, what follows it small.
    private static func writeValue(_ value: Words, to page: inout Markup) {
        func cut(_ text: String, _ marks: [Character], _ brackets: [Character]) -> (String, String) {
            // A bracket that does not close at the end is no place to cut, nor is the comma within a number.
            let place = text.indices.first { index in
                marks.contains(text[index]) && (brackets.first != text[index] || brackets.last == text.last)
                    && (text[index] != "," || !(text[index...].dropFirst().first?.isNumber ?? false))
            }
            guard let place, place != text.startIndex else { return (text, "") }
            let rest = text[text.index(after: place)...]
            return (String(text[..<place]), String(brackets.first == text[place] ? rest.dropLast() : rest))
        }
        let zh = cut(value.zh, ["，", "（", "；"], ["（", "）"])
        let en = cut(value.en, [",", "(", ";"], ["(", ")"])
        page.element("strong", Words(zh.0, en.0))
        if !zh.1.isEmpty || !en.1.isEmpty { page.element("small", Words(zh.1, en.1)) }
    }

    private static let notes = Words("提示", "Warnings and remarks")

    private func writeNotes(_ notes: [Words], to page: inout Markup) {
        guard !notes.isEmpty else { return }
        page.element("section", ["class": "remarks", "aria-labelledby": "notes"]) { page in
            page.element("h2", ["id": "notes", "tabindex": "-1"], Self.notes)
            page.element("ul", ["class": "notes"]) { page in
                for note in notes { page.element("li", note) }
            }
        }
    }

    private func writeSelection(to page: inout Markup) {
        page.element("div", ["id": "selection", "role": "status", "hidden": "hidden"]) { page in
            page.element("span", ["id": "selected"]) { _ in }
            page.element("span", ["id": "places"]) { _ in }
            page.element("button", ["type": "button", "id": "clear"], Words("取消（Esc）", "clear (Esc)"))
        }
        page.element("div", ["id": "hint", "aria-hidden": "true", "hidden": "hidden"]) { _ in }
    }

    /// As it stands in the page, where XML must not read signs as markup.
    private static let script = "//<![CDATA[\n" + PageScript.text + "//]]>"

    static func digest(_ text: String) -> String {
        let digits = Array(sha256(of: Array(text.utf8)))
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(digits[$0...($0 + 1)]), radix: 16)
        }
        return "sha256-" + Data(bytes).base64EncodedString()
    }
}
