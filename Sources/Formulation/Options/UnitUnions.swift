/// The unions of some sets of units, as far as they hang together: claims fit together exactly when those that can only be
/// served inside a union ask for no more than it has, for each of them (Hall 1935, Gale 1957). What does not hang together
/// says nothing that its pieces do not say.
struct UnitUnions {
    /// Each rising; in order of size, then lexicographic.
    let all: [[Int]]

    init(of sets: [[Int]]) {
        let sets = Array(Set(sets))
        var found = Set(sets)
        var open = sets
        while let union = open.popLast() {
            let members = Set(union)
            for set in sets where !members.isDisjoint(with: set) && !members.isSuperset(of: set) {
                let larger = members.union(set).sorted()
                if found.insert(larger).inserted { open.append(larger) }
            }
        }
        all = found.sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count }
    }
}
