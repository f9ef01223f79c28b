import LandModel
import Quantities
import Records

/// What a coordinate text says of its plane, compared with its corners, which are read in metres as they are.
struct CoordinateTextHead {
    /// By what stands before `=`; each with its place.
    private var facts: [String: (text: String, offset: Int)] = [:]
    /// In the order of the file.
    private var others: [(name: String, offset: Int)] = []
    /// What says nothing of the plane.
    private static let silent: Set<String> = ["格式版本号", "数据产生单位", "数据产生日期", "精度"]
    private static let compared: Set<String> = ["坐标系", "几度分带", "投影类型", "计量单位", "带号", "转换参数"]

    mutating func read(_ line: Substring, _ offset: Int) {
        guard !line.isEmpty else { return }
        guard let sign = line.firstIndex(where: { "=＝:：".contains($0) }) else {
            return others.append((String(line.prefix(20)), offset))
        }
        let name = String(line[..<sign].trimmingSpaces)
        let text = String(line[line.index(after: sign)...].trimmingSpaces)
        if text.isEmpty { return }
        if Self.compared.contains(name) {
            facts[name] = (text, offset)
        } else if !Self.silent.contains(name) {
            others.append((String(name.prefix(20)), offset))
        }
    }

    func issues(_ corners: [Vertex]) -> [Issue] {
        let prefixes = Set(corners.filter { $0.x >= 1_000_000 }.map { Int($0.x / 1_000_000) }).sorted()
        return [unit, system, projection, plane(corners), zone(prefixes), width(prefixes), parameters, rest]
            .compactMap(\.self)
    }

    private var unit: Issue? {
        guard let (text, offset) = facts["计量单位"], !["米", "m", "M", "公尺"].contains(text) else { return nil }
        return Issue(
            "coordinate-unit", at: Path(), place: Place(input: 0, offset: offset),
            what: Words("坐标的计量单位是“\(text.prefix(20))”", "its coordinates are in “\(text.prefix(20))”"),
            because: Words("报批坐标以米计", "corners are read in metres"),
            mend: Words("换算为米后重新导出", "export it in metres"))
    }

    /// CGCS2000, or WGS 84, which is the same but for centimetres; a town's own system may have 2000 in its name, too.
    private var isNational: Bool {
        guard let text = facts["坐标系"]?.text.uppercased().filter({ !$0.isWhitespace }) else { return false }
        return ["CGCS", "WGS", "国家2000", "2000国家", "国家大地"].contains(where: text.contains)
            || ["2000", "2000坐标系", "GPS84", "84坐标系"].contains(text)
    }

    private var system: Issue? {
        guard let (text, offset) = facts["坐标系"], !isNational || Self.ofOlder.contains(where: text.contains) else {
            return nil
        }
        return warning(
            "coordinate-system", offset,
            Words("坐标系是“\(text.prefix(20))”，按原坐标读入", "its system, “\(text.prefix(20))”, is left as it is"),
            Words(
                "与 2000 国家大地坐标系可差百米以上；面积、相邻不受影响",
                "it may lie a hundred metres or more off CGCS2000; areas and neighbours stay the same"),
            Words("与其他图叠用前，转为 2000 国家大地坐标系", "bring it to CGCS2000 before it is laid over other maps"))
    }

    private static let ofOlder = ["80", "54"]

    private var projection: Issue? {
        guard let (text, offset) = facts["投影类型"] else { return nil }
        let plain = text.uppercased()
        guard !["高斯", "克吕格", "克里格", "GAUSS"].contains(where: plain.contains) else { return nil }
        return warning(
            "coordinate-projection", offset,
            Words("投影类型是“\(text.prefix(20))”，按原坐标读入", "its projection, “\(text.prefix(20))”, is left as it is"),
            Words(
                "不是高斯-克吕格投影，面积与实地不同", "it is not that of Gauss and Krüger: areas are not those of the ground"),
            Words("换算到高斯-克吕格平面后重新导出", "export it on a Gauss-Krüger plane"))
    }

