"""How an invented agency stands to others: who founded it, registered it, backs it, and what it belongs to."""

from shegong.synth.chance import Chance
from shegong.synth.plan import Plan, Seat
from shegong.synth.yaml_text import Value

ENOUGH_FOR_AN_ASSOCIATION = 4
UNIVERSITIES_IN_A_PROVINCE = 3


def bureau_id(city: str) -> str:
    return f"{city}-civil-affairs-bureau"


def association_id(city: str) -> str:
    return f"{city}-sw-association"


def media_id(province: str) -> str:
    return f"{province}-charity-observer"


def university_id(province: str, number: int) -> str:
    return f"{province}-university-{number}"


def relations(seat: Seat, plan: Plan, chance: Chance) -> list[Value]:
    """The relations that are written in the agency's file."""
    found, city, province = seat.evidence, seat.spot.city.id, seat.spot.province.id
    ties = [("registered_with", bureau_id(city))]
    if seat.founder:
        ties.insert(0, ("founded_by", seat.founder.id))
    if chance.one_in(2):
        ties.append(("supported_by", university_id(province, chance.randint(1, UNIVERSITIES_IN_A_PROVINCE))))
    if len(plan.by_city[seat.spot.city]) >= ENOUGH_FOR_AN_ASSOCIATION and chance.random() < 0.7:
        ties.append(("member_of", association_id(city)))
    # Only with the one planned before it, so that no tie is written at both ends.
    if seat.id in plan.before and chance.one_in(6):
        ties.append(("works_with", plan.before[seat.id].id))
    return [{type: f"{to} {found.mark}"} for type, to in ties]
