import ArgumentParser
import LandModel
import Reporting

/// `landplan rules`: the catalogue.
struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the catalogue of rules: formulas, units, sources, examples. 规则目录。")

    @OptionGroup var printing: PrintingArguments
    @OptionGroup var speech: SpeechArguments

    func run() throws { printing.show(Reports.rules(), speech) }
}
