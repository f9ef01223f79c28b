import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities

/// Plans side by side: a column for each, then the differences against the first and against the one before.
package enum ComparisonTable {
    /// `names`: heads of the columns in place of letters; `difference`: of two, the head of theirs.
    package static func table(
        _ comparands: [Comparand], names: [Words]? = nil, difference: Words? = nil
    ) -> ReportTable {
        let readings = comparands.compactMap(\.reading)
        let letters = comparands.indices.map(Comparand.letter)
        let names = names ?? heads(comparands.count)
        let facts = comparands[0].facts
        var columns: [ReportTable.Column] = [
            .words("group", "类别", "group", .key), .words("id", "代码", "code", .key),
            .words("figure", "指标", "figure"), .words("unit", "单位", "unit"),
        ]
        columns += zip(letters, names).map { .number($0, $1.zh, $1.en) }
        let pairs = pairs(comparands.count)
        columns += pairs.map { pair in
            let head = difference ?? Words(same: "\(letters[pair.of]) − \(letters[pair.from])")
            return .number("\(letters[pair.of])-\(letters[pair.from])", head.zh, head.en)
        }
        var rows: [ReportTable.Row] = []
        var head: Words?
        for row in ComparisonRow.all(readings, facts) {
            let values = comparands.map { $0.reading.flatMap(row.value) }
            if values.allSatisfy({ $0?.isZero ?? true }), row.id != "placed" { continue }
            if head != row.group {
                head = row.group
                rows.append(.init(.group, [.words(row.group)] + Array(repeating: .empty, count: columns.count - 1)))
            }
            let places = values.compactMap { $0.map { NumberText.places($0, least: row.decimals) } }.max()
            func number(_ value: ExactDecimal?) -> Cell {
                value.map { .number($0, decimals: places ?? row.decimals) } ?? .words(Words(same: "–"))
            }
            let differences = pairs.map { pair -> Cell in
                guard let value = values[pair.of], let base = values[pair.from] else { return .words(Words(same: "–")) }
                return number(value - base)
            }
            rows.append(
                ReportTable.Row(
                    [.words(row.group), .text(row.id), .words(row.name), .words(row.unit)] + values.map(number)
                        + differences))
        }
        return ReportTable("comparison", Words("逐项对比", "Side by side"), columns: columns, rows: rows)
    }

    /// Letters of several; a single one stands for no other.
    private static func heads(_ count: Int) -> [Words] {
        count == 1 ? [Words("本方案", "this plan")] : (0..<count).map { Words(same: Comparand.letter($0)) }
    }

    /// Against the first, then against the one before where that is another.
    package static func pairs(_ count: Int) -> [(of: Int, from: Int)] {
        (1..<max(count, 1)).map { ($0, 0) } + (2..<max(count, 2)).map { ($0, $0 - 1) }
    }

    /// Major projects that some plan leaves out, and where the others have them.
    package static func majorLeftOut(_ comparands: [Comparand]) -> ReportTable {
        let leftOut = projects(of: comparands).filter { project in
            project.isMajor && comparands.contains { isPlaced(project.id, in: $0) == false }
        }
        return table("major-left-out", Words("未安排的重大项目", "Major projects left out"), leftOut, comparands)
    }

    /// Projects that some of the plans place and others leave out.
    package static func placedOtherwise(_ comparands: [Comparand]) -> ReportTable {
        let differing = projects(of: comparands).filter { project in
            let placed = comparands.filter { $0.reading != nil }.map { isPlaced(project.id, in: $0) }
            return placed.contains { $0 != placed[0] }
        }
        return table(
            "placed-otherwise", Words("取舍不同的项目", "Projects placed in some, left out of others"), differing, comparands)
    }

    /// Of all comparands, each once.
    private static func projects(of comparands: [Comparand]) -> [Project] {
        comparands.flatMap(\.facts.projects).reduce(into: []) { known, project in
            if !known.contains(where: { $0.id == project.id }) { known.append(project) }
        }
    }

    /// `nil`: there is no plan, or no such project.
    private static func isPlaced(_ project: ProjectID, in comparand: Comparand) -> Bool? {
        guard let reading = comparand.reading, reading.facts.project(project) != nil else { return nil }
        return reading.placement(of: project) != nil
    }

    private static func table(
        _ id: String, _ title: Words, _ projects: [Project], _ comparands: [Comparand]
    ) -> ReportTable {
        let letters = comparands.indices.map(Comparand.letter)
        return ReportTable(
            id, title,
            columns: [.words("id", "编号", "id", .key), .words("project", "项目", "project")]
                + zip(letters, heads(comparands.count)).map { .words($0, $1.zh, $1.en) },
            rows: projects.map { project in
                let name = Naming(comparands[0].facts).called(project.name, project.id.text)
                return ReportTable.Row(
                    [.text(project.id.text), .words(name)] + comparands.map { .words(place(of: project.id, in: $0)) })
            })
    }

    private static func place(of project: ProjectID, in comparand: Comparand) -> Words {
        guard let reading = comparand.reading else { return Words("无方案", "no plan") }
        guard reading.facts.project(project) != nil else { return Words("不在名单", "not in the list") }
        guard let placed = reading.placement(of: project) else { return Words("未安排", "left out") }
        let period = reading.period(placed.start)
        return Words("\(placed.park.name.zh)，\(period)", "\(placed.park.name.en), \(period)")
    }
}
