"""Which agencies there will be, where, under what name and on whose evidence, before anything is said of them."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

from shegong.model.vocabulary import Vocabularies
from shegong.synth.chance import Chance
from shegong.synth.draft import Evidence
from shegong.synth.gazetteer import Spot, gazetteer
from shegong.synth.names import AgencyName, Brands, Ids, PersonName, person_name
from shegong.synth.romanise import slug
from shegong.synth.words import words

AGENCIES_IN_A_SOURCE = 40
# Where social work agencies are many in reality.
_WEIGHTS = {"guangdong": 9, "beijing": 5, "shanghai": 5, "zhejiang": 3, "jiangsu": 3, "sichuan": 3, "hunan": 3}


@dataclass(frozen=True)
class Founder:
    """A founder, who has an entry."""

    id: str
    name: PersonName


@dataclass(frozen=True)
class Seat:
    """An agency to be: `rank` counts the agencies of its province, and so says which source reports on it."""

    id: str
    name: AgencyName
    founder: Founder | None
    year: int
    rank: int

    @property
    def spot(self) -> Spot:
        return self.name.spot

    @property
    def volume(self) -> int:
        """The number of the survey, and of the report, that tells of the agency."""
        return self.rank // AGENCIES_IN_A_SOURCE + 1

    @property
    def evidence(self) -> Evidence:
        paragraph, province = self.rank % AGENCIES_IN_A_SOURCE + 1, self.spot.province.id
        return Evidence(f"{survey_id(province, self.volume)}, ¶{paragraph}", f"{report_id(province, self.volume)}, ¶{paragraph}")


def general_evidence(province: Spot) -> Evidence:
    """For what is said of a province as a whole: the introductions of its first survey and report."""
    return Evidence(f"{survey_id(province.id, 1)}, introduction", f"{report_id(province.id, 1)}, introduction")


def survey_id(province: str, volume: int) -> str:
    return f"{province}-survey-{volume}"


def report_id(province: str, volume: int) -> str:
    return f"{province}-report-{volume}"


@dataclass(frozen=True)
class Plan:
    """Everything that invented entries are drawn from: the agencies to be, and what the real directory has."""

    seed: int
    seats: Sequence[Seat]
    real: Mapping[str, str]
    """The kind of every entry that is there already."""
    vocabularies: Vocabularies

    def chance(self, what: str) -> Chance:
        return Chance(self.seed, what)

    def terms(self, vocabulary: str) -> tuple[str, ...]:
        return self.vocabularies[vocabulary].ids

    @cached_property
    def by_city(self) -> dict[Spot, list[Seat]]:
        return _grouped(self.seats, lambda seat: seat.spot.city)

    @cached_property
    def by_province(self) -> dict[Spot, list[Seat]]:
        return _grouped(self.seats, lambda seat: seat.spot.province)

    @cached_property
    def before(self) -> dict[str, Seat]:
        """The agency planned before one in its city, by id."""
        pairs = (pair for seats in self.by_city.values() for pair in pairwise(seats))
        return {seat.id: former for former, seat in pairs}


def _grouped(seats: Sequence[Seat], of: Callable[[Seat], Spot]) -> dict[Spot, list[Seat]]:
    groups: dict[Spot, list[Seat]] = {}
    for seat in seats:
        groups.setdefault(of(seat), []).append(seat)
    return groups


def make_plan(count: int, seed: int, real: Mapping[str, str], vocabularies: Vocabularies) -> Plan:
    """Plans as many agencies as are missing from `count`, the real ones included."""
    missing = max(0, count - list(real.values()).count("agency"))
    ids, brands, ranks = Ids(real), Brands(real), Counter[Spot]()
    seats: list[Seat] = []
    for number in range(missing):
        chance = Chance(seed, f"agency {number}")
        seat = _seat(chance, ids, brands, real, ranks)
        ranks[seat.spot.province] += 1
        seats.append(seat)
    return Plan(seed, tuple(seats), real, vocabularies)


def _seat(chance: Chance, ids: Ids, brands: Brands, real: Mapping[str, str], ranks: Mapping[Spot, int]) -> Seat:
    spot = chance.choices(gazetteer(), _weights())[0]
    name = AgencyName(brands.draw(chance), chance.choice(words().endings), spot)
    id = ids.take(name.brand.slug, f"{name.brand.slug}-{spot.city.id}")
    founder = _founder(chance, ids, real) if chance.random() < 0.6 else None
    year = round(chance.triangular(2003, 2024, 2013))
    return Seat(id, name, founder, year, ranks[spot.province])


def _founder(chance: Chance, ids: Ids, real: Mapping[str, str]) -> Founder:
    name = person_name(chance, real)
    return Founder(ids.take(slug(name.en)), name)


@cache
def _weights() -> tuple[int, ...]:
    return tuple(_WEIGHTS.get(spot.province.id, 1) for spot in gazetteer())
