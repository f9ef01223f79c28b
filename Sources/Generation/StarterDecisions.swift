extension StarterText {
    /// Projects and all that is decided about them.
    static let decisions = #"""
          "projects": [
            {
              "id": "P1", "name": {"zh": "先进封装线", "en": "Advanced packaging line"}, "enterprise": "甲公司（虚构）",
              "industry": "C3973", "segment": "封测", "activity": "polluting",
              "needs": [{"land": {"area": 28, "landClasses": ["M2"]}}],
              "investment": 60000, "output": 60000, "revenue": 63000, "tax": 6000, "jobs": 500, "researchShare": 0.06,
              "staffShare": 0.2, "leadMonths": 18, "ramp": [0.4, 0.8, 1], "loads": {"COD": 4}, "priority": 1,
              "source": "虚构示例 / made up"
            },
            {
              "id": "P2", "name": {"zh": "检测装备", "en": "Metrology equipment"}, "enterprise": "乙公司（虚构）",
              "industry": "C3562", "segment": "装备", "activity": "clean",
              "needs": [{"land": {"area": 15, "landClasses": ["M1", "M2"]}}, {"floor": {"area": 5000, "load": 1}}],
              "investment": 12000, "output": 16000, "revenue": 16500, "tax": 1500, "jobs": 160, "researchShare": 0.05,
              "staffShare": 0.2, "leadMonths": 12, "ramp": [0.4, 0.8, 1], "loads": {"COD": 0.5}, "priority": 2,
              "source": "虚构示例：用地或厂房任一即可 / made up: land or floor, either serves"
            },
            {
              "id": "P3", "name": {"zh": "芯片设计", "en": "Chip design"}, "enterprise": "丙公司（虚构）", "industry": "I6520",
              "segment": "设计", "activity": "research", "needs": [{"floor": {"area": 3000, "load": 0.4, "height": 3}}],
              "investment": 5000, "output": 9000, "revenue": 9000, "tax": 900, "jobs": 120, "researchShare": 0.2,
              "staffShare": 0.6, "leadMonths": 6, "loads": {"COD": 0.1}, "exemptLoads": ["COD"], "priority": 2,
              "source": "虚构示例：仅生活污水，免于总量 / made up: domestic sewage only, needs no quota"
            },
            {
              "id": "P4", "name": {"zh": "研发总部", "en": "Research headquarters"}, "enterprise": "丁公司（虚构）",
              "industry": "I6520", "segment": "设计", "activity": "research",
              "needs": [{"land": {"area": 18, "landClasses": ["C65"], "floorBuilt": 26000}}],
              "investment": 30000, "output": 40000, "revenue": 40000, "tax": 4000, "jobs": 600, "researchShare": 0.15,
              "staffShare": 0.5, "leadMonths": 24, "ramp": [0.4, 0.8, 1], "loads": {"COD": 0.2}, "exemptLoads": ["COD"],
              "priority": 2, "source": "虚构示例 / made up"
            }
          ],
          "quotas": [
            {
              "id": "land", "name": {"zh": "区级新增建设用地", "en": "district new land"}, "of": "land",
              "amounts": {"2025": 30, "2026": 15}, "evidence": "（填文号）", "source": "虚构示例 / made up"
            },
            {
              "id": "COD", "name": {"zh": "化学需氧量总量", "en": "COD quota"}, "of": "COD",
              "amounts": {"2025": 3, "2026": 3}, "evidence": "（填文号）", "source": "虚构示例 / made up"
            }
          ],
          "budgets": [
            {
              "id": "acquisition", "name": {"zh": "收储资金", "en": "money for acquisition"}, "purposes": ["acquisition"],
              "amounts": {"2025": 4000}, "source": "虚构示例：再多 500 万元即可收储 K1-02 / made up: 500 more would buy K1-02"
            }
          ],
          "standards": [
            {
              "id": "start-zone", "name": {"zh": "先行启动区准入标准", "en": "start-zone admission standard"},
              "scope": "zone:先行启动区", "investmentPerLand": 500, "outputPerLand": 1000, "taxPerLand": 100,
              "researchShare": 0.03, "staffShare": 0.1, "source": "虚构示例：单位为万元/亩 / made up: 万元 per 亩"
            }
          ],
          "compatibility": {
            "allowed": [
              {"activity": "research", "landClasses": ["C65", "M1"], "parkClasses": ["base", "community"]},
              {"activity": "clean", "landClasses": ["M1", "M2"], "parkClasses": ["base", "community"]},
              {"activity": "polluting", "landClasses": ["M2"], "parkClasses": ["base"]}
            ],
            "source": "虚构示例 / made up"
          },
          "targets": [
            {
              "id": "tax", "name": {"zh": "达产税收", "en": "tax at full production"}, "measure": {"indicator": "tax"},
              "atLeast": 12000, "source": "虚构示例：软指标，缺口越小越好 / made up: soft, the smaller the shortfall the better"
            }
          ],
          "locks": [
            {
              "id": "S1", "action": "place", "project": "P3", "building": "B1", "by": "园区联席会（虚构）", "on": "2024-12-01",
              "why": "已签租约 / lease signed"
            }
          ],
          "objective": [
            {
              "id": "targets", "name": {"zh": "任务缺口最小", "en": "least shortfall of targets"}, "sense": "min",
              "terms": [{"measure": {"indicator": "shortfall"}}]
            },
            {
              "id": "value", "name": {"zh": "税收与产值", "en": "tax and output"}, "sense": "max",
              "terms": [
                {"measure": {"indicator": "tax"}, "byPriority": {"1": 1.5}, "bySuitability": true},
                {"measure": {"indicator": "output"}, "weight": 0.1, "bySuitability": true}
              ]
            },
            {
              "id": "money", "name": {"zh": "少花钱", "en": "least money"}, "sense": "min",
              "terms": [{"measure": {"indicator": "money"}}]
            }
          ]
        }

        """#
}
