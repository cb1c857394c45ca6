"""What is in writing around invented agencies: the sources that tell of them, policies, programmes."""

from collections.abc import Iterator, Mapping

from shegong.model.kinds import Policy, Programme, Source
from shegong.model.text import Lang
from shegong.synth.chance import Chance
from shegong.synth.draft import Draft, Evidence, Said, fill, paragraph
from shegong.synth.gazetteer import Spot
from shegong.synth.plan import AGENCIES_IN_A_SOURCE, Plan, Seat, general_evidence, report_id, survey_id
from shegong.synth.ties import bureau_id, media_id
from shegong.synth.words import Pattern, sentences, words
from shegong.synth.yaml_text import Value

_CITY_PROGRAMME_FOR_EACH = 12
"""How many agencies of a city there are to one programme."""


def sources(plan: Plan) -> Iterator[Draft]:
    """A survey and a report for each lot of agencies of a province, with a paragraph on each agency."""
    for province, seats in plan.by_province.items():
        for volume in range(1, seats[-1].volume + 1):
            lot = [seat for seat in seats if seat.volume == volume]
            yield _source(survey_id(province.id, volume), words().survey, "study", volume, lot)
            yield _source(report_id(province.id, volume), words().report, "newspaper", volume, lot)


def _source(id: str, pattern: Pattern, type: str, volume: int, seats: list[Seat]) -> Draft:
    here, province = f"[@{id}, introduction]", seats[0].spot.province
    year = max(seat.year for seat in seats) + 1
    passages: list[Value] = [{"at": "introduction", "zh": "引言", "en": "introduction"}]
    for number in range(1, AGENCIES_IN_A_SOURCE + 1):
        passages.append({"at": f"¶{number}", "zh": f"第{number}段", "en": f"paragraph {number}"})
    facts: dict[str, Value] = {
        "name": pattern.name(province, here, str(volume)),
        "type": f"{type} {here}",
        "published": f"{year} {here}",
        "languages": ["zh"],
        "relations": [{"published_by": f"{media_id(province.id)} {here}"}],
        "passages": passages,
    }
    return Draft(Source.kind, id, facts)


def policies(plan: Plan) -> Iterator[Draft]:
    """Up to four for each province."""
    for province, seats in plan.by_province.items():
        chance = plan.chance(f"policies {province.id}")
        for pattern in chance.some(words().policies, 4):
            yield _policy(pattern, province, seats[0].spot.city, chance)


def _policy(pattern: Pattern, province: Spot, issuing: Spot, chance: Chance) -> Draft:
    found, year = general_evidence(province), chance.randint(2008, 2022)
    facts: dict[str, Value] = {
        "name": pattern.name(province, found.both),
        "type": f"{pattern.type} {found.mark}",
        "level": f"provincial {found.mark}",
        "number": f"{chance.randint(1, 99)} {found.other_mark}",
        "date": f"{year}-{chance.randint(1, 12):02} {found.mark}",
        "place": f"{province.id} {found.mark}",
        "relations": [{"issued_by": f"{bureau_id(issuing.id)} {found.mark}"}],
    }
    same = {"place": f"[[{province.id}]]", "year": str(year + 5), "count": str(chance.randint(1, 5))}
    return Draft(Policy.kind, f"{province.id}-{pattern.id}", facts, _prose("policy_texts", {"zh": same, "en": same}, chance, found))


def programmes(plan: Plan) -> Iterator[Draft]:
    """Some for each city with many agencies, each run by one of these."""
    for city, seats in plan.by_city.items():
        chance = plan.chance(f"programmes {city.id}")
        number = min(len(words().programmes), len(seats) // _CITY_PROGRAMME_FOR_EACH)
        for pattern in chance.sample(words().programmes, number):
            yield _programme(pattern, city, chance.choice(seats), plan, chance)


def _programme(pattern: Pattern, city: Spot, by: Seat, plan: Plan, chance: Chance) -> Draft:
    found = by.evidence
    served, field = chance.choice(plan.vocabularies["user-groups"].terms), chance.choice(plan.vocabularies["service-fields"].terms)
    facts: dict[str, Value] = {
        "name": pattern.name(city, found.both),
        "type": f"{pattern.type} {found.mark}",
        "place": f"{city.id} {found.mark}",
        "since": f"{by.year + 1} {found.mark}",
        "serves": [f"{served.id} {found.mark}"],
        "relations": [{"run_by": f"{by.id} {found.mark}"}],
    }
    same = {"name": f"[[{by.id}]]", "count": str(chance.randint(2, 40))}
    gaps: dict[Lang, Mapping[str, str]] = {
        "zh": {**same, "users": served.zh, "field": field.zh},
        "en": {**same, "users": served.en.lower(), "field": field.en.lower()},
    }
    return Draft(Programme.kind, f"{city.id}-{pattern.id}", facts, _prose("programme_texts", gaps, chance, found))


def _prose(topic: str, gaps: Mapping[Lang, Mapping[str, str]], chance: Chance, found: Evidence) -> Said:
    said = [fill(each, gaps) for each in chance.some(sentences(topic), 4)]
    return paragraph(said, [found.mark] * len(said))
