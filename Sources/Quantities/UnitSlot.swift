/// Which of the scenario's units an amount is in.
public enum UnitSlot: String, Sendable {
    case land, floor, money, people, length, floorLoad, months, share, moneyPerLand, load
}
