import Foundation

/// An Excel file as Python's ZIP and XML readers see it, independent of what wrote it.
public struct OpenedWorkbook: Decodable, Sendable {
    public struct Cell: Decodable, Sendable, Equatable {
        /// `s` and `inlineStr` for text, `n`, `b`, `str` for the text of a formula.
        public var kind: String
        public var text: String
        public var formula: String?
        public var style: Int
    }

    public struct Sheet: Decodable, Sendable {
        public var name: String
        public var cells: [String: Cell]
        public var xml: String
    }

    public var sheets: [Sheet]
    /// The other parts by their path.
    public var parts: [String: String]

    public func sheet(_ name: String) -> Sheet? { sheets.first { $0.name == name } }

    /// The first Python 3 there is; its own library is enough.
    public static let python: URL? = {
        let named = ProcessInfo.processInfo.environment["LANDPLAN_PYTHON"]
        return ([named].compactMap { $0 } + ["/usr/bin/python3", "/usr/local/bin/python3"]).first {
            FileManager.default.isExecutableFile(atPath: $0)
        }.map { URL(fileURLWithPath: $0) }
    }()

    /// Said by tests that cannot run without it.
    public static let isUnreadable: Bool = {
        guard python == nil else { return false }
        FileHandle.standardError.write(Data("SKIPPED: no Python 3 to read Excel files back with\n".utf8))
        return true
    }()

    public enum Fault: Error {
        case noPython
        case refused(String)
    }

    public init(_ bytes: [UInt8]) throws {
        guard let python = Self.python else { throw Fault.noPython }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("landplan-\(UUID().uuidString).xlsx")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = python
        process.arguments = ["-c", Self.script, file.path]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let json = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Fault.refused(String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self))
        }
        self = try JSONDecoder().decode(OpenedWorkbook.self, from: json)
    }

    private static let script = #"""
        import json, re, sys, xml.etree.ElementTree as tree, zipfile
        file = zipfile.ZipFile(sys.argv[1])
        assert file.testzip() is None
        main = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
        office = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'
        parts = {name: file.read(name).decode() for name in file.namelist()}
        for text in parts.values(): tree.fromstring(text)
        def plain(text): return re.sub('_x([0-9A-F]{4})_', lambda found: chr(int(found.group(1), 16)), text)
        strings = []
        if 'xl/sharedStrings.xml' in parts:
            for item in tree.fromstring(parts['xl/sharedStrings.xml']):
                strings.append(plain(''.join(text.text or '' for text in item.iter(main + 't'))))
        links = tree.fromstring(parts['xl/_rels/workbook.xml.rels'])
        targets = {link.get('Id'): link.get('Target') for link in links}
        sheets = []
        for sheet in tree.fromstring(parts['xl/workbook.xml']).iter(main + 'sheet'):
            path = 'xl/' + targets[sheet.get(office + 'id')]
            cells = {}
            for cell in tree.fromstring(parts[path]).iter(main + 'c'):
                value, formula, kind = cell.find(main + 'v'), cell.find(main + 'f'), cell.get('t', 'n')
                text = '' if value is None else value.text or ''
                cells[cell.get('r')] = {'kind': kind, 'text': strings[int(text)] if kind == 's' else text,
                    'formula': None if formula is None else formula.text, 'style': int(cell.get('s', 0))}
            sheets.append({'name': sheet.get('name'), 'cells': cells, 'xml': parts.pop(path)})
        print(json.dumps({'sheets': sheets, 'parts': parts}))
        """#
}
