import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// Ways to mend: which limits give way, by how much, who decides, what it costs, and the settings that carry it out.
enum RepairTable {
    static func table(
        _ id: String, _ title: Words, _ repairs: [Repair], _ facts: Facts, except told: [ProjectID] = [],
        proved: Words = Words("已证明最小", "proved smallest"), notes: [Words] = []
    ) -> ReportTable {
        var rows: [ReportTable.Row] = []
        for (number, repair) in repairs.enumerated() {
            let loss = repair.loss.map { LossStory($0, facts).sentence(except: told) }
            let proved = repair.answer.status == .provedOptimal ? proved : repair.answer.status.words
            let head: [Cell] = [.text(String(number + 1))]
            if repair.raises.isEmpty {
                rows.append(
                    ReportTable.Row(
                        head + [.words(Words("无须放宽任何限值", "no limit has to move"))]
                            + Array(repeating: .empty, count: 6) + [loss.map { .words($0) } ?? .empty, .words(proved)]))
            }
            for (place, raise) in repair.raises.enumerated() {
                let limit = raise.limit
                rows.append(
                    ReportTable.Row(
                        (place == 0 ? head : [.empty]) + [
                            .words(limit.words), .words(limit.owner.words),
                            limit.kind == .demand ? .empty : .exact(limit.value),
                            raise.result.map { .exact($0) } ?? .words(Words("取消", "dropped")),
                            limit.kind == .demand ? .empty : .exact(raise.amount), .words(limit.unit),
                            .settings(raise.settings),
                            place == 0 ? loss.map { .words($0) } ?? .empty : .empty,
                            place == 0 ? .words(proved) : .empty,
                        ]))
            }
        }
        return ReportTable(
            id, title,
            columns: [
                .words("option", "办法", "option"), .words("limit", "放宽什么", "what gives way"),
                .words("owner", "谁决定", "who decides"), .number("before", "现值", "as it stands"),
                .words("after", "改为", "becomes"), .number("by", "变动", "by"), .words("unit", "单位", "unit"),
                .words("setting", "命令行写法", "on the command line", .useful), .words("change", "会怎样", "what changes"),
                .words("proved", "证明", "proof", .useful),
            ], rows: rows, notes: notes)
    }

    /// `把…提高到…，再把…`
    static func sentence(_ repair: Repair, _ naming: Naming) -> Words {
        naming.raises(repair.raises)
    }
}

extension Cell {
    /// Changes as they are handed to a command: `--set 'quotas.L.amounts.2025=30'`.
    static func settings(_ settings: [String]) -> Cell {
        .text(settings.map { "--set '\($0)'" }.joined(separator: " "))
    }
}
