import Quantities
import Spreadsheet

extension WorkbookFault {
    /// What kept the file from being made, for people.
    public var words: Words {
        switch self {
        case .tooLarge(let sheet):
            Words("工作表“\(sheet)”的行或列超出 Excel 的上限", "the sheet “\(sheet)” has more rows or columns than Excel takes")
        case .notWhole:
            Words(
                "工作簿没有写完整（临时文件夹已满或出错？）",
                "the workbook was not written whole (is the temporary folder full, or its disk faulty?)")
        case .refused(let reason):
            Words("无法生成 Excel 文件：\(reason)", "the Excel file cannot be made: \(reason)")
        case .noSheet, .badRange, .overlappingMerges, .badName, .badChoices, .badLink, .badFormula:
            Words("无法生成 Excel 文件（程序错误）：\(self)", "the Excel file cannot be made (a fault of the program): \(self)")
        }
    }
}
