import LandModel
import Quantities

/// Made-up names, the same in Chinese and in pinyin.
enum Syllables {
    static let first = [
        ("云", "Yun"), ("青", "Qing"), ("淀", "Dian"), ("金", "Jin"), ("朱", "Zhu"), ("白", "Bai"), ("香", "Xiang"),
        ("重", "Chong"), ("夏", "Xia"), ("盈", "Ying"), ("练", "Lian"), ("徐", "Xu"), ("赵", "Zhao"), ("华", "Hua"),
        ("莲", "Lian"), ("沈", "Shen"),
    ]
    static let second = [
        ("湖", "hu"), ("泽", "ze"), ("桥", "qiao"), ("泾", "jing"), ("巷", "xiang"), ("溪", "xi"), ("塘", "tang"),
        ("浦", "pu"), ("港", "gang"), ("岭", "ling"), ("川", "chuan"), ("埭", "dai"), ("墩", "dun"), ("渡", "du"),
        ("林", "lin"), ("原", "yuan"),
    ]
    static let trade = [
        ("芯", "Xin"), ("晶", "Jing"), ("微", "Wei"), ("硅", "Gui"), ("源", "Yuan"), ("测", "Ce"), ("锐", "Rui"),
        ("科", "Ke"), ("矽", "Xi"), ("光", "Guang"), ("澜", "Lan"), ("创", "Chuang"), ("恒", "Heng"), ("启", "Qi"),
        ("博", "Bo"), ("瀚", "Han"),
    ]

    /// The name of the place with this number; all differ.
    static func place(_ number: Int) -> Words {
        // 5 has no common factor with 16, so neighbours in number do not share a syllable.
        let count = first.count
        let start = first[number % count]
        let end = second[(number * 5 + number / count) % count]
        let round = number / (count * count)
        let suffix = round == 0 ? "" : "\(round + 1)"
        return Words(start.0 + end.0 + suffix, start.1 + end.1 + suffix)
    }

    /// A firm's name of two syllables; not unique.
    static func firm(_ chance: inout Chance) -> Words {
        let start = trade[chance.below(trade.count)]
        let end = (chance.percent(50) ? trade : second)[chance.below(trade.count)]
        return Words(start.0 + end.0, start.1 + end.1.lowercased())
    }

    /// The number with leading zeros, as wide as the largest one needs and at least two digits.
    static func padded(_ number: Int, most: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, max(2, String(most).count) - digits.count)) + digits
    }
}
