"""Rules on what may be said of living people: their publicly reported roles, and nothing that is theirs alone."""

import re
from collections.abc import Iterator

from shegong.load.directory import Loaded
from shegong.model.kinds import Person
from shegong.model.text import LANGS
from shegong.model.walk import walk
from shegong.problem.problem import Problem

_OF_THEIR_OWN = ("full", "former")
"""The kinds of name that would say who somebody is."""
_PRIVATE = {
    "zh": re.compile(
        r"出生|生于|现年|[0-9一二三四五六七八九十]+岁|籍贯|汉族|少数民族|宗教|信教|教徒|政治面貌|已婚|未婚|离婚|离异|妻子|丈夫|儿子|女儿|怀孕|患病|患有|病史|住址|家住|判刑|被捕"
    ),
    "en": re.compile(
        r"\b(?:born (?:in|on)|aged \d+|\d+[ -]years?[ -]old|ethnic(?:ity)?|religio(?:n|us)|party member|(?:un)?married|divorced|wife|"
        r"husband|(?:his|her) (?:son|daughter)s?|pregnant|diagnosed|illness|lives at|home address|arrested|convicted)\b",
        re.IGNORECASE,
    ),
}
"""After the kinds of information that article 28 of the Personal Information Protection Law calls sensitive, and family, age and origin."""


def pseudonyms_stay_pseudonyms(loaded: Loaded) -> Iterator[Problem]:
    """Whoever a source shows under a pseudonym has no other name here that would say who it is."""
    for document in loaded.readable:
        if isinstance(document.entry, Person) and document.entry.pseudonym:
            for index, name in enumerate(document.entry.other_names):
                if name.kind in _OF_THEIR_OWN:
                    yield Problem("pseudonym-unmasked", document.file, ("other_names", index), {"name": name.name})


def private_matters_stay_private(loaded: Loaded) -> Iterator[Problem]:
    """An entry on a person does not speak of birth, origin, belief, family, health, home or criminal record."""
    for document in loaded.readable:
        if isinstance(document.entry, Person):
            for path, value in walk(document.entry):
                if type(value) is str and path[-1] in LANGS and path[0] != "name":
                    for match in _PRIVATE[str(path[-1])].finditer(value):
                        yield Problem("private-matter", document.file, path, {"words": match[0]}, snippet=match[0])
