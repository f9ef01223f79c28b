import Judging
import LandModel
import Quantities

/// What figures per land count, where that is not all there is.
package enum PerLandNote {
    /// `nil`: everything stands on land of its own.
    package static func of(_ readings: [PlanReading]) -> Words? {
        if readings.contains(where: { !$0.constructions.isEmpty }) {
            return Words(
                "地均指标计用地项目和新建定制厂房里的项目，不计现有厂房项目；园区、街镇用地含新建厂房占地，细分领域不含",
                "figures per land count projects on land and in factories that are built, not those in existing buildings; land of parks and towns includes that of factories that are built, land of segments does not"
            )
        }
        let isOnFloor = readings.contains { !$0.value(of: Measure(.floorUsed)).isZero }
        return isOnFloor
            ? Words("地均指标只计用地项目，不计厂房项目", "figures per land count projects on land, not those in buildings") : nil
    }
}
