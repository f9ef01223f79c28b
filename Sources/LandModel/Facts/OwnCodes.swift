import Quantities
import Records

/// Codes beyond those of the standards, each with what it is called.
public struct OwnCodes: Record, Hashable {
    public var landClasses = Table<String, String>()
    public var industries = Table<String, String>()
    public init() {}

    public static let words = Words("本地代码", "codes of one's own")
    public static let fields: [Field<OwnCodes>] = [
        Field("landClasses", defaulted: \.landClasses, "土地用途", "land uses"),
        Field("industries", defaulted: \.industries, "行业", "industries"),
    ]
}
