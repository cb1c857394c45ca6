"""What an author wrote and YAML would have turned into something else: a bare `no`, `2009-06-15`, `010`, `1:30`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Misread:
    """A scalar as written. `meant` is what YAML takes it for: `int`, `float`, `bool`, `timestamp` or `null`."""

    written: str
    meant: str

    def __str__(self) -> str:
        return self.written
