import Quantities
import Spreadsheet

extension WorkbookFault {
    /// What kept the file from being made, for people.
    public var words: Words {
        switch self {
        case .tooLarge(let sheet):
            Words("工作表“\(sheet)”的行或列超出 Excel 的上限", "the sheet “\(sheet)” has more rows or columns than Excel takes")
        case .refused(let reason):
            Words("无法生成 Excel 文件：\(reason)", "the Excel file cannot be made: \(reason)")
        case .noSheet, .badRange, .overlappingMerges, .badName, .badChoices, .badLink, .badFormula:
            Words("无法生成 Excel 文件（程序错误）：\(self)", "the Excel file cannot be made (a fault of the program): \(self)")
        }
    }
}
