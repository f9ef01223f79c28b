"""What is wrong, where, and the cure."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    path: str
    line: int
    what: str
    cure: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.what}; {self.cure}"
