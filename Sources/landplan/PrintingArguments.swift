import ArgumentParser
import Documents
import Foundation
import LandModel
import Quantities
import Records
import Reporting

extension DocumentFormat: ExpressibleByArgument {}

/// How tables are printed.
struct PrintingArguments: ParsableArguments {
    @Option(
        help: .told(
            "text、markdown、csv 或 json。",
            "text, markdown, csv or json."))
    var format: DocumentFormat = .text

    @Flag(
        help: .told(
            "输出 JSON 供程序读取，与 --format json 相同。",
            "Print JSON for programs; the same as --format json."))
    var json = false

    @Option(
        name: .customLong("table"),
        help: .told(
            "只打印这张表，写编号或标题；可重复。",
            "Print only this table, by its id or title; repeatable."))
    var tables: [String] = []

    @Option(
        help: .told(
            "只打印这些列，写编号或表头，用逗号分开。",
            "Columns of the tables to print, by their ids or heads, separated by commas; the others are left away."),
        transform: { $0.split(whereSeparator: { $0 == "," || $0 == "，" }).map(String.init) })
    var columns: [String] = []

    @Flag(
        help: .told(
            "表格不按终端宽度删列。",
            "Tables as wide as they come, however narrow the terminal."))
    var wide = false

    @Flag(
        name: .customLong("time"),
        help: .told(
            "打印用时（两次运行的输出因此不同）。",
            "Tell the time taken, which makes two runs differ."))
    var tellsTime = false

    func show(_ document: Document, _ speech: SpeechArguments) {
        let shown = chosen(of: document, speech)
        Output.standard(
            shown.rendered(as: json ? .json : format, in: speech.language, width: wide ? nil : Output.width))
    }

    /// What was asked for of a document; exit status 1 where it has no such table or column.
    private func chosen(of document: Document, _ speech: SpeechArguments) -> Document {
        var document = document
        if !tables.isEmpty {
            let known = document.tables
            document.tables = tables.flatMap { name in
                let named = known.filter { Self.isCalled(name, $0.id, $0.title) }
                if named.isEmpty { Self.refuse(name, known.map { ($0.id, $0.title) }, speech) }
                return named
            }
            document.notes = []
        }
        guard !columns.isEmpty else { return document }
        let all = document.tables.flatMap(\.columns)
        for name in columns where !all.contains(where: { Self.isCalled(name, $0.id, $0.title) }) {
            Self.refuse(name, all.map { ($0.id, $0.title) }, speech)
        }
        document.tables = document.tables.compactMap { table in
            let kept = table.columns.indices.filter { number in
                columns.contains { Self.isCalled($0, table.columns[number].id, table.columns[number].title) }
            }
            guard !kept.isEmpty else { return nil }
            var table = table
            table.columns = kept.map { table.columns[$0] }
            table.rows = table.rows.filter { $0.kind != .group }.map { row in
                var row = row
                row.alarms = kept.indices.filter { row.alarms.contains(kept[$0]) }
                row.cells = kept.map { row.cells[$0] }
                return row
            }
            return table
        }
        return document
    }

    private static func isCalled(_ name: String, _ id: String, _ title: Words) -> Bool {
        [id, title.zh, title.en].contains { $0.lowercased() == name.lowercased() }
    }

    private static func refuse(_ name: String, _ known: [(id: String, title: Words)], _ speech: SpeechArguments) {
        let names = known.reduce(into: [String]()) { names, one in
            let told = "\(one.id)（\(one.title[speech.language])）"
            if !names.contains(told) { names.append(told) }
        }.joined(separator: speech.language == .en ? ", " : "、")
        let hint = nearest(to: name, among: known.flatMap { [$0.id, $0.title.zh, $0.title.en] })
        Output.error(
            Words(
                "没有“\(name)”\(hint.map { "，是否应为“\($0)”？" } ?? "；")有：\(names)\n",
                "there is no “\(name)”\(hint.map { ", did you mean “\($0)”? " } ?? "; ")there are: \(names)\n")[
                    speech.language])
        Foundation.exit(ExitStatus.badInput.rawValue)
    }
}
