import ArgumentParser
import LandModel
import Reporting

/// How tables are printed.
struct PrintingArguments: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, csv, json }

    @Option(help: "text, markdown, csv or json.")
    var format: Format = .text

    @Flag(name: .customLong("time"), help: "Tell the time taken, which makes two runs differ.")
    var tellsTime = false

    func show(_ document: Document, _ speech: SpeechArguments) {
        let language = speech.language
        switch format {
        case .text: Output.standard(TextRenderer(language, width: Output.width).text(document))
        case .markdown: Output.standard(MarkdownRenderer(language).text(document))
        case .csv: Output.standard(CSVRenderer(language).text(document))
        case .json: Output.standard(JSONWriter.text(JSONRenderer().node(document)))
        }
    }
}
