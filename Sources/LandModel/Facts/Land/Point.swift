import Quantities
import Records

/// A point of a plane, in metres.
public struct Point: Hashable, Sendable, FileValue {
    public var x: ExactDecimal
    public var y: ExactDecimal

    public init(x: ExactDecimal, y: ExactDecimal) {
        self.x = x
        self.y = y
    }

    public static var schema: Schema { .array(ExactDecimal.schema, fewest: 2) }

    public static func read(_ node: JSONNode, _ reader: inout Reader) -> Point? {
        guard case .array(let parts) = node.value, parts.count == 2 else {
            reader.report(node, .wrongKind(expected: Words("坐标对 [x, y]", "a pair [x, y]")))
            return nil
        }
        guard let x = ExactDecimal.read(parts[0], &reader), let y = ExactDecimal.read(parts[1], &reader) else {
            return nil
        }
        return Point(x: x, y: y)
    }

    public var written: JSONNode { JSONNode(.array([x.written, y.written])) }
}
