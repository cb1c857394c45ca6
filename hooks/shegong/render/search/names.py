"""The names of an entry in all the forms in which a reader may type them."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from shegong.link.directory import Directory
from shegong.model.entry import Entry, claims_in
from shegong.model.kinds import Agency, Association, Place
from shegong.render.search.pinyin import chinese, other_readings, syllables

# Words that many organisations have in their names. What is left is what tells one from another: 助人 of 助人社工事务所.
_KINDS = (
    "(?:社会工作|社工|社会服务|社会|社区|家庭|青少年|公益|志愿)?(?:综合)?(?:服务|发展|事务|工作者|支持)?"
    "(?:中心|事务所|服务所|服务社|协会|联合会|促进会|总站|工作站|社)"
)
_KIND = re.compile(f"{_KINDS}$")
_LEVELS = ("区级", "市级", "省级", "县级", "街道级")
_WORD = (("社工", "社会工作"), ("社会工作", "社工"))


class Forms(NamedTuple):
    """`aliases` are names to match as they stand; `pinyin` and `misread` are joined letters; `brand` is the distinctive part."""

    brand: str
    aliases: list[str]
    pinyin: list[str]
    misread: list[str]


def forms(id: str, directory: Directory) -> Forms:
    """Every form of an entry's name."""
    entry = directory.entries[id].entry
    places = _places(id, directory)
    given = [each for each in (entry.name.zh, entry.name.en, *(other.name for other in entry.other_names)) if each]
    short = [brand for name in given if (brand := distinctive(name, places.all))]
    brand = next((each for each in (*_short_names(entry), *short) if chinese(each)), "")
    spelled = syllables(entry.name.zh, entry.name.pinyin or "") if entry.name.zh else ()
    own = _slice(entry.name.zh or "", brand, spelled)
    aliases = unique([*given, *short, " ".join(brand), *_legal_names(entry, brand, places), *map(_joined_latin, given)])
    typed = unique(["".join(own), " ".join(own), _initials(own), "".join(spelled), " ".join(spelled), _initials(spelled)])
    return Forms(brand, aliases, typed, other_readings(brand, own))


def distinctive(name: str, places: Iterable[str]) -> str:
    """A Chinese name without its place and kind; nothing where nothing else is left, or for a name that is not Chinese."""
    if not chinese(name):
        return ""
    rest = _KIND.sub("", _without_place(name, list(places)))
    return rest if len(rest) > 1 and rest not in _LEVELS else ""


def _without_place(name: str, places: list[str]) -> str:
    """A name without the places before it, however many there are: 北京市石景山区."""
    bare = next((name.removeprefix(place) for place in places if name.startswith(place) and name != place), name)
    return name if bare == name else _without_place(bare, places)


def _short_names(entry: Entry) -> list[str]:
    """The short names that sources print and that are part of the full one."""
    return [other.name for other in entry.other_names if other.kind == "short" and other.name in (entry.name.zh or "")]


class Places(NamedTuple):
    """The Chinese names of the places that an entry is in: districts and cities as registers print them, and every form."""

    districts: list[str]
    cities: list[str]
    all: list[str]


def _places(id: str, directory: Directory) -> Places:
    found = [directory.entries[place].entry for place in sorted(directory.geography.places_of(id)) if place in directory.geography.above]
    named = [(place.name.zh, _level(place)) for place in found if place.name.zh]
    districts = [name for name, level in named if level == "district"]
    cities = [name if name.endswith("市") else f"{name}市" for name, level in named if level in ("municipality", "city")]
    every = {form for name, _ in named for form in (name, name.rstrip("省市区县")) if len(form) > 1}
    return Places(districts, cities, sorted({*every, *cities}, key=lambda form: (-len(form), form)))


def _level(place: Entry) -> str:
    return next((str(claim.value) for claim in claims_in(place, "level")), "") if isinstance(place, Place) else ""


def _legal_names(entry: Entry, brand: str, places: Places) -> list[str]:
    """The name with 社工 written out, and with its place before it, as registers print it."""
    name = entry.name.zh or ""
    if not brand or brand not in name or not isinstance(entry, Agency | Association):
        return []
    bare = name[name.index(brand) :]
    written = unique([bare, *(bare.replace(short, full) for short, full in _WORD if short in bare and full not in bare)])
    fronts = [*places.districts, *places.cities, *(city + district for city in places.cities for district in places.districts)]
    return [*written, *(front + each for front in fronts for each in written)]


def _slice(name: str, part: str, spelled: tuple[str, ...]) -> tuple[str, ...]:
    """The syllables of a part of a name."""
    whole, wanted = chinese(name), chinese(part)
    start = whole.find(wanted)
    return spelled[start : start + len(wanted)] if wanted and start >= 0 else (syllables(part, "") if part else ())


def _initials(spelled: tuple[str, ...]) -> str:
    return "".join(each[0] for each in spelled if each) if len(spelled) > 1 else ""


def _joined_latin(name: str) -> str:
    """`Zhu Ren` as `zhuren`, for those who type it in one word."""
    return "" if chinese(name) else re.sub(r"[^a-z0-9]", "", name.lower())[:40]


def unique(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(word for word in words if word))
