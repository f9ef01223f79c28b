import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Records
import Testing

/// A small scenario and a plan made by hand: what is printed does not hang on a solver's choice.
enum Example {
    static func scenario(_ text: String = Example.text) throws -> Scenario {
        let reader = InputReader { _ throws(InputFault) in Array(text.utf8) }
        let loaded = ScenarioLoader(reader: reader).load("example.json")
        return try #require(loaded.scenario, "\(IssueText.text(loaded.issues, in: .en))")
    }

    static var plan: Plan {
        var plan = Plan()
        plan.allocations = [
            allocation("P1", "2024", parcels: [ParcelUse(ParcelID("A1"), LandArea(40))]),
            allocation("P2", "2024", building: "F1", units: [UnitUse("1F", FloorArea(1500))]),
            allocation(
                "P3", "2025", parcels: [ParcelUse(ParcelID("A2"), LandArea(ExactDecimal(significand: 305, scale: 1)))]),
        ]
        plan.acquisitions = [AcquisitionStart(ParcelID("A2"), Period(year: 2024))]
        return plan
    }

    static func allocation(
        _ project: String, _ start: String, parcels: [ParcelUse] = [], building: String? = nil, units: [UnitUse] = []
    ) -> Allocation {
        var allocation = Allocation()
        allocation.project = ProjectID(project)
        allocation.start = Period(start) ?? Period(year: 2024)
        allocation.parcels = parcels
        allocation.building = building.map { BuildingID($0) }
        allocation.units = units
        return allocation
    }

    static func answer(_ status: AnswerStatus = .withinGap(0.0101), _ text: String = Example.text) throws
        -> VerifiedAnswer
    {
        let scenario = try scenario(text)
        let reading = PlanReading(plan, in: Facts(scenario))
        return VerifiedAnswer(
            status: status, setting: Setting(scenario), reading: reading, verification: Verification(reading),
            tiers: [
                TierAnswer(
                    id: "tax", name: Words("达产税收最大", "most tax"), sense: .max, value: 5700, bound: 5757.001,
                    isProved: false)
            ],
            rejections: Rejection.all(in: reading, OptionList(Setting(scenario))),
            warnings: [Words("基数为上年快报数", "the base is provisional")])
    }

