"""What stands around invented agencies: places, founders, bureaux, universities, media, associations."""

from collections.abc import Iterator

from shegong.model.kinds import Association, Organisation, Person, Place
from shegong.synth.draft import Draft, fill, statement
from shegong.synth.gazetteer import Spot
from shegong.synth.plan import Founder, Plan, Seat, general_evidence
from shegong.synth.ties import (
    ENOUGH_FOR_AN_ASSOCIATION,
    UNIVERSITIES_IN_A_PROVINCE,
    association_id,
    bureau_id,
    media_id,
    university_id,
)
from shegong.synth.words import Pattern, sentences, words
from shegong.synth.yaml_text import Value


def places(plan: Plan) -> Iterator[Draft]:
    """Every place that an agency lies in, up to its province."""
    for spot in {spot: None for seat in plan.seats for spot in seat.spot.chain}:
        found = general_evidence(spot.province)
        above = spot.above.id if spot.above else "china"
        facts: dict[str, Value] = {
            "name": {"zh": spot.zh, "en": spot.en, "pinyin": spot.pinyin, "cite": found.mark},
            "level": f"{spot.level} {found.mark}",
            **({"part_of": f"{above} {found.mark}"} if spot.above or above in plan.real else {}),
        }
        yield Draft(Place.kind, spot.id, facts)


def people(plan: Plan) -> Iterator[Draft]:
    for seat in plan.seats:
        if seat.founder:
            yield _founder(seat, seat.founder, plan)


def _founder(seat: Seat, founder: Founder, plan: Plan) -> Draft:
    brand, found, name = seat.name.brand, seat.evidence, founder.name
    role = plan.chance(f"role {founder.id}").choice(sentences("roles"))
    said = fill(role, {"zh": {"name": brand.zh}, "en": {"name": brand.en}})
    facts: dict[str, Value] = {
        "name": {"zh": name.zh, "en": name.en, "pinyin": name.pinyin, "cite": found.both},
        "roles": [statement(said, found.mark)],
    }
    return Draft(Person.kind, founder.id, facts)


def bodies(plan: Plan) -> Iterator[Draft]:
    """A bureau for each city; universities and a magazine for each province."""
    for city in plan.by_city:
        yield _body(bureau_id(city.id), words().bureau, "government", city)
    for province in plan.by_province:
        yield _body(media_id(province.id), words().media, "media", province)
        for number, pattern in enumerate(words().universities[:UNIVERSITIES_IN_A_PROVINCE], start=1):
            yield _body(university_id(province.id, number), pattern, "university", province)


def _body(id: str, pattern: Pattern, type: str, place: Spot) -> Draft:
    cite = general_evidence(place.province).mark
    facts: dict[str, Value] = {"name": pattern.name(place, cite), "type": f"{type} {cite}", "place": f"{place.id} {cite}"}
    return Draft(Organisation.kind, id, facts)


def associations(plan: Plan) -> Iterator[Draft]:
    """One for each city that has enough agencies."""
    for city, seats in plan.by_city.items():
        if len(seats) >= ENOUGH_FOR_AN_ASSOCIATION:
            yield _association(city, min(seat.year for seat in seats))


def _association(city: Spot, year: int) -> Draft:
    cite = general_evidence(city.province).mark
    said = {"zh": f"{year}年成立。", "en": f"Founded in {year}."}
    facts: dict[str, Value] = {
        "name": words().association.name(city, cite),
        "founded": f"{year} {cite}",
        "place": f"{city.id} {cite}",
        "legal_form": f"social-association {cite}",
        "serves": [f"ug-agencies {cite}", f"ug-social-workers {cite}"],
        "fields": [f"sector-support {cite}"],
        "events": [{"date": str(year), "type": "founding", **said, "with": [city.id], "cite": cite}],
    }
    return Draft(Association.kind, association_id(city.id), facts)
