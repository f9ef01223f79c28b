"""Measures landplan against other solvers on the same programs, one after another, on the same cores."""
