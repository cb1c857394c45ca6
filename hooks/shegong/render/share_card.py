"""The card of an entry: what its share image says."""

from shegong.model.text import LANGS
from shegong.render.beginnings import beginnings, years_of
from shegong.render.trail import places_above
from shegong.render.writer import Writer
from shegong.share.card import JOINT, Card


def entry_card(id: str, w: Writer) -> Card:
    """Its name, the other form of it below, what it is and where, and when it began."""
    entry = w.directory.entries[id].entry
    title_lang = entry.name.shown_lang(w.lang)
    places = (w.name_of(place).shown(w.lang) for place in places_above(id, w))
    return Card(
        lang=w.lang,
        title=entry.name.shown(w.lang),
        title_lang=title_lang,
        kind=JOINT.join([entry.kind.label[w.lang], *places]),
        under=entry.name[LANGS[1 - LANGS.index(title_lang)]] or "",
        since=_since(id, w),
    )


def _since(id: str, w: Writer) -> str:
    """The date, or where sources differ, the years that they give; empty where none is known."""
    entry = w.directory.entries[id].entry
    event, dates = beginnings(entry)
    if not dates:
        return ""
    given = w.date(dates[0]) if len(dates) == 1 else " / ".join(map(str, years_of(entry)))
    return w.word(f"card_{event}", date=given)
