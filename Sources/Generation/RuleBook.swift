import LandModel
import Quantities
import Records

/// The fixed rules of a generated scenario: what may go where, admission standards, offset ratios.
enum RuleBook {
    static let waterZone = "饮用水源保护区"
    static let farmland = "永久基本农田"

    static let compatibility: Compatibility = {
        var compatibility = Compatibility()
        compatibility.allowed = [
            use(.research, ["C65", "M4"], ParkClass.allCases),
            use(.clean, ["M1", "M2", "M4"], ParkClass.allCases),
            use(.polluting, ["M2", "M3"], [.base]),
            use(.hazardous, ["M2", "M3"], [.base]),
        ]
        compatibility.forbidden = [
            flag(waterZone, [.polluting, .hazardous]), flag(farmland, Activity.allCases),
        ]
        compatibility.notBesideHazard = [.research]
        compatibility.source = generatedSource
        return compatibility
    }()

    private static func use(_ activity: Activity, _ classes: [String], _ parks: [ParkClass]) -> AllowedUse {
        var use = AllowedUse()
        use.activity = activity
        use.landClasses = classes
        use.parkClasses = parks
        return use
    }

    private static func flag(_ name: String, _ activities: [Activity]) -> ForbiddenFlag {
        var forbidden = ForbiddenFlag()
        forbidden.flag = name
        forbidden.activities = activities
        return forbidden
    }

    /// The strict standard of the start zone and the milder one of the district; 万元 per 亩.
    static let standards: [Standard] = {
        var zone = Standard()
        zone.id = StandardID("start-zone")
        zone.name = Words("先行启动区准入标准", "start-zone admission standard")
        zone.scope = .zone(RegionPark.startZone)
        zone.investmentPerLand = Money(500)
        zone.outputPerLand = Money(1000)
        zone.taxPerLand = Money(100)
        zone.researchShare = Share(decimal(3, 2))
        zone.staffShare = Share(decimal(10, 2))
        zone.source = generatedSource
        var district = Standard()
        district.id = StandardID("district-guide")
        district.name = Words("区产业用地指南", "district land guide")
        district.investmentPerLand = Money(300)
        district.outputPerLand = Money(350)
        district.taxPerLand = Money(20)
        district.owner = .district
        district.source = generatedSource
        return [zone, district]
    }()

    static func exemptionLimit(projects: Int) -> ExemptionLimit {
        var limit = ExemptionLimit()
        limit.most = max(1, projects / 17)
        return limit
    }

    /// One and a half times the load where the air is worst.
    static var offsetRatios: [OffsetRatio] {
        [ResourceKind.organics, .nitrogenOxides].map { kind in
            var ratio = OffsetRatio()
            ratio.resource = kind.id
            ratio.scope = .zone(RegionPark.restrictedZone)
            ratio.ratio = Factor(decimal(15, 1))
            ratio.source = generatedSource
            return ratio
        }
    }
}
