import LandModel
import Quantities

/// 新增建设用地: the part of the land used that is new construction land.
public enum NewLandIndicator: Indicator {}

extension NewLandIndicator: LandForm {
    public static func amount(of option: PlacementOption, _ measure: Measure, _ setting: Setting) -> ExactDecimal {
        setting.charge(of: option, on: .land).amount
    }

    public static func part(of parcel: Parcel) -> ExactDecimal { parcel.newShare.value }
}
