"""A program in whole numbers, as CP-SAT needs it; read through HiGHS, scaled exactly."""

from dataclasses import dataclass
from fractions import Fraction
from math import lcm

import highspy
import numpy


class NotExact(Exception):
    """The program cannot be said in whole numbers of 64 bits."""


@dataclass(frozen=True)
class IntegerRow:
    """Σ coefficients × columns between bounds that are `None` where there is none."""

    columns: list[int]
    coefficients: list[int]
    lower: int | None
    upper: int | None


@dataclass(frozen=True)
class IntegerProgram:
    bounds: list[tuple[int, int]]
    rows: list[IntegerRow]
    #: Whole numbers; divided by `scale` they are the program's own.
    costs: list[int]
    offset: Fraction
    scale: int
    is_maximised: bool


def read(file: str) -> IntegerProgram:
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.readModel(file)
    model = solver.getLp()
    if any(kind == highspy.HighsVarType.kContinuous for kind in model.integrality_) or not len(model.integrality_):
        raise NotExact("continuous columns")
    if any(abs(bound) > 1e9 for bound in [*model.col_lower_, *model.col_upper_]):
        raise NotExact("columns without bounds")
    costs, scale, _ = _whole([_exact(cost) for cost in model.col_cost_], [])
    return IntegerProgram(
        [(int(low), int(high)) for low, high in zip(model.col_lower_, model.col_upper_)], _rows(model), costs,
        _exact(model.offset_), scale, model.sense_ == highspy.ObjSense.kMaximize,
    )  # fmt: skip


def _rows(model: highspy.HighsLp) -> list[IntegerRow]:
    matrix = model.a_matrix_
    start, index, value = (numpy.asarray(part) for part in (matrix.start_, matrix.index_, matrix.value_))
    by_row: list[list[tuple[int, Fraction]]] = [[] for _ in range(model.num_row_)]
    is_by_column = matrix.format_ == highspy.MatrixFormat.kColwise
    for outer in range(len(start) - 1):
        for place in range(start[outer], start[outer + 1]):
            row, column = (int(index[place]), outer) if is_by_column else (outer, int(index[place]))
            by_row[row].append((column, _exact(value[place])))
    rows = []
    for terms, low, high in zip(by_row, model.row_lower_, model.row_upper_):
        ends = [None if abs(end) > 1e20 else _exact(end) for end in (low, high)]
        coefficients, _, (lower, upper) = _whole([part for _, part in terms], ends)
        rows.append(IntegerRow([column for column, _ in terms], coefficients, lower, upper))
    return rows


def _exact(number: float) -> Fraction:
    """The decimal that was written: the shortest that reads as this double."""
    return Fraction(repr(float(number)))


def _whole(numbers: list[Fraction], ends: list[Fraction | None]) -> tuple[list[int], int, list[int | None]]:
    """Everything times the least common denominator."""
    scale = lcm(1, *(number.denominator for number in numbers), *(end.denominator for end in ends if end is not None))
    made = [int(number * scale) for number in numbers]
    if sum(map(abs, made)) >= 1 << 62 or scale >= 1 << 50:
        raise NotExact("more digits than 64 bits hold")
    return made, scale, [None if end is None else int(end * scale) for end in ends]
