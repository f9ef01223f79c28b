/// How workbooks write text and dates.
enum WorkbookText {
    /// The numbers of the built-in formats that show a date or a time, the Chinese ones among them.
    static let dateFormats: Set<Int> = Set(14...22).union(27...36).union(45...47).union(50...58)

    /// Whether a format of its own shows a date: it has a year, month or day outside of quotes and brackets.
    static func showsDate(_ code: String) -> Bool {
        var isQuoted = false
        var brackets = 0
        var isEscaped = false
        for character in code.split(separator: ";", omittingEmptySubsequences: false).first ?? "" {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch character {
            case "\\", "_", "*": isEscaped = !isQuoted
            case "\"": isQuoted.toggle()
            case "[" where !isQuoted: brackets += 1
            case "]" where !isQuoted: brackets = max(0, brackets - 1)
            case "y", "Y", "m", "M", "d", "D", "年", "月", "日":
                if !isQuoted && brackets == 0 { return true }
            default: break
            }
        }
        return false
    }

    /// `_x000A_` stands for the character of that number.
    static func decoded(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var units: [UInt16] = []
        let all = Array(text.utf16)
        var index = 0
        while index < all.count {
            if all[index] == 0x5F, index + 6 < all.count, all[index + 1] == 0x78, all[index + 6] == 0x5F,
                let unit = UInt16(String(decoding: all[(index + 2)...(index + 5)], as: UTF16.self), radix: 16),
                all[(index + 2)...(index + 5)].allSatisfy({ $0 != 0x2B && $0 != 0x2D })
            {
                units.append(unit)
                index += 7
            } else {
                units.append(all[index])
                index += 1
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// The date of a day's number, `2025-03-05`; `nil`: none that a spreadsheet shows.
    static func date(_ text: String, from1904: Bool) -> String? {
        guard let value = Double(text), value >= 0, value < 2_958_466 else { return nil }
        let day = Int(value)
        // The 29 February 1900 of the first spreadsheets never was.
        let days = from1904 ? day - 24_107 : day < 60 ? day - 25_568 : day - 25_569
        let (year, month, date) = civil(days)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(date))"
    }

    /// The date so many days after 1 January 1970.
    private static func civil(_ days: Int) -> (Int, Int, Int) {
        let z = days + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let day = z - era * 146_097
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
        let ofYear = day - (365 * year + year / 4 - year / 100)
        let shifted = (5 * ofYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (year + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * shifted + 2) / 5 + 1)
    }
}
