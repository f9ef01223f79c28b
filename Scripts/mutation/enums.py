"""Cases of enums that can stand for each other."""

from .tokens import Source


def next_cases(sources: list[Source]) -> dict[str, str]:
    """By name of a case, the next of its enum; the last comes before the first."""
    following: dict[str, str] = {}
    ambiguous: set[str] = set()
    for source in sources:
        for number, token in enumerate(source.tokens):
            if token.text != "enum" or token.kind != "word":
                continue
            names = _cases(source, number)
            for name, other in zip(names, names[1:] + names[:1]):
                if name in following:
                    ambiguous.add(name)
                following[name] = other
    return {name: other for name, other in following.items() if name not in ambiguous and name != other}


def _cases(source: Source, number: int) -> list[str]:
    place = number
    while source.word(place) != "{":
        place += 1
    closed, names = source.partner[place], []
    place += 1
    while place < closed:
        if source.tokens[place].text == "{":
            place = source.partner[place]
        elif source.tokens[place].text == "case" and source.statement[place] == place:
            end = source.statement_end(place)
            for part in range(place + 1, end + 1):
                before, after = source.word(part - 1), source.word(part + 1)
                if source.tokens[part].kind == "word" and before in ("case", ",") and after != "(":
                    names.append(source.tokens[part].text)
            place = end
        place += 1
    return names
