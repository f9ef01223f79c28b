extension StarterText {
    /// What the sections of the scenario mean, in Chinese and in English.
    static let readme = """
        # 情景文件说明 / About this scenario

        `scenario.json` 是一份可直接求解的小情景，全部数据为虚构。JSON 不能写注释，说明写在 `note`、`source` 与本文件中。
        `scenario.json` is a small scenario that solves as it is; all of it is made up. JSON has no comments, so notes stand
        in `note`, `source` and here.

        ## 先试一试 / First steps

        ```
        landplan check scenario.json
        landplan solve scenario.json
        landplan why-not scenario.json P2
        landplan solve scenario.json --set budgets.acquisition.amounts.2025=4500
        ```

        4 个项目中 P2（检测装备）排不下：东湖 1 号地块留给 P1 后不够，东湖 2 号地块须先收储，而收储资金差 500 万元。
        最后一条命令补上 500 万元，P2 即可落地，税收任务也随之完成。
        Of the four projects P2 (metrology equipment) finds no place: what P1 leaves of Donghu lot 1 is too small, and lot 2 must
        be acquired first, for which 500 万元 are missing. The last command adds them; P2 is placed and the tax target is met.

        ## 各节 / Sections

        | 节 / section | 含义 | meaning |
        | --- | --- | --- |
        | `units` | 土地与金额单位，全文件统一 | units of land and money, for the whole file |
        | `periods` | 规划时段：全为年（`2025`）或全为半年（`2025H1`） | what is planned: years, or half-years |
        | `resources` | 管控因子：污染物、能耗、污水、电力，各有单位 | pollutants, energy, wastewater, power, each in its unit |
        | `parks` | 园区：街镇、层级、特殊区域、各领域适宜度（0 为禁止） | parks: town, level, zones, suitability (0 forbids) |
        | `parcels` | 地块：面积、用途、状态、新增占比、可否分割、相邻 | parcels: area, class, state, new share, division, neighbours |
        | `parcels[].acquisition` | 存量地块的收储：成本、周期、腾退释放的指标 | acquiring stock land: cost, months, what closing releases |
        | `buildings` | 厂房：逐层单元的面积、荷载、净高 | factory buildings: area, load and height of every unit |
        | `projects` | 项目：需求（任一即可）、产出、负荷、优先级 | projects: alternative needs, yields, loads, priority |
        | `quotas` | 指标台账：各时段新增量；不写来源即为区级 | the quota ledger: what each period adds; district unless said |
        | `budgets` | 资金：用途与各时段金额 | money by purpose and period |
        | `standards` | 准入标准：亩均投资、产值、税收与占比 | admission standards, per 亩 and as shares |
        | `compatibility` | 什么活动可用什么用途的土地、进什么园区 | which activity may use which land in which park |
        | `targets` | 指标任务：默认为软指标，缺口进入目标 | targets, soft by default: their shortfall is minimised |
        | `locks` | 锁定：必须落地、限定地点或禁止，附决定人与理由 | decisions taken: place, pin or ban, with who and why |
        | `objective` | 目标层级：先满足前一层，再比后一层 | tiers: the first one counts first |

        ## 看懂本例 / Reading this one

        - 用地指标 2025 年 30 亩、2026 年 15 亩，结余可结转：P4 用新增 16 亩，P1 用 28 亩，共 44 亩，2026 年才够。
          The land quota is 30 亩 in 2025 and 15 in 2026, and leftovers carry over: P4 takes 16 亩 of new land, P1 takes 28,
          44 in all, which only 2026 allows.
        - COD 每年 3 t：P1 需 4 t，所以 P1 要到 2026 年开工。
          COD is 3 t a year: P1 needs 4 t, so it starts in 2026.
        - 准入标准只管“先行启动区”，即西溪科创园：P4 按整块 20 亩核算亩均指标。
          The admission standard holds in the start zone only, which is the Xixi park: P4 is tested on all 20 亩 of its parcel.
        - 锁定 S1 让 P3 必须进 B1，因为已签租约。
          Lock S1 places P3 in building B1, because its lease is signed.
        - 任务“达产税收”不低于 12,000 万元：缺 1,100 万元，正是缺了 P2。
          The target asks for 12,000 万元 of tax: 1,100 are missing, because P2 is.

        ## 换成自己的数据 / Your own figures

        编号（`id`）在同类中唯一，引用须与之一致；金额、面积都不带单位，写数字即可；每一行的 `source` 请写明数据出处。
        Ids are unique within their kind and references repeat them; amounts are plain numbers without units; say in the `source`
        of every row where its figures come from.

        """
}
