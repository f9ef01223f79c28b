import LandModel
import LinearProgramming
import Quantities

/// The program that stands for a scenario, with the map from decisions to columns. Rules add rows to it.
public struct Formulation: Sendable {
    public let setting: Setting
    public let options: [PlacementOption]
    public private(set) var program = Program()

    /// Column of each option.
    public private(set) var placementColumns: [Int] = []
    /// Columns of `acquisition[parcel, start]`, by parcel number, only starts that can be.
    public private(set) var acquisitionColumns: [[Start]] = []
    /// Columns of `construction[building, start]`, by building number.
    public private(set) var constructionColumns: [[Start]] = []
    /// Columns of `reduction[plot, start]`, by plot number.
    public private(set) var reductionColumns: [[Start]] = []
    /// Columns of draws on quotas, made by the quota rules.
    public internal(set) var drawColumns: [DrawColumn] = []
    /// Draws of each balance that has any, by its name, until they have their rows.
    var draws: [String: QuotaDraws] = [:]
    /// Shortfall column of each soft target, by its number in the scenario.
    public internal(set) var shortfallColumns: [Int: Int] = [:]
    /// Where the form of each indicator is found.
    let indicators: IndicatorForms
    /// Columns that measures need beside the decisions, by name.
    var namedColumns: [String: Int] = [:]
    /// Measures, as far as they need such columns, in the order in which they were asked for; and whether what defines the
    /// columns has its rows.
    public internal(set) var measuresWithColumns: [(measure: Measure, isDefined: Bool)] = []
    /// Limits that may give way; none unless a question allows it.
    public internal(set) var giving = GivingWay()

    /// Options of each project, by project number.
    public let optionsOfProject: [[Int]]
    /// Options that take each parcel, by parcel number.
    public let optionsOnParcel: [[Int]]
    /// Options in each building, by building number.
    public let optionsInBuilding: [[Int]]
    /// Options in each park, by park number.
    let optionsInPark: [[Int]]

    public struct Start: Sendable {
        public let period: Int
        public let column: Int
    }

    /// How much of a quota one class of drawers draws in one period.
    public struct DrawColumn: Sendable {
        public let quota: Int
        /// Numbers of the projects in the class, for a draw of projects.
        public let projects: [Int]
        public let period: Int
        public let column: Int
    }

    init(_ setting: Setting, options: [PlacementOption], indicators: @escaping IndicatorForms) {
        self.setting = setting
        self.indicators = indicators
        self.options = options
        var ofProject: [[Int]] = setting.projects.map { _ in [] }
        var onParcel: [[Int]] = setting.parcels.map { _ in [] }
        var inBuilding: [[Int]] = setting.buildings.map { _ in [] }
        var inPark: [[Int]] = setting.parks.map { _ in [] }
        for (number, option) in options.enumerated() {
            ofProject[option.project].append(number)
            inPark[option.park].append(number)
            for part in option.spot.parcels { onParcel[part.parcel].append(number) }
            if let building = option.spot.building { inBuilding[building].append(number) }
        }
        optionsOfProject = ofProject
        optionsOnParcel = onParcel
        optionsInBuilding = inBuilding
        optionsInPark = inPark
        let namer = ColumnNamer(setting)
        placementColumns = options.map { program.add(.binary(namer.name($0))) }
        acquisitionColumns = setting.parcels.enumerated().map { number, parcel in
            setting.acquisitionStarts(number).map {
                Start(period: $0, column: program.add(.binary("acquire[\(parcel.id),\(setting.horizon.periods[$0])]")))
            }
        }
        constructionColumns = setting.buildings.enumerated().map { number, building in
            setting.constructionStarts(number).map {
                Start(period: $0, column: program.add(.binary("build[\(building.id),\(setting.horizon.periods[$0])]")))
            }
        }
        reductionColumns = setting.reductions.enumerated().map { number, plot in
            setting.reductionStarts(number).map {
                Start(period: $0, column: program.add(.binary("reclaim[\(plot.id),\(setting.horizon.periods[$0])]")))
            }
        }
    }

    /// Starts of acquisitions, then of constructions, then of reductions.
    var actionColumns: [Start] { (acquisitionColumns + constructionColumns + reductionColumns).flatMap { $0 } }

    /// Options in the parks of a scope, in rising order.
    public func options(within scope: Scope) -> [Int] {
        if scope == .district { return Array(options.indices) }
        let parks = setting.parks.indices.filter { scope.holds(setting.parks[$0]) }
        return parks.count == 1 ? optionsInPark[parks[0]] : parks.flatMap { optionsInPark[$0] }.sorted()
    }

    @discardableResult
    public mutating func add(_ column: Column) -> Int { program.add(column) }

    public mutating func add(_ objective: Objective) { program.add(objective) }

    /// `grants`: the limits that the bound is set by.
    public mutating func require(
        _ name: String, of rule: RuleID, _ terms: [Term], atMost limit: ExactDecimal, by grants: [Grant] = []
    ) {
        program.add(
            Row(name, origin: rule.text, eased(terms, limit, grants, isCeiling: true), upper: limit))
    }

    public mutating func require(
        _ name: String, of rule: RuleID, _ terms: [Term], atLeast limit: ExactDecimal, by grants: [Grant] = []
    ) {
        program.add(
            Row(name, origin: rule.text, eased(terms, limit, grants, isCeiling: false), lower: limit))
    }

    /// Where one of the limits gives way, less will do.
    public mutating func require(
        _ name: String, of rule: RuleID, _ terms: [Term], equals value: ExactDecimal, by grants: [Grant] = []
    ) {
        let eased = eased(terms, value, grants, isCeiling: false)
        guard eased.count > terms.count else {
            program.add(Row(name, origin: rule.text, terms, lower: value, upper: value))
            return
        }
        program.add(Row(name, origin: rule.text, eased, lower: value))
        program.add(Row(name + ",most", origin: rule.text, terms, upper: value))
    }

    /// One term per option, all with the coefficient 1.
    public func chosen(_ options: some Sequence<Int>) -> [Term] { options.map { Term(placementColumns[$0], 1) } }

    /// Terms of the starts up to and including a period.
    public func started(_ starts: [Start], by period: Int, times coefficient: ExactDecimal = 1) -> [Term] {
        starts.filter { $0.period <= period }.map { Term($0.column, coefficient) }
    }

    /// The terms with the columns by which some limits give way, if any may.
    private func eased(_ terms: [Term], _ bound: ExactDecimal, _ grants: [Grant], isCeiling: Bool) -> [Term] {
        giving.eased(terms, bound, grants, isCeiling: isCeiling, reach: reach)
    }

    var reach: ColumnReach { ColumnReach(options: options, columns: program.columns) }

    public func period(_ index: Int) -> Period { setting.horizon.periods[index] }
}
