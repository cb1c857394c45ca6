"""How a page is cited: in Chinese after GB/T 7714, in English after APA 7.

The date is that of the data from which the site was made, which is known; when a reader read the page, a script puts in.
"""

import calendar
from datetime import date

from markupsafe import Markup

from shegong.model.text import Lang
from shegong.render.page import filled
from shegong.render.settings import Settings
from shegong.render.writer import Writer


def cited(title: Markup, w: Writer, settings: Settings) -> Markup:
    """The part at the foot of a page that says how to cite it. What is marked up in the title stays so."""
    stop = "" if title.striptags().endswith(("?", "!")) else "."
    return filled("cited.html", w=w, title=title, stop=stop, date=_written(settings.today, w.lang), address=settings.site + w.here)


def _written(day: date, lang: Lang) -> str:
    return day.isoformat() if lang == "zh" else f"{day.year}, {calendar.month_name[day.month]} {day.day}"
