/// What `landplan new` writes: a small scenario that solves, to be changed into one's own. JSON has no comments, so notes
/// and sources carry the explanations, and the README beside it the rest.
///
/// One of its four projects stays without a place, for want of 500 万元: the first thing to find out with the program.
public enum StarterScenario {
    public struct File: Sendable {
        public let name: String
        public let text: String
    }

    public static let files = [File(name: "scenario.json", text: scenario), File(name: "README.md", text: readme)]
    public static let scenario = StarterText.places + StarterText.decisions
    public static let readme = StarterText.readme
}

/// The starter scenario in two halves, and its README.
enum StarterText {
    static let places = #"""
        {
          "schemaVersion": 1,
          "id": "my-plan",
          "title": {"zh": "我的第一个情景", "en": "My first scenario"},
          "note": {
            "zh": "虚构示例：2 个园区、3 个地块、1 栋厂房、4 个项目。各节说明见同目录的 README.md；请逐项换成自己的数据。",
            "en": "Made up: 2 parks, 3 parcels, 1 building, 4 projects. README.md explains each section; put in your own figures."
          },
          "units": {"land": "亩", "money": "万元"},
          "periods": ["2025", "2026"],
          "resources": [
            {
              "id": "COD", "name": {"zh": "化学需氧量", "en": "chemical oxygen demand"}, "kind": "pollutant", "unit": "t/a",
              "chargedFrom": "start", "source": "虚构示例 / made up"
            }
          ],
          "parks": [
            {
              "id": "K1", "name": {"zh": "东湖工业园", "en": "Donghu Industrial Park"}, "town": "东湖镇", "class": "base",
              "suitability": {"设计": 0.4}, "plant": "东湖污水厂", "source": "虚构示例 / made up"
            },
            {
              "id": "K2", "name": {"zh": "西溪科创园", "en": "Xixi Innovation Park"}, "town": "西溪镇", "class": "community",
              "zones": ["先行启动区"], "suitability": {"封测": 0, "装备": 0}, "plant": "西溪污水厂",
              "source": "虚构示例 / made up"
            }
          ],
          "parcels": [
            {
              "id": "K1-01", "name": {"zh": "东湖 1 号地块", "en": "Donghu lot 1"}, "park": "K1", "area": 40, "landClass": "M2",
              "state": "cleared", "newShare": 1, "divisible": true, "minLot": 10, "adjacent": ["K1-02"],
              "source": "虚构示例：净地，全部为新增建设用地，可分割 / made up: cleared, all new construction land, may be split"
            },
            {
              "id": "K1-02", "name": {"zh": "东湖 2 号地块", "en": "Donghu lot 2"}, "park": "K1", "area": 30, "landClass": "M1",
              "state": "stock", "adjacent": ["K1-01"],
              "acquisition": {"cost": 4500, "leadMonths": 12, "releases": {"COD": 0.5}, "presentUser": "东湖铸件厂（虚构）"},
              "source": "虚构示例：存量，须先收储 / made up: stock, to be acquired first"
            },
            {
              "id": "K2-01", "name": {"zh": "西溪 1 号地块", "en": "Xixi lot 1"}, "park": "K2", "area": 20, "landClass": "C65",
              "farMin": 1.5, "farMax": 3, "state": "cleared", "newShare": 0.8, "source": "虚构示例 / made up"
            }
          ],
          "buildings": [
            {
              "id": "B1", "name": {"zh": "西溪 1 号楼", "en": "Xixi building 1"}, "park": "K2", "state": "existing",
              "units": [
                {"name": "1F", "floor": 1, "area": 2000, "load": 1.5, "height": 6},
                {"name": "2F", "floor": 2, "area": 2000, "load": 0.5, "height": 4.2},
                {"name": "3F", "floor": 3, "area": 2000, "load": 0.5, "height": 4.2}
              ],
              "landClass": "C65", "source": "虚构示例 / made up"
            }
          ],

        """#
}
