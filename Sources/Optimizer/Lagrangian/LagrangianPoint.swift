import LinearProgramming
import Quantities

extension LagrangianForm {
    /// The program's point that choices stand for: draws by a flow from sources to uses, measures of missed rows as small
    /// as they can be; `nil`: there is none, or it breaks a row.
    func point(_ program: Program, _ values: [Bool], reaches: [Int]) -> [ExactDecimal]? {
        var point = integers(values.map { $0 ? 1 : 0 }).map { ExactDecimal($0) }
        for pool in draws.pools {
            guard flow(program, pool, reaches, &point) else { return nil }
        }
        for slack in draws.slacks + draws.measures.map({ ($0.column, $0.row) }) {
            let row = program.rows[slack.row]
            guard let term = row.terms.first(where: { $0.column == slack.column }) else { return nil }
            let activity = row.terms.activity(at: point)
            let bound = term.coefficient.isNegative ? row.upper : row.lower
            guard let bound, let least = (bound - activity).divided(by: term.coefficient, places: 12) else { continue }
            if least > .zero { point[slack.column] = least }
        }
        return program.violations(at: point).isEmpty ? point : nil
    }

    /// Serves the uses of a pool from its sources by augmenting paths.
    private func flow(
        _ program: Program, _ pool: DrawProjection.Pool, _ reaches: [Int], _ point: inout [ExactDecimal]
    ) -> Bool {
        func amount(_ row: Row) -> ExactDecimal {
            row.terms.reduce(ExactDecimal.zero) { sum, term in
                program.columns[term.column].kind == .integer && !point[term.column].isZero
                    ? sum + term.coefficient * point[term.column] : sum
            }
        }
        var network = DrawNetwork()
        for use in pool.uses {
            let needed = -amount(program.rows[draws.uses[use].row])
            network.addUse(Int(clamping: needed.significand(atScale: draws.places)), draws.uses[use].draws)
        }
        for source in pool.sources {
            let links = draws.sources[source].map { link -> (limit: Int, draws: [Int]) in
                guard link.reach < 0 else { return (reaches[link.reach], link.draws) }
                let row = program.rows[link.row]
                let left = (row.upper ?? 0) - amount(row)
                return (Int(clamping: left.significand(atScale: draws.places)), link.draws)
            }
            network.addSource(links)
        }
        guard network.serve() else { return false }
        for (draw, given) in network.given {
            point[draw] = ExactDecimal(significand: Int128(given), scale: draws.places)
        }
        return true
    }
}
