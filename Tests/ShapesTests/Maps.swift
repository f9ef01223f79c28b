import Foundation
import LandModel
import Quantities

@testable import Shapes

/// A feature as GeoJSON text; `rings` as GeoJSON writes them, closed.
func feature(_ properties: String, _ rings: String, type: String = "Polygon") -> String {
    #"{"type":"Feature","properties":{\#(properties)},"geometry":{"type":"\#(type)","coordinates":\#(rings)}}"#
}

/// An upright rectangle as the coordinates of a polygon.
func square(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> String {
    let (right, top) = (x + width, y + height)
    return "[[[\(x),\(y)],[\(right),\(y)],[\(right),\(top)],[\(x),\(top)],[\(x),\(y)]]]"
}

func collection(_ features: [String], crs: String? = nil) -> String {
    let crs = crs.map { #""crs":{"type":"name","properties":{"name":"\#($0)"}},"# } ?? ""
    return #"{"type":"FeatureCollection",\#(crs)"features":[\#(features.joined(separator: ","))]}"#
}

func map(_ features: String..., crs: String? = nil) -> ShapeFile {
    ShapeFile(name: "map.geojson", geoJSON: Array(collection(features, crs: crs).utf8))
}

/// Parcels of 8,000 m² each in one park, called as given.
func scenario(_ ids: String..., change: (inout Scenario) -> Void = { _ in }) -> Scenario {
    var scenario = Scenario()
    scenario.units.land = .squareMetre
    var park = Park()
    park.id = ParkID("QI")
    park.name = Words(same: "青浦工业园区")
    scenario.parks = [park]
    scenario.parcels = ids.map { id in
        var parcel = Parcel()
        parcel.id = ParcelID(id)
        parcel.park = park.id
        parcel.area = LandArea(8000)
        return parcel
    }
    change(&scenario)
    return scenario
}

/// Read as metres, because the squares are small.
var inMetres: ShapeImport.Options {
    var options = ShapeImport.Options()
    options.takenAsMetres = true
    return options
}

extension ShapeImport {
    var codes: [String] { issues.map { ($0.severity == .warning ? "?" : "") + $0.code } }
    var pairs: [String] { adjacency.map { "\($0.first)-\($0.second) \($0.border) \($0.verdict)" } }
}
