"""Provinces, cities and districts of China, from which invented agencies take their places."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from shegong.synth.romanise import ascii_letters, slug
from shegong.synth.words import read_places

_ENDINGS = {"新区": "Xīnqū", "区": "Qū", "市": "Shì", "省": "Shěng"}
MUNICIPALITIES = ("北京市", "上海市", "天津市", "重庆市")


@dataclass(frozen=True)
class Spot:
    """A place. `zh` is as in full names (广州市), `en` as in English ones (Guangzhou, Tianhe District)."""

    id: str
    zh: str
    en: str
    pinyin: str
    level: str
    above: "Spot | None"

    @property
    def city(self) -> "Spot":
        """The city or municipality that it lies in; itself if it is one, or a province."""
        return self.above if self.level == "district" and self.above else self

    @property
    def province(self) -> "Spot":
        return self.above.province if self.above else self

    @property
    def chain(self) -> "tuple[Spot, ...]":
        """The place and all that it lies in."""
        return (self, *(self.above.chain if self.above else ()))


@cache
def gazetteer() -> tuple[Spot, ...]:
    """Every place that an agency can be in: districts, and cities without any."""
    return tuple(spot for name, inner in read_places().items() for spot in _in_province(name, inner))


def _in_province(name: str, inner: object) -> Iterator[Spot]:
    province = _named(name, "municipality" if name.split()[0] in MUNICIPALITIES else "province", None)
    if isinstance(inner, str):
        yield from _districts(inner, province)
        return
    for city_name, listed in cast(dict[str, str], inner).items():
        city = _named(city_name, "city", province)
        yield from _districts(listed, city) if listed else (city,)


def _named(name: str, level: str, above: Spot | None) -> Spot:
    """A province or city from `中文 Pīnyīn = English`."""
    written, _, english = name.partition(" = ")
    zh, pinyin = written.split()
    en = english or ascii_letters(pinyin)
    return Spot(slug(en), zh, en, _with_ending(zh, pinyin), level, above)


def _districts(listed: str, city: Spot) -> Iterator[Spot]:
    for each in listed.split(", "):
        zh, pinyin, *own_id = each.split()
        name = ascii_letters(pinyin)
        id = own_id[0] if own_id else f"{city.id}-{slug(name)}-district"
        yield Spot(id, zh, f"{name} District", _with_ending(zh, pinyin), "district", city)


def _with_ending(zh: str, pinyin: str) -> str:
    return next((f"{pinyin} {reading}" for ending, reading in _ENDINGS.items() if zh.endswith(ending)), pinyin)
