import Quantities
import Records
import Workbench

/// One thing that can be asked of the workbench.
struct Route: Sendable {
    /// A request that was let in.
    struct Call: Sendable {
        let role: Role
        let query: [String: String]
        let headers: [String: String]
        /// The object of a write; empty of a read.
        let body: JSONNode

        /// In which who asks reads; `nil`: not said.
        var language: Language? {
            let tag = (headers["accept-language"] ?? "").lowercased()
            return [Language.zh, .en].first { tag.hasPrefix($0.rawValue) }
        }
    }

    /// What is told of it to people and programs.
    struct Told: Sendable {
        let summary: Words
        /// Names of what may be asked in the address.
        var query: [String] = []
        /// Fields of the object that is sent, each with what it holds.
        var fields: [(name: String, kind: FieldKind, isRequired: Bool)] = []
        /// Fields that the answer has in any case.
        var answers: [String] = []
        var contentType = "application/json"
        /// Bytes of what may be sent.
        var mostBody = RouteTable.mostBody
        /// A write that leaves everything as it is: whoever may only see may ask it, too.
        var isTrial = false
    }

    enum FieldKind: String, Sendable {
        case string, integer, number, object, array, boolean

        func fits(_ node: JSONNode) -> Bool {
            switch (self, node.value) {
            case (.string, .string), (.number, .number), (.object, .object), (.array, .array), (.boolean, .bool): true
            case (.integer, .number(let digits)): Int(digits) != nil
            default: false
            }
        }
    }

    let method: String
    let path: String
    let told: Told
    let answer: @Sendable (Call) async throws -> WebResponse
}

extension Route.Told {
    /// What is sent and is not as it is told; `null` is as if it were not there.
    func fault(in sent: JSONNode) -> Words? {
        for field in fields {
            let there = sent[field.name].flatMap { $0.isNull ? nil : $0 }
            if let there, !field.kind.fits(there) {
                return Words(
                    "\(field.name) 须为 \(field.kind.rawValue)", "\(field.name) has to be: \(field.kind.rawValue)")
            }
            if there == nil, field.isRequired { return Words("缺少 \(field.name)", "\(field.name) is missing") }
        }
        return nil
    }
}

extension Route {
    /// A read that gives JSON.
    static func get(
        _ path: String, _ told: Told, _ body: @escaping @Sendable (Call) throws -> JSONNode
    ) -> Route {
        Route(method: "GET", path: path, told: told) { call in
            try await Offload.run { .json(200, try body(call)) }
        }
    }

    /// A write that gives JSON.
    static func post(
        _ path: String, _ told: Told, status: Int = 200, _ body: @escaping @Sendable (Call) throws -> JSONNode
    ) -> Route {
        Route(method: "POST", path: path, told: told) { call in
            try await Offload.run { .json(status, try body(call)) }
        }
    }
}
