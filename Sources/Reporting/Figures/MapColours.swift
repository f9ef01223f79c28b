import Documents
import Judging
import LandModel
import Planning
import Quantities

/// What every part of a map is filled with, and what the colours mean.
struct MapColours {
    typealias Fill = Drawing.Fill

    let reading: PlanReading
    private let segments: [String]

    init(_ reading: PlanReading) {
        self.reading = reading
        segments = Set(reading.facts.projects.map(\.segment)).sorted()
    }

    func fill(of part: SiteParts.Part, by colouring: Drawing.Colouring) -> Fill {
        switch colouring {
        case .segment:
            guard let user = part.user else { return part.building == nil ? Palette.blank : Self.kept }
            return Palette.kind(segments.firstIndex(of: user.project.segment) ?? 0)
        case .status: return Self.fill(of: part.status)
        case .period: return part.start.map(step) ?? Palette.blank
        }
    }

    /// All, by colouring, for a mark.
    func fills(of part: SiteParts.Part) -> [Drawing.Colouring: Fill] {
        [.status: fill(of: part, by: .status), .period: fill(of: part, by: .period)]
    }

    /// What a label adds to the colour.
    func sign(of part: SiteParts.Part, by colouring: Drawing.Colouring) -> Words? {
        switch colouring {
        case .segment: (part.user?.project.id.text ?? part.building?.building.id.text).map { Words(same: $0) }
        case .status: part.status.short
        case .period: part.start.map { Naming(reading.facts).period($0) }
        }
    }

    func legend(_ colouring: Drawing.Colouring, _ parts: [SiteParts.Part]) -> [(fill: Fill, words: Words)] {
        let none = (Palette.blank, Words("未安排", "nothing placed"))
        switch colouring {
        case .segment:
            let used = Set(parts.compactMap { $0.user?.project.segment })
            let kept = parts.contains { $0.building != nil } ? [(Self.kept, SiteParts.Status.reserved.words)] : []
            return segments.enumerated().filter { used.contains($0.element) }
                .map { (Palette.kind($0.offset), reading.facts.scenario.called(word: $0.element)) } + kept + [none]
        case .status:
            let used = Set(parts.map(\.status))
            return SiteParts.Status.allCases.filter(used.contains).map { (Self.fill(of: $0), $0.words) }
        case .period:
            let used = Set(parts.compactMap(\.start))
            return reading.facts.horizon.indices.filter(used.contains).map { index in
                let period = Naming(reading.facts).period(index)
                return (step(index), Words("\(period.zh) 开工", "starts \(period.en)"))
            } + [none]
        }
    }

    private func step(_ index: Int) -> Fill { Palette.step(index, of: reading.facts.horizon.count) }

    /// Land kept for a factory.
    private static let kept = Fill(Drawing.Ink("#d9d9d9"), .grid)

    private static func fill(of status: SiteParts.Status) -> Fill {
        switch status {
        case .used: Fill(Drawing.Ink("#77aadd"))
        case .acquired: Fill(Drawing.Ink("#ee8866"), .rising)
        case .reserved: Fill(Drawing.Ink("#44bb99"), .grid)
        case .free: Palette.blank
        case .stock: Fill(Drawing.Ink("#dddddd"), .falling)
        case .unbuilt: Fill(Drawing.Ink("#ffffff"), .level)
        case .reclaim: Fill(Drawing.Ink("#eedd88"), .crossed)
        }
    }
}
