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
            for part in ["libglpk", "libsqlite3", "GPL-3.0"] { #expect(whole.output.contains(part), "\(part)") }
        }
        #expect(try Landplan.run(["solve", "--version"]).output == version)
    }
}
