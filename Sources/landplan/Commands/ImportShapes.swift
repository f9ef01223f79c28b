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
        abstract: .told(
            "由 GeoJSON、KML、Shapefile、GeoPackage 取得地块界址与相邻关系。",
            "Takes parcels' borders and neighbours from GeoJSON, KML, Shapefile or GeoPackage."),
        discussion: .told(
            "图形按编号、名称或别名与地块对应，并与台账比对面积、重叠、相邻。写了 --out 则写出带界址和相邻关系的情景，否则不写。图形有问题时不写，除非 --force：只写没有问题的部分。",
            """
            Shapes are matched with parcels by id, name or alias, and compared with the ledger: areas, overlaps, \
            adjacency. With --out a scenario is written that has the borders and the adjacency found; without it \
            nothing is written. A map with faults is not written, unless forced: then what is sound is.
            """))

    @OptionGroup var arguments: ScenarioArguments

    @Argument(
        help: .told(
            "界址图：.geojson、.kml、.shp、.gpkg、shapefile 的 .zip 等。",
            "The map: .geojson, .kml, .shp, .gpkg, a .zip of a shapefile …"), completion: .file())
    var map: String

    @Option(
        name: .shortAndLong,
        help: .told(
            "要写的情景文件。",
            "The scenario file to write."), completion: .file(extensions: ["json"]))
    var out: String?

    @Flag(
        help: .told(
            "只比对，即使写了 --out 也不写。",
            "Compare only, even with --out."))
    var dryRun = false

    @Flag(
        help: .told(
            "即使别的图形有问题，也写出没有问题的部分。",
            "Write what is sound although other shapes have faults."))
    var force = false

    @Flag(
        help: .told(
            "情景中没有的图形，按其属性建为地块。",
            "Make parcels of shapes that the scenario does not have, by their attributes."))
    var create = false

    @Option(
        help: .told(
            "与 --create 同用：属性没有写园区的图形归入哪个园区。",
            "With --create: the park of shapes whose attributes name none."))
    var park: String?

    @Option(
        help: .told(
            "存放地块名称的字段；不写则取对得上最多的一个。",
            "The column that holds the parcels' names; else the one that matches most."))
    var field: String?

    @Option(
        help: .told(
            "有几个图层（KML 的文件夹）时读哪一个。",
            "The layer to read, where there are several; of KML, the folder."))
    var layer: String?

    @Option(
        help: .told(
            "shapefile 文字的编码，文件自己没写对时用：GBK、UTF-8、BIG5 等。",
            "How the texts of a shapefile are written, where it does not say so rightly: GBK, UTF-8, BIG5 …"))
    var encoding: String?

    @Flag(
        help: .told(
            "文件中北在前、东在后（纬度在前、经度在后）：对调。",
            "North stands before east in the file, latitude before longitude: swap them."))
    var swapAxes = false

    @Option(
        help: .told(
            "共边多少米起算相邻。",
            "Metres of shared border from which parcels are adjacent."))
    var border = MetresArgument(1)

    @Option(
        help: .told(
            "画出的相邻地块最多可以相离或重叠多少米。",
            "Metres by which drawn neighbours may miss or overlap each other."))
    var tolerance = MetresArgument(ExactDecimal(significand: 5, scale: 1))

    @Flag(
        help: .told(
            "图上分开的地块，去掉原先写的相邻关系。",
            "Drop stated adjacency of parcels that the map draws apart."))
    var onlyDrawn = false

    @Flag(
        help: .told(
            "坐标按米计，即使都像经纬度。",
            "Coordinates are metres, even where all could be degrees."))
    var metres = false

    @OptionGroup var printing: PrintingArguments

    func validate() throws {
        guard !tolerance.value.isNegative, tolerance.value <= ShapeImport.mostTolerance else {
            throw ValidationError("--tolerance 应在 0 至 10 米之间。", "--tolerance lies between 0 and 10 m.")
        }
        guard park == nil || create else {
            throw ValidationError("--park 与 --create 同用。", "--park goes with --create.")
        }
        guard border.value > 0, border.value <= 100_000 else {
            throw ValidationError("--border 应大于 0，至多 100000 米。", "--border lies above 0, at most 100000 m.")
        }
        guard
            encoding.map({
                $0.count < 32 && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
            }) ?? true
        else { throw ValidationError("--encoding 写编码名，如 GBK。", "--encoding names an encoding, such as GBK.") }
    }

    func run() throws {
        if let out, Self.isSame(out, map) {
            throw ValidationError("--out 不能是图形文件本身。", "--out names the map itself.")
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
                throw ValidationError("情景中没有园区“\(park)”。", "There is no park “\(park)” in the scenario.")
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
