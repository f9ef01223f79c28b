"""Numbers in the files of instances: separated by blanks and line ends, sometimes followed by other text."""

from decimal import Decimal, InvalidOperation
from pathlib import Path


class FormatFault(Exception):
    """The file does not hold what its family's layout promises."""


class NumberStream:
    """The numbers of a file in order, up to the first word that is none."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._numbers: list[Decimal] = []
        self._taken = 0
        for word in file.read_text(encoding="utf-8", errors="replace").split():
            try:
                number = Decimal(word)
            except InvalidOperation:
                break
            if not number.is_finite():
                break
            self._numbers.append(number)

    def take(self, count: int) -> list[Decimal]:
        """The next so many numbers."""
        end = self._taken + count
        if end > len(self._numbers):
            raise FormatFault(f"{self.file}: {end} numbers are needed, {len(self._numbers)} are there")
        numbers = self._numbers[self._taken : end]
        self._taken = end
        return numbers

    def table(self, rows: int, columns: int) -> list[list[Decimal]]:
        """The next rows of so many numbers each."""
        return [self.take(columns) for _ in range(rows)]

    def counts(self, count: int) -> list[int]:
        """The next so many numbers, which must be whole and positive."""
        numbers = self.take(count)
        if any(number != int(number) or number < 1 for number in numbers):
            raise FormatFault(f"{self.file}: {numbers} are not counts")
        return [int(number) for number in numbers]

    @property
    def left(self) -> int:
        """How many numbers have not been taken."""
        return len(self._numbers) - self._taken
