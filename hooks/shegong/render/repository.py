"""A repository on the web: where its files are edited and mistakes are reported."""

from typing import NamedTuple
from urllib.parse import quote, urlencode, urlsplit

_CALLED = {"github.com": "GitHub", "gitee.com": "Gitee"}
_CORRECTION = "correction.yml"


class Report(NamedTuple):
    """What a report begins with: its title, the page and the entry that it is about, and a text for hosts without our forms."""

    title: str
    page: str
    entry: str
    body: str


class Repository(NamedTuple):
    """`address` has no slash at its end."""

    address: str

    @property
    def called(self) -> str:
        """What people call the host."""
        host = urlsplit(self.address).hostname or self.address
        return _CALLED.get(host, host)

    def edit_address(self, file: str) -> str:
        """Where a file is edited in the browser; GitHub and Gitee have the same form."""
        return f"{self.address}/edit/main/{quote(file)}"

    def report_address(self, report: Report) -> str:
        """Where a mistake is reported. GitHub fills in the fields of a form; Gitee takes a title and a text."""
        if self.called == "Gitee":
            filled_in = {"title": report.title, "description": report.body}
        else:
            filled_in = {"template": _CORRECTION, "title": report.title, "page": report.page, "entry": report.entry}
        return f"{self.address}/issues/new?{urlencode(filled_in, quote_via=quote)}"
