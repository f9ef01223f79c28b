import Quantities

/// Where the letters of one piece of a map go: its name and, by colouring, a sign, where there is room.
package struct MapLabel {
    package typealias Signs = [(colouring: Drawing.Colouring, words: Words)]

    package let box: Box
    private let size: Double
    private let lines: [String]
    private let signs: Signs

    /// `nil` where nothing fits.
    package static func place(_ name: String?, _ signs: Signs, in outline: Outline) -> MapLabel? {
        let broken = breaks(name)
        for sizes in [[8.5, 7], [6], [5.2]] {
            // A name in one line reads better than a larger one that is broken.
            for lines in broken {
                for size in sizes {
                    if let label = place(lines, signs, size, outline) { return label }
                }
            }
        }
        guard let name else { return nil }
        guard signs.contains(where: { $0.colouring == .segment }) else {
            return signs.isEmpty ? nil : place(name, [], in: outline)
        }
        // Who is there matters more than what it is called; a name alone is better than nothing.
        return place(nil, signs, in: outline) ?? place(name, signs.filter { $0.colouring != .segment }, in: outline)
    }

    /// `G-08-04` in one line or broken at a hyphen.
    private static func breaks(_ name: String?) -> [[String]] {
        guard let name else { return [[]] }
        let cuts = name.indices.filter {
            name[$0] == "-" && $0 != name.startIndex && name.index(after: $0) < name.endIndex
        }
        return [[name]]
            + cuts.reversed().map { [String(name[...$0]), String(name[name.index(after: $0)...])] }
    }

    private static func place(_ lines: [String], _ signs: Signs, _ size: Double, _ outline: Outline) -> MapLabel? {
        let main = signs.first { $0.colouring == .segment } ?? signs.first
        let texts = lines.map { Lettering.width($0, size) } + (main.map { [Lettering.width($0.words, size)] } ?? [])
        guard let width = texts.max() else { return nil }
        let height = size * 1.12 * Double(lines.count + (main == nil ? 0 : 1))
        guard let box = outline.place(width: width + 1.5, height: height + 1) else { return nil }
        let fitting = signs.filter { Lettering.width($0.words, size) <= box.width + size / 2 }
        return MapLabel(box: box, size: size, lines: lines, signs: fitting)
    }

    package func draw(on drawing: inout Drawing) {
        let x = box.middle.x
        var y = box.y + size * 0.98
        for line in lines {
            drawing.text(Words(same: line), at: .init(x, y), size, .middle, hasHalo: true)
            y += size * 1.12
        }
        for sign in signs {
            drawing.text(
                sign.words, at: .init(x, y), size, .middle, isBold: true, hasHalo: true, onlyUnder: sign.colouring)
        }
    }
}
