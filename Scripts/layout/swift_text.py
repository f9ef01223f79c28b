"""Swift text without what is no code: comments and strings are blanked out, line by line."""


def code(text):
    """The text, every character of a comment or a string a space; code between \\( and ) of a string is kept."""
    return _Blanking(text).run()


class _Blanking:
    def __init__(self, text):
        self.text = text
        self.at = 0
        self.kept = []

    def run(self):
        self._code(closing=None)
        return "".join(self.kept)

    def _starts(self, word):
        return self.text.startswith(word, self.at)

    def _keep(self, count=1):
        self.kept.append(self.text[self.at : self.at + count])
        self.at += count

    def _blank(self, count=1):
        blanked = self.text[self.at : self.at + count]
        self.kept.append("".join("\n" if sign == "\n" else " " for sign in blanked))
        self.at += count

    def _code(self, closing):
        """Up to the end, or past the bracket that closes an interpolation."""
        depth = 0
        while self.at < len(self.text):
            sign = self.text[self.at]
            if self._starts("//"):
                end = self.text.find("\n", self.at)
                self._blank((end if end >= 0 else len(self.text)) - self.at)
            elif self._starts("/*"):
                self._comment()
            elif sign == '"' or (sign == "#" and self._opens_raw_string()):
                self._string()
            elif closing and sign == ")" and depth == 0:
                self._blank()
                return
            else:
                depth += {"(": 1, ")": -1}.get(sign, 0)
                self._keep()

    def _comment(self):
        depth = 0
        while self.at < len(self.text):
            if self._starts("/*"):
                depth += 1
                self._blank(2)
            elif self._starts("*/"):
                depth -= 1
                self._blank(2)
                if depth == 0:
                    return
            else:
                self._blank()

    def _opens_raw_string(self):
        end = self.at
        while end < len(self.text) and self.text[end] == "#":
            end += 1
        return end < len(self.text) and self.text[end] == '"'

    def _string(self):
        hashes = 0
        while self._starts("#"):
            hashes += 1
            self._blank()
        quotes = 3 if self._starts('"""') else 1
        closing = '"' * quotes + "#" * hashes
        escape = "\\" + "#" * hashes
        self._blank(quotes)
        while self.at < len(self.text):
            if self._starts(closing):
                self._blank(len(closing))
                return
            if self._starts(escape + "("):
                self._blank(len(escape) + 1)
                self._code(closing=")")
            elif self._starts(escape):
                self._blank(len(escape) + 1)
            elif quotes == 1 and self.text[self.at] == "\n":
                return
            else:
                self._blank()
