"""The entry of an invented agency: names, facts, and the two sources that tell of it."""

from collections.abc import Mapping

from shegong.model.kinds import Agency
from shegong.model.text import Lang
from shegong.synth.chance import Chance
from shegong.synth.draft import Draft, Evidence, Said, fill, paragraph, statement
from shegong.synth.names import AgencyName, misprint
from shegong.synth.plan import Plan, Seat
from shegong.synth.ties import relations
from shegong.synth.words import sentences, words
from shegong.synth.yaml_text import Value

Gaps = Mapping[Lang, Mapping[str, str]]


def agency(seat: Seat, plan: Plan) -> Draft:
    chance, found = plan.chance(f"entry {seat.id}"), seat.evidence
    serves, fields = chance.some(plan.terms("user-groups"), 3), chance.some(plan.terms("service-fields"), 3)
    gaps = _gaps(seat, plan, chance, serves[0], fields[0])
    facts: dict[str, Value] = {
        **_names(seat.name, chance, found),
        "summary": _summary(chance, gaps, found),
        **_founding(seat, chance, found),
        "place": f"{seat.spot.id} {found.both}",
        **_standing(seat, plan, chance, found),
        "serves": [f"{term} {found.mark}" for term in serves],
        "fields": [f"{term} {found.mark}" for term in fields],
        **_statements(seat, chance, gaps, found),
        "relations": relations(seat, plan, chance),
        "events": _events(seat, chance, gaps, found),
    }
    return Draft(Agency.kind, seat.id, {key: value for key, value in facts.items() if value})


def _gaps(seat: Seat, plan: Plan, chance: Chance, served: str, field: str) -> Gaps:
    users, fields = plan.vocabularies["user-groups"][served], plan.vocabularies["service-fields"][field]
    same = {"place": f"[[{seat.spot.id}]]", "year": str(seat.year), "count": str(chance.randint(3, 60))}
    brand = seat.name.brand
    return {
        "zh": {**same, "name": brand.zh, "users": users.zh, "field": fields.zh},
        "en": {**same, "name": brand.en, "users": _within(users.en), "field": _within(fields.en)},
    }


def _within(label: str) -> str:
    """A label as it stands within a sentence."""
    return label[0].lower() + label[1:]


def _names(name: AgencyName, chance: Chance, found: Evidence) -> dict[str, Value]:
    full = chance.random() < 0.6
    main: dict[str, Value] = {
        "zh": name.full_zh if full else name.plain_zh,
        "en": name.full_en if chance.one_in(4) else name.plain_en,
        "pinyin": name.full_pinyin if full else name.plain_pinyin,
        **({"ours": ["en"]} if chance.one_in(2) else {}),
        "cite": found.both,
    }
    return {"name": main, "other_names": _other_names(name, chance, found, full)}


def _other_names(name: AgencyName, chance: Chance, found: Evidence, full: bool) -> list[Value]:
    others = [(name.brand.zh, "short"), (name.brand.en, "short")]
    if not full:
        others.append((name.full_zh, "full"))
    if chance.one_in(5):
        others.append((name.brand.meaning, "gloss"))
    if chance.one_in(12):
        former = chance.choice([ending for ending in words().endings if ending.zh != name.ending.zh])
        others.append((name.brand.zh + former.zh, "former"))
    if chance.one_in(12):
        others.append((misprint(name.plain_en, chance), "misprint"))
    return [{"name": other, "kind": kind, "cite": found.mark} for other, kind in others]


def _summary(chance: Chance, gaps: Gaps, found: Evidence) -> dict[str, Value]:
    said = [chance.choice(sentences("summary")), *chance.sample(sentences("background"), chance.randint(1, 3))]
    marks = [found.both, *(chance.choice([found.mark, found.other_mark]) for _ in said[1:])]
    return {**paragraph([fill(each, gaps) for each in said], marks)}


