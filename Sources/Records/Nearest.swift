/// The candidate closest to a word by edits (Damerau–Levenshtein, adjacent swaps count one), if close enough to be a
/// slip of the pen: at most a third of its length, and at least one edit is always allowed.
public func nearest(to word: String, among candidates: [String]) -> String? {
    let letters = Array(word.lowercased())
    let most = max(1, letters.count / 3)
    let mask = letterMask(word)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates.prefix(20_000) {
        // Cheap refusals first: an edit changes the length by one and the letters by two at most.
        guard (letterMask(candidate) ^ mask).nonzeroBitCount <= 6 * most else { continue }
        guard abs(candidate.count - letters.count) <= most else { continue }
        let distance = editDistance(letters, Array(candidate.lowercased()))
        if distance <= most, best.map({ distance < $0.distance }) ?? true { best = (distance, candidate) }
    }
    return best?.candidate
}

/// Which bytes a word has, folded to 64; a character has up to three.
private func letterMask(_ word: String) -> UInt64 {
    word.utf8.reduce(0) { $0 | 1 << UInt64(($1 | 0x20) & 63) }
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
