import Quantities

/// How a document is put on paper.
public struct PrintOptions: Sendable {
    public var language: Language
    /// Tables too wide for A4 take A3.
    public var sheet: PaperSize
    /// Families of type, the wanted one first; what none of them has is taken from any other that is installed.
    public var families: [String]
    /// SHA-256 of the scenario; its first digits stand at the foot of every page.
    public var fingerprint: String?
    /// Whether the last page asks for signatures.
    public var isSigned: Bool
    /// Seconds since 1970 that the file gives as its date: fixed, so that the same document gives the same bytes.
    public var date: Int
    /// The program's name and version.
    public var creator: String

    public init(
        language: Language = .zh, sheet: PaperSize = .a4, families: [String] = Self.usualFamilies,
        fingerprint: String? = nil, isSigned: Bool = true, date: Int = 1_767_225_600, creator: String = "landplan"
    ) {
        self.language = language
        self.sheet = sheet
        self.families = families
        self.fingerprint = fingerprint
        self.isSigned = isSigned
        self.date = date
        self.creator = creator
    }

    public static let usualFamilies = [
        "Noto Sans CJK SC", "Source Han Sans SC", "Source Han Sans CN", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei",
        "Droid Sans Fallback", "AR PL UMing CN", "AR PL SungtiL GB", "sans-serif",
    ]
}
