import Documents
import LandModel
import Quantities

/// From metres in a park's plane to points of a drawing: north up, one scale, and wide bare strips that run through the
/// whole park made narrow, so that parcels which lie far apart can be read; no parcel changes its shape or size.
struct MapProjection {
    private let xs: Strips
    private let ys: Strips
    private let scale: Double
    private let origin: Drawing.Point
    private let height: Double

    init(_ parcels: [Parcel], in plane: Box) {
        func spans(_ side: KeyPath<Point, ExactDecimal>) -> [ClosedRange<Double>] {
            parcels.compactMap { parcel in
                let values = parcel.polygon.map { $0[keyPath: side].approximate }
                guard let least = values.min(), let most = values.max() else { return nil }
                return least...most
            }
        }
        xs = Strips(spans(\.x))
        ys = Strips(spans(\.y))
        scale = min(plane.width / max(xs.length, 1), plane.height / max(ys.length, 1))
        height = ys.length * scale
        origin = .init(
            plane.x + (plane.width - xs.length * scale) / 2, plane.y + (plane.height - height) / 2)
    }

    func points(of parcel: Parcel) -> [Drawing.Point] {
        parcel.polygon.map { point in
            .init(
                origin.x + xs.place(point.x.approximate) * scale,
                origin.y + height - ys.place(point.y.approximate) * scale)
        }
    }

    /// The patches of ground on which parcels lie, each once.
    func grounds(of parcels: [Parcel]) -> [Drawing.Ground] {
        var known: [(Int, Int)] = []
        for corner in parcels.compactMap(\.polygon.first) {
            guard let column = xs.number(of: corner.x.approximate), let row = ys.number(of: corner.y.approximate),
                !known.contains(where: { $0 == (column, row) })
            else { continue }
            known.append((column, row))
        }
        return known.map { column, row in
            let (across, up) = (xs.stretches[column], ys.stretches[row])
            let (width, height) = (
                across.span.upperBound - across.span.lowerBound, up.span.upperBound - up.span.lowerBound
            )
            return Drawing.Ground(
                west: across.span.lowerBound, south: up.span.lowerBound, east: across.span.upperBound,
                north: up.span.upperBound, x: origin.x + across.start * scale,
                y: origin.y + self.height - (up.start + height) * scale, width: width * scale, height: height * scale)
        }
    }

    /// A scale bar of a round length whose left end this is.
    func drawBar(at start: Drawing.Point, room: Double, on drawing: inout Drawing) {
        let most = min(room / 3, 90) / scale
        guard most.isFinite, most > 0.001 else { return }
        var step = 0.001
        while step * 10 <= most { step *= 10 }
        let metres = step * (most >= step * 5 ? 5 : most >= step * 2 ? 2 : 1)
        guard metres >= 1, metres < 1e9 else { return }
        let end = Drawing.Point(start.x + metres * scale, start.y)
        drawing.line(start, end)
        for point in [start, end] { drawing.line(.init(point.x, point.y - 3), point) }
        let text = metres >= 1000 ? "\(Int(metres / 1000)) km" : "\(Int(metres)) m"
        drawing.text(Words(same: text), at: .init(end.x + 4, end.y), 6, ink: Lettering.paleInk)
    }

    /// One axis: the stretches in which something lies, and how far from the start they are drawn.
    private struct Strips {
        private(set) var stretches: [(span: ClosedRange<Double>, start: Double)] = []
        private(set) var length = 0.0

        init(_ spans: [ClosedRange<Double>]) {
            var merged: [ClosedRange<Double>] = []
            for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
                if let last = merged.last, span.lowerBound <= last.upperBound {
                    merged[merged.count - 1] = last.lowerBound...max(last.upperBound, span.upperBound)
                } else {
                    merged.append(span)
                }
            }
            let filled = merged.reduce(0) { $0 + $1.upperBound - $1.lowerBound }
            let widest = filled / 50
            for span in merged {
                if let last = stretches.last { length += min(span.lowerBound - last.span.upperBound, widest) }
                stretches.append((span, length))
                length += span.upperBound - span.lowerBound
            }
        }

        func place(_ value: Double) -> Double {
            number(of: value).map { stretches[$0].start + value - stretches[$0].span.lowerBound } ?? 0
        }

        /// The last stretch that begins at or before a value, else the first; `nil`: there is none.
        func number(of value: Double) -> Int? {
            var (low, high) = (0, stretches.count - 1)
            while low < high {
                let middle = (low + high + 1) / 2
                if stretches[middle].span.lowerBound <= value { low = middle } else { high = middle - 1 }
            }
            return stretches.indices.contains(low) ? low : nil
        }
    }
}
