import Quantities
import Testing

@Suite struct WordsTests {
    @Test(arguments: [
        (["由", "10 t/a", "提高到", "16 t/a"], "由 10 t/a 提高到 16 t/a"),
        (["由", "4,000 万元", "提高到", "6,000 万元"], "由 4,000 万元提高到 6,000 万元"),
        (["增", "400 m²", "起"], "增 400 m² 起"), (["但", "任务缺口增加"], "但任务缺口增加"), (["项目（P1）", "由"], "项目（P1）由"),
        (["", "甲"], "甲"),
    ]) func latinStandsApart(_ parts: [String], _ text: String) {
        #expect(Words.chinese(parts) == text)
    }
}
