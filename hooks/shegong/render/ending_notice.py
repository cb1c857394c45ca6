"""What stands at the top of the page of an entry that has closed or merged: since when, why, what came after, and the sources."""

from markupsafe import Markup

from shegong.model.ending import ENDINGS, ending_of
from shegong.model.entry import Entry
from shegong.model.reference import Status
from shegong.render.page import filled
from shegong.render.writer import Writer

_RELATIONS = frozenset(relation for _, relation in ENDINGS.values())


def ending_notice(id: str, entry: Entry, w: Writer) -> Markup:
    """The notice; nothing for an entry that goes on. The successor counts whichever of the two entries states the relation."""
    ending = ending_of(entry)
    if ending is None:
        return Markup()
    successors = [tie for tie in w.directory.ties.get(id, ()) if tie.type in _RELATIONS]
    label = w.label(Status.vocabulary, ending.how)
    return filled("ending.html", w=w, label=label, ending=ending, successors=successors)