def _founding(seat: Seat, chance: Chance, found: Evidence) -> dict[str, Value]:
    """When it was founded; for one agency in fifteen, its two sources give different years."""
    month = f"{seat.year}-{chance.randint(1, 12):02}"
    written = chance.choice([str(seat.year), month, month, f"{seat.year}~"])
    if chance.one_in(15):
        return _disputed_founding(seat.year, chance, found)
    return {
        "founded": f"{written} {found.both}",
        **({"registered": f"{seat.year + chance.randint(0, 2)} {found.other_mark}"} if chance.one_in(2) else {}),
    }


def _disputed_founding(year: int, chance: Chance, found: Evidence) -> dict[str, Value]:
    other = year + chance.choice([-1, 1])
    said = ((year, found.mark), (other, found.other_mark))
    sides: list[Value] = [statement({"zh": f"{each}年成立", "en": f"founded in {each}"}, cite) for each, cite in said]
    dispute: dict[str, Value] = {
        "topic": {"zh": "哪一年成立", "en": "The year of its founding"},
        "kind": "cross-source",
        "field": "founded",
        "sides": sides,
    }
    return {"founded": [f"{each} {cite}" for each, cite in said], "disputes": [dispute]}


def _standing(seat: Seat, plan: Plan, chance: Chance, found: Evidence) -> dict[str, Value]:
    closed = chance.one_in(25)
    form = chance.choices(plan.terms("legal-forms"), [12, *[1] * (len(plan.terms("legal-forms")) - 1)])[0]
    facts: dict[str, Value] = {
        "status": {"value": "closed" if closed else "operating", "as_of": "2025", "cite": found.mark},
        "legal_form": f"{form} {found.mark}",
        "registration": f"{chance.choices(('registered', 'attached', 'unregistered'), [12, 2, 1])[0]} {found.mark}",
    }
    if closed:
        facts["closed"] = f"{min(2025, seat.year + chance.randint(2, 12))} {found.mark}"
    if chance.random() < 0.6:
        facts["founding_model"] = [f"{chance.choice(plan.terms('founding-models'))} {found.other_mark}"]
    if chance.random() < 0.7:
        facts["staff"] = [{"value": chance.randint(3, 120), "as_of": str(seat.year + chance.randint(0, 1)), "cite": found.mark}]
    if chance.random() < 0.3:
        facts["verified_on"] = f"2026-{chance.randint(1, 10):02}-{chance.randint(1, 28):02}"
    return facts


def _statements(seat: Seat, chance: Chance, gaps: Gaps, found: Evidence) -> dict[str, Value]:
    """What it does and how it lives, a few sentences of some topics."""
    most = {"services": 4, "money": 2, "staffing": 1, "plans": 1, "views": 1, "remarks": 2}
    topics = [topic for topic in most if topic == "services" or chance.one_in(2)]
    facts: dict[str, Value] = {}
    for topic in topics:
        said_by = {"said_by": seat.founder.id} if topic == "views" and seat.founder else {}
        chosen = chance.some(sentences(topic), most[topic])
        facts[topic] = [statement(fill(each, gaps), chance.choice([found.mark, found.other_mark]), said_by) for each in chosen]
    return facts


def _events(seat: Seat, chance: Chance, gaps: Gaps, found: Evidence) -> list[Value]:
    events: list[Value] = [_event(str(seat.year), "founding", _founding_words(seat), found.both, seat)]
    for later in chance.sample(sentences("milestones"), chance.randint(0, 2)):
        events.append(_event(str(seat.year + chance.randint(1, 8)), later["type"], fill(later, gaps), found.other_mark, seat))
    return events


def _founding_words(seat: Seat) -> Said:
    brand = seat.name.brand
    return {"zh": f"{brand.zh}成立。", "en": f"{brand.en} is founded."}


def _event(date: str, type: str, said: Said, cite: str, seat: Seat) -> dict[str, Value]:
    involved = [seat.spot.id, *([seat.founder.id] if seat.founder else [])] if type == "founding" else []
    return {"date": date, "type": type, "zh": said["zh"], "en": said["en"], **({"with": involved} if involved else {}), "cite": cite}
