import ArgumentParser
import Foundation
import LandModel
import Quantities
import Records
import Reporting
import ShapeReports
import Shapes

/// `landplan import-shapes`: borders and neighbours of parcels from a map.
struct ImportShapes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import-shapes",
        abstract: "Takes parcels' borders and neighbours from GeoJSON, Shapefile or GeoPackage. 导入地块图形。",
        discussion: """
            Shapes are matched with parcels by id, name or alias, and compared with the ledger: areas, overlaps, \
            adjacency. With --out a scenario is written that has the borders and the adjacency found; without it nothing \
            is written. A map with faults is not written, unless forced: then what is sound is.
            """)

    @OptionGroup var arguments: ScenarioArguments

    @Argument(help: "The map: .geojson, .shp, .gpkg, a .zip of a shapefile …", completion: .file())
    var map: String

    @Option(name: .shortAndLong, help: "The scenario file to write.", completion: .file(extensions: ["json"]))
    var out: String?

    @Flag(help: "Compare only, even with --out.")
    var dryRun = false

    @Flag(help: "Write what is sound although other shapes have faults.")
    var force = false

    @Flag(help: "Make parcels of shapes that the scenario does not have, by their attributes.")
    var create = false

    @Option(help: "With --create: the park of shapes whose attributes name none.")
    var park: String?

    @Option(help: "The column that holds the parcels' names; else the one that matches most.")
    var field: String?

    @Option(help: "The layer to read, where there are several.")
    var layer: String?

    @Option(help: "How the texts of a shapefile are written, where it does not say so rightly: GBK, UTF-8, BIG5 …")
    var encoding: String?

    @Flag(help: "North stands before east in the file, latitude before longitude: swap them.")
    var swapAxes = false

    @Option(help: "Metres of shared border from which parcels are adjacent.")
    var border = MetresArgument(1)

    @Option(help: "Metres by which drawn neighbours may miss or overlap each other.")
    var tolerance = MetresArgument(ExactDecimal(significand: 5, scale: 1))

    @Flag(help: "Drop stated adjacency of parcels that the map draws apart.")
    var onlyDrawn = false

    @Flag(help: "Coordinates are metres, even where all could be degrees.")
    var metres = false

    @OptionGroup var printing: PrintingArguments

    func validate() throws {
        guard !tolerance.value.isNegative, tolerance.value <= ShapeImport.mostTolerance else {
            throw ValidationError("--tolerance lies between 0 and 10 m. 容差应在 0 至 10 米之间。")
        }
        guard park == nil || create else { throw ValidationError("--park goes with --create. --park 与 --create 同用。") }
        guard border.value > 0, border.value <= 100_000 else {
            throw ValidationError("--border lies above 0, at most 100000 m. 共边长度应大于 0。")
        }
        guard
            encoding.map({
                $0.count < 32 && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
            }) ?? true
        else { throw ValidationError("--encoding names an encoding, such as GBK. 编码如 GBK。") }
    }

    func run() throws {
        if let out, Self.isSame(out, map) {
            throw ValidationError("--out names the map itself. --out 不能是图形文件本身。")
        }
        let loaded = try arguments.load()
        guard let scenario = loaded.scenario, let tree = loaded.tree else { throw ExitStatus.badInput }
        let file = ShapeFile(map, layer: layer, encoding: encoding)
        guard !file.isUnreadable else {
            Output.error(IssueText.text(file.issues, in: arguments.speech.language))
            throw ExitStatus.badInput
        }
        var options = ShapeImport.Options()
        options.field = field
        options.border = border.value
        options.tolerance = tolerance.value
        options.takenAsMetres = metres
        options.onlyDrawnAdjacency = onlyDrawn
        options.hasSwappedAxes = swapAxes
        options.createsParcels = create
        if let park {
            guard scenario.parks.contains(where: { $0.id.text == park }) else {
                throw ValidationError("--park names no park of the scenario. 情景中没有编号为“\(park)”的园区。")
            }
            options.park = ParkID(park)
        }
        let shapes = ShapeImport(file, into: scenario, options)
        let isWriting = out != nil && !dryRun && !shapes.drawn.isEmpty && (force || !shapes.hasErrors)
        if let out, isWriting { try write(JSONWriter.text(shapes.written(into: tree)), to: out) }
        let outcome: ShapesOutcome =
            if let out, isWriting { .written(to: out) } else { out == nil || dryRun ? .reportedOnly : .refused }
        printing.show(ShapesReport.document(shapes, outcome), arguments.speech)
        if shapes.hasErrors, !isWriting { throw ExitStatus.badInput }
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        let urls = [one, other].map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().standardizedFileURL }
        return urls[0] == urls[1]
    }

    /// What is written is a sound scenario, or nothing is.
    private func write(_ text: String, to path: String) throws {
        let reader = InputReader { _ throws(InputFault) in Array(text.utf8) }
        let written = ScenarioLoader(reader: reader).load(path)
        guard written.scenario != nil else {
            Output.error(IssueText.text(written.errors, in: arguments.speech.language))
            throw ExitStatus.badInput
        }
        try Output.file(text, at: path)
    }
}
