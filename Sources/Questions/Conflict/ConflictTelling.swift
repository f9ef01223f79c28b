import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// 矛盾在哪里: limits that cannot hold together, and ranked repairs.
public enum ConflictTelling {
    public static func document(_ found: ConflictAnswer, _ facts: Facts) -> Document {
        let naming = Naming(facts)
        // What fits nowhere is reason enough, whatever else contradicts.
        var notes = PromiseIssues.sentences(in: facts)
        if let open = found.open {
            notes.append(
                Words("算到一半停下（\(open.words.zh)），可能还有更省的办法", "stopped (\(open.words.en)): there may be cheaper repairs"))
        }
        return Document(
            "conflict", title: Words("矛盾诊断：\(facts.scenario.title.zh)", "Conflict: \(facts.scenario.title.en)"),
            headline: [
                Headline.scenario(facts),
                Document.Fact(
                    "status", Words("状态", "Status"), AnswerStatus.provedInfeasible.words),
                Document.Fact("conflict", Words("矛盾", "Conflict"), sentence(found, naming)),
                Document.Fact(
                    "minimal", Words("是否最简", "Minimal"),
                    found.isMinimal
                        ? Words(
                            "已证明最简：去掉其中任何一条，其余就能同时成立", "proved minimal: without any one of them the others can hold")
                        : Words("未证明最简（有的试算没有做完）", "not proved minimal (some trials were stopped)")),
            ],
            tables: [
                members(found, facts, naming),
                RepairTable.table(
                    "repairs", Words("修复办法（按由谁决定排序，均已求解核验）", "Repairs, by who decides; each verified by solving"),
                    found.repairs,
                    facts,
                    notes: found.repairs.enumerated().map { number, repair in
                        let told = RepairTable.sentence(repair, naming)
                        return Words("办法 \(number + 1)：\(told.zh)。", "Option \(number + 1): \(told.en).")
                    }),
            ].filter { !$0.rows.isEmpty }, notes: notes)
    }

    private static func sentence(_ found: ConflictAnswer, _ naming: Naming) -> Words {
        let names = found.members.map { $0.limits[0].title }
        let titles = found.background.map { RejectionStory.title(of: $0) }
        let rules = naming.list(titles)
        let ground = titles.isEmpty ? Words("", "") : Words("（在“\(rules.zh)”之下）", " (given \(rules.en))")
        guard !names.isEmpty else {
            return Words("场地与法规本身就不允许任何方案\(ground.zh)", "land and law alone leave no plan\(ground.en)")
        }
        guard names.count > 1 else {
            return Words("“\(names[0].zh)”单独就做不到\(ground.zh)", "“\(names[0].en)” cannot be kept even alone\(ground.en)")
        }
        return Words(
            "以下 \(names.count) 条不能同时成立\(ground.zh)：\(names.map(\.zh).joined(separator: "；"))",
            "these \(names.count) cannot hold together\(ground.en): \(names.map(\.en).joined(separator: "; "))")
    }

    /// Of a member whose change is not told: a demand has no amount; of an amount it was not found.
    private static func only(_ limit: Limit) -> Words {
        limit.kind == .demand
            ? Words("只能取消", "can only be dropped")
            : Words("须变动多少，停止前未求得", "by how much was not found before the stop")
    }

    private static func members(_ found: ConflictAnswer, _ facts: Facts, _ naming: Naming) -> ReportTable {
        var rows: [ReportTable.Row] = []
        for member in found.members {
            let limit = member.limits[0]
            guard !member.short.isEmpty else {
                rows.append(
                    ReportTable.Row([
                        .words(limit.title), .words(limit.owner.words), .empty, .empty, .empty,
                        .words(limit.unit),
                        .words(PromiseIssues.reason(for: limit.id, in: facts) ?? only(limit)),
                    ]))
                continue
            }
            for raise in member.short {
                let (stands, becomes) = (Cell.exact(raise.limit.value), raise.result.map { Cell.exact($0) } ?? .empty)
                // What is asked is needed, and there is less; what may be used is there, and more is needed.
                let (need, have) = raise.limit.kind == .floor ? (stands, becomes) : (becomes, stands)
                rows.append(
                    ReportTable.Row([
                        .words(raise.limit.words), .words(raise.limit.owner.words), need, have, .exact(raise.amount),
                        .words(raise.limit.unit),
                        .words(Words("其余各条不变时", "with the others as they stand")),
                    ]))
            }
        }
        return ReportTable(
            "members", Words("不能同时成立的各条", "What cannot hold together"),
            columns: [
                .words("limit", "限值或决定", "limit or decision"), .words("owner", "谁可调整", "who can change it"),
                .number("need", "需要", "needed"), .number("have", "现有", "there"),
                .number("short", "相差", "short by"),
                .words("unit", "单位", "unit"), .words("remark", "说明", "remark", .useful),
            ], rows: rows)
    }
}
