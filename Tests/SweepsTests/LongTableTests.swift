import Testing

@testable import SweepReports

@Suite struct LongTableTests {
    /// Labels of axes are a stranger's text: none is a formula to a sheet; numbers stay numbers.
    @Test func formulasAreNone() {
        #expect(LongTable.line(["=1+1", "+2*3", "-2", "-x", "a,b", ""]) == "'=1+1,'+2*3,-2,'-x,\"a,b\",\r\n")
    }
}
