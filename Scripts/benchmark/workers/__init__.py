"""Solvers that come as Python packages: each module solves one program in a process of its own.

usage: python -m benchmark.workers.NAME PROGRAM.LP SECONDS GAP THREADS

Says, a line of JSON each, what is known when: {"seconds", "best", "bound"}, and last how it ended: {"status",
"seconds", "best", "bound", "note"}. Seconds begin when the program has been read.
"""
