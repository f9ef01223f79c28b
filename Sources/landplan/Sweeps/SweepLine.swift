import Foundation
import Quantities
import Synchronization

/// One line on the terminal that tells how far a sweep is; nothing in a pipe.
final class SweepLine: Sendable {
    private let isShown: Bool
    private let language: Language
    private let last = Mutex(Date.distantPast)

    init(quiet: Bool, language: Language) {
        isShown = !quiet && isatty(STDERR_FILENO) == 1
        self.language = language == .both ? .zh : language
    }

    func show(_ words: Words) {
        guard isShown else { return }
        last.withLock { last in
            // Five times a second is as fast as people read.
            guard Date().timeIntervalSince(last) >= 0.2 else { return }
            last = Date()
            Output.progress("\r\u{1b}[K" + words[language])
        }
    }

    func clear() { if isShown { Output.progress("\r\u{1b}[K") } }
}
