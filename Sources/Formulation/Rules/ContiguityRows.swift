import LandModel
import Quantities

/// A site is one parcel, a connected group of parcels of one park, or units of one building; no part of it could be
/// left out, and at most one part is used partly.
public enum ContiguityRows: FormulatedRule {
    public static let id = RuleID("contiguity")
    public static let reason: Words? = Words("场地不合", "site does not fit")
    public static let isGround = true
}
