"""The types and functions of a file, and what in it is no expression."""

from dataclasses import dataclass, field

from .tokens import Source


@dataclass
class Scopes:
    source: Source
    #: First token, last token, name.
    functions: list[tuple[int, int, str]] = field(default_factory=list)
    #: Opening brace, type of the result, name of functions and computed properties.
    answers: list[tuple[int, str, str]] = field(default_factory=list)
    #: Parameters, types, patterns, attributes, imports.
    excluded: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._find()
        self._exclude()

    def name_of(self, number: int) -> str:
        """The types and functions around a token."""
        return ".".join(name for start, end, name in self.functions if start <= number <= end) or "file"

    def _find(self) -> None:
        tokens, word = self.source.tokens, self.source.word
        for number, token in enumerate(tokens):
            if token.kind != "word":
                continue
            if token.text in ("struct", "enum", "extension", "class", "protocol") and tokens[number + 1].kind == "word":
                opened = self._next(number, "{")
                if opened:
                    self.functions.append((number, self.source.partner.get(opened, number), word(number + 1)))
            elif token.text in ("func", "init", "subscript") and word(number - 1) != ".":
                self._function(number)
            elif token.text == "var" and word(number + 2) == ":":
                self._property(number)

    def _function(self, number: int) -> None:
        tokens, partner = self.source.tokens, self.source.partner
        name = "init" if tokens[number].text == "init" else self.source.word(number + 1)
        opened = self._next(number + (1 if name == "init" else 2) - 1, "(")
        if opened is None:
            return
        closed = partner[opened]
        self.excluded.update(range(number, closed + 1))
        place = closed + 1
        result: list[str] | None = None
        while place < len(tokens) and tokens[place].text not in ("{", "}") and (
            not tokens[place].opens_line or tokens[place].text in ("->", "where") or result == []
        ):
            if tokens[place].text == "->":
                result = []
            elif tokens[place].text == "where":
                result = None if result is None else result + [" where"]
            elif result is not None:
                result.append(tokens[place].text)
            self.excluded.add(place)
            place += 1
        if place < len(tokens) and tokens[place].text == "{":
            self.functions.append((number, partner[place], name))
            if result and name != "init":
                self.answers.append((place, "".join(result).split(" where")[0], name))

    def _property(self, number: int) -> None:
        place, result = number + 3, []
        tokens = self.source.tokens
        while place < len(tokens) and tokens[place].text not in ("{", "=", "}") and not tokens[place].opens_line:
            result.append(tokens[place].text)
            place += 1
        self.excluded.update(range(number, place))
        if place < len(tokens) and tokens[place].text == "{" and self.source.word(place + 1) not in (
            "get", "set", "didSet", "willSet",
        ):  # fmt: skip
            name = self.source.word(number + 1)
            self.functions.append((number, self.source.partner[place], name))
            self.answers.append((place, "".join(result), name))

    def _next(self, number: int, text: str) -> int | None:
        for place in range(number + 1, len(self.source.tokens)):
            if self.source.tokens[place].text == text:
                return place
            if self.source.tokens[place].text == "}":
                return None
        return None

    def _exclude(self) -> None:
        """Patterns, attributes, imports: nothing in them is an expression."""
        tokens, word = self.source.tokens, self.source.word
        for number, token in enumerate(tokens):
            first = self.source.statement[number]
            if word(first) in ("case", "import", "typealias", "@") and token.text not in ("{",):
                closing = self.source.statement_end(first)
                if word(first) != "case" or number <= closing:
                    self.excluded.add(number)
            if token.text == "@":
                self.excluded.add(number + 1)
                if word(number + 2) == "(" and tokens[number + 2].start == tokens[number + 1].end:
                    self.excluded.update(range(number, self.source.partner[number + 2] + 1))
            if token.text == "case" and first != number:
                # if case PATTERN = value
                place = number
                while place < len(tokens) and tokens[place].text != "=":
                    self.excluded.add(place)
                    place += 1
            if token.text == "\\":
                self.excluded.update(self._chain(number + 1))
            if token.text in ("let", "var", "for") and word(number + 1) == "(":
                self.excluded.update(range(number, self.source.partner[number + 1]))
            if token.text in ("as", "is") or token.text == "->":
                self.excluded.update(self._chain(number + 1))

    def _chain(self, number: int) -> list[int]:
        chain = []
        while self.source.word(number) in (".", "?", "[", "]", "<", ">") or (
            number < len(self.source.tokens) and self.source.tokens[number].kind == "word"
            and not self.source.text[self.source.tokens[number].start - 1].isspace()
        ):  # fmt: skip
            chain.append(number)
            number += 1
        return chain
