"""Swift text as tokens: enough to find operators, conditions, calls and functions, not a parser.

Comments are left out; a string is one token with all that is interpolated in it.
"""

import re
from dataclasses import dataclass, field

_WORD = re.compile(r"[\w$#`][\w$`]*")
_NUMBER = re.compile(r"\d[\d_]*(\.\d[\d_]*)?([eE][+-]?\d+)?")
_OPERATOR = re.compile(r"\.\.<|\.\.\.|[/=\-+!*%<>&|^~?]+")
_CLOSING = {"(": ")", "[": "]", "{": "}"}
#: Words after which a line goes on.
_OPEN_WORDS = {"is", "as", "where", "else", "return", "try", "throw", "let", "var"}


@dataclass
class Token:
    kind: str  # word, number, string, operator, mark
    text: str
    start: int
    end: int
    line: int
    opens_line: bool


@dataclass
class Source:
    """One file: its text, its tokens, which bracket closes which, and where statements begin."""

    path: str
    text: str
    tokens: list[Token]
    partner: dict[int, int] = field(default_factory=dict)
    #: By token, the first token of its statement; what stands in parentheses belongs to the statement around it.
    statement: list[int] = field(default_factory=list)

    def is_infix(self, number: int) -> bool:
        """Whether an operator stands between spaces, or between operands as a range does."""
        token = self.tokens[number]
        before, after = self.text[token.start - 1], self.text[token.end : token.end + 1]
        if before.isspace() and after.isspace():
            return 0 < number < len(self.tokens) - 1
        return token.text in ("..<", "...") and not before.isspace() and before not in "([{," and after not in ")]}, \n"

    def is_prefix(self, number: int) -> bool:
        token = self.tokens[number]
        return (self.text[token.start - 1].isspace() or self.text[token.start - 1] in "([{,:!-") and not self.text[
            token.end
        ].isspace()

    def word(self, number: int) -> str:
        return self.tokens[number].text if 0 <= number < len(self.tokens) else ""

    def continues(self, number: int) -> bool:
        """Whether a token that opens a line goes on with the statement of the line before."""
        token = self.tokens[number]
        if number == 0:
            return False
        if token.text in (".", "{", "where", "else", "?", ":") or (token.kind == "operator" and self.is_infix(number)):
            return True
        before = self.tokens[number - 1]
        if before.text in (",", "(", "[", ":"):
            return before.text != ":" or self.word(self.statement[number - 1]) not in ("case", "default")
        if before.kind == "operator":
            return self.text[before.start - 1].isspace()
        return before.kind == "word" and before.text in _OPEN_WORDS

    def statement_end(self, number: int) -> int:
        """The last token of the statement that begins at a token."""
        place = number
        while place + 1 < len(self.tokens):
            if self.tokens[place].text in _CLOSING:
                place = self.partner.get(place, place)
            if place + 1 >= len(self.tokens):
                return place
            following = self.tokens[place + 1]
            if following.text in (")", "]", "}", ";"):
                return place
            if following.opens_line and not self.continues(place + 1):
                return place
            place += 1
        return place


def read(path: str, text: str) -> Source:
    source = Source(path, text, list(_scan(text)))
    stack: list[int] = []
    for number, token in enumerate(source.tokens):
        if token.text in _CLOSING and token.kind == "mark":
            stack.append(number)
        elif token.kind == "mark" and token.text in _CLOSING.values() and stack:
            opened = stack.pop()
            source.partner[opened], source.partner[number] = number, opened
    _find_statements(source)
    return source


def _find_statements(source: Source) -> None:
    current, stack = 0, []
    is_new = True
    for number, token in enumerate(source.tokens):
        source.statement.append(current)
        if is_new or (token.opens_line and (not stack or stack[-1][1] == "{") and not source.continues(number)):
            current = number
            source.statement[number] = number
            is_new = False
        source.statement[number] = current
        if token.kind == "mark" and token.text in _CLOSING:
            stack.append((current, token.text))
            is_new = token.text == "{"
        elif token.kind == "mark" and token.text in _CLOSING.values() and stack:
            current, _ = stack.pop()
            is_new = False
        elif token.text == ";" or (token.text == "in" and source.word(current) != "for"):
            is_new = True
        elif token.text == ":" and source.word(current) in ("case", "default") and (not stack or stack[-1][1] == "{"):
            is_new = True


def _scan(text: str):
    place, line, opens = 0, 1, True
    while place < len(text):
        character = text[place]
        if character == "\n":
            place, line, opens = place + 1, line + 1, True
            continue
        if character.isspace():
            place += 1
            continue
        if text.startswith("//", place):
            end = text.find("\n", place)
            place = len(text) if end < 0 else end
            continue
        if text.startswith("/*", place):
            end = text.index("*/", place) + 2
            line += text.count("\n", place, end)
            place = end
            continue
        raw = re.match(r'#+"', text[place:])
        if character == '"' or raw:
            end = _string_end(text, place)
            yield Token("string", text[place:end], place, end, line, opens)
            line += text.count("\n", place, end)
        elif character.isdigit():
            end = place + len(_NUMBER.match(text, place)[0])
            yield Token("number", text[place:end], place, end, line, opens)
        elif found := _WORD.match(text, place):
            end = found.end()
            yield Token("word", text[place:end], place, end, line, opens)
        elif found := _OPERATOR.match(text, place):
            end = found.end()
            yield Token("operator", text[place:end], place, end, line, opens)
        else:
            end = place + 1
            yield Token("mark", character, place, end, line, opens)
        place, opens = end, False


def _string_end(text: str, start: int) -> int:
    hashes = re.match(r"#*", text[start:])[0]
    place = start + len(hashes)
    quote = '"""' if text.startswith('"""', place) else '"'
    place += len(quote)
    while place < len(text):
        if text.startswith("\\" + hashes + "(", place):
            place = _parenthesis_end(text, place + 1 + len(hashes))
        elif text[place] == "\\" and not hashes:
            place += 2
        elif text.startswith(quote + hashes, place):
            return place + len(quote) + len(hashes)
        else:
            place += 1
    return len(text)


def _parenthesis_end(text: str, start: int) -> int:
    depth, place = 0, start
    while place < len(text):
        if text[place] == '"':
            place = _string_end(text, place)
            continue
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        place += 1
        if depth == 0:
            return place
    return place
