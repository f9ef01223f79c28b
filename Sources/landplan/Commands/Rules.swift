import ArgumentParser
import LandModel
import Reporting

/// `landplan rules`: the catalogue.
struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: .told(
            "列出全部规则：公式、单位、来源、算例。",
            "Prints the catalogue of rules: formulas, units, sources, examples."))

    @OptionGroup var printing: PrintingArguments
    @OptionGroup var speech: SpeechArguments

    func run() throws { printing.show(Reports.rules(), speech) }
}
