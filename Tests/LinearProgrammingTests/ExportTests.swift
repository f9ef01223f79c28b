import Quantities
import Testing

@testable import LinearProgramming

@Suite("LP and MPS text") struct ExportTests {
    @Test func namesAreReadableAndSafe() {
        #expect(ExportNames.escape("place[P07,G-08-06,2024]") == "place(P07,G~08~06,2024)")
        #expect(ExportNames.escape("青浦") == "{9752}{6D66}")
        #expect(ExportNames.escape("e12") == "{65}12")
        #expect(ExportNames.escape("emission") == "emission")
        #expect(ExportNames.escape("2024") == "{32}024")
        #expect(ExportNames.escape("Free") == "{46}ree")
        #expect(ExportNames.escape("a(b)") == "a{28}b{29}")
        #expect(ExportNames.escape("a b\n#@") == "a{20}b{A}{23}{40}")
    }

    @Test func namesAreOneToOne() {
        var program = Program()
        let long = String(repeating: "浦", count: 100)
        let names = ["a-b", "a~b", "a[b", "a(b", "a{5B}b", "x", "x", long + "1", long + "2", ""]
        for name in names { program.add(.binary(name)) }
        let exported = ExportNames(program).columns
        #expect(Set(exported).count == names.count)
        #expect(exported.allSatisfy { $0.count <= 200 && $0.utf8.allSatisfy { 33...126 ~= $0 } })
        for (index, name) in exported.enumerated() { #expect(ExportNames(program).column(named: name) == index) }
    }

    @Test func lpTextIsExactAndReadable() {
        let expected = """
            Maximize
             objective: + 3 place(P07,G~08~06,2024) + 0.25 lots + 0 draw({9752}{6D66}) + 0 {65}12 + 10 {constant}
            Subject To
             land(2024): + 12.5 place(P07,G~08~06,2024) + lots <= 14
             range: + lots - draw({9752}{6D66}) <= 4
             range{low}: + lots - draw({9752}{6D66}) >= -1
             equal: + 2 place(P07,G~08~06,2024) + draw({9752}{6D66}) = 3
            Bounds
             {constant} = 1
             -2 <= lots <= 7
             draw({9752}{6D66}) >= 0.5
             0 <= {65}12 <= 3
            Binaries
             place(P07,G~08~06,2024)
            Generals
             lots
            End

            """
        #expect(LPText(smallProgram()).text == expected)
    }

    @Test func earlierTiersAreRows() {
        let text = LPText(smallProgram(), tier: 1, after: [13]).text
        #expect(text.hasPrefix("Minimize\n"))
        #expect(text.contains(" tier(output): + 3 place(P07,G~08~06,2024) + 0.25 lots >= 2\n"))
        #expect(text.contains(" - 4 {constant}\n"))
    }

    @Test func linesStayShort() {
        var program = Program()
        for index in 0..<500 { program.add(.binary("place[\(index)]")) }
        program.add(Row("all", origin: "all", (0..<500).map { Term($0, 1) }, upper: 3))
        #expect(LPText(program).text.split(separator: "\n").allSatisfy { $0.utf8.count < 200 })
    }

    @Test func mpsTextMinimises() {
        let mps = MPSText(smallProgram())
        #expect(mps.isNegated)
        #expect(mps.text.contains(" place(P07,G~08~06,2024) {objective} -3\n"))
        #expect(mps.text.contains(" {constant} {objective} -10\n"))
        #expect(mps.text.contains(" RANGE range 5\n"))
        #expect(mps.text.contains(" BV BOUND place(P07,G~08~06,2024)\n"))
        #expect(!MPSText(smallProgram(), tier: 1).isNegated)
    }
}
