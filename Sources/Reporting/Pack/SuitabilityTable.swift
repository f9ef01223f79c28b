import Documents
import Judging
import LandModel
import Planning
import Quantities

/// 细分领域与园区: how well each segment suits each park, and how many projects of it the plan has there.
enum SuitabilityTable {
    static func table(_ reading: PlanReading) -> ReportTable {
        let facts = reading.facts
        let segments = Set(facts.projects.map(\.segment)).subtracting([""]).sorted()
        return ReportTable(
            "suitability", Words("细分领域与园区：适宜度与落地", "Segments and parks: suitability and projects placed"),
            columns: [.words("segment", "细分领域", "segment")]
                + facts.parks.map { park in
                    ReportTable.Column(
                        id: park.id.text, title: park.name, unit: nil, alignment: .leading, decimals: 0,
                        rank: .essential)
                },
            rows: segments.map { segment in
                ReportTable.Row(
                    [.words(facts.scenario.called(word: segment))]
                        + facts.parks.map { .words(told(segment, in: $0, reading)) })
            },
            notes: [
                Words(
                    "“适宜度”为园区对该领域的适宜程度（0 为禁止，未写为 1）；后为本方案在该园区安排的该领域项目数。",
                    "how well the park suits the segment (0 forbids it, 1 where nothing is said), then how many of its projects the plan has there."
                )
            ])
    }

    private static func told(_ segment: String, in park: Park, _ reading: PlanReading) -> Words {
        let count = reading.placements(in: park.id).count { $0.project.segment == segment }
        let degree = NumberText.exact(park.suitability[segment]?.value ?? 1)
        if park.suitability[segment]?.value.isZero ?? false { return Words("禁止", "forbidden") }
        return count == 0
            ? Words("适宜度 \(degree)", "suitability \(degree)")
            : Words("适宜度 \(degree)；\(count) 个", "suitability \(degree); \(count) placed")
    }
}
