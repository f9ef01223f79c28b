"""What faults there are, and a place that has some.

Every place keeps its original beside its variants behind a switch that is read at run time; `@` stands for the number
of the place in the texts that are put in.
"""

from dataclasses import dataclass

ARITHMETIC = {
    "+": ["-", "left only", "right only"], "-": ["+", "left only"], "*": ["left only"], "/": ["left only"],
    "%": ["left only"], "+=": ["-=", "nothing"], "-=": ["+=", "nothing"],
}  # fmt: skip
COMPARISONS = {
    "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "==": ["!="], "!=": ["=="],
}  # fmt: skip
LOGIC = {"&&": ["||", "left only", "right only"], "||": ["&&", "left only", "right only"], "??": ["right only"]}
RANGES = {"..<": ["upper − 1", "lower + 1"], "...": ["upper − 1", "lower + 1"]}
INFIX = {**ARITHMETIC, **COMPARISONS, **LOGIC, **RANGES}

#: What orders by a closure: its answer for equals says nothing, so a sign that differs from another there only is none.
ORDERINGS = {"sorted", "sort", "min", "max"}

PREDICATES = {"filter", "contains", "allSatisfy", "first", "last", "firstIndex", "lastIndex", "removeAll", "count"}
OPPOSITES = {
    "first": "last", "last": "first", "firstIndex": "lastIndex", "lastIndex": "firstIndex", "min": "max", "max": "min",
    "allSatisfy": "contains", "isEmpty": "not isEmpty", "isZero": "not isZero",
    "dropFirst": "dropLast", "dropLast": "dropFirst",
}  # fmt: skip
#: Those that differ only where several are meant.
UNIQUE = {"first", "last", "firstIndex", "lastIndex"}
#: Whole numbers that count periods or stand for one.
PERIODS = {"period", "start", "production", "end", "ready", "clear", "yields", "last", "first", "year", "lead"}
STATEMENT_WORDS = {
    "let", "var", "for", "while", "repeat", "guard", "return", "throw", "func", "defer", "do", "switch", "if", "case",
    "default", "break", "continue", "struct", "enum", "extension", "import", "static", "private", "public", "init",
    "typealias", "protocol", "class", "mutating", "fileprivate", "internal", "}", "else", "@", "subscript", "#",
    "package", "final", "fallthrough", "nonisolated", "override", "self", "some", "indirect", "associatedtype",
}  # fmt: skip


@dataclass
class Edit:
    start: int
    length: int
    text: str
    #: Of those at one offset: what ends comes before what begins, the shorter end first, the longer begin first.
    order: tuple[int, int]


@dataclass
class Place:
    """One place with its variants; `operator` if it is a sign that gets a name of its own."""

    file: str
    line: int
    column: int
    function: str
    original: str
    variants: list[str]
    edits: list[Edit]
    operator: str = ""
    #: What is known of its operands: "nil" on its right side.
    note: str = ""
    number: int = 0
    #: Variants, counted from 1, that cannot differ from the code.
    idle: tuple[int, ...] = ()
    #: Which of those with the same words in its function, for its name.
    occurrence: int = 1

    @property
    def name(self) -> str:
        times = f" #{self.occurrence}" if self.occurrence > 1 else ""
        return f"{self.file.split('Sources/')[-1]} | {self.function} | {self.original}{times}"


ZEROS = {
    "LandArea", "FloorArea", "Money", "Load", "People", "Measured", "Length", "FloorLoad", "Amount",
}  # fmt: skip


def constants(result: str) -> list[str]:
    """What a function of this result can answer instead."""
    if result.endswith("?"):
        return ["nil"]
    if result == "Bool":
        return ["true", "false"]
    if result in ("Int", "ExactDecimal", "Double"):
        return ["0", "1"]
    if result in ZEROS:
        return [".zero"]
    if result.startswith("[") and result.endswith("]"):
        return ["[:]" if ":" in result else "[]"]
    if result.startswith("Set<"):
        return ["[]"]
    if result == "LinearForm":
        return ["LinearForm()"]
    return []
