/// A code as people write it beside its name: `C3973 集成电路制造`, `一类工业用地（M1）`.
enum WrittenCode {
    /// The code, where the rest is what it is called; `nil`: it is not written so.
    static func alone(_ text: String, _ name: (String) -> String?) -> String? {
        let plain = text.filter { !$0.isWhitespace && !"()（）[]【】-—_:：/".contains($0) }.uppercased()
        func isCode(_ character: Character) -> Bool { character.isASCII && (character.isLetter || character.isNumber) }
        let first = String(plain.prefix(while: isCode))
        let last = String(plain.reversed().prefix(while: isCode).reversed())
        if !first.isEmpty, first.count < plain.count, name(first)?.uppercased() == String(plain.dropFirst(first.count))
        {
            return first
        }
        if !last.isEmpty, last.count < plain.count, name(last)?.uppercased() == String(plain.dropLast(last.count)) {
            return last
        }
        return nil
    }
}
