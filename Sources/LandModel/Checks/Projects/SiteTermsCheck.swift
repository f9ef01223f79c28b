import Quantities
import Records

/// Terms at a site that contradict the project or each other.
enum SiteTermsCheck {
    static let siteTerms = ScenarioCheck("projects") { index in
        index.scenario.projects.flatMap { project in
            project.siteTerms.enumerated().flatMap { position, terms in
                let path = Path("projects", project.id.text, "siteTerms", "\(position)")
                return [issue(of: terms, project, path)].compactMap { $0 } + zeroAreas(of: terms, path)
            }
        }
    }

    /// A need of nothing is none, here as in the project.
    private static func zeroAreas(of terms: SiteTerms, _ path: Path) -> [Issue] {
        (terms.land?.isZero == true ? [.zeroArea(at: path.appending("land"), of: Words("用地需求", "the land need"))] : [])
            + (terms.floor?.isZero == true
                ? [.zeroArea(at: path.appending("floor"), of: Words("厂房需求", "the floor need"))] : [])
    }

    private static func issue(of terms: SiteTerms, _ project: Project, _ path: Path) -> Issue? {
        let named = [terms.park != nil, terms.parcel != nil, terms.building != nil].count { $0 }
        if named != 1 {
            return Issue(
                "site-terms-spot", at: path,
                what: Words("指明了 \(named) 个地点", "\(named) spots are named"),
                because: Words("每条恰指一个园区、地块或厂房", "each names exactly one park, parcel or building"),
                mend: Words("只留一个，其余另写一条", "keep one; write the others separately"))
        }
        if project.siteTerms.first(where: { isSameSpot($0, terms) }) != terms {
            return Issue(
                "site-terms-twice", at: path,
                what: Words("同一地点写了两次", "the same spot stands twice"),
                because: Words("不知以哪条为准", "which one counts is not known"), mend: Words("合并为一条", "merge them"))
        }
        if terms.suitability == nil, terms.land == nil, terms.floor == nil, terms.loads.entries.isEmpty {
            return Issue(
                "site-terms-empty", .warning, at: path,
                what: Words("没有给出任何条件", "no terms are given"),
                because: Words("此条不起作用", "it has no effect"), mend: Words("补上或删去", "add terms, or remove it"))
        }
        let lacks =
            (terms.land != nil && project.needs.allSatisfy { $0.land == nil })
            || (terms.floor != nil && project.needs.allSatisfy { $0.floor == nil })
        guard lacks else { return nil }
        return Issue(
            "site-terms-need", .warning, at: path,
            what: Words("项目没有相应的需求", "the project has no such need"),
            because: Words("land 改用地需求，floor 改厂房需求", "land changes the land need, floor the floor need"),
            mend: Words("核对 needs", "check the needs"))
    }

    private static func isSameSpot(_ left: SiteTerms, _ right: SiteTerms) -> Bool {
        left.park == right.park && left.parcel == right.parcel && left.building == right.building
    }
}
