/// The candidate closest to a word by edits (Damerau–Levenshtein, adjacent swaps count one), if close enough to be a
/// slip of the pen: at most a third of its length, and at least one edit is always allowed.
public func nearest(to word: String, among candidates: [String]) -> String? {
    let letters = Array(word.lowercased())
    var best: (distance: Int, candidate: String)?
    for candidate in candidates.prefix(20_000) where abs(candidate.count - letters.count) <= max(1, letters.count / 3) {
        let distance = editDistance(letters, Array(candidate.lowercased()))
        if distance <= max(1, letters.count / 3), best.map({ distance < $0.distance }) ?? true {
            best = (distance, candidate)
        }
    }
    return best?.candidate
}

private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    guard !left.isEmpty, !right.isEmpty, left.count <= 64, right.count <= 64 else {
        return max(left.count, right.count)
    }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, letter) in left.enumerated() {
        var row = [i + 1]
        for (j, other) in right.enumerated() {
            var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (letter == other ? 0 : 1))
            if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other { cost = min(cost, beforeLast[j - 1] + 1) }
            row.append(cost)
        }
        beforeLast = last
        last = row
    }
    return last[right.count]
}
