import LandModel
import Quantities

extension PlanReading {
    /// A parcel whose acquisition the plan starts.
    public struct Acquired: Sendable {
        public let parcel: Parcel
        public let terms: Acquisition
        public let start: Int
        /// The first period in which the land is clear; may lie beyond the horizon.
        public let clear: Int
        let number: Int
    }

    /// A candidate building that the plan builds.
    public struct Built: Sendable {
        public let building: Building
        public let terms: Construction
        public let parcel: Parcel
        public let start: Int
        /// The first period in which the floor is usable; may lie beyond the horizon.
        public let ready: Int
        let number: Int
        let parcelNumber: Int
    }

    /// A plot that the plan reclaims.
    public struct Reclaimed: Sendable {
        public let plot: Reduction
        public let start: Int
        /// The first period that has the quota; may lie beyond the horizon.
        public let yields: Int
    }

    /// An entry of a plan that means nothing.
    public struct FormFault: Sendable, Hashable {
        public let subject: String
        public let words: Words
    }
}
