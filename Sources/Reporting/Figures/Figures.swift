import Documents
import Judging
import LandModel
import Planning

/// Pictures of a judged plan: the map, then charts. Every figure in them is also in a table.
public enum Figures {
    public static func all(_ answer: VerifiedAnswer) -> [Figure] { all(answer.reading) }

    /// The map alone, of any plan, sound or not; `nil` where there is no land.
    public static func map(_ reading: PlanReading) -> Figure? { MapFigure.figure(reading) }

    /// What the figures show, where the report has no other table of it.
    public static func tables(_ answer: VerifiedAnswer) -> [ReportTable] { tables(answer.reading) }

    static func all(_ reading: PlanReading) -> [Figure] {
        [
            MapFigure.figure(reading), TargetFigure.figure(reading), QuotaFigure.figure(reading),
            ProductionFigure.figure(reading), ParkLandFigure.figure(reading),
        ].compactMap(\.self)
    }

    static func tables(_ reading: PlanReading) -> [ReportTable] {
        ([ProductionTable.table(reading), ParkLandTable.table(reading)] + SiteTables.tables(reading))
            .filter { !$0.rows.isEmpty }
    }
}
