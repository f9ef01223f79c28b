import ArgumentParser
import Foundation
import Generation
import LandModel
import Quantities

extension LandUnit: ExpressibleByArgument {}
extension MoneyUnit: ExpressibleByArgument {}

/// In which units and years a new scenario or ledger is, and what it is after.
struct StarterArguments: ParsableArguments {
    @Option(
        help: .told(
            "用地单位：亩、ha、m2；不写为亩。",
            "Unit of land: 亩, ha, m2; 亩 without it."))
    var land: LandUnit?

    @Option(
        help: .told(
            "金额单位：万元、百万元、亿元、千元、元；不写为万元。",
            "Unit of money: 万元, 百万元, 亿元, 千元, 元; 万元 without it."))
    var money: MoneyUnit?

    @Option(
        help: .told(
            "币种，非人民币时写：美元、USD 等。",
            "The currency, where it is not the yuan: 美元, USD …"))
    var currency: String?

    @Option(
        help: .told(
            "规划年份，如 2026-2028。",
            "The years planned, as 2026-2028."))
    var years: String?

    @Option(
        help: .told(
            "目标，按先后：任务、落地、税收、产值、用工、省地、省钱。",
            """
            Aims, the first one first: 任务, 落地, 税收, 产值, 用工, 省地, 省钱 (targets, projects, tax, output, jobs, land, \
            money).
            """)
    )
    var aims: String?

    /// Nothing was asked for.
    var isBlank: Bool { land == nil && money == nil && currency == nil && years == nil && aims == nil }

    var settings: StarterSettings {
        get throws {
            var settings = StarterSettings()
            settings.units.land = land ?? settings.units.land
            settings.units.money = money ?? settings.units.money
            settings.units.currency = currency
            if let years {
                let ends = years.split { "-—–~至".contains($0) }.map { Int($0) }
                guard ends.count == 2, let first = ends[0], let last = ends[1], (2000...2100).contains(first),
                    first < last,
                    last - first < StarterSettings.mostYears
                else {
                    throw ValidationError(
                        "应为 2 至 \(StarterSettings.mostYears) 年，如 2026-2028。",
                        "--years \(years): two to \(StarterSettings.mostYears) years, as 2026-2028."
                    )
                }
                settings.years = first...last
            }
            settings.aims = try (aims ?? "").split { ",，、；;".contains($0) }.map { word in
                guard let aim = StarterSettings.Aim(word: word.trimmingCharacters(in: .whitespaces)) else {
                    let known = StarterSettings.Aim.allCases.map { "\($0.words.zh) (\($0.words.en))" }
                    throw ValidationError(
                        "可选：\(StarterSettings.Aim.allCases.map(\.words.zh).joined(separator: "、"))。",
                        "--aims \(word): \(known.joined(separator: ", "))."
                    )
                }
                return aim
            }
            guard Set(settings.aims).count == settings.aims.count else {
                throw ValidationError("--aims 每个目标只写一次。", "--aims: each once.")
            }
            return settings
        }
    }
}
