import Documents
import Formulation
import Judging
import LandModel
import Planning
import Quantities
import Reporting

/// 怎样才能安排: what it takes to let a project in.
public enum AdmitTelling {
    public static func document(_ found: AdmitAnswer, _ base: VerifiedAnswer) -> Document {
        let facts = base.facts
        let naming = Naming(facts)
        let name = name(found, naming)
        var notes: [Words] = []
        if let open = found.open {
            notes.append(
                Words(
                    "有的算到一半就停了（\(open.words.zh)），可能还有更省的办法",
                    "some searches were stopped (\(open.words.en)): there may be cheaper ways"))
        }
        return Document(
            "admit", title: Words("怎样才能安排\(name.zh)", "What it takes to place \(name.en)"),
            headline: Headline.base(base) + [
                Document.Fact("answer", Words("结论", "Answer"), answer(found, naming, facts))
            ],
            tables: [
                RepairTable.table(
                    "keeping", Words("已安排项目全部保留", "Everybody placed keeps a place"), found.keeping, facts,
                    except: found.projects, notes: sentences(found.keeping, naming, facts, found.projects)),
                RepairTable.table(
                    "swapping", Words("允许置换：别的项目可以让位", "Swaps allowed: others may lose their place"), found.swapping,
                    facts,
                    except: found.projects, notes: sentences(found.swapping, naming, facts, found.projects)),
            ].filter { !$0.rows.isEmpty }, notes: notes
        ).explained(facts)
    }

    /// `甲（P1）、乙（P2）到丙园（K）`
    private static func name(_ found: AdmitAnswer, _ naming: Naming) -> Words {
        let names = naming.list(found.projects.map(naming.project))
        guard let park = found.park.flatMap(naming.facts.park).map(naming.park) else { return names }
        return Words("\(names.zh)到\(park.zh)", "\(names.en) in \(park.en)")
    }

    private static func answer(_ found: AdmitAnswer, _ naming: Naming, _ facts: Facts) -> Words {
        guard found.isPossible else {
            guard !found.isBounded else {
                return Words("在允许放宽的范围内安排不了（已证明）", "not within what may give way (proved)")
            }
            guard let obstacle = found.obstacle else {
                return Words(
                    "放宽法律以外的全部限值也安排不了（已证明）", "not even with every limit but law out of the way (proved)")
            }
            let because = RejectionStory.nowhere(obstacle, naming)
            return Words(
                "放宽法律以外的全部限值也安排不了：\(because.zh)", "not even with every limit but law out of the way: \(because.en)")
        }
        if let first = found.keeping.first {
            let told = RepairTable.sentence(first, naming)
            guard first.answer.status == .provedOptimal else {
                return Words(
                    "保住所有已安排项目，停止前找到的办法：\(told.zh)",
                    "keeping everyone who has a place, a way found before the stop: \(told.en)")
            }
            return Words("保住所有已安排项目，最省的办法：\(told.zh)", "keeping everyone who has a place, the cheapest way: \(told.en)")
        }
        if let first = found.swapping.first {
            let told = RepairTable.sentence(first, naming)
            guard found.open == nil else {
                return Words(
                    "有项目让位即可：\(told.zh)；能否保住所有已安排项目，停止前未判定",
                    "possible if somebody gives up a place: \(told.en); whether everybody can keep theirs was not decided before the stop"
                )
            }
            return Words("须有项目让位；最省的办法：\(told.zh)", "somebody has to give up a place; the cheapest way: \(told.en)")
        }
        return Words("未判定", "not decided")
    }

    private static func sentences(
        _ repairs: [Repair], _ naming: Naming, _ facts: Facts, _ projects: [ProjectID]
    ) -> [Words] {
        repairs.enumerated().map { number, repair in
            let told = RepairTable.sentence(repair, naming)
            let loss = repair.loss.map { LossStory($0, facts).sentence(except: projects) }
            return Words(
                "办法 \(number + 1)：\(told.zh)\(loss.map { "；这样，\($0.zh)" } ?? "")。",
                "Option \(number + 1): \(told.en)\(loss.map { "; then \($0.en)" } ?? "").")
        }
    }
}
