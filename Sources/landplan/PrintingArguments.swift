import ArgumentParser
import Documents
import LandModel
import Reporting

extension DocumentFormat: ExpressibleByArgument {}

/// How tables are printed.
struct PrintingArguments: ParsableArguments {
    @Option(help: "text, markdown, csv or json.")
    var format: DocumentFormat = .text

    @Flag(help: "Print JSON for programs; the same as --format json.")
    var json = false

    @Flag(name: .customLong("time"), help: "Tell the time taken, which makes two runs differ.")
    var tellsTime = false

    func show(_ document: Document, _ speech: SpeechArguments) {
        Output.standard(document.rendered(as: json ? .json : format, in: speech.language, width: Output.width))
    }
}
