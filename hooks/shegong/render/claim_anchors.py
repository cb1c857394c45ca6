"""Addresses of claims: the `#…` that leads to one claim on a page, the same in both languages and in every build.

An address says what a claim is of and what it says, not which in a row it is: after a change it leads to the same claim or to none,
never to another one. Of a text it takes the Chinese, so that a better translation changes no address.
"""

import hashlib
from dataclasses import dataclass, field
from typing import Any

from shegong.link.ties import Tie
from shegong.link.timeline import Moment
from shegong.model.claim import Claim, Statement
from shegong.model.entry import OtherName

_LENGTH = 6
"""Sixteen million addresses for each field of a page."""


@dataclass
class ClaimAnchors:
    """The addresses given out on one page. Filled while the page is written."""

    given: dict[str, int] = field(default_factory=dict[str, int])

    def of(self, name: str, *said: object) -> str:
        """The address of what is said under a name, such as `founded-3f9a1c`; said again, it has a number after it."""
        digest = hashlib.sha256("\n".join(map(str, said)).encode()).hexdigest()[:_LENGTH]
        anchor = f"{name.replace('_', '-')}-{digest}"
        self.given[anchor] = self.given.get(anchor, 0) + 1
        return anchor if self.given[anchor] == 1 else f"{anchor}-{self.given[anchor]}"

    def of_claim(self, name: str, claim: Claim[Any] | Statement) -> str:
        """The address of a claim or a statement of a field."""
        return self.of(name, claim.zh if isinstance(claim, Statement) else claim.value, claim.as_of or "")

    def of_name(self, name: OtherName) -> str:
        """The address of another name of an entry."""
        return self.of(name.kind, name.name)

    def of_tie(self, tie: Tie) -> str:
        """The address of a relation, as the end whose page it is calls it."""
        return self.of(tie.type, tie.other, tie.relation.since or "")

    def of_moment(self, moment: Moment) -> str:
        """The address of something on a timeline, the same wherever it is shown."""
        return self.of(moment.type, moment.host, moment.date, moment.text.zh if moment.text else "")
