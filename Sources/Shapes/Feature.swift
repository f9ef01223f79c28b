import Geometry
import LandModel
import Records

/// One piece of a map: a polygon with its attributes, as a file gives it.
struct Feature: Sendable {
    struct Attribute: Sendable {
        let name: String
        /// As written; numbers too, because an id may be one.
        let text: String
    }

    /// From 1, in the order of the file.
    let number: Int
    let attributes: [Attribute]
    /// Several when the land lies in several pieces; none when there is no polygon, which has been told.
    let parts: [Part]
    let place: Place
    /// Why it has no polygon; it matters where the feature is a parcel.
    var fault: Issue?
    /// It was one part, this one from 1, of a feature that lies in several pieces; its attributes are the whole's.
    var piece: Int?

    /// One polygon: its outer ring, and its holes.
    struct Part: Sendable {
        let outer: [Vertex]
        let holes: [[Vertex]]
    }

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.text }

    /// As the file counts, from 0.
    var path: Path { Path("features", "\(number - 1)") }
}

/// A coordinate pair as the file gives it, in metres or in degrees.
struct Vertex: Sendable, Hashable {
    let x: Double
    let y: Double
}
