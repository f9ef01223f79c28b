import LandModel
import Quantities
import Records

/// What the words of a generated scenario are called in English; only those that stand in it.
struct GeneratedNames {
    let codes: OwnCodes

    init(_ scenario: Scenario, _ parks: [RegionPark], _ enterprises: [Words], _ settings: GeneratorSettings) {
        var used = Set(scenario.projects.flatMap { [$0.segment] + $0.tags + $0.counts.entries.map(\.key) })
        used.formUnion(
            scenario.projects.flatMap { [$0.enterprise, $0.exemption?.by, $0.exemption?.reason] }.compactMap(\.self))
        used.formUnion(scenario.locks.flatMap { [$0.by, $0.why] }.compactMap(\.self))
        used.formUnion(scenario.parks.flatMap { [$0.town] + $0.zones + [$0.plant].compactMap { $0 } })
        used.formUnion(scenario.parcels.flatMap(\.flags) + (scenario.compatibility?.forbidden ?? []).map(\.flag))
        var told: Set<String> = []
        var codes = OwnCodes()
        codes.english = Table(
            (Self.known(parks, settings) + enterprises).filter { used.contains($0.zh) && told.insert($0.zh).inserted }
                .map { .init($0.zh, $0.en) })
        self.codes = codes
    }

    static func known(_ parks: [RegionPark], _ settings: GeneratorSettings) -> [Words] {
        let regions = 0..<settings.regions
        let segments = regions.flatMap { region in
            Segment.allCases.map { $0.words(region: region, of: settings.regions) }
        }
        return parks.map(\.town) + regions.map(RegionPark.zone) + fixed
            + (0..<settings.regions * 3).map { RegionPark.plant($0 + 1) } + segments
    }

    private static let fixed = [
        Words(RegionPark.restrictedZone, "key control zone"), Words(RegionPark.startZone, "start-up zone"),
        Words(RuleBook.waterZone, "drinking water protection zone"),
        Words(RuleBook.farmland, "permanent basic farmland"),
        Words("汽车芯片", "automotive chips"), Words("人工智能芯片", "artificial intelligence chips"),
        Words("设计工具", "design tools"), Words("存储芯片", "memory chips"), Words("封装测试", "packaging and testing"),
        Words("先进封装", "advanced packaging"), Words("封测设备", "packaging equipment"), Words("大硅片", "large wafers"),
        Words("光刻胶", "photoresist"), Words("第三代半导体", "third-generation semiconductors"),
        Words("封装基板", "packaging substrates"), Words("检测设备", "metrology"), Words("零部件", "components"),
        Words("区产业领导小组（虚构）", "district industry leading group (fictitious)"),
        Words("模拟决定 / synthetic decision", "synthetic decision"),
        Words("补链项目，一事一议 / completes the chain, decided case by case", "completes the chain, decided case by case"),
        Words("发明专利", "invention patents"), Words("专精特新", "specialised firms"),
    ]
}
