"""Rules on what an entry says: of itself, and together with others."""

from collections.abc import Iterator
from itertools import combinations

from shegong.load.directory import Document, Loaded
from shegong.model.diagram import Diagram
from shegong.model.entry import claims_in, facts_of
from shegong.model.examination import ANY_SUBJECT, Examination
from shegong.model.kinds import Place
from shegong.model.knowledge import Debate
from shegong.model.vocabulary import relation_words
from shegong.problem.problem import Problem, nearest


def no_relation_to_itself(loaded: Loaded) -> Iterator[Problem]:
    """An entry is not related to itself."""
    for document in loaded.readable:
        for index, relation in enumerate(document.entry.relations):
            if relation.to == document.id:
                yield Problem("relation-to-itself", document.file, ("relations", index, relation.type), snippet=document.id)


def relations_are_stated_once(loaded: Loaded) -> Iterator[Problem]:
    """A relation is written at one of its ends, not at both, and not twice."""
    if "relation-types" not in loaded.vocabularies:
        return
    words = dict(relation_words(loaded.vocabularies["relation-types"]))
    symmetric = {word.type for word in words.values() if word.label == word.other_label}
    first: dict[tuple[str, str, str], str] = {}
    for document in loaded.readable:
        for index, relation in enumerate(document.entry.relations):
            word = words.get(relation.type)
            if word is None or relation.to == document.id:
                continue
            ends = (str(relation.to), document.id) if word.inverted else (document.id, str(relation.to))
            ends = (min(ends), max(ends)) if word.type in symmetric else ends
            edge = (word.type, *ends)
            if edge in first:
                yield Problem(
                    "relation-stated-twice", document.file, ("relations", index, relation.type), {"other": first[edge]}, snippet=relation.to
                )
            first.setdefault(edge, document.file)


def one_passage_says_one_thing(loaded: Loaded) -> Iterator[Problem]:
    """In a field that can have one value, different values come from different passages."""
    for document in loaded.readable:
        for field, fact in facts_of(type(document.entry)):
            if fact.single:
                yield from _check_single(document, field)


def _check_single(document: Document, field: str) -> Iterator[Problem]:
    for one, other in combinations(claims_in(document.entry, field), 2):
        if str(one.value) != str(other.value) and set(one.cite) & set(other.cite):
            yield Problem("one-source-two-values", document.file, (field,), {"values": f"{one.value}, {other.value}"})


def places_do_not_lie_in_circles(loaded: Loaded) -> Iterator[Problem]:
    """Going up from a place by `part_of` comes to an end."""
    above = {
        document.id: str(document.entry.part_of[0].value)
        for document in loaded.readable
        if isinstance(document.entry, Place) and document.entry.part_of
    }
    for document in loaded.readable:
        way = [document.id]
        while way[-1] in above and above[way[-1]] not in way:
            way.append(above[way[-1]])
        if above.get(way[-1]) == document.id:
            yield Problem("place-within-itself", document.file, ("part_of",), {"places": " → ".join([*way, document.id])})


def disputes_name_fields_of_the_entry(loaded: Loaded) -> Iterator[Problem]:
    """The field of a disagreement is one that the entry has written."""
    for document in loaded.documents:
        written = {name for name, _ in facts_of(type(document.entry)) if getattr(document.entry, name)}
        written |= {f"relations.{relation.type}" for relation in document.entry.relations}
        for index, dispute in enumerate(document.entry.disputes):
            if dispute.field is not None and dispute.field not in written:
                yield Problem("unknown-dispute-field", document.file, ("disputes", index, "field"), {"field": dispute.field})


def _whole(document: Document, field: str, ids: list[str]) -> list[str]:
    """What a list of an entry has, or nothing where some of it could not be read: that is told of there, and not at each use."""
    return [] if field in document.origins else ids


def views_stand_under_positions_of_their_debate(loaded: Loaded) -> Iterator[Problem]:
    """The position of a view is one that the debate has."""
    for document in loaded.readable:
        if isinstance(document.entry, Debate):
            known = _whole(document, "positions", [position.id for position in document.entry.positions])
            for index, view in enumerate(document.entry.views):
                if known and view.position not in known:
                    values = {"position": view.position, "positions": ", ".join(known)}
                    yield Problem("unknown-position", document.file, ("views", index, "position"), values, nearest(view.position, known))


def arrows_join_boxes_of_their_diagram(loaded: Loaded) -> Iterator[Problem]:
    """An arrow goes from one box of its diagram to another."""
    for document in loaded.readable:
        if isinstance(document.entry, Diagram):
            known = _whole(document, "boxes", [box.id for box in document.entry.boxes])
            for index, arrow in enumerate(document.entry.arrows):
                for key, id in (("from", arrow.origin), ("to", arrow.to)):
                    if known and id not in known:
                        values = {"box": id, "boxes": ", ".join(known)}
                        yield Problem("unknown-box", document.file, ("arrows", index, key), values, nearest(id, known))
                if arrow.origin == arrow.to:
                    yield Problem("arrow-to-itself", document.file, ("arrows", index, "to"), {"box": arrow.to})


def boxes_stand_in_cells_of_their_own(loaded: Loaded) -> Iterator[Problem]:
    """No two boxes of a diagram have the same id, or a column and row in common."""
    for document in loaded.readable:
        if isinstance(document.entry, Diagram):
            for (_, one), (index, other) in combinations(enumerate(document.entry.boxes), 2):
                if one.id == other.id:
                    yield Problem("box-listed-twice", document.file, ("boxes", index, "id"), {"box": other.id})
                for column, row in sorted(one.cells & other.cells)[:1]:
                    values = {"box": other.id, "other": one.id, "column": str(column), "row": str(row)}
                    yield Problem("box-over-box", document.file, ("boxes", index, "column"), values)


def each_case_of_an_examination_stands_once(loaded: Loaded) -> Iterator[Problem]:
    """For the same education and subject an examination has one row, so that nobody gets two answers."""
    for document in loaded.readable:
        if isinstance(document.entry, Examination):
            for (_, one), (index, other) in combinations(enumerate(document.entry.routes), 2):
                both = [level for level in other.education if level in one.education]
                if both and (one.subject == other.subject or ANY_SUBJECT in (one.subject, other.subject)):
                    values = {"education": ", ".join(both), "subject": other.subject}
                    yield Problem("case-stated-twice", document.file, ("routes", index, "education"), values)


_MAKING = {"debate": ("positions", "views"), "statistic": ("figures",), "examination": ("routes",), "diagram": ("boxes", "arrows")}


def lists_that_make_an_entry_are_not_empty(loaded: Loaded) -> Iterator[Problem]:
    """A debate has a position and a view, a statistic a figure, an examination a row, a diagram a box and an arrow."""
    for document in loaded.documents:
        for field in _MAKING.get(document.entry.kind.id, ()):
            if getattr(document.entry, field, None) == ():
                yield Problem("too-few", document.file, (field,), {"least": "1", "found": "0"})
