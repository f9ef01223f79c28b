"""Public instances of classical problems, turned into scenarios of landplan that have the same optimum.

Each module knows one family and reads it from a file; what a scenario is made of is in `scenario`. Standard library
only.
"""
