/// Why a workbook cannot be written.
public enum WorkbookFault: Error, Sendable, Hashable {
    case noSheet
    /// More rows or columns than a sheet has.
    case tooLarge(sheet: String)
    /// A range or place that is not in the sheet, or whose corners are not in order.
    case badRange(sheet: String, String)
    /// Two merged ranges share a cell.
    case overlappingMerges(sheet: String, String, String)
    /// A defined name that is no name, is there twice, or names a sheet that is not there.
    case badName(String)
    /// Choices that the file format cannot hold.
    case badChoices(sheet: String, String)
    /// A link to a sheet that is not there.
    case badLink(sheet: String, String)
    /// A formula that does not begin with `=` or is too long.
    case badFormula(sheet: String, String)
    /// Something of it was lost on its way through the temporary folder.
    case notWhole
    /// The library or the disk refused.
    case refused(String)
}
