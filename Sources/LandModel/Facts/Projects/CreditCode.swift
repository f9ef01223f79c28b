import Quantities
import Records

/// 统一社会信用代码: the 18-character code of an enterprise, its last character checked (GB 32100-2015).
public struct CreditCode: Hashable, Sendable, FileValue {
    public let text: String

    static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

    /// The check character of the first 17; `nil` when they are not 17 characters of the code's alphabet.
    public static func checkCharacter(of body: some StringProtocol) -> Character? {
        let values = body.compactMap { alphabet.firstIndex(of: $0) }
        guard values.count == 17, body.count == 17 else { return nil }
        let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return alphabet[(31 - sum % 31) % 31]
    }

    public static var schema: Schema { .string(pattern: "^[0-9A-HJ-NPQRTUWXY]{18}$", mostCharacters: 18) }

    public static func read(_ node: JSONNode, _ reader: inout Reader) -> CreditCode? {
        guard case .string(let text) = node.value, text.count == 18, let check = checkCharacter(of: text.prefix(17))
        else {
            reader.report(
                node,
                .badPattern(
                    "…",
                    expected: Words("18 位统一社会信用代码（数字与大写字母，无 I、O、S、V、Z）", "an 18-character unified social credit code")))
            return nil
        }
        guard text.last == check else {
            reader.report(
                Issue(
                    "credit-code-check", at: reader.path, place: node.place,
                    what: Words("信用代码“\(text)”校验位不符", "the credit code “\(text)” has a wrong check character"),
                    because: Words("按前 17 位算出的校验位为 \(check)", "the first 17 characters give \(check)"),
                    mend: Words("对照营业执照核对代码", "compare it with the business licence")))
            return nil
        }
        return CreditCode(text: text)
    }

    public var written: JSONNode { JSONNode(.string(text)) }
}
