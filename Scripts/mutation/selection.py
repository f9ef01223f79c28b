"""Which mutants are tried: drawn by a seed, from every file in proportion to what it has."""

import random

from .places import Place
from .testing import Mutant


def all_mutants(places: list[Place]) -> list[Mutant]:
    return [
        Mutant(place.number, variant)
        for place in places
        for variant in range(1, len(place.variants) + 1)
        if variant not in place.idle
    ]


def draw(places: list[Place], count: int, seed: int) -> list[Mutant]:
    """So many mutants; the same for the same code, count and seed."""
    by_file: dict[str, list[Mutant]] = {}
    number_of = {place.number: place for place in places}
    mutants = all_mutants(places)
    for mutant in mutants:
        by_file.setdefault(number_of[mutant.place].file, []).append(mutant)
    count = min(count, len(mutants))
    shares = {file: count * len(own) / len(mutants) for file, own in by_file.items()}
    whole = {file: int(share) for file, share in shares.items()}
    # What is left over goes to the largest remainders.
    by_remainder = sorted(shares, key=lambda file: (whole[file] - shares[file], file))
    for file in by_remainder[: count - sum(whole.values())]:
        whole[file] += 1
    drawn = []
    for file in sorted(by_file):
        drawn += random.Random(f"{seed} {file}").sample(by_file[file], whole[file])
    return sorted(drawn, key=lambda mutant: (mutant.place, mutant.variant))
