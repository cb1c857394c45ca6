"""What the site knows about where it is published, and when it is made."""

from datetime import date
from typing import NamedTuple


class Settings(NamedTuple):
    """`site` is the address that the site will have, with a slash at its end; `repository` that of its source, without one.

    `today` is the day for which it is made, so that what is old can be told.
    """

    site: str
    repository: str
    today: date

    def edit_address(self, file: str) -> str:
        """Where a file of the repository is edited in the browser."""
        return f"{self.repository}/edit/main/{file}"
