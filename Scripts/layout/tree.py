"""The files of a checkout, by paths relative to its top."""

import os
from functools import cache


class Tree:
    def __init__(self, top):
        self.top = top

    def text(self, path):
        with open(os.path.join(self.top, path), encoding="utf-8") as file:
            return file.read()

    def exists(self, path):
        return os.path.exists(os.path.join(self.top, path))

    @cache
    def files(self, folder=""):
        found = []
        for place, folders, names in os.walk(os.path.join(self.top, folder)):
            folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "results")
            found += [os.path.relpath(os.path.join(place, name), self.top) for name in sorted(names)]
        return found

    def swift_files(self, folder):
        return [path for path in self.files(folder) if path.endswith(".swift")]
