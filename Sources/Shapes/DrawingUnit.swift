import Foundation
import LandModel
import Quantities
import Records

/// What a drawing (DXF) says that its coordinates are in. Programs write millimetres into drawings of metres, too, because that is what they
/// start with; so it counts only where metres cannot be meant.
struct DrawingUnit {
    /// How many metres one is.
    let metres: Double
    let words: Words

    /// By the number that `$INSUNITS` has, those that are less than a metre.
    private static let known: [String: DrawingUnit] = [
        "1": DrawingUnit(metres: 0.0254, words: Words("英寸", "inches")),
        "2": DrawingUnit(metres: 0.3048, words: Words("英尺", "feet")),
        "4": DrawingUnit(metres: 0.001, words: Words("毫米", "millimetres")),
        "5": DrawingUnit(metres: 0.01, words: Words("厘米", "centimetres")),
        "14": DrawingUnit(metres: 0.1, words: Words("分米", "decimetres")),
    ]

    private init(metres: Double, words: Words) {
        self.metres = metres
        self.words = words
    }

    /// `nil`: no drawing, or one that says nothing, or metres and more.
    init?(_ path: String) {
        guard URL(fileURLWithPath: path).pathExtension.lowercased() == "dxf",
            let file = FileHandle(forReadingAtPath: path)
        else { return nil }
        defer { try? file.close() }
        // The head comes first; an old one of many entries is some 100 kB long.
        guard let bytes = try? file.read(upToCount: 1 << 20) else { return nil }
        let lines = bytes.split(separator: UInt8(ascii: "\n")).lazy.map { line in
            String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespaces)
        }
        guard let head = lines.firstIndex(of: "$INSUNITS") else { return nil }
        guard let value = lines[head...].dropFirst(2).first, let unit = Self.known[value] else { return nil }
        self = unit
    }

    var told: Issue {
        Issue(
            "map-drawing-unit", .warning, at: Path(),
            what: Words("图以\(words.zh)绘制，已换算为米", "the drawing is in \(words.en), which were turned into metres"),
            because: Words(
                "文件写明单位（$INSUNITS），按米则坐标超出地球",
                "it says so ($INSUNITS), and as metres its coordinates would lie off the Earth"),
            mend: Words("核对面积", "check the areas"))
    }
}
