import Foundation
import Testing

@Suite struct VersionTests {
    /// The version is told in one line, by itself and with all that the program is made of.
    @Test func tellsWhatItIsMadeOf() throws {
        let version = try Landplan.run(["--version"]).output
        #expect(version.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
        for words in [["--version", "--verbose"], ["--verbose", "--version"]] {
            let whole = try Landplan.run(words)
            #expect(whole.status == 0)
            #expect(whole.output.hasPrefix("landplan \(version)"))
            for part in ["libglpk", "libsqlite3", "libcairo", "libgeos_c", "GPL-3.0"] {
                #expect(whole.output.contains(part), "\(part)")
            }
        }
        #expect(try Landplan.run(["solve", "--version"]).output == version)
    }

    /// What is only needed for drawing, geometry, archives and databases is loaded when it is needed.
    @Test func startsWithoutWhatItMayNotNeed() throws {
        let tracing = ["LD_TRACE_LOADED_OBJECTS=1", Landplan.binary.path]
        let loaded = try Landplan.run(URL(fileURLWithPath: "/usr/bin/env"), tracing).output
        #expect(loaded.contains("libglpk"))
        for part in ["libpango", "libcairo", "libgeos", "libzip", "libxlsxwriter", "libsqlite3", "libX11"] {
            #expect(!loaded.contains(part), "\(part)")
        }
    }
}
