"""Runs a process to its end and measures it."""

import os
import pty
import selectors
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Measured:
    """Seconds on the clock, peak memory, and what was said, each line with the second at which it came."""

    status: int
    seconds: float
    mebibytes: float
    output: list[tuple[float, str]] = field(default_factory=list)
    was_killed: bool = False

    @property
    def text(self) -> str:
        return "".join(line for _, line in self.output)


def run(
    command: list[str], cores: list[int], limit: float, environment: dict[str, str] | None = None,
    watch_terminal: Callable[[float, str], None] | None = None,
) -> Measured:  # fmt: skip
    """Runs a command on the given cores and kills it after `limit` seconds.

    With `watch_terminal` the standard error is a terminal, and what appears there is handed on; else it joins the
    output. The peak memory is the process's own (wait4); since a new process begins as a copy of this one, it is never
    less than the few MiB of this one.
    """
    terminal, far_end = pty.openpty() if watch_terminal else (None, None)
    began = time.monotonic()
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT if far_end is None else far_end,
        env=environment, preexec_fn=lambda: os.sched_setaffinity(0, cores),
    )  # fmt: skip
    if far_end is not None:
        os.close(far_end)
    measured = Measured(0, 0, 0)
    assert process.stdout is not None
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout.fileno(), selectors.EVENT_READ, "output")
        if terminal is not None:
            selector.register(terminal, selectors.EVENT_READ, "terminal")
        _drain(selector, process, began, limit, measured, watch_terminal)
    _, status, usage = os.wait4(process.pid, 0)
    measured.seconds = time.monotonic() - began
    process.returncode = measured.status = os.waitstatus_to_exitcode(status)
    measured.mebibytes = usage.ru_maxrss / 1024
    process.stdout.close()
    if terminal is not None:
        os.close(terminal)
    return measured


def _drain(
    selector: selectors.BaseSelector, process: subprocess.Popen[bytes], began: float, limit: float, measured: Measured,
    watch_terminal: Callable[[float, str], None] | None,
) -> None:  # fmt: skip
    """Reads until both streams end; a line is dated when its first bytes come."""
    rest, since = b"", 0.0
    while selector.get_map():
        left = began + limit - time.monotonic()
        ready = selector.select(max(left, 0)) if not measured.was_killed else selector.select(10)
        if not ready:
            if measured.was_killed:
                return
            process.kill()
            measured.was_killed = True
        for key, _ in ready:
            try:
                piece = os.read(key.fd, 1 << 16)
            except OSError:  # a terminal whose other end is closed
                piece = b""
            now = time.monotonic() - began
            if not piece:
                selector.unregister(key.fd)
            elif key.data == "terminal" and watch_terminal:
                watch_terminal(now, piece.decode("utf-8", errors="replace"))
            elif key.data == "output":
                since = since if rest else now
                lines = (rest + piece).split(b"\n")
                rest = lines.pop()
                for line in lines:
                    measured.output.append((since, line.decode("utf-8", errors="replace") + "\n"))
                    since = now
    if rest:
        measured.output.append((since, rest.decode("utf-8", errors="replace")))
