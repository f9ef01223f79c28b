import LandModel
import Quantities
import Records

/// What a coordinate text says of its plane, as far as corners that are read in metres of CGCS2000 could contradict it.
struct CoordinateTextHead {
    /// By what stands before `=`; each with its place.
    private var facts: [String: (text: String, offset: Int)] = [:]

    mutating func read(_ line: Substring, _ offset: Int) {
        guard let sign = line.firstIndex(where: { "=＝:：".contains($0) }) else { return }
        let text = String(line[line.index(after: sign)...].trimmingSpaces)
        if !text.isEmpty { facts[String(line[..<sign].trimmingSpaces)] = (text, offset) }
    }

    func issues(_ corners: [Vertex]) -> [Issue] {
        var issues: [Issue] = []
        if let (text, offset) = facts["计量单位"], !["米", "m", "M", "公尺"].contains(text) {
            issues.append(
                Issue(
                    "coordinate-unit", at: Path(), place: Place(input: 0, offset: offset),
                    what: Words("坐标的计量单位是“\(text.prefix(20))”", "its coordinates are in “\(text.prefix(20))”"),
                    because: Words("报批坐标以米计", "corners are read in metres"),
                    mend: Words("换算为米后重新导出", "export it in metres")))
        }
        if let (text, offset) = facts["坐标系"],
            !["2000", "CGCS", "WGS", "84"].contains(where: text.uppercased().contains)
        {
            issues.append(
                Issue(
                    "coordinate-system", .warning, at: Path(), place: Place(input: 0, offset: offset),
                    what: Words(
                        "坐标系是“\(text.prefix(20))”，按原坐标读入", "its system, “\(text.prefix(20))”, is left as it is"),
                    because: Words(
                        "与 2000 国家大地坐标系可差百米；面积、相邻不受影响",
                        "it may lie a hundred metres off CGCS2000; areas and neighbours stay the same"),
                    mend: Words("与其他图叠用前，转为 2000 国家大地坐标系", "bring it to CGCS2000 before it is laid over other maps")))
        }
        let prefixes = Set(corners.filter { $0.x >= 1_000_000 }.map { Int($0.x / 1_000_000) })
        if let (text, offset) = facts["带号"], let zone = Int(text), let other = prefixes.min(), prefixes != [zone] {
            issues.append(
                Issue(
                    "coordinate-zone", .warning, at: Path(), place: Place(input: 0, offset: offset),
                    what: Words(
                        "带号写 \(zone)，坐标前的带号是 \(other)", "it says zone \(zone), but eastings begin with \(other)"),
                    because: Words("两处不一致，其中一处有误", "one of the two is wrong"),
                    mend: Words("核对带号", "check the zone")))
        }
        return issues
    }
}
