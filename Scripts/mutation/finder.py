"""Finds the places of a file by rule, in its tokens."""

import re
from dataclasses import dataclass, field

from .places import INFIX, OPPOSITES, ORDERINGS, PERIODS, PREDICATES, STATEMENT_WORDS, UNIQUE, Edit, Place, constants
from .scopes import Scopes
from .tokens import Source


@dataclass
class Finder:
    """Goes through the tokens of one file."""

    source: Source
    #: By name of a case without a payload, the name of the case after it in its enum; names that are in one enum only.
    next_case: dict[str, str] = field(default_factory=dict)
    found: list[Place] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._scopes = Scopes(self.source)

    def find(self) -> list[Place]:
        for opened, result, name in self._scopes.answers:
            self._constant(opened, result, name)
        for number, token in enumerate(self.source.tokens):
            if number in self._scopes.excluded:
                continue
            if token.kind == "operator":
                self._operator(number)
            elif token.kind == "number":
                self._literal(number)
            elif token.kind == "word":
                self._word(number)
            elif token.text == "{":
                self._closure(number)
            if self.source.statement[number] == number:
                self._call_statement(number)
        self.found.sort(key=lambda place: (place.line, place.column))
        counts: dict[str, int] = {}
        for place in self.found:
            counts[place.name] = counts.get(place.name, 0) + 1
            place.occurrence = counts[place.name]
        return self.found

    def _add(
        self, number: int, original: str, variants: list[str], edits: list[Edit], operator: str = "", note: str = ""
    ) -> None:
        token = self.source.tokens[number]
        column = token.start - self.source.text.rfind("\n", 0, token.start)
        function, original = self._scopes.name_of(number), re.sub(r"\s+", " ", original)
        self.found.append(
            Place(self.source.path, token.line, column, function, original, variants, edits, operator, note)
        )

    def _text(self, first: int, last: int) -> str:
        return self.source.text[self.source.tokens[first].start : self.source.tokens[last].end]

    def _wrap(self, first: int, last: int, before: str, after: str = ")") -> list[Edit]:
        start, end = self.source.tokens[first].start, self.source.tokens[last].end
        return [Edit(start, 0, before, (1, start - end)), Edit(end, 0, after, (0, end - start))]

    def _replace(self, number: int, text: str) -> Edit:
        token = self.source.tokens[number]
        return Edit(token.start, token.end - token.start, text, (2, 0))

    def _around(self, number: int) -> str:
        """An operator with the words beside it, so that it can be known again."""
        first, last = number, number
        for _ in range(6):
            if first > 0 and not self.source.tokens[first].opens_line:
                first -= 1
            if last + 1 < len(self.source.tokens) and not self.source.tokens[last + 1].opens_line:
                last += 1
        tokens = self.source.tokens
        left = self.source.text[tokens[first].start : tokens[number].start]
        right = self.source.text[tokens[number].end : tokens[last].end]
        return f"{left}⟨{tokens[number].text}⟩{right}"

    def _operator(self, number: int) -> None:
        token = self.source.tokens[number]
        if token.text in INFIX and self.source.is_infix(number) and self.source.word(number - 1) != "func":
            note = "nil" if self.source.word(number + 1) == "nil" else ""
            self._add(
                number, self._around(number), INFIX[token.text], [self._replace(number, token.text + "@")],
                operator=token.text, note=note,
            )  # fmt: skip
            if token.text in ("<", ">") and self._orders(number):
                self.found[-1].idle = (1,)
        elif token.text in ("!", "-") and self.source.is_prefix(number):
            self._add(
                number, self._around(number), ["without it"], [self._replace(number, token.text + "@")],
                operator="prefix " + token.text,
            )  # fmt: skip

    def _orders(self, number: int) -> bool:
        """Whether the innermost block around a token is the closure that something is ordered by."""
        opened = self._opener(number)
        if opened is None:
            return False
        before = [self.source.word(opened - back) for back in range(1, 5)]
        if before[:2] == [":", "by"]:
            before = before[3:]
        return before[0] in ORDERINGS

    def _literal(self, number: int) -> None:
        token, word = self.source.tokens[number], self.source.word
        if not token.text.isdigit() or word(number - 1) in (".", "->") or word(number - 1) == "[" == word(number + 1):
            return
        if word(number - 1) == "[" and word(number + 1) == "]":
            return
        value = int(token.text)
        # Ranks stand ten apart and are only compared.
        step = 15 if word(number - 1) == ":" and word(number - 2) == "rank" else 1
        others = [value + step] + ([value - step] if value > 0 else [])
        inner = ", ".join(str(other) for other in others)
        self._add(
            number, self._around(number), [str(other) for other in others],
            [self._replace(number, f"mutantLiteral(@, {value}, {inner})")],
        )  # fmt: skip

    def _word(self, number: int) -> None:
        token, word = self.source.tokens[number], self.source.word
        before, after = word(number - 1), word(number + 1)
        if token.text in ("true", "false"):
            other = "false" if token.text == "true" else "true"
            self._add(number, self._around(number), [other], [self._replace(number, f"mutantBool(@, {token.text})")])
        elif token.text in ("if", "guard", "while"):
            self._clauses(number + 1, "else" if token.text == "guard" else "{")
        elif token.text == "for":
            self._where(number)
        elif token.text in ("min", "max") and before != "." and after == "(":
            self._add(
                number, self._around(number), [OPPOSITES[token.text]],
                [self._replace(number, f"mutant{token.text.title()}"), self._insert(number + 1, "@, ")],
            )  # fmt: skip
        elif before == "." and token.text in OPPOSITES:
            self._method(number)
        elif before == "." and token.text in self.next_case and after != "(" and not self._has_base(number):
            other = self.next_case[token.text]
            self._add(
                number - 1, self._around(number), ["." + other],
                self._wrap(number - 1, number, "mutantPick(@, ", f", .{other})"),
            )  # fmt: skip
        if after == "(" and token.text not in ("if", "guard", "while", "switch", "return", "in", "for", "where"):
            self._arguments(number + 1)
        if token.text in PERIODS:
            self._period(number)

    def _insert(self, number: int, text: str) -> Edit:
        """After a token."""
        end = self.source.tokens[number].end
        return Edit(end, 0, text, (1, -(1 << 30)))

    def _has_base(self, number: int) -> bool:
        """Whether a member is one of something that stands before the point."""
        point = self.source.tokens[number - 1]
        return not (self.source.text[point.start - 1].isspace() or self.source.text[point.start - 1] in "([{,!")

    def _method(self, number: int) -> None:
        token, after = self.source.tokens[number], self.source.word(number + 1)
        if not self._has_base(number) and not self.source.tokens[number - 1].opens_line:
            return
        text = "mutant" + token.text[0].upper() + token.text[1:]
        original, variants = self._around(number), [OPPOSITES[token.text]]
        idle = (1,) if token.text in UNIQUE and self._looks_up(number) else ()
        if after == "(" and self.source.tokens[number + 1].start == token.end:
            rest = "@" if self.source.word(number + 2) == ")" else "@, "
            self._add(number, original, variants, [self._replace(number, text), self._insert(number + 1, rest)])
            self.found[-1].idle = idle
        elif token.text in ("isEmpty", "isZero") and self._is_negated(number):
            # The sign before it is a place already.
            return
        elif token.text in ("first", "last", "min", "max", "isEmpty", "isZero") or after == "{":
            self._add(number, original, variants, [self._replace(number, text + "(@)")])
            self.found[-1].idle = idle

    def _looks_up(self, number: int) -> bool:
        """Whether the one with a given id is asked for, of which there is one: the checker sees to it."""
        rest = self.source.text[self.source.tokens[number].end :]
        return re.match(r"\s*(?:\(where: )?\{\s*\$0(?:\.\w+)*\.id == [^&|]*\}", rest) is not None

    def _is_negated(self, number: int) -> bool:
        tokens = self.source.tokens
        while number > 0 and tokens[number - 1].end == tokens[number].start:
            number -= 1
            if tokens[number].text in (")", "]"):
                number = self.source.partner[number]
            elif tokens[number].text in ("(", "[", "!"):
                return tokens[number].text == "!"
        return False

    def _clauses(self, number: int, ending: str) -> None:
        """Conditions of an if, a guard or a while, each by itself; bindings are none."""
        tokens, first = self.source.tokens, number
        while number < len(tokens):
            text = tokens[number].text
            if text in ("(", "[") or (text == "{" and ending != "{"):
                number = self.source.partner[number] + 1
                continue
            if text in (",", ending):
                if first < number and tokens[first].text not in ("let", "var", "case", "#"):
                    self._condition(first, number - 1)
                first = number + 1
            if text == ending or text == "}":
                return
            number += 1

    def _condition(self, first: int, last: int) -> None:
        if first in self._scopes.excluded:
            return
        self._add(
            first, self._text(first, last), ["true", "false"], self._wrap(first, last, "mutantCondition(@, ")
        )  # fmt: skip

    def _where(self, number: int) -> None:
        tokens = self.source.tokens
        while number < len(tokens) and tokens[number].text != "{":
            if tokens[number].text == "where":
                self._clauses(number + 1, "{")
                return
            number = self.source.partner[number] + 1 if tokens[number].text in ("(", "[") else number + 1

    def _closure(self, number: int) -> None:
        """A predicate on one line."""
        tokens, word = self.source.tokens, self.source.word
        method = number - 1
        if word(method) == ":" and word(method - 1) == "where":
            method -= 2
        if word(method) == "(":
            method -= 1
        if word(method) not in PREDICATES or number not in self.source.partner:
            return
        first, last = number + 1, self.source.partner[number] - 1
        if first > last or tokens[first].line != tokens[last].line:
            return
        for place in range(first, last):
            if tokens[place].text == "in":
                first = place + 1
                break
            if tokens[place].text in ("{", "return"):
                break
        self._condition(first, last)

    def _call_statement(self, number: int) -> None:
        """A call or an assignment that stands alone can be left out."""
        tokens, word = self.source.tokens, self.source.word
        if tokens[number].kind != "word" or word(number) in STATEMENT_WORDS or not tokens[number].opens_line:
            return
        last = self.source.statement_end(number)
        opener = self._opener(number)
        if opener is None or last + 1 >= len(tokens):
            return
        is_call = tokens[last].text == ")" and word(number + 1) in (".", "(", "[")
        is_assignment = any(
            tokens[place].text == "=" and self.source.is_infix(place) for place in range(number, min(number + 12, last))
        )
        is_only = self._first_statement(opener) == number and last + 1 == self.source.partner[opener]
        if is_only and self._answers(opener):
            return
        if is_assignment and self._scopes.name_of(number).endswith(".init"):
            return
        if is_call or is_assignment:
            edits = self._wrap(number, last, "if mutantKeeps(@) { ", " }")
            self._add(number, self._text(number, last)[:70], ["left out"], edits)

    def _first_statement(self, opener: int) -> int:
        """The first statement of a block; a closure's parameters are none."""
        for place in range(opener + 1, self.source.partner[opener]):
            if self.source.word(place) == "in" and self.source.word(self.source.statement[place]) != "for":
                return place + 1
            if place > opener + 1 and self.source.tokens[place].opens_line:
                break
        return opener + 1

    def _answers(self, opener: int) -> bool:
        """Whether a block is a closure or a function with a result, so that its only statement is what it answers."""
        first = self.source.statement[opener]
        header = {self.source.word(place) for place in range(first, opener)}
        if self.source.word(first) in ("}", "if", "for", "while", "guard", "do", "else", "switch", "case", "default"):
            return bool({"in", "map", "flatMap", "compactMap", "sum"} & header) and self.source.word(first) != "for"
        return "->" in header or "func" not in header

    def _opener(self, number: int) -> int | None:
        """The bracket around a token, if it is a block."""
        inner = [
            (opened, closed)
            for opened, closed in self.source.partner.items()
            if opened < number < closed
        ]
        if not inner:
            return None
        opened = max(inner)[0]
        return opened if self.source.tokens[opened].text == "{" else None

    def _arguments(self, opened: int) -> None:
        """Two neighbouring arguments that are plain names change places."""
        tokens, closed = self.source.tokens, self.source.partner.get(opened)
        if closed is None or tokens[opened].start != tokens[opened - 1].end:
            return
        parts: list[tuple[int, int]] = []
        first = number = opened + 1
        while number <= closed:
            if tokens[number].text in ("(", "[", "{"):
                number = self.source.partner[number] + 1
                continue
            if number == closed or tokens[number].text == ",":
                if tokens[first].kind == "word" and first + 1 < number and tokens[first + 1].text == ":":
                    first += 2
                parts.append((first, number - 1))
                first = number + 1
            number += 1
        for (a, b), (c, d) in zip(parts, parts[1:]):
            if self._is_plain(a, b) and self._is_plain(c, d) and self._text(a, b) != self._text(c, d):
                edits = self._wrap(a, b, "mutantPick(@, ", f", {self._text(c, d)})")
                edits += self._wrap(c, d, "mutantPick(@, ", f", {self._text(a, b)})")
                self._add(a, f"{self._text(a, b)}, {self._text(c, d)}", ["swapped"], edits)

    def _is_plain(self, first: int, last: int) -> bool:
        tokens = self.source.tokens
        if first > last or tokens[first].kind != "word" or tokens[first].text in ("true", "false", "nil", "try"):
            return False
        return all(
            tokens[number].kind == "word" or tokens[number].text == "." for number in range(first, last + 1)
        )  # fmt: skip

    def _period(self, number: int) -> None:
        """A period that is handed on, one later and one earlier."""
        tokens = self.source.tokens
        first = number
        while first >= 2 and tokens[first - 1].text == "." and tokens[first - 2].kind == "word":
            first -= 2
        before, after = self.source.word(first - 1), self.source.word(number + 1)
        if before not in ("(", ",", ":", "[") or after not in (")", ",", "]"):
            return
        if self.source.word(first) == "." or first in self._scopes.excluded:
            return
        inner = self._opening(number)
        if inner is None or tokens[inner].text == "{":
            return
        # In a call or an index, not in a list of names.
        if tokens[inner].text == "(" and tokens[inner - 1].kind != "word":
            return
        self._add(
            first, self._around(number), ["+ 1", "− 1"], self._wrap(first, number, "mutantPeriod(@, ")
        )  # fmt: skip

    def _opening(self, number: int) -> int | None:
        inner = [opened for opened, closed in self.source.partner.items() if opened < number < closed]
        return max(inner) if inner else None

    def _constant(self, opened: int, result: str, name: str) -> None:
        """A function or computed property answers a constant."""
        closed = self.source.partner[opened]
        if opened + 1 >= closed:
            return
        tokens, first = self.source.tokens, opened + 1
        answers = [answer for answer in constants(result) if answer != self._text(first, closed - 1)]
        if not answers:
            return
        is_single = self.source.statement_end(first) == closed - 1
        text = self._text(first, closed - 1)
        says_return = re.search(r"\breturn\b", text) is not None
        lead = ""
        if is_single and (tokens[first].text not in STATEMENT_WORDS or tokens[first].text == "self"):
            lead = "return "
        elif is_single and tokens[first].text in ("if", "switch") and not says_return:
            lead = "return "
        switch = "; ".join(
            f"if mutantAnswers(@, {number}) {{ return {answer} }}" for number, answer in enumerate(answers, start=1)
        )
        start = tokens[first].start
        original = f"{name} -> {result}"
        self._add(first, original, answers, [Edit(start, 0, f"{switch}; {lead}", (1, -(1 << 29)))])
