import CSQLite
import Folders
import Foundation
import Quantities
import Sweeps

/// cases.sqlite: the same numbers for those who ask in SQL. Made in a folder of its own: no database is shared between machines.
public struct CaseDatabase {
    public struct Fault: Error, Sendable { public let message: String }

    private let handle: OpaquePointer

    private static let tables = """
        PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
        CREATE TABLE cases (number INTEGER PRIMARY KEY, name TEXT NOT NULL, question TEXT NOT NULL, state TEXT NOT NULL,
            exit INTEGER, proved INTEGER NOT NULL, gap REAL);
        CREATE TABLE points (number INTEGER NOT NULL REFERENCES cases, axis TEXT NOT NULL, point TEXT NOT NULL);
        CREATE TABLE measures (number INTEGER NOT NULL REFERENCES cases, measure TEXT NOT NULL, "of" TEXT NOT NULL,
            value REAL NOT NULL, exact TEXT NOT NULL, text TEXT NOT NULL);
        BEGIN;
        """

    /// The file of a whole collection.
    public static func bytes(of collection: Collection, tellsTime: Bool) throws -> [UInt8] {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let file = scratch.url.appendingPathComponent("cases.sqlite")
        var opened: OpaquePointer?
        let result = sqlite3_open(file.path, &opened)
        defer { sqlite3_close(opened) }
        guard result == SQLITE_OK, let opened else { throw Fault(message: String(cString: sqlite3_errstr(result))) }
        try CaseDatabase(handle: opened).fill(with: collection, tellsTime: tellsTime)
        return Array(try Data(contentsOf: file))
    }

    private func fill(with collection: Collection, tellsTime: Bool) throws(Fault) {
        try run(Self.tables)
        let cases = try Statement("INSERT INTO cases VALUES (?, ?, ?, ?, ?, ?, ?)", handle)
        let points = try Statement("INSERT INTO points VALUES (?, ?, ?)", handle)
        let measures = try Statement("INSERT INTO measures VALUES (?, ?, ?, ?, ?, ?)", handle)
        for one in collection.cases {
            let number = Statement.Value.integer(one.number)
            try cases.insert([
                number, .text(one.name), .text(one.entry.question.text), .text(one.state),
                one.status?.exit.map { .integer($0) } ?? .null, .integer(one.isProved ? 1 : 0),
                one.plan?.gap.map { .real($0.approximate) } ?? .null,
            ])
            for (axis, point) in zip(collection.index.axes, one.entry.points) {
                try points.insert([number, .text(axis.id), .text(point)])
            }
            for measured in one.measurements(tellsTime: tellsTime) {
                try measures.insert([
                    number, .text(measured.measure), .text(measured.of), .real(measured.value.approximate),
                    .text(measured.value.description), .text(measured.text),
                ])
            }
        }
        try run("CREATE INDEX measures_by ON measures (measure, \"of\"); COMMIT;")
    }

    private func run(_ text: String) throws(Fault) {
        guard sqlite3_exec(handle, text, nil, nil, nil) == SQLITE_OK else {
            throw Fault(message: String(cString: sqlite3_errmsg(handle)))
        }
    }
}

/// A line of SQL that is run again and again.
private final class Statement {
    enum Value {
        case null
        case integer(Int)
        case real(Double)
        case text(String)
    }

    private let handle: OpaquePointer?
    private let database: OpaquePointer

    init(_ text: String, _ database: OpaquePointer) throws(CaseDatabase.Fault) {
        self.database = database
        var prepared: OpaquePointer?
        guard sqlite3_prepare_v2(database, text, -1, &prepared, nil) == SQLITE_OK else {
            throw CaseDatabase.Fault(message: String(cString: sqlite3_errmsg(database)))
        }
        handle = prepared
    }

    deinit { sqlite3_finalize(handle) }

    /// SQLITE_TRANSIENT: the text is copied before the call returns.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    func insert(_ values: [Value]) throws(CaseDatabase.Fault) {
        sqlite3_reset(handle)
        for (number, value) in values.enumerated() {
            let place = Int32(number + 1)
            switch value {
            case .null: sqlite3_bind_null(handle, place)
            case .integer(let whole): sqlite3_bind_int64(handle, place, Int64(whole))
            case .real(let real): sqlite3_bind_double(handle, place, real)
            case .text(let text): sqlite3_bind_text(handle, place, text, -1, Self.copied)
            }
        }
        guard sqlite3_step(handle) == SQLITE_DONE else {
            throw CaseDatabase.Fault(message: String(cString: sqlite3_errmsg(database)))
        }
    }
}
