"""What the site knows about where it is published."""

from typing import NamedTuple


class Settings(NamedTuple):
    """`site` is the address that the site will have, with a slash at its end; `repository` that of its source, without one."""

    site: str
    repository: str

    def edit_address(self, file: str) -> str:
        """Where a file of the repository is edited in the browser."""
        return f"{self.repository}/edit/main/{file}"
