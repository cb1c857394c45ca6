"""The day for which everything is made: that of the commit where builds have to repeat, or else what the clock says."""

import os
from datetime import UTC, date, datetime


def today() -> date:
    """The day of SOURCE_DATE_EPOCH (https://reproducible-builds.org/docs/source-date-epoch/) if it is set to a number, in UTC."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(given), UTC).date() if given.isdigit() else datetime.now(UTC).date()