    /// Corners that no zone of the national systems has.
    private func plane(_ corners: [Vertex]) -> Issue? {
        guard let (text, offset) = facts["坐标系"], isNational, unit == nil,
            let odd = corners.first(where: { corner in
                let east = corner.x.truncatingRemainder(dividingBy: 1_000_000)
                return !(300_000...6_000_000).contains(corner.y) || !(100_000...900_000).contains(east)
            })
        else { return nil }
        let shown =
            "\(ExactDecimal(significand: Int128(odd.y.rounded()), scale: 0)), \(ExactDecimal(significand: Int128(odd.x.rounded()), scale: 0))"
        return warning(
            "coordinate-plane", offset,
            Words(
                "坐标系写“\(text.prefix(20))”，却有界址点（\(shown)）不在其平面上",
                "it says “\(text.prefix(20))”, but a corner, (\(shown)), lies on no plane of it"),
            Words(
                "国家坐标系的东坐标在 10 万至 90 万米之间（不计带号），北坐标在 30 万至 600 万米之间",
                "there eastings lie between 100 and 900 km without the zone's number, northings between 300 and 6,000 km"
            ),
            Words("核对坐标系与坐标；多半是地方坐标，或漏了数字", "check both: mostly it is a town's own system, or digits are missing"))
    }

    private func zone(_ prefixes: [Int]) -> Issue? {
        guard let (text, offset) = facts["带号"] else { return nil }
        guard let zone = Self.number(in: text) else { return unclear("带号", text, offset) }
        guard let other = prefixes.first(where: { $0 != zone }) else { return nil }
        return warning(
            "coordinate-zone", offset,
            Words("带号写 \(zone)，坐标前的带号是 \(other)", "it says zone \(zone), but eastings begin with \(other)"),
            Words("两处不一致，其中一处有误", "one of the two is wrong"), Words("核对带号", "check the zone"))
    }

    /// Zones 13 to 23 are six degrees wide, 25 to 45 three.
    private func width(_ prefixes: [Int]) -> Issue? {
        guard let (text, offset) = facts["几度分带"] else { return nil }
        guard let width = Self.number(in: text) ?? ["三": 3, "六": 6][text.prefix(1)], [3, 6].contains(width) else {
            return unclear("几度分带", text, offset)
        }
        let zones = [facts["带号"].flatMap { Self.number(in: $0.text) }].compactMap(\.self) + prefixes
        guard let zone = zones.first(where: { (width == 3 ? 13...23 : 25...45).contains($0) }) else { return nil }
        return warning(
            "coordinate-zone-width", offset,
            Words(
                "几度分带写 \(width)，\(zone) 却是 \(9 - width) 度带的带号",
                "it says zones of \(width) degrees, but \(zone) is one of \(9 - width) degrees"),
            Words("两处不一致，其中一处有误；按原坐标读入", "one of the two is wrong; coordinates are read as they are"),
            Words("核对分带与带号", "check the width and the number of the zone"))
    }

    private var parameters: Issue? {
        guard let (text, offset) = facts["转换参数"],
            text.split(whereSeparator: { ",，;； ".contains($0) }).contains(where: { Double($0) != 0 })
        else { return nil }
        return warning(
            "coordinate-parameters", offset,
            Words("转换参数未使用", "its parameters of conversion are not used"),
            Words("坐标按原样读入", "coordinates are read as they are"),
            Words("坐标尚未转换的，转换后重新导出", "if they are still to be converted, export it converted"))
    }

    private var rest: Issue? {
        guard let first = others.first else { return nil }
        let list = others.prefix(5).map(\.name).joined(separator: "、") + (others.count > 5 ? " …" : "")
        return warning(
            "coordinate-head-not-read", first.offset,
            Words("属性描述中有 \(others.count) 项未使用：\(list)", "\(others.count) lines of its head are not used: \(list)"),
            Words("不是报批坐标文本规定的项", "the format has none of them"),
            Words("关系到坐标的，改用规定的名称", "if they bear on the coordinates, call them as the format does"))
    }

    private func unclear(_ name: String, _ text: String, _ offset: Int) -> Issue {
        warning(
            "coordinate-head-unclear", offset,
            Words(
                "看不懂\(name)“\(text.prefix(20))”，未核对",
                "\(name) “\(text.prefix(20))” is not understood and was not compared"),
            Words("应为数字", "it should be a number"), Words("改正，或核对坐标", "correct it, or check the coordinates"))
    }

    private func warning(_ code: String, _ offset: Int, _ what: Words, _ because: Words, _ mend: Words) -> Issue {
        Issue(
            code, .warning, at: Path(), place: Place(input: 0, offset: offset), what: what, because: because, mend: mend
        )
    }

    /// The one number in a text: 40 of 第40带.
    private static func number(in text: String) -> Int? {
        let parts = text.split { !($0.isASCII && $0.isNumber) }
        return parts.count == 1 ? Int(parts[0]) : nil
    }
}
