import Unpacking

extension XMLPart {
    /// The same for a part of a workbook, which is named where it is damaged.
    static func walk(
        _ bytes: [UInt8], name: String, begin: (String, Attributes, inout XMLPart) -> Void,
        end: (String, inout XMLPart) -> Void
    ) throws(LedgerFileFault) {
        do throws(Fault) {
            try walk(bytes, begin: begin, end: end)
        } catch {
            throw error == .broken ? .damaged(name) : .tooLarge
        }
    }
}
