import Quantities
import Records

/// Codes beyond those of the standards, each with what it is called; and what words of the data are called in English.
public struct OwnCodes: Record, Hashable {
    public var landClasses = Table<String, String>()
    public var industries = Table<String, String>()
    /// Of towns, zones, plants, segments and tags, which stand in the data in one language.
    public var english = Table<String, String>()
    public init() {}

    public static let words = Words("本地代码", "codes of one's own")
    public static let fields: [Field<OwnCodes>] = [
        Field("landClasses", defaulted: \.landClasses, "土地用途", "land uses"),
        Field("industries", defaulted: \.industries, "行业", "industries"),
        Field(
            "english", defaulted: \.english, "街镇、片区、污水厂、细分领域、标签的英文名",
            "English names of towns, zones, plants, segments and tags"),
    ]
}

extension Scenario {
    /// What a word that joins records is called in both languages.
    public func called(word: String) -> Words { Words(word, codes?.english[word] ?? word) }
}
