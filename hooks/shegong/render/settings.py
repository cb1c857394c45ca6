"""What the site knows about where it is published, and when it is made."""

from datetime import date
from typing import NamedTuple

from shegong.render.repository import Repository


class Added(NamedTuple):
    """An entry, and the day on which it came into the directory."""

    id: str
    day: date


class Settings(NamedTuple):
    """`site` is the address that the site will have, with a slash at its end; `repository` that of its source, without one.

    `today` is the day for which it is made, so that what is old can be told. `mirror` is a second place where the source is kept
    and where people may send changes, if there is one. `added` are the entries
    that came last, the newest first; it is empty where that is not known.
    """

    site: str
    repository: str
    today: date
    mirror: str = ""
    added: tuple[Added, ...] = ()

    @property
    def repositories(self) -> tuple[Repository, ...]:
        """Where the source is kept, the main place first."""
        return tuple(Repository(address) for address in (self.repository, self.mirror) if address)
