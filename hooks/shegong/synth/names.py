"""Names of invented agencies and people, in characters, pinyin and English; and ids that nothing else has."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from itertools import chain, count

from shegong.synth.chance import Chance
from shegong.synth.gazetteer import Spot
from shegong.synth.romanise import ascii_letters, joined, slug
from shegong.synth.words import Character, Pattern, words


class Ids:
    """Gives out ids, each once."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)

    def take(self, *wishes: str) -> str:
        """The first of the wishes that is free, otherwise the last with a number."""
        numbered = (f"{wishes[-1]}-{number}" for number in count(2))
        id = next(wish for wish in chain(wishes, numbered) if wish not in self._taken)
        self._taken.add(id)
        return id


@dataclass(frozen=True)
class Brand:
    """The part of a name that is an agency's own."""

    characters: tuple[Character, ...]

    @property
    def zh(self) -> str:
        return "".join(each.zh for each in self.characters)

    @property
    def pinyin(self) -> str:
        return joined(tuple(each.pinyin for each in self.characters))

    @property
    def en(self) -> str:
        """`An He`, a word for each syllable."""
        return " ".join(ascii_letters(each.pinyin).capitalize() for each in self.characters)

    @property
    def meaning(self) -> str:
        return " ".join(each.meaning for each in self.characters)

    @property
    def slug(self) -> str:
        return slug(self.en)


@dataclass(frozen=True)
class PersonName:
    surname: Character
    given: tuple[Character, ...]

    @property
    def zh(self) -> str:
        return self.surname.zh + "".join(each.zh for each in self.given)

    @property
    def pinyin(self) -> str:
        return f"{joined((self.surname.pinyin,))} {joined(tuple(each.pinyin for each in self.given))}"

    @property
    def en(self) -> str:
        """`Zheng Siyu`"""
        return ascii_letters(self.pinyin).replace("'", "")


class Brands:
    """Draws brands that seldom repeat, as in reality, and never sound like an entry of the real directory."""

    def __init__(self, real: Container[str]) -> None:
        self._real = real
        self._used: set[str] = set()

    def draw(self, chance: Chance) -> Brand:
        """Two characters; three where pairs have become scarce."""
        for length in (2, 2, 2, 2, 3, 3, 3, 3):
            brand = Brand(tuple(chance.sample(words().brand, length)))
            if brand.slug not in self._real and (brand.zh not in self._used or chance.one_in(25)):
                break
        self._used.add(brand.zh)
        return brand


def person_name(chance: Chance, real: Container[str]) -> PersonName:
    """A name that no entry of the real directory has."""
    while True:
        given = chance.sample(words().given, 1 if chance.one_in(4) else 2)
        name = PersonName(chance.choice(words().surnames), tuple(given))
        if slug(name.en) not in real:
            return name


@dataclass(frozen=True)
class AgencyName:
    """What an agency is called. `full` begins with its place, `plain` with its brand."""

    brand: Brand
    ending: Pattern
    spot: Spot

    @property
    def plain_zh(self) -> str:
        return self.brand.zh + self.ending.zh

    @property
    def full_zh(self) -> str:
        return self.place_zh + self.plain_zh

    @property
    def place_zh(self) -> str:
        return self.spot.zh if self.spot.city is self.spot else self.spot.city.zh + self.spot.zh

    @property
    def plain_pinyin(self) -> str:
        return f"{self.brand.pinyin} {self.ending.pinyin}"

    @property
    def full_pinyin(self) -> str:
        above = "" if self.spot.city is self.spot else f"{self.spot.city.pinyin} "
        return f"{above}{self.spot.pinyin} {self.plain_pinyin}"

    @property
    def plain_en(self) -> str:
        return f"{self.brand.en} {self.ending.en}"

    @property
    def full_en(self) -> str:
        return f"{self.spot.city.en} {self.plain_en}"


def misprint(name: str, chance: Chance) -> str:
    """The name with two neighbouring letters changed round."""
    pairs = [index for index in range(1, len(name) - 1) if name[index : index + 2].isalpha() and name[index] != name[index + 1]]
    at = chance.choice(pairs)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
