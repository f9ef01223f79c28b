import Quantities
import Testing

@testable import LinearProgramming

@Suite("Reading another solver's solution") struct SolutionTextTests {
    private let program = smallProgram()
    private var names: ExportNames { ExportNames(program) }

    private func read(_ text: String) -> SolutionText { SolutionText(text, program: program, names: names) }

    @Test func highsRawFile() {
        let solution = read(
            """
            Model status
            Optimal

            # Primal solution values
            Feasible
            Objective 13.25
            # Columns 5
            place(P07,G~08~06,2024) 0.9999999999
            lots 1
            draw({9752}{6D66}) 1.0000000001
            {65}12 0
            {constant} 1
            # Rows 1
            land(2024) 13.5

            # Dual solution values
            None
            """)
        #expect(solution.faults.isEmpty)
        #expect(solution.values == [1, 1, 1, 0])
    }

    @Test func glpkRawFile() {
        let solution = read("c Problem:\ns mip 4 5 o 13.25\ni 1 13.5\nj 1 1\nj 2 1\nj 3 1.5\nj 4 0\nj 5 1\ne o f\n")
        #expect(solution.faults.isEmpty)
        #expect(solution.values == [1, 1, ExactDecimal(significand: 15, scale: 1), 0])
        #expect(read("s bas 4 4 f f 1\nj 1 b 1 0\nj 2 l -2 0.5\n").values == [1, -2, nil, nil])
    }

    @Test func glpkPrintedFile() {
        let solution = read(
            """
            Problem:    
            Rows:       1
            Columns:    5 (2 integer, 1 binary)

               No.   Row name        Activity     Lower bound   Upper bound
            ------ ------------    ------------- ------------- -------------
                 1 land(2024)               13.5                          14

               No. Column name       Activity     Lower bound   Upper bound
            ------ ------------    ------------- ------------- -------------
                 1 place(P07,G~08~06,2024)
                                *              1             0             1
                 2 lots         *              1            -2             7
                 3 draw({9752}{6D66})
                                               1           0.5
                 4 {65}12                      0             0             3

            Integer feasibility conditions:

            KKT.PE: max.abs.err = 0.00e+00 on row 0
            """)
        #expect(solution.faults.isEmpty)
        #expect(solution.values == [1, 1, 1, 0])
    }

    @Test func plainLinesWithFaults() {
        let solution = read(
            "# by hand\nlots 3\nlots 4\nnobody 1\n{65}12 lots\nplace(P07,G~08~06,2024) 0.4\nwhat is this\n")
        #expect(solution.values == [nil, 3, nil, nil])
        #expect(
            solution.faults == [
                .init(line: 3, kind: .readTwice("lots")), .init(line: 4, kind: .unknownColumn("nobody")),
                .init(line: 5, kind: .notANumber("lots")), .init(line: 6, kind: .notWhole("0.4")),
                .init(line: 7, kind: .notUnderstood),
            ])
    }
}
