import LandModel
import Quantities

extension Archetype {
    /// The kinds of projects in an integrated-circuit district; their counts add up to 52.
    static let all: [Archetype] = [
        Archetype(
            words: Words("芯片设计", "chip design"), count: 12, segment: .design, activity: .research,
            industry: "I6520", investment: Span(2000, 5000, 12_000), land: nil, floor: Span(1500, 2400, 4000),
            outputShare: 300, jobs: 200, floorLoad: 4,
            intensity: Intensity(water: 8, cod: 10, voc: 1, nox: 0, fluoride: 0, energy: 17, power: 18),
            tags: ["汽车芯片", "人工智能芯片"]),
        Archetype(
            words: Words("设计工具与知识产权", "design tools and IP"), count: 6, segment: .design, activity: .research,
            industry: "I6520", investment: Span(15_000, 30_000, 60_000), land: Span(8, 13, 20),
            floor: Span(5000, 8000, 15_000), landClasses: ["C65", "M4"], outputShare: 200, jobs: 110, floorRatio: 20,
            floorLoad: 4,
            intensity: Intensity(water: 8, cod: 10, voc: 1, nox: 0, fluoride: 0, energy: 15, power: 16),
            tags: ["设计工具"]),
        Archetype(
            words: Words("研发总部", "research headquarters"), count: 4, segment: .design, activity: .research,
            industry: "I6520", investment: Span(60_000, 120_000, 250_000), land: Span(20, 34, 60), floor: nil,
            landClasses: ["C65", "M4"], mostParcels: 2, outputShare: 160, jobs: 100, floorRatio: 22,
            intensity: Intensity(water: 9, cod: 11, voc: 2, nox: 0, fluoride: 0, energy: 22, power: 40),
            tags: ["存储芯片", "人工智能芯片"]),
        Archetype(
            words: Words("芯片测试", "chip testing"), count: 5, segment: .packaging, activity: .clean,
            industry: "C3973", investment: Span(10_000, 20_000, 40_000), land: nil, floor: Span(4000, 6000, 10_000),
            outputShare: 90, jobs: 120, floorLoad: 10, needsCleanRoom: true,
            intensity: Intensity(water: 6, cod: 9, voc: 33, nox: 0, fluoride: 0, energy: 9, power: 45),
            tags: ["封装测试"]),
        Archetype(
            words: Words("先进封装", "advanced packaging"), count: 5, segment: .packaging, activity: .polluting,
            industry: "C3973", investment: Span(60_000, 110_000, 200_000), land: Span(40, 62, 100), floor: nil,
            landClasses: ["M2"], mostParcels: 3, outputShare: 105, jobs: 75, floorRatio: 15,
            intensity: Intensity(water: 85, cod: 140, voc: 35, nox: 20, fluoride: 5, energy: 60, power: 150),
            tags: ["封装测试", "先进封装"]),
        Archetype(
            words: Words("封测设备", "packaging equipment"), count: 2, segment: .packaging, activity: .clean,
            industry: "C3562", investment: Span(20_000, 32_000, 50_000), land: Span(20, 28, 40), floor: nil,
            landClasses: ["M1", "M2"], outputShare: 105, jobs: 85, floorRatio: 18,
            intensity: Intensity(water: 13, cod: 20, voc: 12, nox: 2, fluoride: 0, energy: 15, power: 50),
            tags: ["封测设备"]),
        Archetype(
            words: Words("硅片外延", "silicon wafers and epitaxy"), count: 3, segment: .materials,
            activity: .polluting, industry: "C3985", investment: Span(100_000, 190_000, 400_000),
            land: Span(60, 92, 150), floor: nil, landClasses: ["M2"], mostParcels: 4, outputShare: 65, jobs: 25,
            floorRatio: 10, hasLowRatio: true,
            intensity: Intensity(water: 150, cod: 250, voc: 20, nox: 70, fluoride: 27, energy: 200, power: 400),
            tags: ["大硅片"]),
        Archetype(
            words: Words("光刻胶与湿化学品", "photoresist and wet chemicals"), count: 3, segment: .materials,
            activity: .hazardous, industry: "C3985", investment: Span(10_000, 25_000, 50_000),
            land: Span(15, 27, 50), floor: nil, landClasses: ["M2", "M3"], outputShare: 120, jobs: 40,
            floorRatio: 11, hasLowRatio: true,
            intensity: Intensity(water: 55, cod: 85, voc: 165, nox: 20, fluoride: 5, energy: 42, power: 60),
            tags: ["光刻胶"]),
        Archetype(
            words: Words("化合物半导体", "compound semiconductors"), count: 3, segment: .materials,
            activity: .polluting, industry: "C3972", investment: Span(30_000, 55_000, 100_000),
            land: Span(30, 46, 80), floor: Span(6000, 8000, 12_000), landClasses: ["M2"], mostParcels: 2,
            outputShare: 90, jobs: 50, floorRatio: 14, floorLoad: 10, needsCleanRoom: true,
            intensity: Intensity(water: 70, cod: 110, voc: 35, nox: 50, fluoride: 25, energy: 120, power: 110),
            tags: ["第三代半导体"]),
        Archetype(
            words: Words("高端线路板", "high-end circuit boards"), count: 2, segment: .materials,
            activity: .polluting, industry: "C3982", investment: Span(40_000, 65_000, 100_000),
            land: Span(40, 55, 80), floor: nil, landClasses: ["M2"], mostParcels: 2, outputShare: 125, jobs: 95,
            floorRatio: 16,
            intensity: Intensity(water: 300, cod: 480, voc: 130, nox: 40, fluoride: 0, energy: 75, power: 130),
            tags: ["封装基板"]),
        Archetype(
            words: Words("检测装备与零部件", "metrology and components"), count: 7, segment: .materials,
            activity: .clean, industry: "C3562", investment: Span(6000, 18_000, 50_000), land: Span(15, 23, 40),
            floor: Span(5000, 7500, 12_000), landClasses: ["M1", "M4", "M2"], outputShare: 110, jobs: 90,
            floorRatio: 18, floorLoad: 10,
            intensity: Intensity(water: 13, cod: 20, voc: 12, nox: 2, fluoride: 0, energy: 15, power: 35),
            tags: ["检测设备", "零部件"]),
    ]
}
