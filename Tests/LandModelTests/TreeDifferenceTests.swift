import LandModel
import Records
import Testing

/// Where trees differ, each spot once and by name.
@Suite struct TreeDifferenceTests {
    private func differences(_ texts: String...) throws -> [String] {
        let trees = try texts.map { try #require(JSONParser.parse(Array($0.utf8), input: 0).tree) }
        return TreeDifference.all(between: trees).map { difference in
            let values = difference.values.map { $0.map(JSONWriter.compact) ?? "-" }
            return "\(difference.path): \(values.joined(separator: " | "))"
        }
    }

    @Test func elementsAreToldApartByLabel() throws {
        #expect(
            try differences(
                #"{"a": [{"id": "X", "v": 1}, {"id": "Y", "v": 2, "source": "old"}]}"#,
                #"{"a": [{"id": "Y", "v": 3, "source": "new"}, {"id": "Z"}, {"id": "X", "v": 1}]}"#)
                == ["a.Y.v: 2 | 3", #"a.Z: - | {"id":"Z"}"#])
    }

    @Test func listsWithoutLabelsAreTakenByIndexOrWhole() throws {
        #expect(try differences(#"{"n": [{"v": 1}, {"v": 2}]}"#, #"{"n": [{"v": 1}, {"v": 5}]}"#) == ["n.1.v: 2 | 5"])
        #expect(
            try differences(#"{"n": [{"v": 1}]}"#, #"{"n": [{"v": 1}, {"v": 5}]}"#)
                == [#"n: [{"v":1}] | [{"v":1},{"v":5}]"#])
        #expect(try differences(#"{"n": [1, 2]}"#, #"{"n": [1, 3]}"#) == ["n: [1,2] | [1,3]"])
    }

    @Test func threeTreesAndTexts() throws {
        #expect(
            try differences(
                #"{"t": {"zh": "甲", "en": "A"}, "x": 1}"#, #"{"t": {"zh": "乙", "en": "A"}}"#,
                #"{"t": {"zh": "甲", "en": "A"}, "x": 1}"#)
                == [
                    #"t: {"zh":"甲","en":"A"} | {"zh":"乙","en":"A"} | {"zh":"甲","en":"A"}"#, "x: 1 | - | 1",
                ])
        #expect(try differences("{}", "{}").isEmpty)
    }

    @Test func captionsComeFromTheFormat() {
        let amount = Scenario.schema.caption(of: Path("quotas", "Q", "amounts", "2024"))
        #expect(amount.steps.map { $0?.en } == ["quota ledger", nil, "what becomes available in each period", nil])
        #expect(amount.unit == .load)
        #expect(Scenario.schema.caption(of: Path("projects", "P", "major")).standard.map(JSONWriter.compact) == "false")
    }
}
