import Foundation
import LandModel
import Records

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ trial: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Hands the scenario reader whatever the fuzzer thinks of.
@main
enum ScenarioReaderFuzz {
    static func main() {
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        exit(runFuzzer(&count, &arguments) { start, count in readAnything(start, count) })
    }
}

/// One trial: any bytes at all, read as a scenario. Faults are found and told; nothing else may happen.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAnything(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let loaded = ScenarioLoader(reader: InputReader { _ in bytes }).load("fuzz.json")
    _ = IssueText.text(loaded.issues, in: .both)
    return 0
}
