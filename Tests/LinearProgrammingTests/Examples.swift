import LinearProgramming
import Quantities

/// Four columns of every kind, rows of every kind, a maximised objective with a constant and a minimised one.
func smallProgram() -> Program {
    var program = Program()
    let place = program.add(.binary("place[P07,G-08-06,2024]"))
    let lots = program.add(Column("lots", .integer, lower: -2, upper: 7))
    let draw = program.add(Column("draw[青浦]", .continuous, lower: ExactDecimal(significand: 5, scale: 1), upper: nil))
    program.add(Column("e12", .continuous, upper: 3))
    program.add(
        Row(
            "land[2024]", origin: "land", [Term(place, ExactDecimal(significand: 125, scale: 1)), Term(lots, 1)],
            upper: 14))
    program.add(Row("range", origin: "land", [Term(lots, 1), Term(draw, -1)], lower: -1, upper: 4))
    program.add(Row("equal", origin: "land", [Term(place, 2), Term(draw, 1)], lower: 3, upper: 3))
    program.add(Row("free", origin: "land", [Term(draw, 1)]))
    program.add(
        Objective(
            "output", .maximize, [Term(place, 3), Term(lots, ExactDecimal(significand: 25, scale: 2))], constant: 10,
            tolerance: .absolute(1)))
    program.add(Objective("cost", .minimize, [Term(draw, 1), Term(lots, -1)], constant: -4))
    return program
}
