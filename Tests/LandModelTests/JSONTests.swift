import LandModel
import Records
import Testing

@Suite struct JSONTests {
    static func compact(_ text: String) -> String? {
        let (tree, issues) = JSONParser.parse(Array(text.utf8))
        return issues.isEmpty ? tree.map(JSONWriter.compact) : nil
    }

    @Test(arguments: [
        (#"{"a":[1,2.50,-0.5e-3],"b":{"c":null,"d":true,"e":false}}"#, nil),
        (" [ ] ", "[]"), ("\u{FEFF}{ }", "{}"), (#""\u5c01\ud83d\ude00\n\/""#, #""封😀\n/""#),
        (#""\u0000\u001f\u007f""#, nil), ("0", nil), ("-0.0E+10", nil),
        ("\r\n\t 12345678901234567890", "12345678901234567890"),
    ])
    func readsAndWrites(_ text: String, _ written: String?) {
        #expect(Self.compact(text) == written ?? text)
    }

    @Test(arguments: [
        "[1,]", "{,}", "[01]", "[1.]", "[.5]", "[+1]", "[1e]", "[0x10]", "[NaN]", "[-Infinity]", "[1 2]", "[\"a\nb\"]",
        "{\"a\" 1}", "{\"a\":1,\"a\":2}", "{a:1}", "['a']", "[tru]", "[", "{", "\"", "[1]]", "// x\n1", "[\"\\x\"]",
        "[\"\\u12\"]", "[\"\\ud800\"]", "[\"\\udc00\\ud800\"]", "", " ", "[1}", "{\"a\":}", "[\"\\", "[-]", "--1",
        "[\u{A0}1]",
    ])
    func refuses(_ text: String) {
        #expect(!JSONParser.parse(Array(text.utf8)).issues.isEmpty)
    }

    /// Files of other kinds are named for what they are, once.
    @Test(arguments: [
        ([0x50, 0x4B, 3, 4, 20, 0], "json-other-file"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "json-other-file"),
        (Array("%PDF-1.7".utf8), "json-other-file"), (Array("<html>".utf8), "json-other-file"),
        (Array("编号,名称\n1,2".utf8), "json-other-file"), ([0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0x31], "json-other-file"),
        ([0x7B, 0, 0x7D, 0], "json-encoding"), ([0, 0x7B, 0, 0x7D], "json-encoding"),
        (Array("tru".utf8), "json-word"), (Array("a = {\"b\": 1},\n".utf8), "json-word"),
    ])
    func otherFiles(_ bytes: [UInt8], _ code: String) {
        let issues = JSONParser.parse(bytes).issues
        #expect(issues.first?.code == code && (code == "json-word" || issues.count == 1))
    }

    @Test func depthIsBounded() {
        let sound = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(Self.compact(sound) == sound)
        #expect(Self.compact("[" + sound + "]") == nil)
    }

    @Test func placesAreOffsets() {
        let (tree, _) = JSONParser.parse(Array("{\n  \"甲\": [1, {\"b\": 2}]\n}".utf8), input: 3)
        #expect(tree?.place(of: Path("甲", "1", "b")) == Place(input: 3, offset: 21))
        #expect(tree?.place(of: Path("甲", "1", "none")) == Place(input: 3, offset: 15))
    }

    @Test func columnsCountCharacters() {
        let sources = SourceMap([SourceText(name: "f", bytes: Array("\u{FEFF}甲乙\n😀é x".utf8))])
        #expect(sources.position(of: Place(input: 0, offset: 6))?.description == "f:1:2")
        #expect(sources.position(of: Place(input: 0, offset: 14))?.description == "f:2:2")
        #expect(sources.position(of: Place(input: 0, offset: 17))?.description == "f:2:4")
        #expect(sources.position(of: .none) == nil)
    }

    @Test func laysOutLinesOfUpTo100Columns() {
        let number = JSONNode(.number("1234567890"))
        let short = JSONNode(.array(Array(repeating: number, count: 7)))
        let long = JSONNode(.array(Array(repeating: number, count: 9)))
        let tree = JSONNode(.object([JSONNode.Member("short", short), JSONNode.Member("long", long)]))
        let lines = JSONWriter.text(tree).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[1] == "  \"short\": [\(Array(repeating: "1234567890", count: 7).joined(separator: ", "))],")
        #expect(lines[2] == "  \"long\": [")
        #expect(lines.last == "")
        #expect(lines.allSatisfy { $0.count <= 100 })
        #expect(JSONWriter.text(JSONNode(.array([]))) == "[]\n")
    }
}
