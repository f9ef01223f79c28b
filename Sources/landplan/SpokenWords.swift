import ArgumentParser
import Foundation
import Quantities

extension Language {
    /// What the command line asks for, known before it is parsed, because help and refusals need it; else the user's.
    static let spoken: Language = {
        let arguments = CommandLine.arguments
        for (number, argument) in arguments.enumerated().dropFirst() {
            if argument == "--lang", arguments.indices.contains(number + 1),
                let asked = Language(rawValue: arguments[number + 1])
            {
                return asked
            }
            if argument.hasPrefix("--lang="), let asked = Language(rawValue: String(argument.dropFirst(7))) {
                return asked
            }
        }
        return ofUser
    }()
}

extension String {
    /// In the language in which the program speaks.
    static func told(_ zh: String, _ en: String) -> String { Words(zh, en)[Language.spoken] }
}

extension ArgumentHelp {
    static func told(_ zh: String, _ en: String) -> ArgumentHelp { ArgumentHelp(.told(zh, en)) }
}

extension ValidationError {
    init(_ zh: String, _ en: String) { self.init(.told(zh, en)) }
    init(_ words: Words) { self.init(words[Language.spoken]) }
}
