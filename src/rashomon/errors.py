"""The errors Rashomon raises, as a table of contents.

    RashomonError            everything below
    ├── InputError           one input could not be used; the rest goes on
    ├── CorrectionError      a line of a corrections file could not be used
    └── BrokenSpanError           a span does not hold the words it claims: a fault of the program, never of the input

Each says where, what, and what to do.
"""


class RashomonError(Exception):
    """Something the caller can act on: `where: what; remedy`."""

    def __init__(self, where: str, what: str, remedy: str) -> None:
        super().__init__(f"{where}: {what}; {remedy}")
        self.where, self.what, self.remedy = where, what, remedy

    def __reduce__(self) -> tuple[type, tuple[str, str, str]]:
        return type(self), (self.where, self.what, self.remedy)


class InputError(RashomonError):
    """One file, row or page could not be read."""


class CorrectionError(RashomonError):
    """A correction names something that is not there, or is not well formed."""


class BrokenSpanError(RashomonError):
    """A span's words are not the words at its place."""
