import Quantities
import Records

/// Names and codes that two things have.
enum SharedNameCheck {
    /// An alias that another parcel goes by too: a ledger that uses it cannot be matched.
    static let aliases = ScenarioCheck("parcels") { index in
        let parcels = index.scenario.parcels
        var bearers: [String: ParcelID] = [:]
        for parcel in parcels {
            for name in parcel.names.dropLast(parcel.aliases.count) { bearers[NameKey.of(name)] = parcel.id }
        }
        for parcel in parcels { bearers[NameKey.of(parcel.id.text)] = parcel.id }
        return parcels.flatMap { parcel in
            parcel.aliases.enumerated().compactMap { position, alias -> Issue? in
                let key = NameKey.of(alias)
                guard let other = bearers[key], other != parcel.id else {
                    bearers[key] = parcel.id
                    return nil
                }
                return Issue(
                    "alias-of-another", .warning, at: Path("parcels", parcel.id.text, "aliases", "\(position)"),
                    what: Words("别名“\(alias)”也指地块 \(other)", "“\(alias)” is also a name of parcel \(other)"),
                    because: Words(
                        "台账或图形文件用此名时无法确定是哪一块", "a ledger or a map that uses it does not tell which is meant"),
                    mend: Words("从其中一块删去该别名", "remove it from one of the two"))
            }
        }
    }

    /// One code, two enterprises: one of the two was copied wrongly.
    static let creditCodes = ScenarioCheck("projects") { index in
        var first: [CreditCode: Project] = [:]
        return index.scenario.projects.compactMap { project -> Issue? in
            guard let code = project.creditCode, let enterprise = project.enterprise else { return nil }
            guard let other = first[code] else {
                first[code] = project
                return nil
            }
            guard let named = other.enterprise, NameKey.of(named) != NameKey.of(enterprise) else { return nil }
            return Issue(
                "credit-code-shared", .warning, at: Path("projects", project.id.text, "creditCode"),
                what: Words(
                    "代码 \(code.text) 在项目 \(other.id) 属于“\(named)”，在此属于“\(enterprise)”",
                    "\(code.text) belongs to “\(named)” in project \(other.id), and to “\(enterprise)” here"),
                because: Words("一个信用代码只属于一家企业", "a credit code belongs to one enterprise"),
                mend: Words("对照营业执照，改正代码或企业名称", "compare the licences, correct the code or the enterprise"))
        }
    }
}
