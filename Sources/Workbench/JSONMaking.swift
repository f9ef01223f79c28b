import Quantities
import Records

extension JSONNode {
    /// The text that stands here.
    var text: String? { if case .string(let text) = value { text } else { nil } }

    /// Texts of a list; of anything else none.
    var texts: [String] {
        guard case .array(let elements) = value else { return [] }
        return elements.compactMap(\.text)
    }

    var elements: [JSONNode] { if case .array(let elements) = value { elements } else { [] } }

    var isTrue: Bool { if case .bool(let value) = value { value } else { false } }

    var wholeNumber: Int? { if case .number(let digits) = value { Int(digits) } else { nil } }
}
