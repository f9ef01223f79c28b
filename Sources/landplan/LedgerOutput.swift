import ArgumentParser
import Ledger

/// Where ledgers go.
enum LedgerOutput {
    /// Writes a ledger; what people may have filled in is not written over unasked.
    static func write(_ pages: [LedgerPage], to path: String, title: String, force: Bool) throws {
        if !force, let existing = LedgerFile.existing(path, pages).first {
            throw ValidationError("\(existing) 已存在，--force 覆盖。", "\(existing) exists; --force overwrites it.")
        }
        do {
            try LedgerFile.write(pages, to: path, title: title)
        } catch {
            throw Output.refused(path, error)
        }
    }
}
