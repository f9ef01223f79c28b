/// The greatest whole number that divides both (Euclid); of 0 and a number that number, without its sign.
func greatestCommonDivisor<Whole: SignedInteger & FixedWidthInteger>(_ first: Whole, _ second: Whole) -> Whole {
    var (left, right) = (Whole(first.magnitude), Whole(second.magnitude))
    while right != 0 { (left, right) = (right, left % right) }
    return left
}
