import CLateLibraries
import Foundation
import GLPKSolver
import Quantities
import Records

/// Which release this is: the one place that says so, for results, archives, packages and manual pages alike.
enum Version {
    static let text = "0.1.0"

    /// With what it is made of: the solver, and every library that it runs with, as far as the system tells.
    static var whole: String {
        late_libraries_load()
        // Read piece by piece, because such a file tells no length.
        let maps = String(decoding: (try? InputReader.files.read("/proc/self/maps")) ?? [], as: UTF8.self)
        let paths = maps.split(separator: "\n").compactMap { $0.split(separator: " ").last.map(String.init) }
        let libraries = Set(paths.filter { $0.hasPrefix("/") && $0.contains(".so") }).sorted()
        let materials = OwnProgram.companion("SBOM.spdx.json").map {
            Words("物料清单：\($0.path)", "bill of materials: \($0.path)")
        }
        let lines =
            [Words(same: "landplan \(text)"), Words(same: "GLPK \(GLPKVersion.text)")]
            + [Words("许可证：GPL-3.0", "licence: GPL-3.0")] + [materials].compactMap { $0 }
            + [Words("运行库：", "libraries:")] + libraries.map { Words(same: "  \($0)") }
        return lines.map { $0[Language.spoken] + "\n" }.joined()
    }

    /// Ends the program where nothing else is asked of it, before all commands are made known to the parser: scripts ask often.
    static func tellIfAsked(_ arguments: [String]) {
        switch Set(arguments.dropFirst()) {
        case ["--version"]: Output.standard(text + "\n")
        case ["--version", "--verbose"]: Output.standard(whole)
        default: return
        }
        Foundation.exit(0)
    }
}