    static let text = """
        {
          "schemaVersion": 1, "id": "example", "title": {"zh": "示例情景", "en": "Example"},
          "periods": ["2024", "2025"],
          "resources": [{"id": "cod", "name": "COD", "kind": "pollutant", "unit": "t/a"}],
          "parks": [
            {"id": "A", "name": {"zh": "甲园", "en": "Park A"}, "town": "甲镇", "class": "base"},
            {"id": "B", "name": {"zh": "乙园", "en": "Park B"}, "town": "乙镇", "class": "community"}
          ],
          "parcels": [
            {"id": "A1", "park": "A", "area": 60, "landClass": "M1", "newShare": 0.5, "divisible": true, "minLot": 10,
             "state": "cleared"},
            {"id": "A2", "name": {"zh": "老厂区", "en": "Old works"}, "park": "A", "area": 30.5, "landClass": "M1",
             "state": "stock",
             "acquisition": {"cost": 3000, "leadMonths": 12, "releases": {"cod": 0.5}, "presentUser": "某化纤厂"}}
          ],
          "buildings": [
            {"id": "F1", "name": {"zh": "一号楼", "en": "Building 1"}, "park": "B", "state": "existing",
             "units": [{"name": "1F", "area": 2000, "load": 1.5, "height": 6, "floor": 1},
                       {"name": "2F", "area": 2000, "load": 0.8, "height": 4.5, "floor": 2}]}
          ],
          "projects": [
            {"id": "P1", "name": {"zh": "封装一期", "en": "Packaging 1"}, "enterprise": "集汀封装", "industry": "C3973",
             "segment": "封测", "needs": [{"land": {"area": 40, "landClasses": ["M1"]}}], "activity": "clean",
             "investment": 20000, "output": 30000, "revenue": 28000, "tax": 1500, "leadMonths": 12, "ramp": [0.4],
             "loads": {"cod": 1.25}, "offsets": {"cod": 0.25}, "priority": 1, "committed": true},
            {"id": "P2", "name": {"zh": "设计公司", "en": "Design house"}, "industry": "I6520", "segment": "设计",
             "activity": "research", "needs": [{"floor": {"area": 1500}, "leadMonths": 6}], "investment": 500,
             "output": 3000, "revenue": 3000, "tax": 200, "tags": ["EDA"]},
            {"id": "P3", "name": {"zh": "硅片扩产", "en": "More wafers"}, "industry": "C3985", "segment": "材料装备",
             "activity": "clean", "needs": [{"land": {"area": 30.5}}], "investment": 60000.25, "output": 50000,
             "revenue": 50000, "tax": 4000, "leadMonths": 12, "loads": {"cod": 2}, "major": true, "priority": 1},
            {"id": "P4", "name": {"zh": "电子材料", "en": "Materials"}, "industry": "C3985", "segment": "材料装备",
             "activity": "clean", "needs": [{"land": {"area": 30}}], "investment": 9000, "output": 9000,
             "revenue": 9000, "tax": 700},
            {"id": "P5", "name": {"zh": "大型设备", "en": "Tall tools"}, "industry": "C3562", "segment": "材料装备",
             "activity": "clean", "needs": [{"floor": {"area": 1000, "height": 9}}], "investment": 800,
             "output": 900, "revenue": 900, "tax": 90}
          ],
          "quotas": [
            {"id": "land-d", "name": {"zh": "区级用地", "en": "district land"}, "of": "land", "amounts": {"2024": 30}},
            {"id": "cod-d", "of": "cod", "amounts": {"2024": 1.5}},
            {"id": "cod-b", "of": "cod", "from": "purchased", "amounts": {"2025": 2}, "price": 100, "owner": "city"},
            {"id": "cod-c", "of": "cod", "from": "city", "amounts": {"2025": 1}, "drawers": ["P4"], "owner": "city"}
          ],
          "budgets": [
            {"id": "acq", "name": {"zh": "收储资金", "en": "acquisition"}, "purposes": ["acquisition"],
             "amounts": {"2024": 5000}},
            {"id": "buy", "purposes": ["purchase"], "amounts": {"2025": 300}}
          ],
          "compatibility": {"allowed": [
            {"activity": "clean", "landClasses": ["M1"], "parkClasses": ["base", "community"]},
            {"activity": "research", "landClasses": ["M1"], "parkClasses": ["base", "community"]}]},
          "relations": [{"id": "S1", "kind": "synergy", "projects": ["P1", "P3"], "bonus": 5}],
          "fairness": [{"id": "towns", "name": {"zh": "街镇均衡", "en": "balance of towns"},
            "measure": {"indicator": "projects"}, "base": {"甲镇": 2, "乙镇": 4}}],
          "targets": [
            {"id": "tax", "name": {"zh": "达产税收", "en": "tax"}, "measure": {"indicator": "tax"}, "atLeast": 6000},
            {"id": "output", "name": {"zh": "2025 年产值", "en": "output 2025"}, "priority": 2,
             "measure": {"indicator": "output", "when": "2025"}, "atLeast": 20000, "base": 5000},
            {"id": "eda", "name": {"zh": "领域", "en": "fields"}, "priority": 3,
             "measure": {"indicator": "tagCoverage", "tags": ["EDA", "硅片"], "when": "2025"}, "atLeast": 1}],
          "objective": [
            {"id": "tax", "name": {"zh": "达产税收最大", "en": "most tax"}, "sense": "max",
             "terms": [{"measure": {"indicator": "tax"}}]}]
        }
        """
}
