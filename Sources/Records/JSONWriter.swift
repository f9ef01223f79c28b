/// Writes JSON the same way every time.
public struct JSONWriter: Sendable {
    /// Widest line that holds a whole list or object.
    static let widest = 100

    private var text = ""

    /// Two-space indentation; a list or object of plain values stands on one line where it fits; ends with a new line.
    public static func text(_ node: JSONNode) -> String {
        var writer = JSONWriter()
        writer.write(node, indentation: 0)
        return writer.text + "\n"
    }

    /// On one line, without any white space.
    public static func compact(_ node: JSONNode) -> String {
        var writer = JSONWriter()
        writer.writeOneLine(node, space: "")
        return writer.text
    }

    private mutating func write(_ node: JSONNode, indentation: Int, after used: Int = 0) {
        switch node.value {
        case .array(let elements) where !fits(node, indentation + used):
            writeBlock("[", "]", elements, indentation) { writer, element in
                writer.write(element, indentation: indentation + 2)
            }
        case .object(let members) where !fits(node, indentation + used):
            writeBlock("{", "}", members, indentation) { writer, member in
                writer.writeText(member.key)
                writer.text += ": "
                writer.write(member.value, indentation: indentation + 2, after: member.key.unicodeScalars.count + 4)
            }
        default: writeOneLine(node, space: " ")
        }
    }

    private mutating func writeBlock<Element>(
        _ opening: String, _ closing: String, _ elements: [Element], _ indentation: Int,
        _ write: (inout JSONWriter, Element) -> Void
    ) {
        let margin = String(repeating: " ", count: indentation)
        text += opening
        for (index, element) in elements.enumerated() {
            text += (index == 0 ? "\n" : ",\n") + margin + "  "
            write(&self, element)
        }
        text += "\n" + margin + closing
    }

    private mutating func writeOneLine(_ node: JSONNode, space: String) {
        switch node.value {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let digits): text += digits
        case .string(let string): writeText(string)
        case .array(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += "," + space }
                writeOneLine(element, space: space)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { text += "," + space }
                writeText(member.key)
                text += ":" + space
                writeOneLine(member.value, space: space)
            }
            text += "}"
        }
    }

    private mutating func writeText(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    /// Whether a list or object is empty, or holds plain values and short lists of them only and is no wider than a
    /// line has room for.
    private func fits(_ node: JSONNode, _ used: Int) -> Bool {
        var room = Self.widest - used
        return takes(node, &room, level: 0)
    }

    private func takes(_ node: JSONNode, _ room: inout Int, level: Int) -> Bool {
        switch node.value {
        case .null, .bool: room -= 5
        case .number(let digits): room -= digits.utf8.count
        case .string(let string):
            room -= string.utf8.count > 4 * Self.widest ? room + 1 : string.unicodeScalars.count + 2
        case .array(let elements):
            guard elements.isEmpty || level <= 1 else { return false }
            room -= 2
            for element in elements {
                room -= 2
                guard room >= 0, takes(element, &room, level: level + 1) else { return false }
            }
        case .object(let members):
            guard members.isEmpty || level == 0 else { return false }
            room -= 2
            for member in members {
                room -= member.key.utf8.count + 6
                guard room >= 0, takes(member.value, &room, level: level + 1) else { return false }
            }
        }
        return room >= 0
    }
}
