import Fingerprint
import Foundation
import Quantities
import Records

/// An orthophoto or a scanned plan that lies under the map: one image, and where its pixels are on the ground.
public struct Backdrop: Sendable {
    public let bytes: [UInt8]
    /// `image/png`, `image/jpeg`.
    public let type: String
    private let size: (width: Int, height: Int)
    /// What tells one picture from another.
    private let version: String
    /// From pixels, counted from the upper left corner, to metres: x = a·column + b·row + c, y = d·column + e·row + f; in this order.
    private let placing: [Double]

    private static let mostBytes = 32 << 20
    /// A browser takes four bytes for each.
    private static let mostPixels = 60_000_000

    /// `corners`: `WEST,SOUTH,EAST,NORTH` in the coordinates of the parcels; `nil`: as the world file beside it says.
    public init(_ path: String, corners: String?) throws(Refusal) {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) else {
            throw Refusal(.machine, "底图读不到：\(path)", "the backdrop cannot be read: \(path)")
        }
        guard data.count <= Self.mostBytes else {
            throw Refusal(
                .request, "底图超过 \(Self.mostBytes >> 20) MiB", "the backdrop is larger than \(Self.mostBytes >> 20) MiB")
        }
        try self.init(Array(data), corners: corners, world: corners == nil ? Self.worldFile(of: path) : nil)
    }

    /// One that was dropped on the page: `{"bytes": base64, "corners": "WEST,SOUTH,EAST,NORTH"}`, or `"world"`: the text of its world file.
    public init(dropped request: JSONNode) throws(Refusal) {
        try self.init(Orders.bytes(of: request), corners: request["corners"]?.text, world: request["world"]?.text)
    }

    /// `world`: the text of a world file, which counts where there are no corners.
    init(_ bytes: [UInt8], corners: String?, world: String?) throws(Refusal) {
        self.bytes = bytes
        guard let image = ImageHead(bytes) else {
            throw Refusal(.request, "底图应为 PNG 或 JPEG", "the backdrop should be PNG or JPEG")
        }
        guard image.width * image.height <= Self.mostPixels else {
            throw Refusal(
                .request, "底图的像素超过 \(Self.mostPixels / 1_000_000) 百万",
                "the backdrop has more than \(Self.mostPixels / 1_000_000) million pixels")
        }
        type = image.type
        size = (image.width, image.height)
        if let corners {
            placing = try Self.placing(corners, size)
        } else if let world {
            placing = try Self.placing(world: world)
        } else {
            throw Refusal(
                .request, "不知道底图在哪里：请写四边坐标 西,南,东,北（--corners），或附上坐标文件（.pgw、.jgw、.wld）",
                "where the backdrop lies is not known: give its sides WEST,SOUTH,EAST,NORTH (--corners), or its world file (.pgw, .jgw, .wld)"
            )
        }
        version = String(sha256(of: bytes).prefix(12))
    }

    private static func placing(_ corners: String, _ size: (width: Int, height: Int)) throws(Refusal) -> [Double] {
        let sides = numbers(corners.split(separator: ",").map(String.init))
        guard let sides, sides.count == 4, sides[0] < sides[2], sides[1] < sides[3] else {
            throw Refusal(
                .request, "四边坐标应为 西,南,东,北（米）", "the sides should be WEST,SOUTH,EAST,NORTH in metres")
        }
        let (west, south, east, north) = (sides[0], sides[1], sides[2], sides[3])
        return [(east - west) / Double(size.width), 0, west, 0, (south - north) / Double(size.height), north]
    }

    /// The text of the world file beside an image; `nil`: there is none.
    private static func worldFile(of path: String) -> String? {
        let stem = URL(fileURLWithPath: path).deletingPathExtension().path
        let names = ["pgw", "pngw", "jgw", "jpgw", "jpegw", "wld"].flatMap {
            ["\(stem).\($0)", "\(stem).\($0.uppercased())"]
        }
        return names.lazy.compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }.first
    }

    /// Six lines: metres per column and row, then the middle of the upper left pixel.
    private static func placing(world text: String) throws(Refusal) -> [Double] {
        let lines = numbers(text.split(whereSeparator: \.isWhitespace).map(String.init))
        guard let lines, lines.count == 6, lines[0] * lines[3] != lines[1] * lines[2] else {
            throw Refusal(.request, "底图的坐标文件应有六个数", "the backdrop's world file should have six numbers")
        }
        let (a, d, b, e) = (lines[0], lines[1], lines[2], lines[3])
        return [a, b, lines[4] - (a + b) / 2, d, e, lines[5] - (d + e) / 2]
    }

    private static func numbers(_ texts: [String]) -> [Double]? {
        let found = texts.compactMap { Double($0.drop { $0 == " " }) }.filter { $0.isFinite && $0.magnitude < 1e9 }
        return found.count == texts.count ? found : nil
    }

    var json: JSONNode {
        .of([
            "version": version.written, "width": size.width.written, "height": size.height.written,
            "placing": .list(placing.map { JSONNode(.number("\($0)")) }),
        ])
    }
}

/// What the first bytes of an image tell.
private struct ImageHead {
    let type: String
    let width: Int
    let height: Int

    /// `nil`: neither PNG nor JPEG.
    init?(_ bytes: [UInt8]) {
        func number(_ at: Int, _ count: Int) -> Int { bytes[at..<(at + count)].reduce(0) { $0 << 8 | Int($1) } }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count > 24 {
            self.init(type: "image/png", width: number(16, 4), height: number(20, 4))
            return
        }
        guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
        // Segment by segment, to the one that begins a frame.
        var at = 2
        while at + 9 < bytes.count, bytes[at] == 0xFF {
            let mark = bytes[at + 1]
            if mark == 0xFF {
                at += 1
                continue
            }
            if (0xC0...0xCF).contains(mark), ![0xC4, 0xC8, 0xCC].contains(mark) {
                self.init(type: "image/jpeg", width: number(at + 7, 2), height: number(at + 5, 2))
                return
            }
            at += 2 + number(at + 2, 2)
        }
        return nil
    }

    private init?(type: String, width: Int, height: Int) {
        guard (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
        (self.type, self.width, self.height) = (type, width, height)
    }
}
